import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import AdmZip from "adm-zip";
import type { SampleFile } from "./layouts/layout.ts";

const WRITTEN = new Date(2025, 0, 1);
const STORED = 0;
/** Files made at the same time: so many that painters find all pictures of a scene that they have begun. */
const AHEAD = 500;
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
	for await (const [file, bytes] of made(files)) {
		const entry = zip.addFile(file.path, bytes);
		entry.header.time = WRITTEN;
		entry.header.made = MADE_BY;
		if (file.stored) entry.header.method = STORED;
	}
	if (comment !== "") zip.addZipComment(comment);
	return zip.toBufferPromise();
}

/** Writes the files into a folder, as it is when a person unpacks the ZIP. */
export async function writeSampleFolder(files: readonly SampleFile[], folder: string): Promise<void> {
	for await (const [file, bytes] of made(files)) {
		const target = path.join(folder, ...file.path.split("/"));
		await mkdir(path.dirname(target), { recursive: true });
		await writeFile(target, bytes);
	}
}

/** The files in their order, some being painted while others are still encoded. What fails is thrown at once. */
async function* made(files: readonly SampleFile[]): AsyncGenerator<readonly [SampleFile, Buffer]> {
	const ahead: Promise<readonly [SampleFile, Buffer]>[] = [];
	let fail = (_: unknown) => {};
	const failed = new Promise<never>((_, reject) => {
		fail = reject;
	});
	failed.catch(() => undefined);
	for (const file of files) {
		const bytes = Promise.resolve(file.bytes()).then((bytes) => [file, bytes] as const);
		bytes.catch(fail);
		ahead.push(bytes);
		const first = ahead.length > AHEAD ? ahead.shift() : undefined;
		if (first !== undefined) yield await Promise.race([first, failed]);
	}
	for (const rest of ahead) yield await Promise.race([rest, failed]);
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
