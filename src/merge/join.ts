import type { Entry, Kind, Medium, Moment, Shelf } from "../archive.ts";
import type { ToldMedium } from "../readers/told.ts";
import type { Resolve } from "./resolve.ts";
import type { Candidate } from "./same.ts";

/** What is told of an entry in a hidden place counts more: the owner put it there. Drafts count least: they may have been posted later. */
const SHELVES: readonly Shelf[] = ["deleted", "archived", "published", "other", "draft"];
const KINDS: readonly Kind[] = ["reel", "igtv", "story", "post"];
const PRECISIONS: readonly Moment["precision"][] = ["second", "minute", "day", "month", "none"];

/**
 * Makes one entry of the tellings of the same one, the most trusted first. Slides come in the order of the telling that has
 * most of them; what only another tells is appended, so that nothing is dropped. An empty caption never replaces a text.
 */
export function join(tellings: readonly [Candidate, ...Candidate[]], resolve: Resolve): Entry {
	const entries = tellings.map(({ entry }) => entry);
	const [first] = tellings;
	return {
		kind:
			firstOf(
				KINDS,
				entries.map((entry) => entry.kind),
			) ?? first.entry.kind,
		shelf:
			firstOf(
				SHELVES,
				entries.map((entry) => entry.shelf),
			) ?? first.entry.shelf,
		posted: [...entries].sort((a, b) => rank(a.posted) - rank(b.posted))[0]?.posted ?? first.entry.posted,
		caption: entries.find((entry) => entry.caption !== "")?.caption ?? "",
		place: entries.find((entry) => entry.place !== "")?.place ?? "",
		media: joinMedia(tellings, resolve),
		told: tellings.map(({ entry, part }) => ({ ...entry.told, part })),
	};
}

function rank(moment: Moment): number {
	return PRECISIONS.indexOf(moment.precision);
}

function firstOf<T>(order: readonly T[], values: readonly T[]): T | undefined {
	return order.find((value) => values.includes(value));
}

function joinMedia(tellings: readonly Candidate[], resolve: Resolve): readonly Medium[] {
	const order = [...tellings].sort((a, b) => b.contents.length - a.contents.length);
	const slides = new Map<string, Medium>();
	for (const telling of order) {
		const seenHere = new Map<string, number>();
		telling.entry.media.forEach((medium, index) => {
			const content = telling.contents[index] ?? medium.uri;
			// The same picture twice in one post is two slides; the same picture in two tellings is one.
			const again = (seenHere.get(content) ?? 0) + 1;
			seenHere.set(content, again);
			const key = `${content} ${again}`;
			const told = mediumOf(medium, telling.part, resolve);
			const known = slides.get(key);
			slides.set(key, known === undefined ? told : richer(known, told));
		});
	}
	return [...slides.values()];
}

/** Of two encodings of one picture the one with more bytes, with the texts that either has. */
function richer(a: Medium, b: Medium): Medium {
	const larger = (b.file?.size ?? 0) > (a.file?.size ?? 0) ? b : a;
	return { ...larger, caption: a.caption || b.caption, subtitles: a.subtitles ?? b.subtitles };
}

/** A medium as told, with its files. */
export function mediumOf(medium: ToldMedium, part: string, resolve: Resolve): Medium {
	return {
		uri: medium.uri,
		caption: medium.caption,
		file: resolve(medium.uri, part),
		subtitles: medium.subtitles === "" ? undefined : resolve(medium.subtitles, part),
	};
}
