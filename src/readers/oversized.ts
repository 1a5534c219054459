import type { Records, Unread } from "./reading.ts";

/** Instagram takes 20 (2026, 10 before). A record with fifty times as many is no post, and costs more than all others. */
const MOST_MEDIA = 1000;

/** A record of any collection. */
export type AnyRecord = object & {
	readonly media?: readonly unknown[];
	readonly source?: { readonly file: string; readonly at: string };
};

/** Cuts off the media of a record that has more than any can have, and reports how many there were. Pure. */
export function withoutOversized<T extends AnyRecord>(found: Records<T>): Records<T> {
	const oversized = found.records.flatMap((record) => (isOversized(record) ? [unreadMedia(record)] : []));
	if (oversized.length === 0) return found;
	return {
		records: found.records.map((record) =>
			isOversized(record) ? { ...record, media: record.media?.slice(0, MOST_MEDIA) } : record,
		),
		unread: [...found.unread, ...oversized],
	};
}

function isOversized({ media = [] }: AnyRecord): boolean {
	return media.length > MOST_MEDIA;
}

function unreadMedia({ media = [], source = { file: "", at: "" } }: AnyRecord): Unread {
	return { kind: "detail", code: "mediaTooMany", params: { n: media.length }, where: source.file + source.at };
}
