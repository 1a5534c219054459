import type { FileHandle } from "node:fs/promises";
import { open, rm } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { DamagedFile } from "../model/download-file.ts";
import { errorCode } from "../model/problem.ts";

const CHUNK = 1 << 20;

/** Reads exactly `length` bytes from `start`; throws DamagedFile when they cannot be had. */
export async function readRange(file: FileHandle, start: number, length: number): Promise<Buffer> {
	const bytes = Buffer.allocUnsafe(length);
	for (let filled = 0; filled < length; ) {
		const { bytesRead } = await file.read(bytes, filled, length - filled, start + filled).catch(unreadable);
		if (bytesRead === 0) throw new DamagedFile("ends before its end");
		filled += bytesRead;
	}
	return bytes;
}

/** The same, 1 MB at a time. */
export async function* chunksOf(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
	for (let at = 0; at < length; at += CHUNK) yield readRange(file, start + at, Math.min(CHUNK, length - at));
}

/** Passes the chunks on and throws DamagedFile as soon as they are not of the size and the CRC-32 that were promised. */
export async function* checked(chunks: AsyncIterable<Buffer>, size: number, sum: number): AsyncGenerator<Buffer> {
	let length = 0;
	let found = 0;
	for await (const chunk of chunks) {
		length += chunk.length;
		if (length > size) throw new DamagedFile("is longer than the ZIP says");
		found = crc32(chunk, found);
		yield chunk;
	}
	if (length !== size || found !== sum) throw new DamagedFile("is damaged: its content does not match its checksum");
}

export async function collect(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
	const all: Buffer[] = [];
	for await (const chunk of chunks) all.push(chunk);
	return Buffer.concat(all);
}

/** Writes the chunks to `target`; when that fails, nothing stays there. */
export async function save(chunks: AsyncIterable<Buffer>, target: string): Promise<void> {
	const out = await open(target, "w");
	try {
		for await (const chunk of chunks) await out.writeFile(chunk);
	} catch (error) {
		await out.close();
		await rm(target, { force: true });
		throw error;
	}
	await out.close();
}

/** What the system said about a file that should have been readable, as damage to that file. */
export function unreadable(error: unknown): never {
	throw new DamagedFile(`cannot be read (${errorCode(error) ?? "for an unknown reason"})`, { cause: error });
}
