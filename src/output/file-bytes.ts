import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, readFileSync, statSync } from "node:fs";
import { open, readFile, stat } from "node:fs/promises";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Files up to this are read in one piece, which costs a third of a stream. */
const SMALL = 2 ** 20;

/** SHA-256 of a file in hex, of its first `length` bytes where that is given; a large file is streamed. */
export async function hashFile(path: string, length?: number): Promise<string> {
	const bytes = length ?? (await stat(path)).size;
	if (bytes <= SMALL) return hashBytes((await readFile(path)).subarray(0, length));
	const hash = createHash("sha256");
	for await (const chunk of createReadStream(path, { highWaterMark: SMALL, end: bytes - 1 })) hash.update(chunk);
	return hash.digest("hex");
}

/**
 * A file that has just been written, in pieces of whole lines, each of about a megabyte or one long line. Up to a megabyte it is one piece, and
 * read at once.
 */
export async function* piecesOfLines(path: string): AsyncGenerator<Buffer> {
	if (statSync(path).size <= SMALL) return yield readFileSync(path);
	let rest: Buffer[] = [];
	for await (const chunk of createReadStream(path, { highWaterMark: SMALL })) {
		const bytes: Buffer = chunk;
		const end = bytes.lastIndexOf("\n") + 1;
		if (end > 0) yield Buffer.concat([...rest, bytes.subarray(0, end)]);
		rest = end > 0 ? [bytes.subarray(end)] : [...rest, bytes];
	}
	const last = Buffer.concat(rest);
	if (last.length > 0) yield last;
}

/** SHA-256 in hex. */
export function hashBytes(bytes: Uint8Array | string): string {
	return createHash("sha256").update(bytes).digest("hex");
}

/** Copies a file. Returns the SHA-256 of the bytes read, in hex. */
export async function copyHashed(from: string, to: string): Promise<string> {
	const hash = createHash("sha256");
	const tap = new Transform({
		transform: (chunk, _, pass) => {
			hash.update(chunk);
			pass(null, chunk);
		},
	});
	await pipeline(createReadStream(from, { highWaterMark: SMALL }), tap, createWriteStream(to));
	return hash.digest("hex");
}

/** Up to `length` bytes of a file from `start`; fewer where it ends before. */
export async function readPart(path: string, start: number, length: number): Promise<Buffer> {
	const file = await open(path, "r");
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, start);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}

/** Bytes of text that are collected before they are written. */
const PIECE = 2 ** 18;

/** Creates a file, which must not exist yet, from the pieces of a text. Returns the SHA-256 of its bytes in hex, and their number. */
export async function createFromPieces(
	path: string,
	pieces: Iterable<string>,
): Promise<{ readonly digest: string; readonly size: number }> {
	const hash = createHash("sha256");
	let [size, waiting] = [0, ""];
	const file = await open(path, "wx");
	const write = async () => {
		const bytes = Buffer.from(waiting);
		waiting = "";
		size += bytes.length;
		hash.update(bytes);
		await file.writeFile(bytes);
	};
	try {
		for (const piece of pieces) {
			waiting += piece;
			if (waiting.length >= PIECE) await write();
		}
		await write();
	} finally {
		await file.close();
	}
	return { digest: hash.digest("hex"), size };
}
