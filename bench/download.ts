import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import yazl from "yazl";
import type { SampleFile } from "../sample/layouts.ts";

/** A file that may be larger than memory. */
export interface StreamedFile extends Pick<SampleFile, "path" | "stored"> {
	readonly stream: () => Readable;
}

export type LargeFile = SampleFile | StreamedFile;

/**
 * Writes the files as a ZIP, one at a time, so that it may be larger than memory. adm-zip, which writes the sample
 * elsewhere, holds all of it, and overflows its stack from some thousand files on (0.6.1, measured 2026-11-23).
 */
export async function writeLargeZip(files: readonly LargeFile[], path: string): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	const zip = new yazl.ZipFile();
	for (const file of files) {
		const options = { mtime: new Date(2025, 0, 1), mode: 0o100644, compress: file.stored !== true };
		zip.addReadStreamLazy(file.path, options, (done) => {
			streamOf(file).then(
				(stream) => done(null, stream),
				(error) => done(error, Readable.from([])),
			);
		});
	}
	zip.end();
	await pipeline(zip.outputStream, createWriteStream(path));
}

async function streamOf(file: LargeFile): Promise<Readable> {
	return "stream" in file ? file.stream() : Readable.from([await file.bytes()]);
}
