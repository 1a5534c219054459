import type { FileHandle } from "node:fs/promises";
import type { PrivateValue } from "../readers/private-values.ts";
import { unexpectedInGif } from "./metadata/gif.ts";
import { unexpectedInJpeg } from "./metadata/jpeg.ts";
import { unexpectedInMp4 } from "./metadata/mp4.ts";
import { unexpectedInPng } from "./metadata/png.ts";
import { unexpectedInWebp } from "./metadata/webp.ts";
import type { MultiSearch } from "./multi-search.ts";

const CHUNK = 1 << 20;
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
export async function unexpectedIn(file: FileHandle, size: number): Promise<string | undefined> {
	if (size < 16) return "no picture or video";
	const start = (await bytesAt(file, 0, 16)).toString("latin1");
	const unexpectedInPicture = PICTURES[start.slice(0, 3)];
	const isVideo = start.startsWith("ftyp", 4);
	if (unexpectedInPicture === undefined && !isVideo) return "no picture or video";
	try {
		if (isVideo) return unexpectedInMp4(await headOfMp4(file, size));
		return size > LARGEST_WHOLE ? "more than 256 MB" : await unexpectedInPicture?.(await bytesAt(file, 0, size));
	} catch (error) {
		if (error instanceof RangeError) return "a part that is cut off";
		throw error;
	}
}

/** All top-level boxes of an MP4 but mdat, concatenated. */
async function headOfMp4(file: FileHandle, size: number): Promise<Buffer> {
	const parts: Buffer[] = [];
	let length = 0;
	for (let at = 0; at < size; ) {
		const header = await bytesAt(file, at, Math.min(16, size - at));
		const short = header.readUInt32BE(0);
		const box = short === 1 ? Number(header.readBigUInt64BE(8)) : short;
		if (box < 8 || at + box > size) throw new RangeError("a box that reaches too far");
		if (header.toString("latin1", 4, 8) !== "mdat") {
			length += box;
			if (length > LARGEST_WHOLE) throw new RangeError("a head that is too large");
			parts.push(await bytesAt(file, at, box));
		}
		at += box;
	}
	return Buffer.concat(parts);
}

/** Yields the private values that occur in a file, which is read in overlapping blocks. */
export async function* secretsInFile(
	file: FileHandle,
	size: number,
	search: MultiSearch,
): AsyncGenerator<PrivateValue> {
	const overlap = Math.max(0, search.longest - 1);
	const block = Buffer.allocUnsafe(Math.min(size, CHUNK + overlap));
	for (let at = 0; at < size; at += CHUNK) {
		const length = Math.min(block.length, size - at);
		await fill(file, block.subarray(0, length), at);
		yield* search.find(block.subarray(0, length));
	}
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
	const bytes = Buffer.allocUnsafe(length);
	await fill(file, bytes, position);
	return bytes;
}

async function fill(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
	for (let filled = 0; filled < bytes.length; ) {
		const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, position + filled);
		if (bytesRead === 0) throw new RangeError("a file that became shorter");
		filled += bytesRead;
	}
}
