import type { ReadIndex } from "../layouts/read.ts";
import type { Archive, Kind } from "../model/archive.ts";
import type { LeftOut } from "../select/select.ts";

export const KINDS: readonly Kind[] = ["post", "reel", "igtv", "story"];

/**
 * What became of all records of one kind in the indexes. `records` is the sum of the others: nothing disappears
 * between an index and the site without being counted.
 */
export interface ReceiptLine {
	readonly kind: Kind;
	/** Records of this kind in all indexes. */
	readonly records: number;
	/** Records that could not be understood. */
	readonly unread: number;
	/** Merged, because another index or part has them, too. */
	readonly repeated: number;
	readonly leftOut: number;
	readonly shown: number;
}

/** The receipt for a build, a line a kind. Pure. */
export function receiptOf(
	indexes: readonly ReadIndex[],
	archive: Archive,
	selected: { readonly archive: Archive; readonly leftOut: readonly LeftOut[] },
): readonly ReceiptLine[] {
	const read = indexes.flatMap(({ reading }) => (reading.records.entries ?? []).map(({ kind }) => kind));
	const unread = indexes.flatMap(({ reading }) => reading.unread.map(({ kind }) => kind));
	const repeated = archive.entries.flatMap((entry) => {
		// The record that knew the kind best counts as the entry; the others are repetitions, under the kind that they gave.
		const kept = entry.records.findIndex(({ kind }) => kind === entry.kind);
		return entry.records.filter((_, index) => index !== kept).map(({ kind }) => kind);
	});
	return KINDS.map((kind) => ({
		kind,
		records: count(read, kind) + count(unread, kind),
		unread: count(unread, kind),
		repeated: count(repeated, kind),
		leftOut: selected.leftOut.filter(({ entry }) => entry.kind === kind).length,
		shown: selected.archive.entries.filter((entry) => entry.kind === kind).length,
	}));
}

function count(kinds: readonly string[], kind: Kind): number {
	return kinds.filter((other) => other === kind).length;
}
