import type { DownloadFile } from "../download/download.ts";
import type { Likeness } from "../media/likeness.ts";
import { type Candidate, DAY, familyOf } from "./same.ts";

/** Seconds by which two downloads may date the same post differently. */
const APART = 10;

/** Tells what the picture in a file looks like; undefined for videos and what cannot be decoded. */
export type Look = (file: DownloadFile) => Promise<Likeness | undefined>;

/**
 * Gives pictures the same content name that are the same picture in two downloads, although name, size and bytes differ:
 * downloads of other years hold other encodings. Only pictures of entries that were posted at nearly the same time with no
 * contradicting caption are decoded and compared, so that a usual download decodes none.
 */
export async function unifyLookalikes(
	candidates: readonly Candidate[],
	look: Look,
	isAlike: (a: Likeness, b: Likeness) => boolean,
): Promise<readonly Candidate[]> {
	const renamed = new Map<string, string>();
	const canonical = (content: string): string => {
		const next = renamed.get(content);
		return next === undefined ? content : canonical(next);
	};
	const rename = (slide: Slide, as: Slide) => {
		const [from, to] = [canonical(slide.content), canonical(as.content)];
		if (from !== to) renamed.set(from, to);
	};
	for (const [a, b] of pairsNear(candidates)) {
		let same = areTwinVideos(a, b);
		for (const one of slidesOf(a, false)) {
			for (const other of slidesOf(b, false)) {
				const [looksOne, looksOther] = [await look(one.file), await look(other.file)];
				if (looksOne === undefined || looksOther === undefined || !isAlike(looksOne, looksOther)) continue;
				rename(other, one);
				same = true;
			}
		}
		// Frames are not compared; in posts that are the same the videos are too, one by one.
		const [videos, others] = [slidesOf(a, true), slidesOf(b, true)];
		if (same && videos.length === others.length) {
			for (const [index, other] of others.entries()) rename(other, videos[index] ?? other);
		}
	}
	if (renamed.size === 0) return candidates;
	return candidates.map((candidate) => ({ ...candidate, contents: candidate.contents.map(canonical) }));
}

interface Slide {
	readonly content: string;
	readonly file: DownloadFile;
}

function slidesOf({ files, contents }: Candidate, videos: boolean): readonly Slide[] {
	return files.flatMap((file, index) =>
		file === undefined || isVideo(file) !== videos ? [] : [{ file, content: contents[index] ?? "" }],
	);
}

/** Told from the name, which is enough to choose what to compare. Videos of 2018 have no extension. */
function isVideo(file: DownloadFile): boolean {
	return !/\.(jpe?g|png|webp|heic)$/i.test(file.path);
}

/** Two single videos of one second with one caption, in two parts. */
function areTwinVideos(a: Candidate, b: Candidate): boolean {
	return (
		a.part !== b.part &&
		a.entry.posted.seconds === b.entry.posted.seconds &&
		a.entry.caption === b.entry.caption &&
		[a, b].every(({ files }) => files.length === 1 && files.every((file) => file !== undefined && isVideo(file)))
	);
}

/** Tellings from different indexes that could be of one entry, but do not name the same contents. */
function* pairsNear(candidates: readonly Candidate[]): Generator<readonly [Candidate, Candidate]> {
	const timed = candidates
		.filter(({ entry, hasFiles }) => hasFiles && !["month", "none"].includes(entry.posted.precision))
		.sort((a, b) => a.entry.posted.seconds - b.entry.posted.seconds);
	const coarse = timed.some(({ entry }) => entry.posted.precision !== "second");
	for (const [index, a] of timed.entries()) {
		for (let next = index + 1; next < timed.length; next++) {
			const b = timed[next];
			if (b === undefined) break;
			const apart = b.entry.posted.seconds - a.entry.posted.seconds;
			if (apart > (coarse ? DAY : APART)) break;
			if (couldBeOne(a, b, apart)) yield [a, b];
		}
	}
}

function couldBeOne(a: Candidate, b: Candidate, apart: number): boolean {
	if (familyOf(a.entry) !== familyOf(b.entry)) return false;
	if (a.part === b.part && a.entry.told.file === b.entry.told.file) return false;
	if (a.entry.id !== "" && a.entry.id === b.entry.id) return false;
	const exact = a.entry.posted.precision === "second" && b.entry.posted.precision === "second";
	if (exact && apart > APART) return false;
	if (a.entry.caption !== b.entry.caption && a.entry.caption !== "" && b.entry.caption !== "") return false;
	return !a.contents.every((content) => b.contents.includes(content));
}
