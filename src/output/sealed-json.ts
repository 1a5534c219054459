import { readFile } from "node:fs/promises";
import { writeFileAtomic } from "./atomic-write.ts";
import { hashBytes } from "./file-bytes.ts";

const sealed = (body: string) => `${hashBytes(body)}\n${body}`;

/** Writes a value as JSON below a line with its digest. */
export async function writeSealedJson(path: string, value: unknown): Promise<void> {
	await writeFileAtomic(path, sealed(JSON.stringify(value)));
}

/** Reads such a file; undefined where there is none, or somebody changed it. */
export async function readSealedJson(path: string): Promise<unknown> {
	const text = await readFile(path, "utf8").catch(() => "");
	const body = text.slice(text.indexOf("\n") + 1);
	return text === sealed(body) ? JSON.parse(body) : undefined;
}
