import { crc32 } from "node:zlib";
import type { SampleFile } from "../sample/layouts.ts";
import { findRoots } from "../src/download/roots.ts";
import { type ReadIndex, readIndexes } from "../src/layouts/read.ts";
import { type Recognised, recognise, withoutUnfitting } from "../src/layouts/recognise.ts";
import { merge } from "../src/merge/merge.ts";
import type { Archive } from "../src/model/archive.ts";
import { type Download, type DownloadFile, fingerprintOf } from "../src/model/download-file.ts";
import type { ReadingContext } from "../src/readers/reading.ts";

export const context: ReadingContext = { zone: "UTC", splitCarousels: false };

/** An index of an invented download. */
export const jsonFile = (path: string, value: unknown): SampleFile => ({
	path,
	bytes: () => Buffer.from(JSON.stringify(value)),
});

/** A picture or video of an invented download; its bytes are its path where none are given. */
export const mediaFile = (path: string, bytes: string | Buffer = path): SampleFile => ({
	path,
	bytes: () => Buffer.from(bytes),
	stored: true,
});

/** A download that never was on a disk. Media are not drawn: their fingerprint comes from their path, unless asked for. */
export function downloadOf(files: readonly SampleFile[], { part = "download.zip", drawn = false } = {}): Download {
	const [root = ""] = findRoots(files.map((file) => file.path));
	const listed = files.map(
		(file): DownloadFile => ({
			path: file.path.slice(root.length),
			part,
			size: 1000,
			fingerprint: async () => {
				const content = drawn || !file.stored ? await file.bytes() : Buffer.from(file.path);
				return fingerprintOf(crc32(content), content.length);
			},
			read: async () => Buffer.from(await file.bytes()),
			saveTo: async () => undefined,
		}),
	);
	return {
		parts: [{ name: part, files: listed, setAside: [], close: async () => undefined }],
		files: listed,
		setAside: [],
		faults: () => 0,
		close: async () => undefined,
	};
}

/** Several downloads as the program opens them together. */
export function together(...downloads: readonly Download[]): Download {
	return {
		parts: downloads.flatMap((download) => download.parts),
		files: downloads.flatMap((download) => download.files),
		setAside: [],
		faults: () => 0,
		close: async () => undefined,
	};
}

export interface ReadThrough {
	readonly archive: Archive;
	readonly recognised: Recognised;
	readonly indexes: readonly ReadIndex[];
}

/** Everything from the list of files to the archive. */
export async function readThrough(
	download: Download,
	how: ReadingContext = context,
	selectOptions: { readonly sameAccount?: boolean } = {},
): Promise<ReadThrough> {
	const found = recognise(download);
	const { recognised, indexes } = withoutUnfitting(found, await readIndexes(found.claims, how));
	return { archive: await merge(indexes, recognised.media, selectOptions), recognised, indexes };
}
