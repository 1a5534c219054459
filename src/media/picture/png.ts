import { MalformedMedia } from "../malformed.ts";
import { Kept } from "./kept.ts";

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
const IEND = Buffer.from("\0\0\0\0IEND\xae\x42\x60\x82", "latin1");

/** What makes pixels, movement and colour, and how long it can be by the PNG specification (third edition, W3C 2025). */
const KEPT = new Map([
	["IHDR", 13],
	["PLTE", 768],
	["tRNS", 256],
	["IDAT", Number.POSITIVE_INFINITY],
	["acTL", 8],
	["fcTL", 26],
	["fdAT", Number.POSITIVE_INFINITY],
	["gAMA", 4],
	["cHRM", 32],
	["sRGB", 1],
	["iCCP", Number.POSITIVE_INFINITY],
	["cICP", 4],
	["sBIT", 4],
	["mDCV", 24],
	["cLLI", 8],
]);
const REPEATED = new Set(["IDAT", "fcTL", "fdAT"]);

interface Chunk {
	readonly type: string;
	/** Where the length field stands. */
	readonly start: number;
	readonly length: number;
	/** After the checksum. */
	readonly end: number;
}

/** The chunks up to IEND. Stops where the file stops: a last chunk that is cut off is left out. */
function* chunks(bytes: Buffer): Generator<Chunk> {
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

/** Whether this is an APNG: its animation control must stand before the pixels. */
export function isAnimatedPng(bytes: Buffer): boolean {
	for (const { type } of chunks(bytes)) {
		if (type === "acTL") return true;
		if (type === "IDAT") return false;
	}
	return false;
}

/**
 * The same PNG or APNG with pixels and colour only; text, EXIF, time, physical size, unknown chunks and all after IEND go.
 * @throws MalformedMedia also for a file that is cut off
 */
export function stripPng(bytes: Buffer): Buffer {
	const kept = new Kept(bytes);
	kept.add(SIGNATURE);
	const seen = new Set<string>();
	let whole = 8;
	let last = "";
	for (const { type, start, length, end } of chunks(bytes)) {
		whole = end;
		last = type;
		if (length > (KEPT.get(type) ?? -1) || (seen.has(type) && !REPEATED.has(type))) continue;
		kept.copy(start, end);
		seen.add(type);
	}
	if (last !== "IEND") throw new MalformedMedia("PNG is cut off", whole);
	if (!seen.has("IDAT")) throw new MalformedMedia("PNG ends before its picture data", whole);
	kept.add(IEND);
	return kept.toBuffer();
}
