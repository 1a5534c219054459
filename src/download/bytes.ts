import { readSync } from "node:fs";
import { type FileHandle, rm, writeFile } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { DamagedFile } from "../model/download-file.ts";
import { errorCode } from "../model/problem.ts";

const CHUNK = 1 << 20;

/** Reads exactly `length` bytes from `start`; throws DamagedFile when they cannot be read. */
export async function readRange(file: FileHandle, start: number, length: number): Promise<Buffer> {
	const bytes = Buffer.allocUnsafe(length);
	for (let filled = 0; filled < length; ) {
		const { bytesRead } = await file.read(bytes, filled, length - filled, start + filled).catch(throwUnreadable);
		if (bytesRead === 0) throw new DamagedFile("ends before its end");
		filled += bytesRead;
	}
	return bytes;
}

/** Fills `bytes` from the start of a file, waiting for them; throws DamagedFile where there are fewer, and the system's own error. */
export function readStartSync(file: number, bytes: Buffer): void {
	for (let filled = 0; filled < bytes.length; ) {
		const bytesRead = readSync(file, bytes, filled, bytes.length - filled, filled);
		if (bytesRead === 0) throw new DamagedFile("ends before its end");
		filled += bytesRead;
	}
}

/** Reads such a range in chunks of 1 MB. */
export async function* chunksOf(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
	for (let at = 0; at < length; at += CHUNK) yield readRange(file, start + at, Math.min(CHUNK, length - at));
}

/** Passes chunks on; throws DamagedFile as soon as their size or CRC-32 is not the expected one. */
export async function* checked(chunks: AsyncIterable<Buffer>, size: number, crc: number): AsyncGenerator<Buffer> {
	let length = 0;
	let found = 0;
	for await (const chunk of chunks) {
		length += chunk.length;
		if (length > size) throw new DamagedFile("is longer than the ZIP says");
		found = crc32(chunk, found);
		yield chunk;
	}
	if (length !== size || found !== crc) throw new DamagedFile("is damaged: its content does not match its checksum");
}

/** Returns all chunks as one buffer. */
export async function readChunks(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
	const all: Buffer[] = [];
	for await (const chunk of chunks) all.push(chunk);
	const [first, second] = all;
	return first !== undefined && second === undefined ? first : Buffer.concat(all);
}

/** Writes chunks to `target`; when that fails, the file is removed. */
export async function saveChunks(chunks: AsyncIterable<Buffer>, target: string): Promise<void> {
	await writeFile(target, chunks).catch(async (error: unknown) => {
		await rm(target, { force: true });
		throw error;
	});
}

/** Throws DamagedFile in place of a system error about one file. */
export function throwUnreadable(error: unknown): never {
	const params = { error: errorCode(error) ?? "?" };
	throw new DamagedFile({ code: "cannot be read ({error})", params }, { cause: error });
}
