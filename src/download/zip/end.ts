import type { FileHandle } from "node:fs/promises";
import { readRange } from "../bytes.ts";

/** Signatures and fixed lengths of the headers of a ZIP (APPNOTE.TXT 6.3.10, sections 4.3.7 and 4.3.12). */
export const LOCAL_HEADER = 0x04034b50;
export const LOCAL_HEADER_BYTES = 30;
export const DIRECTORY_HEADER = 0x02014b50;
export const DIRECTORY_HEADER_BYTES = 46;

const END = Buffer.from("PK\x05\x06", "latin1");
const END_BYTES = 22;
const LOCATOR = 0x07064b50;
const LOCATOR_BYTES = 20;
const END64 = 0x06064b50;
const END64_BYTES = 56;
const LONGEST_COMMENT = 0xffff;
/** Bytes that may follow a ZIP: what mail programs and broken servers append. */
const MOST_JUNK = 1 << 16;

/** The end record of a ZIP, and where the ZIP is in its file. */
export interface ZipEnd {
	/** Where the ZIP begins in the file: more than 0 when something precedes it. */
	readonly begin: number;
	/** Its length from there, comment included; what follows is no part of it. */
	readonly length: number;
	/** Where its directory begins and ends, counted from its beginning; where that is not sure, both are the end. */
	readonly directory: { readonly start: number; readonly end: number };
	/**
	 * Bytes between the place where the directory should end and where it does. 0 in an intact ZIP; negative when bytes before
	 * it are missing, a multiple of 4 GB when its packer does not know zip64.
	 */
	readonly gap: number;
	/** True when it is one piece of several files that belong together. */
	readonly split: boolean;
}

/**
 * Searches `file` backwards for the end record of a ZIP, past up to 64 KB that do not belong to it. Prefers a record whose
 * numbers fit; undefined when there is none. Source: PKWARE's APPNOTE 6.3.10, sections 4.3.14 to 4.3.16.
 */
export async function findZipEnd(file: FileHandle, size: number): Promise<ZipEnd | undefined> {
	const window = Math.min(size, END64_BYTES + LOCATOR_BYTES + END_BYTES + LONGEST_COMMENT + MOST_JUNK);
	const tail = await readRange(file, size - window, window);
	const head = await readRange(file, 0, Math.min(size, 4));
	const beginsAsZip = head.length === 4 && head.readUInt32LE(0) === LOCAL_HEADER;
	let fallback: ZipEnd | undefined;
	let at = window - END_BYTES;
	while (at >= 0) {
		at = tail.lastIndexOf(END, at);
		if (at < 0) break;
		const length = at + END_BYTES + tail.readUInt16LE(at + 20);
		if (length <= window && window - length <= MOST_JUNK) {
			const end = readEnd(tail, at, size - window, beginsAsZip);
			if (end.gap === 0 && !end.split) return end;
			fallback ??= end;
		}
		at--;
	}
	return fallback;
}

function readEnd(tail: Buffer, at: number, tailStart: number, beginsAsZip: boolean): ZipEnd {
	const at64 = at - LOCATOR_BYTES - END64_BYTES;
	const is64 = at64 >= 0 && tail.readUInt32LE(at - LOCATOR_BYTES) === LOCATOR && tail.readUInt32LE(at64) === END64;
	const stated = is64
		? { size: Number(tail.readBigUInt64LE(at64 + 40)), start: Number(tail.readBigUInt64LE(at64 + 48)) }
		: { size: tail.readUInt32LE(at + 12), start: tail.readUInt32LE(at + 16) };
	const directoryEnd = tailStart + (is64 ? at64 : at);
	const gap = directoryEnd - stated.size - stated.start;
	// A gap in a file that begins as a ZIP does is damage; before anything else it is something that was put in front.
	const begin = gap > 0 && !beginsAsZip ? gap : 0;
	const disk = tail.readUInt16LE(at + 4);
	return {
		begin,
		length: tailStart + at + END_BYTES + tail.readUInt16LE(at + 20) - begin,
		directory: { start: gap === begin ? stated.start : directoryEnd - begin, end: directoryEnd - begin },
		gap: gap - begin,
		split: disk !== 0 && disk !== 0xffff,
	};
}
