import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { openDownload } from "../../../src/download/open/open.ts";
import {
	byAdmZip,
	byHand,
	byYazl,
	directoryPart,
	endPart,
	INDEX,
	localPart,
	openBytes,
	readAll,
	refusalOf,
	written,
} from "../zips.ts";

const files = { [INDEX]: "[]", "media/posts/1.jpg": "a picture" };
const hand = Object.entries(files).map(([name, content]) => ({ name, content }));

async function isRead(t: TestContext, bytes: Buffer): Promise<void> {
	const download = await openBytes(t, bytes);
	assert.deepEqual(await readAll(download), files);
}

async function isRefused(t: TestContext, bytes: Buffer, message: RegExp, hint = /./): Promise<void> {
	const error = await refusalOf([await written(t, bytes)]);
	assert.match(error.message, message);
	assert.equal(error.where, "download.zip");
	assert.match(error.hint, hint);
}

for (const [kind, make] of [
	["plain", async () => byAdmZip(files)],
	["zip64", () => byYazl(files, { zip64: true })],
] as const) {
	test(`bytes behind a ${kind} ZIP are skipped`, async (t) => {
		const zip = await make();
		for (const junk of ["\n", "\0".repeat(400), "\r\n--boundary--\r\n", "x".repeat(1 << 16)]) {
			await isRead(t, Buffer.concat([zip, Buffer.from(junk)]));
		}
	});

	test(`bytes in front of a ${kind} ZIP are skipped, whether its numbers count them or not`, async (t) => {
		const zip = await make();
		for (const junk of ["\n", "HTTP/1.1 200 OK\r\n\r\n", "x".repeat(3 << 20)]) {
			await isRead(t, Buffer.concat([Buffer.from(junk), zip]));
			await isRead(t, Buffer.concat([Buffer.from(junk), zip, Buffer.from(junk.slice(0, 1000))]));
		}
	});
}

test("a ZIP behind a program, with offsets that count it, is read", async (t) => {
	const program = Buffer.from("MZ program");
	const locals = hand.map(localPart);
	const offsets = [program.length, program.length + (locals[0]?.length ?? 0)];
	const directory = Buffer.concat(hand.map((entry, index) => directoryPart(entry, offsets[index] ?? 0)));
	const start = program.length + Buffer.concat(locals).length;
	await isRead(t, Buffer.concat([program, ...locals, directory, endPart(2, directory.length, start)]));
});

test("more than 64 KB behind a ZIP are refused, and the message says where its end should be", async (t) => {
	const bytes = Buffer.concat([byAdmZip(files), Buffer.alloc((1 << 16) + 1, "x")]);
	await isRefused(t, bytes, /list of contents is cut off or does not stand at its end/);
});

test("a ZIP with a comment is read, even with the longest", async (t) => {
	await isRead(t, byHand(hand, { comment: Buffer.from("made by a program") }));
	await isRead(t, byHand(hand, { comment: Buffer.alloc(0xffff, "c") }));
});

test("the end record of an inner ZIP is not used for the outer one", async (t) => {
	// Stored last, cut off behind the inner one's end: the inner ZIP must not be read in place of the outer.
	const outer = byHand([...hand, { name: "inner.zip", content: byAdmZip({ "media.json": "inner" }) }]);
	const cut = outer.subarray(0, outer.indexOf("PK\x05\x06") + 22);
	await isRefused(t, cut, /not complete: .* it breaks off behind inner\.zip/);
});

test("a ZIP without a file in it is opened and is empty", async (t) => {
	const download = await openDownload([await written(t, byHand([]))]);
	assert.deepEqual([download.files, download.parts.length], [[], 1]);
	await download.close();
});

test("a ZIP from which bytes were lost in the middle is refused with their number", async (t) => {
	const zip = await byYazl({ [INDEX]: "x".repeat(50_000), "b.json": "y" }, { stored: true });
	await isRefused(
		t,
		Buffer.concat([zip.subarray(0, 20_000), zip.subarray(25_000)]),
		/^The ZIP is not complete: about 5 kB in it are missing$/,
		/Download it again/,
	);
});

test("one piece of a split ZIP is refused with a hint", async (t) => {
	await isRefused(t, byHand(hand, { disk: 3 }), /one piece of a ZIP in several pieces/, /Join or unpack/);
});

test("a central directory of other bytes is refused", async (t) => {
	const zip = byHand(hand);
	zip.fill(0x41, zip.indexOf("PK\x01\x02"), zip.indexOf("PK\x05\x06"));
	await isRefused(t, zip, /list of contents is damaged/, /Download it again/);
});

test("a ZIP of more than 4 GB from a Mac's Finder is refused with a hint", async (t) => {
	// It writes numbers modulo 2^32 and no zip64 record (yauzl's README, 2024). Here: the numbers without the 4 GB.
	const { open, truncate } = await import("node:fs/promises");
	const path = await written(t, Buffer.alloc(0));
	await truncate(path, 2 ** 32);
	const locals = hand.map(localPart);
	const directory = Buffer.concat(hand.map((entry, index) => directoryPart(entry, index * (locals[0]?.length ?? 0))));
	const start = Buffer.concat(locals).length;
	const file = await open(path, "r+");
	await file.write(Buffer.concat(locals), 0, start, 0);
	const tail = Buffer.concat([Buffer.alloc(start), directory, endPart(2, directory.length, start)]);
	await file.write(tail, 0, tail.length, 2 ** 32);
	await file.close();
	const error = await refusalOf([path]);
	assert.match(error.message, /more than 4 GB, as a Mac's Finder does/);
	assert.match(error.hint, /as it was downloaded, or give the unpacked folder/);
});

test("a ZIP that counts its files modulo 65,536, as a Mac's Finder does, is refused and not half read", async (t) => {
	const zip = byHand([...hand, { name: "third.json", content: "3" }], { count: 2 });
	await isRefused(t, zip, /lists more files than it counts/, /unpacked folder/);
});

test("a ZIP that counts more files than it lists is refused", async (t) => {
	await isRefused(t, byHand(hand, { count: 3 }), /list of contents is damaged/);
});
