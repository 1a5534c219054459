import type { Records, Unread } from "./reading.ts";

/** Instagram takes 20 (2026, 10 before). A record with fifty times as many is no post, and costs more than all others. */
const MOST_MEDIA = 1000;

/** A record of any collection. */
export type AnyRecord = object & {
	readonly media?: readonly unknown[];
	readonly source?: { readonly file: string; readonly at: string };
};

/** Cuts off the media of a record that has more than any can have, and reports how many there were. Pure. */
export function withoutOversized<T extends AnyRecord>({ records, unread }: Records<T>): Records<T> {
	const oversized: Unread[] = [];
	const cut = records.map((record) => {
		const { media = [], source = { file: "", at: "" } } = record;
		if (media.length <= MOST_MEDIA) return record;
		const where = source.file + source.at;
		oversized.push({ kind: "detail", code: "mediaTooMany", params: { n: media.length }, where });
		return { ...record, media: media.slice(0, MOST_MEDIA) };
	});
	return { records: cut, unread: [...unread, ...oversized] };
}
