import assert from "node:assert/strict";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { crc32 } from "node:zlib";
import { checked, readChunks, saveChunks } from "../../src/download/bytes.ts";
import { openDownload } from "../../src/download/open/open.ts";
import { DamagedFile } from "../../src/model/download-file.ts";
import { BuildError, errorCode } from "../../src/model/problem.ts";
import { decideReads, type Outcome } from "./faults.ts";
import { byHand, byYazl, folderFor, INDEX, readAll, unpack } from "./zips.ts";

const files = { [INDEX]: "[1, 2, 3]".repeat(50), "media/posts/1.jpg": "x".repeat(3000), "media/posts/2.jpg": "" };

/** The same download as a ZIP, as zip64 with sizes behind the contents, unpacked, and as a ZIP that is cut off. */
async function everyKind(t: TestContext): Promise<readonly string[]> {
	const folder = await folderFor(t);
	const plain = byHand(Object.entries(files).map(([name, content]) => ({ name, content, method: 8 })));
	await writeFile(join(folder, "plain.zip"), plain);
	await writeFile(join(folder, "large.zip"), await byYazl(files, { zip64: true, streamed: true }));
	await unpack(join(folder, "unpacked"), files);
	await writeFile(join(folder, "cut.zip"), plain.subarray(0, 200));
	return ["plain.zip", "large.zip", "unpacked", "cut.zip"].map((name) => join(folder, name));
}

/** The text of each file of the download at `path`, or the BuildError of opening it; rethrows other errors. */
async function contents(path: string): Promise<Readonly<Record<string, string>> | BuildError> {
	try {
		const download = await openDownload([path]);
		const read = await readAll(download);
		await download.close();
		return read;
	} catch (error) {
		if (error instanceof BuildError) return error;
		throw error;
	}
}

for (const bad of ["fail", "end"] as const) {
	for (const afterwards of ["read", bad] as const) {
		test(`a read that does "${bad}", then "${afterwards}", is an error at every place, and nothing wrong is returned`, async (t) => {
			let reads = 0;
			let nth = 1;
			decideReads(t, (): Outcome => {
				reads++;
				if (reads === nth) return bad;
				return reads > nth ? afterwards : "read";
			});
			for (const path of await everyKind(t)) {
				const undisturbed = path.endsWith("cut.zip") ? undefined : files;
				for (nth = 1; ; nth++) {
					reads = 0;
					const found = await contents(path);
					const disturbed = reads >= nth;
					if (found instanceof BuildError) assert.ok(disturbed || undisturbed === undefined, found.message);
					else {
						const wrong = Object.entries(files).filter(([name, text]) => found[name] !== text);
						for (const [name] of wrong) assert.match(found[name] ?? "", /^damaged: /);
						assert.equal(wrong.length > 0, disturbed, `${path}: read ${nth} of ${reads}`);
					}
					if (!disturbed) break;
				}
				assert.ok(nth > 2, `${path} was read in ${nth} places`);
			}
		});
	}
}

test("reads that return one byte at a time, as those of a network drive may, are joined", async (t) => {
	decideReads(t, () => "one byte");
	for (const path of (await everyKind(t)).slice(0, 3)) assert.deepEqual(await contents(path), files);
});

async function* chunks(...texts: readonly string[]): AsyncGenerator<Buffer> {
	for (const text of texts) yield Buffer.from(text);
}

test("chunks of the expected size and CRC-32 pass, others throw DamagedFile", async () => {
	const sum = crc32("abcd");
	assert.equal((await readChunks(checked(chunks("ab", "cd"), 4, sum))).toString(), "abcd");
	for (const [texts, size] of [
		[["ab", "cd"], 5],
		[["ab", "cd"], 3],
		[["ab", "ce"], 4],
		[[], 4],
	] as const) {
		await assert.rejects(readChunks(checked(chunks(...texts), size, sum)), DamagedFile);
	}
});

test("no chunk is read beyond the expected size", async () => {
	let made = 0;
	const endless = async function* () {
		for (; made < 1000; made++) yield Buffer.alloc(10);
	};
	await assert.rejects(readChunks(checked(endless(), 25, 0)), /longer than the ZIP says/);
	assert.equal(made, 2);
});

test("the target is removed when the chunks end in an error", async (t) => {
	const folder = await folderFor(t);
	const breaking = async function* () {
		yield Buffer.from("half");
		throw new DamagedFile("is empty");
	};
	await assert.rejects(saveChunks(breaking(), join(folder, "x")), DamagedFile);
	assert.deepEqual(await readdir(folder), []);
});

test("only the system's own errors have a code", () => {
	assert.equal(errorCode(Object.assign(new Error("x"), { code: "ENOSPC" })), "ENOSPC");
	assert.equal(errorCode(Object.assign(new Error("x"), { code: "ERR_OUT_OF_RANGE" })), undefined);
	assert.equal(errorCode(new Error("EIO")), undefined);
	assert.equal(errorCode("EIO"), undefined);
});
