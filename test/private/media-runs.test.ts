import assert from "node:assert/strict";
import { readdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { type TestContext, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import type { Decoder } from "../../src/media/decode/decoder.ts";
import { EVERYTHING, foldPerson } from "../../src/private/choice/choice.ts";
import { makeEdition } from "../../src/private/edition.ts";
import { folderOf } from "../../src/private/media/attachments.ts";
import { buildSite, contentsOf, sharedDecoder, workFolder, writeSmallZip } from "../builds.ts";
import { noDecoder } from "../media/workshop.ts";
import { writeMediaDownload } from "./media-fixtures.ts";
import { REQUEST } from "./request.ts";

/** For a run in which nothing may be decoded. */
const forbidden: Decoder = {
	...noDecoder,
	available: sharedDecoder().available,
	poster: async () => assert.fail("decoded"),
};

async function mediaIn(output: string): Promise<ReadonlyMap<string, Buffer>> {
	return new Map([...(await contentsOf(output))].filter(([path]) => path.startsWith("media/")));
}

/** Rings and icons, which the gallery cuts from what is prepared. */
const SQUARE = /-[ti]\d+[a-z]\.(?:jpg|webp|png)$/;

/** A site and a download of which it is made. */
async function builtSite(t: TestContext) {
	const folder = await workFolder(t);
	const [zip, site, output] = [join(folder, "export.zip"), join(folder, "_site"), join(folder, "_private")];
	await writeSmallZip(zip);
	await buildSite([zip], site);
	const make = (decoder: Decoder, more: object = {}) =>
		makeEdition({ ...REQUEST, archives: [zip], output, gallery: site, ...more }, { decoder });
	const inSite = new Map(
		[...(await contentsOf(site)).keys()].flatMap((path) =>
			path.startsWith("media/") && !SQUARE.test(path) ? [[path.slice(path.lastIndexOf("/") + 1), path] as const] : [],
		),
	);
	return { site, output, make, inSite };
}

const hashed = (name: string) => `media/${folderOf(name)}/${name}`;

test("what the gallery beside it shows is taken from there, and nothing of it is decoded again", async (t) => {
	const { site, output, make, inSite } = await builtSite(t);
	assert.ok([...inSite.keys()].some((name) => name.endsWith(".mp4")));
	const decoded: string[] = [];
	const counting: Decoder = {
		...sharedDecoder(),
		poster: (path) => {
			decoded.push(path.replace(/^.*[\\/]/, ""));
			return sharedDecoder().poster(path);
		},
	};
	await make(counting);
	const media = await mediaIn(output);
	for (const [name, path] of inSite) {
		const there = join(output, hashed(name));
		assert.equal(
			(await stat(there)).ino,
			(await stat(join(site, path))).ino,
			"one file, which is not twice on the disk",
		);
	}
	assert.ok(media.size > inSite.size, "archived and deleted posts are in the private edition alone");
	assert.deepEqual(
		decoded.filter((name) => inSite.has(name)),
		[],
	);
	await buildSite([join(output, "..", "export.zip")], site, {
		without: ["reel", "story"],
		allowRemovals: true,
	});
	assert.deepEqual(await mediaIn(output), media, "the gallery may go");
});

test("of a gallery in which somebody has changed a file, that is not taken", async (t) => {
	const { site, output, make, inSite } = await builtSite(t);
	const [name = "", path = ""] = [...inSite].find(([name]) => /-l[a-z]\.jpg$/.test(name)) ?? [];
	const full = join(site, path);
	const [bytes, { mtime }] = [await readFile(full), await stat(full)];
	const changed = Buffer.from(bytes);
	changed.write("CHANGED", 200);
	await writeFile(full, changed);
	await utimes(full, mtime, mtime);
	await make(noDecoder);
	assert.ok((await readFile(join(output, hashed(name)))).equals(bytes));
	assert.ok((await readFile(full)).equals(changed));
});

test("a run that was killed is gone on with: what is prepared is not prepared again", async (t) => {
	const folder = await workFolder(t);
	const [download, output] = [join(folder, "download"), join(folder, "_private")];
	await writeMediaDownload(download);
	const request = { ...REQUEST, archives: [download], output, jobs: 2 };
	// Names alone: of what the run is working on, a file may be deleted before it is read.
	const prepared = async () =>
		(await readdir(`${output}.building`, { recursive: true })).filter((path) => /^site.media.*-s\w+\.jpg$/.test(path));
	// A video is worked on beside pictures.
	const dying: Decoder = {
		...noDecoder,
		available: forbidden.available,
		poster: async () => {
			while ((await prepared()).length <= 2) await setTimeout(10);
			throw new Error("killed");
		},
	};
	await assert.rejects(() => makeEdition(request, { decoder: dying }), /killed/);
	const left = await prepared();
	assert.ok(left.length > 2);
	const inodes = await Promise.all(left.map(async (path) => (await stat(join(`${output}.building`, path))).ino));
	await makeEdition(request, { decoder: sharedDecoder() });
	const now = await Promise.all(left.map(async (path) => (await stat(join(output, relative("site", path)))).ino));
	assert.deepEqual(now, inodes);
});

test("of a chosen part nothing is there but what its pages show", async (t) => {
	const folder = await workFolder(t);
	const [download, output] = [join(folder, "download"), join(folder, "_private")];
	await writeMediaDownload(download);
	const choose = async (more: object) => {
		const choice = { ...EVERYTHING, heard: new Set<string>(), ...more };
		await makeEdition(
			{ ...REQUEST, archives: [download], output, choice, allowRemovals: true },
			{ decoder: noDecoder },
		);
		return mediaIn(output);
	};
	const whole = await choose({});
	const berta = await choose({ people: new Set([foldPerson("Berta")]) });
	assert.deepEqual(
		[...berta.keys()].map((path) => path.replace(/.*-/, "")),
		["lb.jpg", "s270f.jpg", "s540f.jpg"],
	);
	for (const path of berta.keys()) assert.ok(whole.has(path));
	const messages = await choose({ areas: new Set(["messages"]) });
	assert.equal(
		[...whole.keys()].filter((path) => !messages.has(path)).length,
		5,
		"of a post, and of what nothing names",
	);
	const again = await choose({ areas: new Set(["messages"]) });
	assert.deepEqual(again, messages);
});

test("lines that somebody has written into the cache, or cut off, count for nothing", async (t) => {
	const folder = await workFolder(t);
	const [download, output] = [join(folder, "download"), join(folder, "_private")];
	await writeMediaDownload(download);
	const make = () => makeEdition({ ...REQUEST, archives: [download], output }, { decoder: noDecoder });
	await make();
	const before = await contentsOf(output);
	const cache = `${output}.cache/attachments.jsonl`;
	const lines = (await readFile(cache, "utf8")).split("\n");
	const evil = lines.map((line) =>
		line.replace(/"name":"[^"]*"/, '"name":"../../index.html"').replace(/"is":"sound"/, '"is":"file"'),
	);
	await writeFile(cache, `${evil.join("\n").slice(0, -20)}`);
	await make();
	assert.deepEqual([...(await contentsOf(output)).keys()], [...before.keys()]);
});
