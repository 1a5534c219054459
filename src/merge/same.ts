import type { DownloadFile } from "../download/download.ts";
import type { ToldEntry } from "../readers/told.ts";

/** A telling with its media resolved to contents. */
export interface Candidate {
	readonly entry: ToldEntry;
	/** ZIP or folder of the index. */
	readonly part: string;
	/** What each medium is: the fingerprint of its file, or its path when the file is missing. In slide order. */
	readonly contents: readonly string[];
	/** The files of the media, in slide order. */
	readonly files: readonly (DownloadFile | undefined)[];
	/** True when at least one medium's file is in the download. */
	readonly hasFiles: boolean;
}

/** Seconds. */
export const DAY = 86_400;

/** Stories and posts may show the same picture and stay two things. */
export function familyOf(entry: ToldEntry): "story" | "feed" {
	return entry.kind === "story" ? "story" : "feed";
}

/**
 * Under what a telling is looked up among the others: its id, each of its media, its second with its caption. Two tellings
 * that share no key are never the same.
 */
export function keysOf({ entry, contents }: Candidate): readonly string[] {
	const family = familyOf(entry);
	const keys = contents.map((content) => `${family} medium ${content}`);
	if (entry.id !== "") keys.push(`${family} id ${entry.id}`);
	if (entry.posted.precision === "second") keys.push(`${family} at ${entry.posted.seconds} ${entry.caption}`);
	return keys;
}

/**
 * Whether two tellings that share a key are the same post. In this order:
 * - the same id says yes;
 * - the same picture says yes when the second is the same, or when both were posted within a day and no caption
 *   contradicts; the same picture posted again later is another post;
 * - the same second and caption say yes when one of them has no file to compare, so that two posts of one second stay two.
 */
export function isSame(a: Candidate, b: Candidate): boolean {
	if (a.entry.id !== "" && a.entry.id === b.entry.id) return true;
	const sameSecond = a.entry.posted.seconds === b.entry.posted.seconds;
	const captionsAgree = a.entry.caption === b.entry.caption || a.entry.caption === "" || b.entry.caption === "";
	if (a.contents.some((content) => b.contents.includes(content))) {
		const sameIndex = a.entry.told.file === b.entry.told.file && a.part === b.part;
		if (sameIndex) return sameSecond && a.entry.caption === b.entry.caption;
		return sameSecond || (captionsAgree && Math.abs(a.entry.posted.seconds - b.entry.posted.seconds) <= DAY);
	}
	return sameSecond && a.entry.caption === b.entry.caption && !(a.hasFiles && b.hasFiles) && a.entry.posted.seconds > 0;
}
