import { readSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import type { PrivateValue } from "../readers/private-values.ts";
import { unexpectedInGif } from "./metadata/gif.ts";
import { unexpectedInJpeg } from "./metadata/jpeg.ts";
import { unexpectedInMp4 } from "./metadata/mp4.ts";
import { unexpectedInPng } from "./metadata/png.ts";
import { unexpectedInWebp } from "./metadata/webp.ts";
import type { MultiSearch } from "./multi-search.ts";

const CHUNK = 1 << 20;

/** A file that is open. */
interface OpenFile {
	readonly fd: number;
}

/** Bytes; no picture that is written is larger, and no head of a video comes near. */
const LARGEST_WHOLE = 256 * 2 ** 20;

/** By the first three bytes of the file. */
const PICTURES: Readonly<Record<string, (bytes: Buffer) => string | undefined | Promise<string | undefined>>> = {
	"\xff\xd8\xff": unexpectedInJpeg,
	"\x89PN": unexpectedInPng,
	RIF: unexpectedInWebp,
	GIF: unexpectedInGif,
};

/** What a written picture or video holds besides pixels, sound and colour; undefined when there is nothing. */
export async function unexpectedIn(file: OpenFile, size: number): Promise<string | undefined> {
	if (size < 16) return "no picture or video";
	const start = bytesAt(file, 0, 16).toString("latin1");
	const unexpectedInPicture = PICTURES[start.slice(0, 3)];
	const isVideo = start.startsWith("ftyp", 4);
	if (unexpectedInPicture === undefined && !isVideo) return "no picture or video";
	try {
		if (isVideo) return unexpectedInMp4(headOfMp4(file, size));
		return size > LARGEST_WHOLE ? "more than 256 MB" : await unexpectedInPicture?.(bytesAt(file, 0, size));
	} catch (error) {
		if (error instanceof RangeError) return "a part that is cut off";
		throw error;
	}
}

/** All top-level boxes of an MP4 but mdat, concatenated. */
function headOfMp4(file: OpenFile, size: number): Buffer {
	const parts: Buffer[] = [];
	let length = 0;
	for (let at = 0; at < size; ) {
		const header = bytesAt(file, at, Math.min(16, size - at));
		const short = header.readUInt32BE(0);
		const box = short === 1 ? Number(header.readBigUInt64BE(8)) : short;
		if (box < 8 || at + box > size) throw new RangeError("a box that reaches too far");
		if (header.toString("latin1", 4, 8) !== "mdat") {
			length += box;
			if (length > LARGEST_WHOLE) throw new RangeError("a head that is too large");
			parts.push(bytesAt(file, at, box));
		}
		at += box;
	}
	return Buffer.concat(parts);
}

/** Yields the private values that occur in a file, which is read in overlapping blocks. Between those of a long one others have their turn. */
export async function* secretsInFile(file: OpenFile, size: number, search: MultiSearch): AsyncGenerator<PrivateValue> {
	const overlap = Math.max(0, search.longest - 1);
	const block = Buffer.allocUnsafe(Math.min(size, CHUNK + overlap));
	for (let at = 0; at < size; at += CHUNK) {
		if (at > 0) await setImmediate();
		const length = Math.min(block.length, size - at);
		fill(file, block.subarray(0, length), at);
		yield* search.find(block.subarray(0, length));
	}
}

function bytesAt(file: OpenFile, position: number, length: number): Buffer {
	const bytes = Buffer.allocUnsafe(length);
	fill(file, bytes, position);
	return bytes;
}

/** At once, because it has just been written: through another thread a file takes a tenth of a millisecond of CPU more (2026-11-30). */
function fill(file: OpenFile, bytes: Buffer, position: number): void {
	for (let filled = 0; filled < bytes.length; ) {
		const read = readSync(file.fd, bytes, filled, bytes.length - filled, position + filled);
		if (read === 0) throw new RangeError("a file that became shorter");
		filled += read;
	}
}
