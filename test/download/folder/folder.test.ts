import assert from "node:assert/strict";
import { symlink } from "node:fs/promises";
import { join, sep } from "node:path";
import { test } from "node:test";
import { listFolder } from "../../../src/download/folder/folder.ts";
import { defaultLimits } from "../../../src/download/limits.ts";
import { inEnglish } from "../../../src/languages/problems/owner-language.ts";
import { BuildError } from "../../../src/model/problem.ts";
import { refuse } from "../faults.ts";
import { folderFor, textOf, unpack } from "../zips.ts";

const isUnix = process.platform !== "win32";

async function listed(folder: string) {
	const { files, setAside } = await listFolder(folder, "part", defaultLimits);
	return { files, setAside, paths: files.map((file) => file.path).sort() };
}

test("files are listed with their paths below the folder, without files of operating systems", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, {
		"media/1.jpg": "one",
		"a.json": "a",
		"media/.DS_Store": "x",
		"__MACOSX/._1.jpg": "x",
		"._a": "x",
	});
	const { files, paths, setAside } = await listed(folder);
	assert.deepEqual(paths, ["a.json", "media/1.jpg"]);
	assert.deepEqual(setAside, []);
	assert.deepEqual(
		files.map((file) => [file.part, file.size]),
		[
			["part", 1],
			["part", 3],
		],
	);
});

test("links are not followed, and set aside", async (t) => {
	if (!isUnix) return t.skip("needs links");
	const folder = await folderFor(t);
	await unpack(folder, { "inside/1.jpg": "1", "outside/2.jpg": "2" });
	await symlink(join(folder, "outside"), join(folder, "inside", "folder"));
	await symlink(join(folder, "outside", "2.jpg"), join(folder, "inside", "2.jpg"));
	await symlink(folder, join(folder, "inside", "loop"));
	const { paths, setAside } = await listed(join(folder, "inside"));
	assert.deepEqual(paths, ["1.jpg"]);
	assert.equal(setAside.length, 3);
	assert.ok(setAside.every((problem) => /link to somewhere else/.test(inEnglish.text(problem))));
});

test("files and folders that may not be read are set aside with the reason", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, { "open.jpg": "1", "closed.jpg": "2", "locked/3.jpg": "3" });
	refuse(t, "access", "closed.jpg", "EACCES");
	refuse(t, "readdir", "locked/".replace("/", sep), "EPERM");
	const { paths, setAside } = await listed(folder);
	assert.deepEqual(paths, ["open.jpg"]);
	assert.deepEqual(
		setAside.map((problem) => `${problem.where}: ${inEnglish.text(problem)}`),
		[
			"part: closed.jpg: A file cannot be read (EACCES); it was not opened",
			"part: locked/: A folder cannot be read (EPERM); it was not opened",
		],
	);
});

test("a name with a control character is set aside, and backslashes are read as slashes", async (t) => {
	if (!isUnix) return t.skip("Windows has no such names");
	const folder = await folderFor(t);
	await unpack(folder, { "media\\posts\\1.jpg": "1", "a\u001b[2J.jpg": "2" });
	const { files, paths, setAside } = await listed(folder);
	assert.deepEqual(paths, ["media/posts/1.jpg"]);
	assert.equal(files[0] && (await textOf(files[0])), "1");
	assert.deepEqual(setAside[0]?.where, "part: a\\u001b[2J.jpg");
});

test("a folder with more files than the limit is refused with a hint", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, { "a/1": "", "b/2": "", "c/3": "" });
	await assert.rejects(listFolder(folder, "part", { ...defaultLimits, entries: 2 }), (error) => {
		assert.ok(error instanceof BuildError);
		assert.match(error.message, /more than 2 files/);
		assert.match(error.hint ?? "", /Name the folder of the download itself/);
		return true;
	});
	assert.equal((await listFolder(folder, "part", { ...defaultLimits, entries: 3 })).files.length, 3);
});

test("folders that are nested too deep are set aside and not followed", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, { [`${"d/".repeat(11)}1.jpg`]: "kept", [`${"e/".repeat(12)}2.jpg`]: "lost" });
	const { paths, setAside } = await listed(folder);
	assert.deepEqual(paths, [`${"d/".repeat(11)}1.jpg`]);
	assert.deepEqual(setAside.map(inEnglish.text), ["A folder lies more than 12 folders deep; it was not opened"]);
});
