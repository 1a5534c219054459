import assert from "node:assert/strict";
import { test } from "node:test";
import { HEAD_BYTES, isVideo, type MediaType, refusal, sniff } from "../../src/media/sniff.ts";
import { noise, seeded } from "./picture/noise.ts";

/** The first box of an ISO base media file. */
function ftyp(major: string, ...compatible: string[]): Buffer {
	const size = Buffer.alloc(4);
	size.writeUInt32BE(16 + 4 * compatible.length);
	return Buffer.concat([size, Buffer.from(`ftyp${major}\0\0\0\0${compatible.join("")}`, "latin1"), Buffer.alloc(40)]);
}

const box = (name: string) => Buffer.from(`\0\0\0\x08${name}\0\0\0\0\0\0\0\0`, "latin1");
const ebml = (docType: string) =>
	Buffer.from(`\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x84${docType}B\x87\x81\x04`, "latin1");

test("pictures are told by what an encoder writes", async () => {
	const picture = noise(9, 7);
	assert.equal(sniff(await picture.jpeg().toBuffer()), "jpeg");
	assert.equal(sniff(await picture.png().toBuffer()), "png");
	assert.equal(sniff(await picture.webp().toBuffer()), "webp");
	assert.equal(sniff(await picture.gif().toBuffer()), "gif");
	assert.equal(sniff(await picture.avif({ effort: 0 }).toBuffer()), "avif");
});

test("the major brand decides, and the compatible brands where it leaves the question open", () => {
	const expected: [Buffer, MediaType | undefined][] = [
		[ftyp("heic", "mif1", "heic"), "heic"],
		[ftyp("heix", "mif1"), "heic"],
		[ftyp("hevc", "msf1", "iso8"), "heic"],
		[ftyp("heim"), "heic"],
		[ftyp("heis"), "heic"],
		[ftyp("mif1", "mif1", "miaf", "heic"), "heic"],
		[ftyp("msf1", "iso8", "mif1", "hevc"), "heic"],
		[ftyp("avif", "mif1", "miaf"), "avif"],
		[ftyp("avis", "msf1", "iso8"), "avif"],
		[ftyp("mif1", "avif", "miaf"), "avif"],
		[ftyp("qt  ", "qt  "), "mov"],
		[ftyp("abcd", "qt  "), "mov"],
		[ftyp("isom", "iso2", "avc1", "mp41"), "mp4"],
		[ftyp("iso6", "dash"), "mp4"],
		[ftyp("mp41"), "mp4"],
		[ftyp("mp42", "qt  "), "mp4"],
		[ftyp("avc1"), "mp4"],
		[ftyp("M4V ", "mp42"), "mp4"],
		[ftyp("dash"), "mp4"],
		[ftyp("3gp4"), "mp4"],
		[ftyp("3g2a"), "mp4"],
		[ftyp("abcd", "mp42"), "mp4"],
		[ftyp("M4A ", "mp42", "isom"), undefined],
		[ftyp("crx ", "isom"), undefined],
		[ftyp("mif1", "jpeg"), undefined],
		[ftyp("abcd"), undefined],
	];
	for (const [bytes, type] of expected) assert.equal(sniff(bytes), type, bytes.toString("latin1", 4, 32));
});

test("a brand behind the end of the first box does not count", () => {
	assert.equal(sniff(Buffer.concat([ftyp("abcd").subarray(0, 16), Buffer.from("mp42mp42")])), undefined);
});

test("QuickTime without a file type box is mov", () => {
	for (const name of ["moov", "mdat", "wide", "free"]) assert.equal(sniff(box(name)), "mov", name);
	assert.equal(sniff(box("abcd")), undefined);
});

test("WebM is told from other Matroska", () => {
	assert.equal(sniff(ebml("webm")), "webm");
	assert.equal(sniff(ebml("matroska")), undefined);
});

test("SVG, HTML, PDF, text, sound and nothing at all have no type", () => {
	const strangers = [
		"<svg xmlns='http://www.w3.org/2000/svg'/>",
		"<!doctype html>",
		"%PDF-1.7",
		"GIF89",
		"RIFF....WAVEfmt ",
		"ID3",
	];
	for (const text of [...strangers, "\xff\xf1\x50\x80", "\xff\xd8", ""])
		assert.equal(sniff(Buffer.from(text, "latin1")), undefined, text);
});

test("the head of a file is enough, and any shorter head gives an answer", () => {
	const random = seeded(1);
	const brands = Array.from({ length: 12 }, () => "miaf");
	assert.equal(sniff(ftyp("mif1", ...brands.slice(1), "heic")), "heic");
	const far = ftyp("mif1", ...brands, "heic");
	assert.equal(sniff(far), sniff(far.subarray(0, HEAD_BYTES)));
	for (let round = 0; round < 2000; round++) {
		const head = Buffer.from(far.subarray(0, random() * 70));
		if (head.length > 0) head[Math.floor(random() * head.length)] = random() * 256;
		assert.equal(sniff(head), sniff(head.subarray(0, HEAD_BYTES)));
	}
});

test("what is not shown is called what it is", () => {
	const texts = [
		"Hello, this is no picture",
		"<!doctype html>",
		"#EXTM3U\n",
		"{}",
		"BM, a text",
		"\xff\xfeH\0i\0",
		"Gr\xc3\xbc\xc3\x9fe\r\n",
	];
	for (const text of texts)
		assert.equal(refusal(Buffer.from(text, "latin1")), "is a text, not a picture or a video", text);
	const media = [
		"II*\0\x08\0",
		"RIFF\x01\0\0\0WAVEfmt ",
		"\x1aE\xdf\xa3\x01",
		"ID3\x04\0",
		"BM\x8a\0\0\0",
		"<svg xmlns='x'/>",
	];
	for (const bytes of [...media.map((text) => Buffer.from(text, "latin1")), ftyp("M4A ")])
		assert.match(refusal(bytes), /^is not of a kind that can be shown/, bytes.toString("latin1"));
	for (const text of ["%PDF-1.7\n1 0 obj", "PK\x03\x04", "MZ\x90\0", "\0\0\0\0"])
		assert.equal(refusal(Buffer.from(text, "latin1")), "is neither a picture nor a video", text);
});

test("videos are mp4, mov and webm", () => {
	const types: MediaType[] = ["jpeg", "png", "webp", "gif", "heic", "avif", "mp4", "mov", "webm"];
	assert.deepEqual(types.filter(isVideo), ["mp4", "mov", "webm"]);
});
