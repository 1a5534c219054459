import type { EntryRecord } from "../collections.ts";

/** Slides that a carousel could have at the time. */
const MOST_SLIDES = 10;
/** Seconds between the first and the last slide: 0 in 97 of 114 real carousels, at most 7 (a download of January 2025). */
const APART = 10;
/** The same without a caption, where nothing else shows that they belong together. */
const APART_WITHOUT_CAPTION = 2;

/**
 * Joins carousels that downloads of 2018 to 2020 took apart: there every slide is an entry of its own, with the caption of
 * the post and nearly its time, photos in one list and videos in another, without a number in common.
 *
 * The rule: neighbours in time with the same caption, at most ten seconds from the first to the last, or two where there is
 * no caption, are one post; at most ten of them. Slides keep the order of the file, photos before videos of the same second.
 * The risks: two posts without caption within two seconds become one (nothing is lost, but it looks like one post), and
 * a video between photos comes after them. `--split-carousels` leaves the entries as the file has them.
 */
export function joinFlattened(entries: readonly EntryRecord[]): readonly EntryRecord[] {
	const byTime = [...entries].sort((a, b) => a.posted.seconds - b.posted.seconds);
	const joined: EntryRecord[] = [];
	let open: EntryRecord | undefined;
	for (const entry of byTime) {
		if (open !== undefined && belongs(open, entry)) {
			open = { ...open, media: [...open.media, ...entry.media] };
			joined[joined.length - 1] = open;
		} else {
			open = entry;
			joined.push(entry);
		}
	}
	return joined;
}

function belongs(post: EntryRecord, slide: EntryRecord): boolean {
	const apart = slide.posted.seconds - post.posted.seconds;
	return (
		post.posted.precision === "second" &&
		slide.posted.precision === "second" &&
		post.caption === slide.caption &&
		apart <= (post.caption === "" ? APART_WITHOUT_CAPTION : APART) &&
		post.media.length < MOST_SLIDES
	);
}
