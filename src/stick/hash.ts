import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

/** SHA-256 of a file in hex, read piece by piece. */
export async function hashFile(path: string): Promise<string> {
	const hash = createHash("sha256");
	for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 })) hash.update(chunk);
	return hash.digest("hex");
}

export function hashBytes(bytes: Uint8Array): string {
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
	await pipeline(createReadStream(from, { highWaterMark: 2 ** 20 }), listen, createWriteStream(to));
	return hash.digest("hex");
}
