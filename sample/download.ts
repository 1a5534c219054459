import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import AdmZip from "adm-zip";
import type { SampleFile } from "./layouts/layout.ts";

const WRITTEN = new Date(2025, 0, 1);
const STORED = 0;
/** Version 2.0 on Unix, wherever this runs. */
const MADE_BY = 0x0314;

/** Writes the files as one ZIP; the same files give the same bytes. Holds the whole ZIP in memory. */
export async function writeSampleZip(files: readonly SampleFile[], zipPath: string): Promise<void> {
	await mkdir(path.dirname(zipPath), { recursive: true });
	await writeFile(zipPath, await sampleZip(files));
}

/** The bytes of such a ZIP. */
export async function sampleZip(files: readonly SampleFile[], comment = ""): Promise<Buffer> {
	const zip = new AdmZip(undefined, { noSort: true });
	// Entries keep this order. Each gets its bytes, and its checksum, while others are still painted.
	const entries = files.map((file) => ({ file, entry: zip.addFile(file.path, Buffer.alloc(0)) }));
	await makeAll(entries, async ({ file, entry }) => {
		entry.setData(await file.bytes());
		entry.header.time = WRITTEN;
		entry.header.made = MADE_BY;
		if (file.stored) entry.header.method = STORED;
	});
	if (comment !== "") zip.addZipComment(comment);
	return zip.toBufferPromise();
}

/** Writes the files into a folder, as it is when a person unpacks the ZIP. */
export async function writeSampleFolder(files: readonly SampleFile[], folder: string): Promise<void> {
	const made = files.map((file) => ({ file, target: path.join(folder, ...file.path.split("/")) }));
	await makeAll(made, async ({ file, target }) => {
		const bytes = await file.bytes();
		await mkdir(path.dirname(target), { recursive: true });
		await writeFile(target, bytes);
	});
}

/**
 * Makes all files at the same time, so that painters find all pictures of a scene that they have begun. Before each text they get their next
 * orders. What fails is thrown at once.
 */
async function makeAll<T extends { readonly file: SampleFile }>(all: readonly T[], make: (one: T) => Promise<void>) {
	let turn = Promise.resolve();
	const made = all.map((one) => {
		if (one.file.stored) return make(one);
		turn = turn.then(() => setImmediate());
		return turn.then(() => make(one));
	});
	await Promise.all(made);
}

/**
 * Splits the files into `count` parts, as large downloads come: every index whole in one part, the media spread over all.
 * No part is complete alone and none says that it is the first.
 */
export function splitIntoParts(files: readonly SampleFile[], count: number): SampleFile[][] {
	const parts = Array.from({ length: count }, (): SampleFile[] => []);
	for (const [index, file] of files.entries()) parts[file.stored ? index % count : 0]?.push(file);
	return parts;
}
