import assert from "node:assert/strict";
import { test } from "node:test";
import { MalformedMedia } from "../../../src/media/malformed.ts";
import { stripWebp } from "../../../src/media/picture/webp.ts";
import { sharp } from "../../../src/media/sharp.ts";
import { assertStripped, assertTelling, canary, exif, trailingVideo, xmp } from "./canaries.ts";
import { noise } from "./noise.ts";

type Chunk = [name: string, payload: Buffer];

function chunk([name, payload]: Chunk): Buffer {
	const head = Buffer.from(`${name}\0\0\0\0`, "latin1");
	head.writeUInt32LE(payload.length, 4);
	return Buffer.concat([head, payload, Buffer.alloc(payload.length % 2)]);
}

const riff = (chunks: readonly Chunk[]) => chunk(["RIFF", Buffer.concat([Buffer.from("WEBP"), ...chunks.map(chunk)])]);

function chunksOf(bytes: Buffer, from: number): Chunk[] {
	const found: Chunk[] = [];
	for (let at = from; at < bytes.length; ) {
		const size = bytes.readUInt32LE(at + 4);
		found.push([bytes.toString("latin1", at, at + 4), bytes.subarray(at + 8, at + 8 + size)]);
		at += 8 + size + (size % 2);
	}
	return found;
}
const names = (webp: Buffer) => chunksOf(webp, 12).map(([name]) => name);

/** The header chunk that a file with metadata starts with: flags and the size of the canvas. */
const vp8x = (flags: number, width: number, height: number): Chunk => [
	"VP8X",
	Buffer.from([flags, 0, 0, 0, width - 1, 0, 0, height - 1, 0, 0]),
];

/** The WebP with EXIF, XMP and unknown chunks in it, in its frames too, and a video behind it. */
function plant(webp: Buffer): Buffer {
	const [first, ...rest] = chunksOf(webp, 12);
	assert.ok(first);
	const header: Chunk[] = first[0] === "VP8X" ? [["VP8X", Buffer.from(first[1])]] : [vp8x(0, 40, 24), first];
	const flags = header[0]?.[1];
	assert.ok(flags);
	flags.writeUInt8(flags.readUInt8() | 0x08 | 0x04);
	const body = [...header, ...rest].map(([name, payload]): Chunk => {
		const hidden = Buffer.concat(["NOTE", "EXIF", "ICCP"].map((inner) => chunk([inner, Buffer.from(canary("frame"))])));
		return name === "ANMF" ? [name, Buffer.concat([payload, hidden])] : [name, payload];
	});
	const secrets: Chunk[] = [
		["EXIF", exif(1)],
		["XMP ", xmp],
		["NOTE", Buffer.from(canary("unknown"))],
	];
	return Buffer.concat([riff([...body, ...secrets]), trailingVideo]);
}
const PLANTED = ["artist", "thumbnail", "xmp", "unknown", "video"];

test("exiftool finds the planted position and names before stripping", async () => {
	const tags = ["GPS:GPSLatitude", "IFD0:Artist", "XMP-dc:Source"];
	await assertTelling(plant(await noise(40, 24).webp().toBuffer()), tags);
});

test("nothing but pixels and colour is left of a WebP", async () => {
	const kinds = {
		lossy: await noise(40, 24).webp().toBuffer(),
		alpha: await noise(40, 24, 4).webp().toBuffer(),
		lossless: await noise(40, 24, 4).webp({ lossless: true }).toBuffer(),
		wide: await noise(40, 24).withIccProfile("p3").webp().toBuffer(),
	};
	for (const [kind, webp] of Object.entries(kinds)) {
		const stripped = await assertStripped(stripWebp, plant(webp), PLANTED);
		assert.deepEqual(names(stripped).slice(-1), names(webp).slice(-1), kind);
		assert.equal(stripped.readUInt32LE(4), stripped.length - 8);
		assert.equal(stripped.readUInt8(20) & ~0x32, 0, `${kind}: the flags of EXIF and XMP are off`);
		const same = stripWebp(webp).equals(webp);
		assert.equal(same, kind !== "wide", `${kind}: but for the profile, what the encoder wrote comes back`);
	}
	assert.deepEqual(names(stripWebp(plant(kinds.alpha))), ["VP8X", "ALPH", "VP8 "]);
	assert.ok(names(stripWebp(plant(kinds.wide))).includes("ICCP"));
});

