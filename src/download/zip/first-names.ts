import { open } from "node:fs/promises";
import { LOCAL_HEADER_BYTES } from "./end.ts";

/** Bytes at the beginning of a file in which names are looked for. */
const LOOKED_AT = 2 ** 20;

const SIGNATURE = Buffer.from("PK\x03\x04", "latin1");

/**
 * Names of files that stand before the contents of a ZIP, of those in its first megabyte: what can still be told of one whose end, with
 * the list of all of them, is missing. None for another file, or for one that cannot be read.
 */
export async function firstNames(path: string): Promise<readonly string[]> {
	const file = await open(path).catch(() => undefined);
	if (file === undefined) return [];
	const names: string[] = [];
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(LOOKED_AT), 0, LOOKED_AT, 0);
		const head = buffer.subarray(0, bytesRead);
		for (let at = head.indexOf(SIGNATURE); at >= 0; at = head.indexOf(SIGNATURE, at + SIGNATURE.length)) {
			const begin = at + LOCAL_HEADER_BYTES;
			if (begin <= head.length) names.push(head.toString("utf8", begin, begin + head.readUInt16LE(at + 26)));
		}
	} catch {
		return [];
	} finally {
		await file.close();
	}
	return names;
}
