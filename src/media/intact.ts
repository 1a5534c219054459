import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { crc32 } from "node:zlib";

/** What a written file is known by. */
export interface Print {
	readonly bytes: number;
	/** Time of its last change, in milliseconds. */
	readonly changed: number;
	readonly crc: number;
}

export async function printOf(path: string): Promise<Print> {
	const { size, mtimeMs } = await stat(path);
	return { bytes: size, changed: mtimeMs, crc: await crcOf(path) };
}

/**
 * Whether a file is as it was written: of the same size, and not touched since or of the same bytes all the same, as a copy
 * is. One that cannot be read is not. Without a print, as older versions noted none, the size has to do.
 */
export async function isIntact(path: string, bytes: number, print: Print | undefined): Promise<boolean> {
	try {
		const { size, mtimeMs } = await stat(path);
		if (size !== bytes) return false;
		return print === undefined || mtimeMs === print.changed || (await crcOf(path)) === print.crc;
	} catch {
		return false;
	}
}

async function crcOf(path: string): Promise<number> {
	let crc = 0;
	for await (const part of createReadStream(path, { highWaterMark: 2 ** 20 })) crc = crc32(part, crc);
	return crc;
}
