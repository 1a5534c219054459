import assert from "node:assert/strict";
import { open } from "node:fs/promises";
import { test } from "node:test";
import { crc32 } from "node:zlib";
import { openDownload } from "../../../src/download/open/open.ts";
import { atEnd } from "../../at-end.ts";
import {
	byAdmZip,
	byHand,
	byYazl,
	directoryPart,
	end64,
	INDEX,
	localPart,
	openBytes,
	pathsOf,
	readAll,
	written,
} from "../zips.ts";

const files = { [INDEX]: "[1, 2]", "media/posts/1.jpg": "x".repeat(5000), "media/grüße 😀.txt": "", "empty.txt": "" };

for (const [how, make] of [
	["by adm-zip", async () => byAdmZip(files)],
	["deflated", () => byYazl(files)],
	["stored", () => byYazl(files, { stored: true })],
	["as zip64", () => byYazl(files, { zip64: true })],
	["streamed, with sizes behind the contents", () => byYazl(files, { streamed: true })],
	["streamed as zip64", () => byYazl(files, { streamed: true, zip64: true })],
] as const) {
	test(`a ZIP made ${how} is read whole`, async (t) => {
		const download = await openBytes(t, await make());
		assert.deepEqual(await readAll(download), files);
		assert.deepEqual(download.setAside, []);
	});
}

test("names are UTF-8 with and without the flag, and the encoding of old ZIPs otherwise", async (t) => {
	const zip = byHand([
		{ name: "media/grüße.jpg", flags: 0x800 },
		{ name: "media/größe.jpg" },
		{ name: Buffer.from("media/caf\x82.jpg", "latin1") },
	]);
	const download = await openBytes(t, zip);
	assert.deepEqual(pathsOf(download), ["media/café.jpg", "media/größe.jpg", "media/grüße.jpg"]);
	for (const file of download.files) assert.equal((await file.read()).length, 0, file.path);
});

test("extra fields of a local header that the directory lacks are no part of the content", async (t) => {
	const zip = byHand([
		{ name: INDEX, content: "[]", localExtra: Buffer.alloc(28), extra: Buffer.from("\xfe\xca\0\0", "latin1") },
	]);
	const download = await openBytes(t, zip);
	assert.deepEqual(await readAll(download), { [INDEX]: "[]" });
});

test("backslashes in names are read as slashes", async (t) => {
	const download = await openBytes(t, byHand([{ name: INDEX.replaceAll("/", "\\"), content: "[]" }]));
	assert.deepEqual(await readAll(download), { [INDEX]: "[]" });
});

test("unpacked sizes and fingerprints are known without reading a content", async (t) => {
	const content = "a picture";
	const download = await openDownload([await written(t, byAdmZip({ "media.json": content }))]);
	await download.close();
	const [file] = download.files;
	assert.equal(file?.size, 9);
	assert.equal(await file?.fingerprint(), `${crc32(content).toString(16).padStart(8, "0")}-9`);
});

test("a hundred thousand files are listed, and the last one is read", async (t) => {
	const entries = Array.from({ length: 100_000 }, (_, index) => ({
		name: `media/posts/${index}.jpg`,
		content: `${index}`,
	}));
	const download = await openBytes(t, byHand(entries, { zip64: true }));
	assert.equal(download.files.length, 100_000);
	const last = download.files.find((file) => file.path === "media/posts/99999.jpg");
	assert.equal((await last?.read())?.toString(), "99999");
});

function extra64(...numbers: readonly number[]): Buffer {
	const extra = Buffer.alloc(4 + 8 * numbers.length);
	extra.writeUInt16LE(1, 0);
	extra.writeUInt16LE(8 * numbers.length, 2);
	for (const [index, number] of numbers.entries()) extra.writeBigUInt64LE(BigInt(number), 4 + 8 * index);
	return extra;
}

test("a ZIP of more than 5 GB is listed and a file beyond the fifth is read, in little memory", async (t) => {
	if (process.platform === "win32") return t.skip("its file system would write 5 GB of zeros");
	// One video of 5 GB of nothing, which a sparse file holds for free, and an index behind it.
	const length = 5 * 2 ** 30;
	const video = {
		name: "media/posts/long.mp4",
		packed: 0xffffffff,
		size: 0xffffffff,
		localExtra: extra64(length, length),
	};
	const index = { name: INDEX, content: '["behind 5 GB"]' };
	const start = localPart(video).length + length;
	const after = localPart(index);
	const directory = Buffer.concat([
		directoryPart({ ...video, extra: extra64(length, length) }, 0),
		directoryPart({ ...index, extra: extra64(start) }, 0xffffffff),
	]);
	const path = await written(t, localPart(video));
	const file = await open(path, "r+");
	await file.truncate(start);
	const tail = Buffer.concat([after, directory, end64(2, directory.length, start + after.length)]);
	await file.write(tail, 0, tail.length, start);
	await file.close();

	const before = process.memoryUsage().rss;
	const download = await openDownload([path]);
	atEnd(t, () => download.close());
	assert.deepEqual(download.setAside, []);
	assert.deepEqual(
		download.files.map((found) => [found.path, found.size]),
		[
			["media/posts/long.mp4", length],
			[INDEX, 15],
		],
	);
	assert.equal((await download.files[1]?.read())?.toString(), '["behind 5 GB"]');
	await assert.rejects(async () => download.files[0]?.read(), /is larger than 256 MB/);
	assert.ok(process.memoryUsage().rss - before < 100e6, "memory does not grow with the ZIP");
});
