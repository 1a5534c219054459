import { stat } from "node:fs/promises";
import { basename } from "node:path";
import type { Problem } from "../problems.ts";
import type { DownloadFile } from "./download.ts";
import { isJunk, judgeName } from "./names.ts";
import { explainBrokenZip } from "./zip-broken.ts";
import { type Entry, readZipDirectory, type ZipDirectory } from "./zip-directory.ts";
import { zipFile } from "./zip-entry.ts";

/** Entries a ZIP may list; the largest downloads seen have some ten thousand. */
const MOST_ENTRIES = 2_000_000;
/** Honest JSON packs 10 to 30 times smaller; deflate itself stops at 1,032. */
const HIGHEST_RATIO = 200;
const RATIO_COUNTS_FROM = 10 * 2 ** 20;

/** A ZIP opened for reading: its safe files under their raw paths, and what was set aside. */
export interface OpenZip {
	readonly files: readonly DownloadFile[];
	readonly setAside: readonly Problem[];
	close(): Promise<void>;
}

/**
 * Opens the ZIP at `path`. Only the directory is read; contents come entry by entry, checked against size and CRC-32.
 * A bad entry is set aside, a file that is no whole ZIP throws a BuildError that says what it is.
 */
export async function openZip(path: string): Promise<OpenZip> {
	const part = basename(path);
	let directory: ZipDirectory;
	try {
		directory = await readZipDirectory(path, MOST_ENTRIES);
	} catch (error) {
		throw await explainBrokenZip(path, error);
	}
	const setAside: Problem[] = [];
	const files: DownloadFile[] = [];
	const seen = new Set<string>();
	const overlapping = findOverlaps(directory.entries, (await stat(path)).size);
	for (const entry of directory.entries) {
		const name = directory.nameOf(entry);
		if (name.endsWith("/") || name.endsWith("\\") || isJunk(name)) continue;
		const judged = judgeName(name);
		const reason = "unsafe" in judged ? judged.unsafe : (refusal(entry, overlapping) ?? repeated(seen, judged.path));
		if (reason !== undefined || "unsafe" in judged) {
			setAside.push({ what: `A file in the ZIP ${reason}; it was not opened`, where: `${part}: ${printable(name)}` });
			continue;
		}
		files.push(zipFile({ path, part, name: judged.path, entry, directory }));
	}
	return {
		files,
		setAside,
		close: async () => directory.close(),
	};
}

function repeated(seen: Set<string>, path: string): string | undefined {
	if (seen.has(path)) return "has the same name as another one before it";
	seen.add(path);
	return undefined;
}

function printable(name: string): string {
	return JSON.stringify(name.slice(0, 200)).slice(1, -1);
}

/** Why an entry must not be opened, if so: links, encryption, unknown packing, bombs by ratio or by shared bytes. */
function refusal(entry: Entry, overlapping: ReadonlySet<Entry>): string | undefined {
	if (((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000) return "is a link to somewhere else";
	if (entry.isEncrypted()) return "is encrypted";
	if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return "is packed in a way that is not known";
	if (overlapping.has(entry)) return "shares its bytes with another file, as a ZIP bomb does";
	const { uncompressedSize: size, compressedSize: packed } = entry;
	if (size > RATIO_COUNTS_FROM && size > packed * HIGHEST_RATIO) return "grows more than 200 times, as a ZIP bomb does";
	if (entry.compressionMethod === 0 && size !== packed) return "has two different sizes";
	return undefined;
}

/** Entries whose bytes reach into the next entry's or past the end of the file; no reader but this one would notice. */
function findOverlaps(entries: readonly Entry[], fileSize: number): ReadonlySet<Entry> {
	const found = new Set<Entry>();
	const order = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
	let end = 0;
	for (const entry of order) {
		const start = entry.relativeOffsetOfLocalHeader;
		const own = start + 30 + entry.fileNameLength + entry.compressedSize;
		if (start < end || own > fileSize) found.add(entry);
		end = Math.max(end, own);
	}
	return found;
}

/** True for a name that asks to be opened as a ZIP. */
export function isZipName(path: string): boolean {
	return /\.zip$/i.test(path);
}
