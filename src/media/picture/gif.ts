import { MalformedMedia } from "../malformed.ts";
import { ByteBuilder } from "./byte-builder.ts";
import { lzwEnd } from "./lzw.ts";

// Block introducers and extension labels of the GIF89a specification.
const IMAGE = 0x2c;
const EXTENSION = 0x21;
const TRAILER = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;

/**
 * Returns the GIF with pixels, timing and loop count only; drops comments, XMP and other application data, plain text and what
 * follows the end of the pixels or the trailer. Adds a missing trailer.
 * @throws MalformedMedia also for a file that is cut off within a block
 */
export function stripGif(bytes: Buffer): Buffer {
	if (!/^GIF8[79]a$/.test(bytes.toString("latin1", 0, 6))) throw new MalformedMedia("GIF without its header", 0);
	const output = new ByteBuilder(bytes);
	let images = 0;
	let at = 13 + colourTableSize(bytes, 10);
	output.copy(0, within(bytes, at));
	while (at < bytes.length && bytes[at] !== TRAILER) {
		const start = at;
		if (bytes[at] === IMAGE) {
			// Position, size and flags, the local colour table, the code size, the compressed pixels.
			const pixels = at + 11 + colourTableSize(bytes, at + 9);
			at = subBlocksEnd(bytes, pixels);
			output.copy(start, pixels);
			keepPixels(output, bytes.subarray(start, at), pixels - start);
			images++;
		} else if (bytes[at] === EXTENSION) {
			at = subBlocksEnd(bytes, at + 2);
			if (bytes[start + 1] === GRAPHIC_CONTROL && bytes[start + 2] === 4) {
				output.copy(start, start + 7);
				output.add([0]);
			} else if (bytes[start + 1] === APPLICATION && bytes[start + 2] === 11) keepLoop(output, bytes, start);
		} else throw new MalformedMedia("GIF block of unknown kind", at);
	}
	if (images === 0) throw new MalformedMedia("GIF ends before its picture data", at);
	output.add([TRAILER]);
	return output.toBuffer();
}

/** Keeps the compressed pixels up to where decoders stop, in blocks of the usual size. `image` ends with the last block. */
function keepPixels(output: ByteBuilder, image: Buffer, from: number): void {
	const least = image.readUInt8(from - 1);
	if (least < 1 || least > 11)
		throw new MalformedMedia({ code: "GIF with pixels of {n} bits", params: { n: least } }, from - 1);
	const data = Buffer.allocUnsafe(image.length - from);
	let length = 0;
	for (let at = from; at < image.length; at += 1 + image.readUInt8(at))
		length += image.copy(data, length, at + 1, at + 1 + image.readUInt8(at));
	const end = lzwEnd(data.subarray(0, length), least, image.readUInt16LE(5) * image.readUInt16LE(7));
	for (let at = 0; at < end; at += 255) {
		const block = data.subarray(at, Math.min(at + 255, end));
		output.add([block.length]);
		output.add(block);
	}
	output.add([0]);
}

/** Keeps how often an animation repeats: one sub-block of three bytes in the application extension of Netscape. */
function keepLoop(output: ByteBuilder, bytes: Buffer, start: number): void {
	if (!/^(NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(bytes.toString("latin1", start + 3, start + 14))) return;
	if (bytes[start + 14] !== 3 || bytes[start + 15] !== 1) return;
	output.copy(start, start + 18);
	output.add([0]);
}

/** Length in bytes of the colour table that the flags at this offset announce. */
function colourTableSize(bytes: Buffer, flagsAt: number): number {
	within(bytes, flagsAt + 1);
	const flags = bytes.readUInt8(flagsAt);
	return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** The offset after the empty sub-block that ends a sequence of them. */
function subBlocksEnd(bytes: Buffer, from: number): number {
	let at = from;
	while (true) {
		within(bytes, at + 1);
		const size = bytes.readUInt8(at);
		at += 1 + size;
		if (size === 0) return at;
	}
}

function within(bytes: Buffer, end: number): number {
	if (end > bytes.length) throw new MalformedMedia("GIF is cut off", bytes.length);
	return end;
}
