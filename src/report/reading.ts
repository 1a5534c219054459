import type { Plain } from "../languages/problems/message.ts";
import type { ReadIndex } from "../layouts/read.ts";
import type { Recognised } from "../layouts/recognise.ts";
import { partsWithoutProfile } from "../merge/accounts.ts";
import { resolver } from "../merge/resolve.ts";
import { type Unreferenced, unreferencedMedia } from "../merge/unreferenced.ts";
import type { Archive } from "../model/archive.ts";
import type { Download } from "../model/download-file.ts";
import type { Problem } from "../model/problem.ts";
import type { Selection } from "../select/select.ts";
import { type ReceiptLine, receiptOf } from "./receipt.ts";

/** What is known when the download has been read, and needs its indexes, which are released then. */
export interface ReadingReport {
	/** Names of the layouts that were read. */
	readonly layouts: readonly string[];
	readonly parts: readonly string[];
	/** What became of the records of all indexes, by kind. */
	readonly receipt: readonly ReceiptLine[];
	/** Time zone in which dates of HTML downloads were read; empty when there was none. */
	readonly assumedZone: string;
	readonly unread: readonly Problem[];
	readonly setAside: readonly Problem[];
	readonly unknown: readonly string[];
	/** Indexes that were read although their name or folder is not the usual one. */
	readonly unusual: readonly string[];
	/** Pictures and videos in the download that no index names, by folder. */
	readonly unreferenced: readonly Unreferenced[];
	/** Parts without a profile, beside others that have one. */
	readonly anonymous: readonly string[];
	/** The reasons for which files were not opened, each with their number. */
	readonly leftAlone: readonly (readonly [reason: Plain, files: number])[];
}

interface Read {
	readonly download: Download;
	readonly recognised: Recognised;
	readonly indexes: readonly ReadIndex[];
	readonly archive: Archive;
	readonly selection: Selection;
	/** Time zone assumed for dates without one. */
	readonly zone: string;
}

/** What reading tells of a download. Pure. */
export function readingOf({ download, recognised, indexes, archive, selection, zone }: Read): ReadingReport {
	return {
		layouts: layoutsOf(recognised),
		parts: download.parts.map((part) => part.name),
		receipt: receiptOf(indexes, archive, selection),
		assumedZone: recognised.claims.some(({ format }) => format === "html") ? zone : "",
		unread: [...indexes.flatMap(({ failed }) => failed ?? []), ...indexes.flatMap(({ reading }) => reading.unread)],
		setAside: download.setAside,
		unknown: recognised.unknown.map((file) => `${file.part}: ${file.path}`),
		unusual: recognised.claims.filter(({ unusual }) => unusual).map(({ file }) => `${file.part}: ${file.path}`),
		unreferenced: unreferencedMedia(indexes, recognised.media, resolver(recognised.media)),
		anonymous: partsWithoutProfile(indexes),
		leftAlone: [...recognised.leftAlone],
	};
}

/** Names of the layouts. The profile has the same path in those of several years, so it counts only when it is alone. */
function layoutsOf({ claims }: Recognised): readonly string[] {
	const distinctive = claims.filter(
		({ file, unusual }) => !unusual && !/(^|\/)personal_information\.[a-z]+$/i.test(file.path),
	);
	return [...new Set((distinctive.length > 0 ? distinctive : claims).map(({ layout }) => layout.name))].sort();
}
