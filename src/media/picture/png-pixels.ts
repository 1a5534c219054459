import { Readable } from "node:stream";
import { createInflate } from "node:zlib";
import { chunks } from "./png.ts";

/** Bits of a pixel by the colour type of IHDR, for each bit of depth (PNG specification, 11.2.1). */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Columns and rows of the seven passes of an interlaced picture: where they begin and how far they are apart (8.1). */
const PASSES = [
	...[[0, 0, 8, 8] as const, [4, 0, 8, 8] as const, [0, 4, 4, 8] as const, [2, 0, 4, 4] as const],
	...[[0, 2, 2, 4] as const, [1, 0, 2, 2] as const, [0, 1, 1, 2] as const],
];

interface Frame {
	readonly width: number;
	readonly height: number;
	readonly parts: Buffer[];
}

/**
 * Whether the compressed data of a stripped PNG, or of each frame of an APNG, are its rows and nothing else: no bytes after
 * the end of the zlib stream, no rows after the last, no palette or transparency with more entries than pixels can address.
 */
export async function isOnlyPixels(bytes: Buffer): Promise<boolean> {
	const header = bytes.subarray(16, 29);
	let palette = 2 ** header.readUInt8(8);
	let frame: Frame = { width: header.readUInt32BE(0), height: header.readUInt32BE(4), parts: [] };
	const frames = [frame];
	for (const { type, start, end } of chunks(bytes)) {
		const body = bytes.subarray(start + 8, end - 4);
		if (type === "PLTE" && body.length > 3 * palette) return false;
		if (type === "PLTE") palette = body.length / 3;
		if (type === "tRNS" && header[9] === 3 && body.length > palette) return false;
		if (type === "IDAT" && frames.length > 1) return false;
		// The fcTL before the first frame repeats the size of IHDR.
		if (type === "fcTL" && (frames.length > 1 || frame.parts.length > 0)) {
			frame = { width: body.readUInt32BE(4), height: body.readUInt32BE(8), parts: [] };
			frames.push(frame);
		}
		if (type === "IDAT" || type === "fdAT") frame.parts.push(type === "IDAT" ? body : body.subarray(4));
	}
	for (const { width, height, parts } of frames) {
		if (!(await inflatesTo(parts, bytesOf(header, width, height)))) return false;
	}
	return true;
}

/** Bytes of the rows of a picture, each with its filter byte. */
function bytesOf(header: Buffer, width: number, height: number): number {
	const bits = header.readUInt8(8) * (CHANNELS[header.readUInt8(9)] ?? 0);
	const passes = header[12] === 1 ? PASSES : [[0, 0, 1, 1] as const];
	return passes.reduce((sum, [left, top, across, down]) => {
		const [columns, rows] = [Math.ceil((width - left) / across), Math.ceil((height - top) / down)];
		return columns > 0 && rows > 0 ? sum + rows * (1 + Math.ceil((columns * bits) / 8)) : sum;
	}, 0);
}

async function inflatesTo(parts: readonly Buffer[], wanted: number): Promise<boolean> {
	const packed = parts.reduce((sum, part) => sum + part.length, 0);
	const inflate = createInflate();
	let length = 0;
	try {
		for await (const pixels of Readable.from(parts).pipe(inflate)) {
			length += pixels.length;
			if (length > wanted) return false;
		}
	} catch {
		return false;
	}
	return length === wanted && inflate.bytesWritten === packed;
}
