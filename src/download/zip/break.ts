import type { FileHandle } from "node:fs/promises";
import { readRange } from "../bytes.ts";
import { printable } from "../names.ts";

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const DIRECTORY_HEADER = 0x02014b50;
const MOST_STEPS = 30_000;

/**
 * Follows the local headers of a ZIP without an end until one asks for bytes past the end of the file, and says where that
 * is. Undefined when they cannot be followed, as in ZIPs written in one go, whose sizes stand behind the contents.
 */
export async function walkToTheBreak(file: FileHandle, size: number): Promise<string | undefined> {
	let at = 0;
	let last = "";
	for (let step = 0; step < MOST_STEPS && at < size; step++) {
		const header = Buffer.alloc(LOCAL_HEADER_BYTES);
		(await readRange(file, at, Math.min(LOCAL_HEADER_BYTES, size - at))).copy(header);
		const signature = header.readUInt32LE(0);
		if (signature === DIRECTORY_HEADER) return "but its list of contents is cut off or does not stand at its end";
		if (signature === 0) return `but nothing is in it from ${inWords(at)} on`;
		if (signature !== LOCAL_HEADER && size - at >= 4) return undefined;
		const nameLength = header.readUInt16LE(26);
		const namesEnd = at + LOCAL_HEADER_BYTES + nameLength + header.readUInt16LE(28);
		if (size - at < LOCAL_HEADER_BYTES || namesEnd > size) break;
		const names = await readRange(file, at + LOCAL_HEADER_BYTES, namesEnd - at - LOCAL_HEADER_BYTES);
		last = printable(names.toString("utf8", 0, nameLength));
		const packed = packedSize(header, names.subarray(nameLength));
		if (packed === undefined) return undefined;
		const end = namesEnd + packed;
		if (end > size) {
			return `and it breaks off in ${last}, of which ${inWords(end - size)} are missing, and all that came after it`;
		}
		at = end;
	}
	if (at < size && size - at > LOCAL_HEADER_BYTES + 2 * 0xffff) return undefined;
	return last === "" ? "and it breaks off in its first file" : `and it breaks off behind ${last}`;
}

/** The packed size that a local header gives, itself or in its zip64 field; undefined when it follows the content. */
function packedSize(header: Buffer, extra: Buffer): number | undefined {
	const packed = header.readUInt32LE(18);
	if (packed === 0 && (header.readUInt16LE(6) & 8) !== 0) return undefined;
	if (packed !== 0xffffffff) return packed;
	for (let at = 0; at + 20 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
		// The unpacked size comes first, then the packed one.
		if (extra.readUInt16LE(at) === 1) return Number(extra.readBigUInt64LE(at + 12));
	}
	return undefined;
}

/** A number of bytes as a person says it. */
export function inWords(bytes: number): string {
	if (bytes < 1e6) return `${Math.ceil(bytes / 1e3)} kB`;
	return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
