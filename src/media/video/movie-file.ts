import type { FileHandle } from "node:fs/promises";
import { MalformedMedia } from "../malformed.ts";
import { boxHeader } from "./boxes.ts";
import { ByteRanges } from "./byte-ranges.ts";

/** The top-level boxes of an MP4 or MOV file that a clean copy needs. */
interface MovieFile {
	readonly ftyp: Buffer | undefined;
	readonly moov: Buffer;
	/** The payloads of all mdat boxes, as far as the file reaches. */
	readonly media: ByteRanges;
}

/** Bytes an index may have. An hour at 60 pictures a second takes about 5 MB. */
export const MOOV_LIMIT = 32 * 1024 * 1024;

const FTYP_LIMIT = 4096;

/** Files have four to eight top-level boxes. */
const BOX_LIMIT = 1024;

/**
 * Iterates over the top-level boxes of a file by their headers, and reads ftyp and moov. What cannot be a box ends the
 * iteration: junk after the last box is common.
 *
 * @throws MalformedMedia when there is no index, it is beyond {@link MOOV_LIMIT}, cut off, or spread over fragments.
 */
export async function readMovieFile(file: FileHandle): Promise<MovieFile> {
	const { size: fileSize } = await file.stat();
	const header = Buffer.alloc(16);
	const starts: number[] = [];
	const ends: number[] = [];
	let ftyp: Buffer | undefined;
	let moov: Buffer | undefined;
	for (let at = 0, boxes = 0; at + 8 <= fileSize && boxes < BOX_LIMIT; boxes++) {
		await fill(file, header.subarray(0, Math.min(16, fileSize - at)), at);
		const { type, headerBytes, size } = boxHeader(header);
		const start = at + headerBytes;
		const end = size === 0 ? fileSize : at + size;
		if (end < start) break;
		if (type === "moof") throw new MalformedMedia("The video is in fragments, as live streams are.");
		if (type === "mdat") {
			starts.push(Math.min(start, fileSize));
			ends.push(Math.min(end, fileSize));
		}
		if (type === "ftyp") ftyp ??= await readWhole(file, "ftyp", start, Math.min(end, fileSize), FTYP_LIMIT);
		if (type === "moov" && moov === undefined) {
			if (end > fileSize) throw new MalformedMedia("The video is cut off inside its index (moov).");
			moov = await readWhole(file, "moov", start, end, MOOV_LIMIT);
		}
		at = end;
	}
	if (moov === undefined) throw new MalformedMedia("The file is no video, or is cut off before its index (moov).");
	return { ftyp, moov, media: new ByteRanges(Float64Array.from(starts), Float64Array.from(ends)) };
}

async function readWhole(file: FileHandle, type: string, start: number, end: number, limit: number): Promise<Buffer> {
	if (end - start > limit)
		throw new MalformedMedia({ code: "The {box} box is larger than {n} bytes.", params: { box: type, n: limit } });
	const bytes = Buffer.alloc(end - start);
	await fill(file, bytes, start);
	return bytes;
}

/** Fills a buffer with the bytes of a file from `position` on. */
export async function fill(file: FileHandle, buffer: Buffer, position: number): Promise<void> {
	for (let done = 0; done < buffer.length; ) {
		const { bytesRead } = await file.read(buffer, done, buffer.length - done, position + done);
		if (bytesRead === 0) throw new MalformedMedia("The file became shorter while it was read.");
		done += bytesRead;
	}
}
