import assert from "node:assert/strict";
import { join, sep } from "node:path";
import { test } from "node:test";
import { distinctNames, findSources, isUnpacked } from "../../../src/download/open/sources.ts";
import { BuildError } from "../../../src/model/problem.ts";
import { refuse } from "../faults.ts";
import { folderFor, INDEX, unpack } from "../zips.ts";

const named = (...paths: readonly string[]) => [
	...distinctNames(paths.map((path) => path.replaceAll("/", sep))).values(),
];

test("a name is the last segment of its path, with as many folders before it as make it unique", () => {
	assert.deepEqual(named("/a/x.zip", "/a/y.zip"), ["x.zip", "y.zip"]);
	assert.deepEqual(named("/a/x.zip", "/b/x.zip", "/b/y.zip"), ["a/x.zip", "b/x.zip", "y.zip"]);
	assert.deepEqual(named("/1/a/x.zip", "/2/a/x.zip", "/b/x.zip"), ["1/a/x.zip", "2/a/x.zip", "b/x.zip"]);
	assert.equal(new Set(named("/x.zip", "/x.zip/x.zip", "/a/x.zip")).size, 3);
	assert.deepEqual(named("/"), [sep]);
});

test("a folder that may not be read is set aside in the search, and the others are found", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, { [`a/${INDEX}`]: "[]", [`locked/${INDEX}`]: "[]" });
	refuse(t, "readdir", "locked", "EACCES");
	const { sources, setAside } = await findSources(folder);
	assert.deepEqual(sources, [{ path: join(folder, "a"), kind: "folder", searched: true }]);
	assert.deepEqual(setAside, [
		{ code: "folderUnreadable", params: { error: "EACCES" }, where: join(folder, "locked") },
	]);
});

test("a download is found on a disk of which Windows does not tell the real path", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, { [`in memory/${INDEX}`]: "[]" });
	refuse(t, "realpath", "in memory", "EISDIR");
	const { sources } = await findSources(join(folder, "in memory"));
	assert.deepEqual(
		sources.map(({ path }) => path),
		[join(folder, "in memory")],
	);
	await assert.rejects(
		findSources(join(folder, "nowhere in memory")),
		(error) => error instanceof BuildError && error.code === "noSuchPath",
	);
});

test("a part of 2018 to 2020 without a profile is one of the downloads, and what may be one is named", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, {
		"anna_part_1/media.json": "{}",
		"anna_part_2/messages.json": "[]",
		"anna_part_2/comments.json": "{}",
		"anna_part_3/messages.json": "[]",
	});
	const { sources, setAside } = await findSources(folder);
	assert.deepEqual(sources.map(({ path }) => path).sort(), [join(folder, "anna_part_1"), join(folder, "anna_part_2")]);
	const third = join(folder, "anna_part_3");
	assert.deepEqual(setAside, [{ code: "mayBePart", params: {}, where: third }]);
	assert.deepEqual(await findSources(third), {
		sources: [{ path: third, kind: "folder", searched: false }],
		setAside: [],
	});
});

test("hidden folders and leftovers are not searched, and not a whole disk", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, {
		[`.hidden/${INDEX}`]: "[]",
		[`__MACOSX/${INDEX}`]: "[]",
		[`node_modules/x/${INDEX}`]: "[]",
		[`1/2/3/${INDEX}`]: "[]",
		[`one/two/three/four/${INDEX}`]: "[]",
		[`far/a/${INDEX}`]: "[]",
		"far/b/1.jpg": "x",
		"far/c/1/1.jpg": "x",
		[`far/c/2/a/${INDEX}`]: "[]",
		[`far/c/2/b/a/${INDEX}`]: "[]",
		"far/c/2/b/b/1.jpg": "x",
		".hidden.zip": "PK",
	});
	const { sources } = await findSources(folder);
	assert.deepEqual(
		sources.map((source) => source.path).sort(),
		["1/2/3", "far/a", "one/two/three/four"].map((path) => join(folder, ...path.split("/"))),
	);
});

test("a folder is a download by the names in it and in the folders below", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, {
		"a/photos/201801/1.jpg": "x",
		"b/photos/rome/1.jpg": "x",
		"c/.hidden/media.json": "{}",
		"d/e/media.json": "{}",
	});
	for (const [name, expected] of Object.entries({
		a: true,
		b: false,
		c: false,
		d: false,
		"d/e": true,
		missing: false,
	})) {
		assert.equal(await isUnpacked(join(folder, name)), expected, name);
	}
});
