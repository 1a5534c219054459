import { allNamed } from "../../languages/problems/lists.ts";
import type { DownloadFile } from "../../model/download-file.ts";
import { BuildError } from "../../model/problem.ts";
import { findRoots } from "../roots.ts";
import type { ZipEntry } from "./directory.ts";

/** Compression methods by number (APPNOTE.TXT 6.3.10, section 4.4.5). The Windows Explorer packs large files with Deflate64. */
const METHODS: Readonly<Record<number, string>> = {
	1: "Shrink",
	6: "Implode",
	9: "Deflate64",
	12: "BZip2",
	14: "LZMA",
	20: "Zstandard",
	93: "Zstandard",
	94: "MP3",
	95: "XZ",
	96: "JPEG",
	97: "WavPack",
	98: "PPMd",
	99: "AES encryption",
};

/** The compression method of an entry that cannot be read here; undefined for stored and deflated ones. */
export function unsupportedMethod({ method }: Pick<ZipEntry, "method">): string | undefined {
	return method === 0 || method === 8 ? undefined : (METHODS[method] ?? `method ${method}`);
}

/** Whether this is an error of {@link assertReadable}: the ZIP is a download, packed by another program. */
export function isUnsupported({ code }: BuildError): boolean {
	return code === "zipLocked" || code === "zipMethodUnknown";
}

/**
 * Throws a BuildError for a download of which no content index can be read, because another program has encrypted it or packed
 * it with an unsupported method. `files` can be read, `unreadable` cannot.
 */
export function assertReadable(
	files: readonly DownloadFile[],
	unreadable: readonly (ZipEntry & { readonly path: string })[],
	where: string,
): void {
	const paths = unreadable.map(({ path }) => path);
	const lacksIndex = files.length === 0 || paths.some(isContentIndex);
	if (!lacksIndex || files.some(({ path }) => isContentIndex(path)) || findRoots(paths).length === 0) return;
	if (unreadable.some(({ encrypted }) => encrypted)) throw new BuildError("zipLocked", {}, { where });
	const methods = new Set(unreadable.map((entry) => unsupportedMethod(entry) ?? ""));
	throw new BuildError("zipMethodUnknown", { list: allNamed([...methods].sort()) }, { where });
}

/** True for an index of the owner's posts or stories: without any there is nothing to show. */
function isContentIndex(path: string): boolean {
	return /(?:^|\/)(?:posts|reels|stories|media)(?:_\d+)?\.(?:json|html?)$/i.test(path);
}
