import type { Medium } from "../model/archive.ts";
import { groupBy } from "../model/group-by.ts";
import type { Candidate, CandidateMedium } from "./candidate.ts";
import type { PictureEvidence, Verdict } from "./picture-evidence.ts";

/**
 * The slides of an entry of several records, in the order of the one with most of them. Those of another record are the same
 * where bytes, number, path or the picture prove it; the rest is paired in order where nothing can be lost by it: no file is
 * dropped for another one that is only likely to be the same. Slides of one record alone are appended, so that none is dropped.
 * `records` begin with the newest.
 */
export async function joinSlides(records: readonly Candidate[], evidence: PictureEvidence): Promise<readonly Medium[]> {
	const [longest, ...others] = [...records].sort((a, b) => b.media.length - a.media.length);
	const slides = [...(longest?.media ?? [])];
	for (const { media } of others) {
		const rest = await pairSlides(slides, media, evidence);
		for (const slide of rest) slides.push(slide);
	}
	return slides.map(({ medium }) => medium);
}

/** Merges each of `others` into the slide that it is; returns those that are none of them. */
async function pairSlides(
	slides: CandidateMedium[],
	others: readonly CandidateMedium[],
	evidence: PictureEvidence,
): Promise<readonly CandidateMedium[]> {
	const free = new Set(slides.keys());
	const put = (at: number, slide: CandidateMedium) => {
		const before = slides[at];
		if (before === undefined) return;
		const known = before.file === undefined ? slide : before;
		slides[at] = { ...known, medium: richer(before.medium, slide.medium) };
		free.delete(at);
	};
	let rest = others;
	for (const key of KEYS) {
		const places = groupBy([...free], (at) => slides[at]?.[key] ?? "");
		places.delete("");
		for (const list of places.values()) list.reverse();
		rest = rest.filter((slide) => {
			// The same picture twice in one post is two slides; the same picture in two records is one.
			const at = places.get(slide[key])?.pop();
			if (at !== undefined) put(at, slide);
			return at === undefined;
		});
	}
	if (rest.length === 0 || free.size === 0) return rest;
	const isAlone = rest.length === free.size;
	for (const accepts of [isSure, ...(isAlone ? [isHarmless] : [])]) {
		const left: CandidateMedium[] = [];
		for (const slide of rest) {
			const at = await firstOf([...free].slice(0, MOST_LOOKS), async (place) => {
				const known = slides[place];
				return known !== undefined && accepts(await evidence.judge(known, slide), known, slide);
			});
			if (at === undefined) left.push(slide);
			else put(at, slide);
		}
		rest = left;
	}
	return rest;
}

type Accepts = (verdict: Verdict, one: CandidateMedium, other: CandidateMedium) => boolean;

const isSure: Accepts = (verdict) => verdict === "same";
/** Nothing is lost by joining these: there is but one file, or no difference to see. */
const isHarmless: Accepts = (verdict, one, other) =>
	verdict === "plain" || (verdict === "unknown" && (one.file === undefined || other.file === undefined));

async function firstOf<T>(items: readonly T[], test: (item: T) => Promise<boolean>): Promise<T | undefined> {
	for (const item of items) if (await test(item)) return item;
	return undefined;
}

/** Slides that one is compared with; no post has more. */
const MOST_LOOKS = 20;

/** The surest first. */
const KEYS = ["content", "id", "path"] as const;

/** Of two encodings of one picture the one with more bytes, with the texts that either has, the newest first. */
function richer(a: Medium, b: Medium): Medium {
	const larger = (b.file?.size ?? 0) > (a.file?.size ?? 0) ? b : a;
	return { ...larger, caption: a.caption || b.caption, subtitles: a.subtitles ?? b.subtitles };
}
