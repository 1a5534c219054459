import type { Entry, Kind, Moment, Shelf } from "../model/archive.ts";
import type { Candidate } from "./candidate.ts";
import type { Group } from "./join-indexes.ts";
import { joinSlides } from "./join-slides.ts";
import type { PictureEvidence } from "./picture-evidence.ts";

/** The more hidden place of an entry wins: the owner put it there. */
const IN_THE_APP: readonly Shelf[] = ["deleted", "archived", "published"];
/** Leftovers and drafts prove nothing about an entry that was posted. */
const LOOSE: readonly Shelf[] = ["other", "draft"];
const KINDS: readonly Kind[] = ["reel", "igtv", "story", "post"];
const PRECISIONS: readonly Moment["precision"][] = ["second", "minute", "day", "month", "none"];

/** Makes one entry of its records, those of the newest download first: it wins in shelf and texts. */
export async function join(records: Group, evidence: PictureEvidence): Promise<Entry> {
	const entries = records.map(({ entry }) => entry);
	const [first] = records;
	const newest = records.filter(({ age }) => age === first.age);
	const shelves = newest.map(({ entry }) => entry.shelf);
	const [posted = first.entry.posted, ...times] = entries
		.map((entry) => entry.posted)
		.sort((a, b) => rank(a) - rank(b));
	const alsoPosted = [...new Map(times.map((time) => [time.seconds, time])).values()].filter(
		({ seconds }) => seconds !== posted.seconds,
	);
	return {
		kind: KINDS.find((kind) => entries.some((entry) => entry.kind === kind)) ?? first.entry.kind,
		shelf:
			IN_THE_APP.find((shelf) => shelves.includes(shelf)) ??
			[...IN_THE_APP, ...LOOSE].find((shelf) => entries.some((entry) => entry.shelf === shelf)) ??
			first.entry.shelf,
		posted,
		...(alsoPosted.length === 0 ? {} : { alsoPosted }),
		caption: captionOf(records, newest),
		place: entries.find((entry) => entry.place !== "")?.place ?? "",
		media: await joinSlides(records, evidence),
		records: records.map(({ entry: { source }, part }) => ({
			part,
			file: source.file,
			at: source.at,
			kind: source.kind,
		})),
	};
}

function rank(moment: Moment): number {
	return PRECISIONS.indexOf(moment.precision);
}

/**
 * The caption in the newest download: one that its owner has emptied since stays empty. Where an index has no captions at all,
 * as in a language whose labels are not known, an older text is used.
 */
function captionOf(records: readonly Candidate[], newest: readonly Candidate[]): string {
	const captioned = newest.some((record) => record.captioned) ? newest : records;
	return captioned.find(({ entry }) => entry.caption !== "")?.entry.caption ?? "";
}
