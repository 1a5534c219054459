import { BuildError } from "../../model/problem.ts";
import type { ZipEntry } from "./directory.ts";

/** Ways of packing by their number (APPNOTE.TXT 6.3.10, section 4.4.5). The Windows Explorer packs large files with Deflate64. */
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

/** How an entry is packed when it is in a way that is not read here; undefined for one that is. */
export function foreignMethod({ method }: Pick<ZipEntry, "method">): string | undefined {
	return method === 0 || method === 8 ? undefined : (METHODS[method] ?? `method ${method}`);
}

/** A ZIP of Instagram's that a program has packed in a way that is not read here. */
export class PackedOtherwise extends BuildError {}

/** The refusal of a ZIP of which nothing that matters can be read, because of how these entries are packed. */
export function packedOtherwise(entries: readonly ZipEntry[], where: string): BuildError {
	if (entries.some(({ encrypted }) => encrypted)) {
		return new PackedOtherwise("The ZIP is locked with a password", {
			where,
			hint: "Unpack it with its password, and give the folder.",
		});
	}
	const methods = new Set(entries.map((entry) => foreignMethod(entry) ?? ""));
	return new PackedOtherwise(`The ZIP is packed with ${[...methods].sort().join(" and ")}, which is not read here`, {
		where,
		hint: "Unpack it, with the program that packed it if no other can, and give the folder that comes out of it.",
	});
}

/** True for the index of the owner's own posts or stories: without it there is nothing to show. */
export function isTelling(path: string): boolean {
	return /(?:^|\/)(?:posts|reels|stories|media)(?:_\d+)?\.(?:json|html?)$/i.test(path);
}
