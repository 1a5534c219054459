import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

/** Files up to this are read in one piece, which costs a third of a stream. */
const SMALL = 2 ** 20;

/** SHA-256 of a file in hex, of its first `length` bytes where that is given; a large one is read piece by piece. */
export async function hashFile(path: string, length?: number): Promise<string> {
	const bytes = length ?? (await stat(path)).size;
	if (bytes <= SMALL) return hashBytes((await readFile(path)).subarray(0, length));
	const hash = createHash("sha256");
	for await (const chunk of createReadStream(path, { highWaterMark: SMALL, end: bytes - 1 })) hash.update(chunk);
	return hash.digest("hex");
}

export function hashBytes(bytes: Uint8Array | string): string {
	return createHash("sha256").update(bytes).digest("hex");
}

/** Copies a file, and answers the SHA-256 of what was read. */
export async function copyHashed(from: string, to: string): Promise<string> {
	const hash = createHash("sha256");
	const listen = new Transform({
		transform: (chunk, _, pass) => {
			hash.update(chunk);
			pass(null, chunk);
		},
	});
	await pipeline(createReadStream(from, { highWaterMark: SMALL }), listen, createWriteStream(to));
	return hash.digest("hex");
}