test("an animation keeps frames, delays, loop and transparency, and no secret within a frame", async () => {
	for (const lossless of [false, true]) {
		const webp = await noise(40, 24, 4, 3)
			.webp({ loop: 3, delay: [40, 80, 120], lossless })
			.toBuffer();
		const stripped = await assertStripped(stripWebp, plant(webp), [...PLANTED, "frame"]);
		assert.ok(stripped.equals(webp));
		const { pages, loop, delay, hasAlpha } = await sharp(stripped).metadata();
		assert.deepEqual({ pages, loop, delay, hasAlpha }, { pages: 3, loop: 3, delay: [40, 80, 120], hasAlpha: true });
	}
});

test("a second picture in the same file goes, and what follows the first chunk of a simple file", async () => {
	const webp = await noise(40, 24).webp().toBuffer();
	const [pixels] = chunksOf(webp, 12);
	assert.ok(pixels);
	const other: Chunk = ["VP8L", Buffer.from(canary("second"))];
	const extended = riff([vp8x(0, 40, 24), pixels]);
	assert.ok(stripWebp(riff([vp8x(0, 40, 24), pixels, other])).equals(extended));
	const moving = await noise(40, 24, 4, 2).webp().toBuffer();
	assert.ok(stripWebp(riff([...chunksOf(moving, 12), pixels])).equals(moving));
	assert.ok(stripWebp(riff([vp8x(0xcd, 40, 24), pixels])).equals(extended), "reserved flags go");
	assert.ok((await assertStripped(stripWebp, riff([pixels, other, ["ICCP", xmp]]), ["second", "xmp"])).equals(webp));
});

test("what hides behind the fixed size of a header goes", async () => {
	const webp = await noise(40, 24, 4, 2).webp().toBuffer();
	const fat = chunksOf(webp, 12).map(([name, payload]): Chunk => {
		return name === "ANIM" ? [name, Buffer.concat([payload, Buffer.from(canary("header"))])] : [name, payload];
	});
	assert.ok((await assertStripped(stripWebp, riff(fat), ["header"])).equals(webp));
});

test("a last chunk without its padding byte gets it", async () => {
	const odd = riff([["VP8L", Buffer.from("\x2f\0\0", "latin1")]]);
	const bare = Buffer.from(odd.subarray(0, -1));
	bare.writeUInt32LE(bare.length - 8, 4);
	assert.ok(stripWebp(bare).equals(odd));
});

test("broken structure is refused with what and where", async () => {
	const webp = await noise(40, 24).webp().toBuffer();
	const moving = await noise(40, 24, 4, 2).webp().toBuffer();
	const without = (name: string) => chunksOf(moving, 12).filter(([other]) => other !== name);
	const cases: [Buffer, RegExp][] = [
		[Buffer.alloc(0), /header at byte 0/],
		[Buffer.from("RIFF\x04\0\0\0WAVEVP8 \0\0\0\0"), /header at byte 0/],
		[webp.subarray(0, -1), /"VP8 " is cut off at byte 12/],
		[riff([["VP8X", Buffer.alloc(9)]]), /VP8X is too short at byte 12/],
		[riff(without("ANMF")), /before its picture data at byte 44/],
		[riff([...without("ANMF"), ["ANMF", Buffer.alloc(16)]]), /frame without pixels at byte 44/],
	];
	for (const [bytes, message] of cases) assert.throws(() => stripWebp(bytes), { name: MalformedMedia.name, message });
});

test("a profile that is none goes, and with it the flag that says that there is one", async () => {
	const [pixels] = chunksOf(await noise(40, 24).webp().toBuffer(), 12);
	assert.ok(pixels);
	const fat = riff([vp8x(0x20, 40, 24), ["ICCP", Buffer.from(canary("profile").repeat(20))], pixels]);
	assert.ok(stripWebp(fat).equals(riff([vp8x(0, 40, 24), pixels])));
});
