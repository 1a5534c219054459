import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import AdmZip from "adm-zip";
import type { SampleFile } from "./layouts/layout.ts";

const WRITTEN = new Date(2025, 0, 1);
const STORED = 0;
/** Version 2.0 on Unix, wherever this runs. */
const MADE_BY = 0x0314;

/** Writes the files as one ZIP; the same files give the same bytes. Holds the whole ZIP in memory. */
export async function writeSampleZip(files: readonly SampleFile[], zipPath: string): Promise<void> {
	const zip = new AdmZip(undefined, { noSort: true });
	for (const file of files) {
		const entry = zip.addFile(file.path, Buffer.from(await file.bytes()));
		entry.header.time = WRITTEN;
		entry.header.made = MADE_BY;
		if (file.stored) entry.header.method = STORED;
	}
	await mkdir(path.dirname(zipPath), { recursive: true });
	await writeFile(zipPath, await zip.toBufferPromise());
}

/** Writes the files into a folder, as a person gets it who unpacks the ZIP. */
export async function writeSampleFolder(files: readonly SampleFile[], folder: string): Promise<void> {
	for (const file of files) {
		const target = path.join(folder, ...file.path.split("/"));
		await mkdir(path.dirname(target), { recursive: true });
		await writeFile(target, await file.bytes());
	}
}

/**
 * Deals the files out to `count` ZIPs, as large downloads come: every index whole in one part, the media spread over all.
 * No part is complete alone and none says that it is the first.
 */
export function splitIntoParts(files: readonly SampleFile[], count: number): SampleFile[][] {
	const parts = Array.from({ length: count }, (): SampleFile[] => []);
	for (const [index, file] of files.entries()) parts[file.stored ? index % count : 0]?.push(file);
	return parts;
}
