import type { Medium } from "../archive.ts";
import type { Candidate, CandidateMedium } from "./candidate.ts";
import { mediumOf } from "./medium.ts";
import type { PictureEvidence, Verdict } from "./pictures.ts";
import type { Resolve } from "./resolve.ts";

/** A slide as one or several records tell it. */
interface Slide {
	readonly known: CandidateMedium;
	readonly medium: Medium;
}

/**
 * The slides of an entry that several records tell, in the order of the one that has most of them. Those of another record
 * are the same ones where bytes, number, path or the picture say so; what is left is paired in order when nothing contradicts.
 * What only one record tells is appended, so that nothing is dropped. `records` begin with the newest.
 */
export async function joinSlides(
	records: readonly Candidate[],
	resolve: Resolve,
	evidence: PictureEvidence,
): Promise<readonly Medium[]> {
	const [longest, ...others] = [...records].sort((a, b) => b.media.length - a.media.length);
	const slides = longest === undefined ? [] : slidesOf(longest, resolve);
	for (const record of others) {
		const rest = await pairSlides(slides, slidesOf(record, resolve), evidence);
		for (const slide of rest) slides.push(slide);
	}
	return slides.map(({ medium }) => medium);
}

function slidesOf({ entry, media, part }: Candidate, resolve: Resolve): Slide[] {
	return media.flatMap((known, index) => {
		const told = entry.media[index];
		return told === undefined ? [] : [{ known, medium: mediumOf(told, part, resolve) }];
	});
}

/** Puts each of `told` with the slide that it is; answers those that are none of them. */
async function pairSlides(
	slides: Slide[],
	told: readonly Slide[],
	evidence: PictureEvidence,
): Promise<readonly Slide[]> {
	const free = new Set(slides.keys());
	const put = (at: number, slide: Slide) => {
		const before = slides[at];
		if (before === undefined) return;
		const known = before.known.file === undefined ? slide.known : before.known;
		slides[at] = { known, medium: richer(before.medium, slide.medium) };
		free.delete(at);
	};
	let rest = told;
	for (const keyOf of KEYS) {
		const places = new Map<string, number[]>();
		for (const at of free) {
			const key = keyOf(slides[at]?.known);
			if (key === "") continue;
			const same = places.get(key);
			if (same === undefined) places.set(key, [at]);
			else same.push(at);
		}
		for (const list of places.values()) list.reverse();
		rest = rest.filter((slide) => {
			// The same picture twice in one post is two slides; the same picture in two records is one.
			const at = places.get(keyOf(slide.known))?.pop();
			if (at !== undefined) put(at, slide);
			return at === undefined;
		});
	}
	if (rest.length === 0 || free.size === 0) return rest;
	const inOrder = rest.length === free.size;
	const pair = async (slide: Slide, wanted: Verdict) => {
		let looked = 0;
		for (const at of free) {
			const known = slides[at]?.known;
			if (known !== undefined && (await evidence.judge(known, slide.known)) === wanted) {
				put(at, slide);
				return true;
			}
			if (++looked === MOST_LOOKS) return false;
		}
		return false;
	};
	for (const verdict of inOrder ? (["same", "unknown"] as const) : (["same"] as const)) {
		const left: Slide[] = [];
		for (const slide of rest) if (!(await pair(slide, verdict))) left.push(slide);
		rest = left;
	}
	return rest;
}

/** Slides that one is compared with; no post has more. */
const MOST_LOOKS = 20;

const KEYS: readonly ((known: CandidateMedium | undefined) => string)[] = [
	(known) => known?.content ?? "",
	(known) => known?.id ?? "",
	(known) => known?.path ?? "",
];

/** Of two encodings of one picture the one with more bytes, with the texts that either has, the newest first. */
function richer(a: Medium, b: Medium): Medium {
	const larger = (b.file?.size ?? 0) > (a.file?.size ?? 0) ? b : a;
	return { ...larger, caption: a.caption || b.caption, subtitles: a.subtitles ?? b.subtitles };
}
