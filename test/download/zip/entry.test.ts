import assert from "node:assert/strict";
import { randomFillSync } from "node:crypto";
import { readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { openDownload } from "../../../src/download/open/open.ts";
import { DamagedFile } from "../../../src/model/download-file.ts";
import { atEnd } from "../../at-end.ts";
import { byHand, byYazl, folderFor, INDEX, openBytes, readAll, written } from "../zips.ts";

const noise = (length: number) => randomFillSync(Buffer.alloc(length));

test("one flipped byte anywhere in an entry damages that entry and no other", async (t) => {
	const files = { [INDEX]: "[1, 2, 3]".repeat(20), "media/1.jpg": "picture one", "media/2.jpg": "picture two" };
	for (const method of [0, 8]) {
		const entries = Object.entries(files).map(([name, content]) => ({ name, content, method }));
		const bytes = byHand(entries);
		const path = await written(t, bytes);
		const headers = ["PK\x03\x04", "PK\x01\x02"].map((mark) => Buffer.from(mark));
		const [local, directory] = headers;
		assert.ok(local !== undefined && directory !== undefined);
		let start = 0;
		for (const { name } of entries) {
			const next = bytes.indexOf(local, start + 4);
			const end = next < 0 ? bytes.indexOf(directory) : next;
			const content = start + 30 + name.length;
			for (let at = content; at < end; at++) {
				const flipped = Buffer.from(bytes);
				flipped.writeUInt8(flipped.readUInt8(at) ^ 0xff, at);
				await writeFile(path, flipped);
				const download = await openDownload([path]);
				const read = await readAll(download);
				await download.close();
				for (const [other, text] of Object.entries(files)) {
					if (other !== name) assert.equal(read[other], text, `${other} is whole though byte ${at} is not`);
					else assert.match(read[other] ?? "", /^damaged: /, `byte ${at} of ${other} is noticed`);
				}
			}
			start = end;
		}
	}
});

test("a large file is saved as it is, stored or deflated, and nothing else is written", async (t) => {
	const content = Buffer.concat([noise(2_500_000), Buffer.alloc(700_000, "ab")]);
	for (const stored of [true, false]) {
		const download = await openBytes(t, await byYazl({ "media.json": content }, { stored }));
		const folder = await folderFor(t);
		await download.files[0]?.saveTo(join(folder, "video.mp4"));
		assert.ok((await readFile(join(folder, "video.mp4"))).equals(content));
		assert.deepEqual(await readdir(folder), ["video.mp4"]);
	}
});

test("a damaged file is not saved, not even in part", async (t) => {
	const content = noise(3_000_000);
	const bytes = byHand([{ name: "media.json", content }]);
	bytes.writeUInt8(bytes.readUInt8(2_999_000) ^ 1, 2_999_000);
	const download = await openBytes(t, bytes);
	const folder = await folderFor(t);
	await assert.rejects(async () => download.files[0]?.saveTo(join(folder, "x.mp4")), DamagedFile);
	assert.deepEqual(await readdir(folder), []);
});

test("a target that cannot be written throws the system's error, not DamagedFile", async (t) => {
	const download = await openBytes(t, byHand([{ name: "media.json", content: "{}" }]));
	const missing = join(await folderFor(t), "missing", "x.json");
	await assert.rejects(async () => download.files[0]?.saveTo(missing), { code: "ENOENT" });
});

test("of a ZIP that is truncated while it is open, what is left is read and the rest is damaged", async (t) => {
	const files = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`media/posts/${index}.jpg`, noise(5000)]));
	const bytes = await byYazl(files, { stored: true });
	for (const kept of [0, 1, 4000, 27_000, 50_000]) {
		const path = await written(t, bytes);
		const download = await openDownload([path]);
		await truncate(path, kept);
		for (const file of download.files) {
			const result = await file.read().catch((error) => error);
			if (result instanceof DamagedFile) assert.match(result.message, /^ends before its end$/);
			else assert.ok(result.equals(files[file.path]), `${file.path} is whole`);
		}
		const read = await readAll(download);
		const damaged = Object.values(read).filter((text) => text.startsWith("damaged: ")).length;
		await download.close();
		assert.equal(damaged, 10 - Math.floor(kept / 5051), `${kept} bytes are left`);
	}
});

test("an entry whose bytes are replaced while the ZIP is open is damaged", async (t) => {
	const path = await written(t, byHand([{ name: "media.json", content: "first" }]));
	const download = await openDownload([path]);
	atEnd(t, () => download.close());
	await writeFile(path, byHand([{ name: "media.json", content: "other" }]));
	assert.deepEqual(await readAll(download), {
		"media.json": "damaged: is damaged: its content does not match its checksum",
	});
});
