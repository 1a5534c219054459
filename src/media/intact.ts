import { createReadStream, readFileSync, statSync } from "node:fs";
import { stat } from "node:fs/promises";
import { crc32 } from "node:zlib";

/** Size, modification time and checksum of a file, by which it is recognised as the one that was written. */
export interface Print {
	readonly bytes: number;
	/** Modification time in milliseconds. */
	readonly changed: number;
	readonly crc: number;
}

export async function printOf(path: string): Promise<Print> {
	const { size, mtimeMs } = statSync(path);
	return { bytes: size, changed: mtimeMs, crc: await crcOf(path, size) };
}

/**
 * Whether a file is as it was written: of the same size, and with the same modification time or, as a copy, the same checksum.
 * False for one that cannot be read. Older versions stored no print; then the size decides.
 */
export async function isIntact(path: string, bytes: number, print: Print | undefined): Promise<boolean> {
	try {
		const { size, mtimeMs } = await stat(path);
		if (size !== bytes) return false;
		return print === undefined || mtimeMs === print.changed || (await crcOf(path, size)) === print.crc;
	} catch {
		return false;
	}
}

/**
 * Bytes up to which a file is read in one piece, at once: most have just been written, and through another thread it takes 0.4 instead
 * of 0.2 ms of CPU (2026-11-30).
 */
const SMALL = 2 ** 20;

async function crcOf(path: string, size: number): Promise<number> {
	if (size <= SMALL) return crc32(readFileSync(path));
	let crc = 0;
	for await (const part of createReadStream(path, { highWaterMark: SMALL })) crc = crc32(part, crc);
	return crc;
}
