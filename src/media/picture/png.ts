import { crc32, deflateSync, inflateSync } from "node:zlib";
import { MalformedMedia } from "../malformed.ts";
import { ByteBuilder } from "./byte-builder.ts";
import { colourOnly } from "./icc.ts";

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
const IEND = Buffer.from("\0\0\0\0IEND\xae\x42\x60\x82", "latin1");

const ANY = Number.POSITIVE_INFINITY;

/** Chunks for pixels, animation and colour, with their least and greatest length by the PNG specification (third edition, W3C 2025). */
const KEPT = new Map<string, readonly [least: number, most: number]>([
	["IHDR", [13, 13]],
	["PLTE", [3, 768]],
	["tRNS", [1, 256]],
	["IDAT", [0, ANY]],
	["acTL", [8, 8]],
	["fcTL", [26, 26]],
	["fdAT", [4, ANY]],
	["gAMA", [4, 4]],
	["cHRM", [32, 32]],
	["sRGB", [1, 1]],
	["iCCP", [1, ANY]],
	["cICP", [4, 4]],
	["sBIT", [1, 4]],
	["mDCV", [24, 24]],
	["cLLI", [8, 8]],
]);
/** Chunks of animations alone. */
const MOVEMENT = new Set(["acTL", "fcTL", "fdAT"]);
const REPEATED = new Set(["IDAT", "fcTL", "fdAT"]);

/**
 * Whether decoding pixels of this colour type uses such a palette or transparency (11.2.2, 11.3.1.1); a suggested palette is
 * not used.
 */
function isOfUse(type: string, length: number, colour: number | undefined): boolean {
	if (type === "PLTE") return colour === 3;
	return type !== "tRNS" || colour === 3 || (colour === 0 && length === 2) || (colour === 2 && length === 6);
}

interface Chunk {
	readonly type: string;
	/** Offset of the length field. */
	readonly start: number;
	readonly length: number;
	/** After the checksum. */
	readonly end: number;
}

/** The chunks up to IEND. Stops where the file stops: a last chunk that is cut off is left out. */
export function* chunks(bytes: Buffer): Generator<Chunk> {
	if (!bytes.subarray(0, 8).equals(SIGNATURE)) throw new MalformedMedia("PNG without its signature", 0);
	let start = 8;
	while (start + 12 <= bytes.length) {
		const length = bytes.readUInt32BE(start);
		const type = bytes.toString("latin1", start + 4, start + 8);
		const end = start + 12 + length;
		if (end > bytes.length) return;
		if (start === 8 && (type !== "IHDR" || length !== 13)) throw new MalformedMedia("PNG without its header", start);
		yield { type, start, length, end };
		if (type === "IEND") return;
		start = end;
	}
}

/** Whether this is an APNG: its animation control must precede the pixels. */
export function isAnimatedPng(bytes: Buffer): boolean {
	for (const { type } of chunks(bytes)) {
		if (type === "acTL") return true;
		if (type === "IDAT") return false;
	}
	return false;
}

/**
 * Returns the PNG or APNG with pixels and colour only; drops text, EXIF, time, physical size, unknown chunks and all after IEND.
 * @throws MalformedMedia also for a file that is cut off
 */
export function stripPng(bytes: Buffer): Buffer {
	const output = new ByteBuilder(bytes);
	output.add(SIGNATURE);
	const seen = new Set<string>();
	const moves = isAnimatedPng(bytes);
	let whole = 8;
	let last = "";
	for (const { type, start, length, end } of chunks(bytes)) {
		whole = end;
		last = type;
		const [least, most] = KEPT.get(type) ?? [ANY, 0];
		if (length < least || length > most || (seen.has(type) && !REPEATED.has(type))) continue;
		if ((MOVEMENT.has(type) && !moves) || !isOfUse(type, length, bytes[25])) continue;
		seen.add(type);
		if (type === "iCCP") output.add(profileChunk(bytes.subarray(start + 8, end - 4)));
		else output.copy(start, end);
	}
	if (last !== "IEND") throw new MalformedMedia("PNG is cut off", whole);
	if (!seen.has("IDAT")) throw new MalformedMedia("PNG ends before its picture data", whole);
	output.add(IEND);
	return output.toBuffer();
}

/** Far above the profile of any screen. */
const LONGEST_PROFILE = 4 * 2 ** 20;

/** The iCCP chunk for the colours of the profile in another one's body: a name, two zeros, the compressed profile. */
function profileChunk(body: Buffer): Buffer {
	const clean = colourOnly(inflated(body.subarray(body.indexOf(0) + 2)));
	return clean === undefined ? Buffer.alloc(0) : iccpChunk(clean);
}

/** An iCCP chunk with this profile, stored without compression, so that the bytes are the same whichever zlib wrote them. */
export function iccpChunk(profile: Uint8Array): Buffer {
	const named = Buffer.concat([Buffer.from("iCCPcolour\0\0", "latin1"), deflateSync(profile, { level: 0 })]);
	const chunk = Buffer.alloc(named.length + 8);
	chunk.writeUInt32BE(named.length - 4);
	named.copy(chunk, 4);
	chunk.writeUInt32BE(crc32(named), chunk.length - 4);
	return chunk;
}

function inflated(deflated: Buffer): Buffer {
	try {
		return inflateSync(deflated, { maxOutputLength: LONGEST_PROFILE });
	} catch {
		return Buffer.alloc(0);
	}
}
