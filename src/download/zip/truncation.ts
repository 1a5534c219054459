import type { FileHandle } from "node:fs/promises";
import type { Clause } from "../../languages/problems/message.ts";
import { readRange } from "../bytes.ts";
import { printableName } from "../names.ts";
import { DIRECTORY_HEADER, LOCAL_HEADER, LOCAL_HEADER_BYTES } from "./end.ts";

const MOST_STEPS = 30_000;

/**
 * Where a ZIP without an end record is truncated, for a message: follows the local headers until one needs bytes past the end
 * of the file. Undefined when they cannot be followed, as in streamed ZIPs, which have the sizes behind the contents.
 */
export async function describeTruncation(file: FileHandle, size: number): Promise<Clause | undefined> {
	let at = 0;
	let last = "";
	for (let step = 0; step < MOST_STEPS && at < size; step++) {
		const header = Buffer.alloc(LOCAL_HEADER_BYTES);
		(await readRange(file, at, Math.min(LOCAL_HEADER_BYTES, size - at))).copy(header);
		const signature = header.readUInt32LE(0);
		if (signature === DIRECTORY_HEADER) return "but its list of contents is cut off or does not stand at its end";
		if (signature === 0) return { code: "but nothing is in it from {bytes} on", params: { bytes: at } };
		if (signature !== LOCAL_HEADER && size - at >= 4) return undefined;
		const nameLength = header.readUInt16LE(26);
		const namesEnd = at + LOCAL_HEADER_BYTES + nameLength + header.readUInt16LE(28);
		if (size - at < LOCAL_HEADER_BYTES || namesEnd > size) break;
		const names = await readRange(file, at + LOCAL_HEADER_BYTES, namesEnd - at - LOCAL_HEADER_BYTES);
		last = printableName(names.toString("utf8", 0, nameLength));
		const packed = packedSize(header, names.subarray(nameLength));
		if (packed === undefined) return undefined;
		const end = namesEnd + packed;
		if (end > size) {
			const code = "and it breaks off in {name}, of which {bytes} are missing, and all that came after it";
			return { code, params: { name: last, bytes: end - size } };
		}
		at = end;
	}
	if (at < size && size - at > LOCAL_HEADER_BYTES + 2 * 0xffff) return undefined;
	if (last === "") return "and it breaks off in its first file";
	return { code: "and it breaks off behind {name}", params: { name: last } };
}

/** The compressed size in a local header or its zip64 field; undefined when it follows the content. */
function packedSize(header: Buffer, extra: Buffer): number | undefined {
	const packed = header.readUInt32LE(18);
	if (packed === 0 && (header.readUInt16LE(6) & 8) !== 0) return undefined;
	if (packed !== 0xffffffff) return packed;
	for (let at = 0; at + 20 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
		// The uncompressed size comes first, then the compressed one.
		if (extra.readUInt16LE(at) === 1) return Number(extra.readBigUInt64LE(at + 12));
	}
	return undefined;
}
