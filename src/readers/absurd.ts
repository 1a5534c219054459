import type { EntryRecord, Reading, Unread } from "./reading.ts";

/** Instagram takes 20 (2026, 10 before); fifty times that is nobody's post, and costs more than all others. */
const MOST_MEDIA = 1000;

/** An entry with more media than any can have keeps the first of them; the rest is set aside with its number. Pure. */
export function withoutAbsurd(reading: Reading): Reading {
	const absurd = reading.entries.filter(({ media }) => media.length > MOST_MEDIA);
	if (absurd.length === 0) return reading;
	return {
		...reading,
		entries: reading.entries.map((entry) => ({ ...entry, media: entry.media.slice(0, MOST_MEDIA) })),
		unread: [...reading.unread, ...absurd.map(rest)],
	};
}

function rest({ media, told }: EntryRecord): Unread {
	const count = media.length.toLocaleString("en");
	const what = `A record with ${count} pictures and videos, more than Instagram takes; the first 1,000 are shown`;
	return { kind: "detail", what, where: told.file + told.at };
}
