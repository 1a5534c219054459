import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { after, test } from "node:test";
import { openPromise } from "yauzl";
import { inventAccount } from "../../sample/account.ts";
import { splitIntoParts, writeSampleFolder, writeSampleZip } from "../../sample/download.ts";
import { layout2025 } from "../../sample/layouts.ts";

const folder = await mkdtemp(path.join(tmpdir(), "sample-"));
after(() => rm(folder, { recursive: true }));

const account = inventAccount();
const few = { ...account, entries: account.entries.slice(0, 6) };
const files = layout2025.write(few, { scale: 0.1 });

test("the same account gives the same ZIP, byte for byte", async () => {
	const [first, second] = [path.join(folder, "first.zip"), path.join(folder, "deep", "second.zip")];
	await writeSampleZip(files, first);
	await writeSampleZip(layout2025.write({ ...inventAccount(), entries: few.entries }, { scale: 0.1 }), second);
	assert.deepEqual(await readFile(second), await readFile(first));
});

test("the ZIP holds every file once: media stored, texts deflated, dated 2025-01-01", async () => {
	const target = path.join(folder, "one.zip");
	await writeSampleZip(files, target);
	const zip = await openPromise(target);
	const names: string[] = [];
	for await (const entry of zip.eachEntry()) {
		const file = files.find((candidate) => candidate.path === entry.fileName);
		assert.ok(file !== undefined, entry.fileName);
		assert.equal(entry.compressionMethod, file.stored ? 0 : 8, entry.fileName);
		assert.equal(entry.uncompressedSize, (await file.bytes()).length);
		assert.equal(entry.lastModFileDate, ((2025 - 1980) << 9) | (1 << 5) | 1);
		if (!file.stored) assert.equal(await text(await zip.openReadStreamPromise(entry)), (await file.bytes()).toString());
		names.push(entry.fileName);
	}
	assert.deepEqual(
		names,
		files.map((file) => file.path),
	);
});

test("the folder holds the same files as the ZIP", async () => {
	const target = path.join(folder, "unpacked");
	await writeSampleFolder(files, target);
	const written = (await readdir(target, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
	assert.equal(written.length, files.length);
	for (const file of files) {
		assert.deepEqual(await readFile(path.join(target, ...file.path.split("/"))), await file.bytes());
	}
});

test("parts share the media among them, the indexes lie in the first", () => {
	const parts = splitIntoParts(files, 3);
	assert.equal(parts.length, 3);
	assert.equal(parts.flat().length, files.length);
	for (const part of parts) assert.ok(part.some((file) => file.stored));
	for (const part of parts.slice(1)) assert.ok(part.every((file) => file.stored));
});
