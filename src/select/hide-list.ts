import { lstat } from "node:fs/promises";
import { datesIn } from "../languages/dates.ts";
import { excerpt } from "../languages/excerpt.ts";
import { lineOf } from "../languages/problems/lists.ts";
import type { Entry, Moment } from "../model/archive.ts";
import { groupByEach } from "../model/group-by.ts";
import { BuildError, errorCode } from "../model/problem.ts";
import { namedBy, withoutComment } from "./hide-line.ts";
import { decodeOwnerText, linesOf, readOwnerFile } from "./owner-text.ts";

/** A parsed hide list. */
interface Hiding {
	/** Returns the line that hides an entry, if one does. */
	lineFor(entry: Entry): string | undefined;
	/** Returns the lines that have matched no entry so far. */
	unusedHideRules(): readonly string[];
}

/**
 * Parses lines such as `2019/07-14-183005.html` (a post's address, also with the site's before it), `stories/2019/07-14.html` (a
 * day's stories), `stories/2019/07-14.html#t183005` (one of them) and `2019-07-14` (everything of a day).
 *
 * An address matches every entry of its second: rather one too many than one too few. Where none of `entries` is known to have
 * been posted in that very second, it also matches those that another download may have shown there: downloads in HTML print minutes
 * and some only the day, so the address of a whole minute (`…00`) matches all of it, that of noon the day, and an entry of
 * which only the minute or the day is known is matched by any second in it.
 */
export function hidingOf(lines: readonly string[], zone: string, entries: readonly Entry[] = []): Hiding {
	const { localDay } = datesIn("en", zone, () => "");
	const known = new Set(entries.filter(({ posted }) => posted.precision === "second").map(secondKey));
	const seen = new Set(lines.length === 0 ? [] : entries.flatMap((entry) => keysIn(entry, localDay)));
	const byKey = groupByEach(lines, (line) => keysOf(line, seen, known, localDay));
	const used = new Set<string>();
	return {
		lineFor: (entry) => {
			if (byKey.size === 0) return undefined;
			const found = keysIn(entry, localDay).flatMap((key) => byKey.get(key) ?? []);
			for (const line of found) used.add(line);
			return found[0];
		},
		unusedHideRules: () => lines.filter((line) => !used.has(line)),
	};
}

type LocalDay = (moment: Moment) => string;

/** Length of the known part of `2019-07-14T18:30:05`, by precision. */
const LENGTHS = { second: 19, minute: 16, day: 10, month: 7 } as const;

/** The keys by which an entry looks up lines. */
function keysIn({ kind, posted, alsoPosted = [] }: Entry, localDay: LocalDay): readonly string[] {
	return [posted, ...alsoPosted].flatMap((moment) => keysAt({ kind, posted: moment }, localDay));
}

function keysAt(entry: Pick<Entry, "kind" | "posted">, localDay: LocalDay): readonly string[] {
	const { posted } = entry;
	const kind = entry.kind === "story" ? "story" : "post";
	if (posted.precision === "none") return [`${kind} undated`];
	const at = isoOf(posted.seconds);
	const day = localDay(posted);
	return [
		`day ${day}`,
		`${kind} of ${day}`,
		secondKey(entry),
		`${kind} may be in ${at.slice(0, LENGTHS[posted.precision])}`,
		`${kind} in ${at.slice(0, LENGTHS.minute)}`,
		`${kind} in ${at.slice(0, LENGTHS.day)}`,
	];
}

/** The keys by which a line is found; `seen` has those of all entries, `known` those of known seconds. */
function keysOf(line: string, seen: ReadonlySet<string>, known: ReadonlySet<string>, localDay: LocalDay) {
	const named = namedBy(line);
	if (named === undefined) return [];
	if (named.kind === "day") return [`day ${named.day}`];
	if (named.kind === "undated") return [named.story ? "story undated" : "post undated"];
	if (named.kind === "post") return secondKeys("post", named.at, known);
	if (named.clock === "") return [`story of ${named.day}`];
	const times = storyTimes(named.day, named.clock, localDay).map((at) => secondKeys("story", at, known));
	return times.find((keys) => keys.some((key) => seen.has(key))) ?? times[0] ?? [];
}

function secondKeys(kind: "post" | "story", at: string, known: ReadonlySet<string>): readonly string[] {
	const exact = `${kind} at ${at}`;
	if (known.has(exact)) return [exact];
	return [
		exact,
		...[LENGTHS.minute, LENGTHS.day, LENGTHS.month].map((length) => `${kind} may be in ${at.slice(0, length)}`),
		...(at.endsWith(":00") ? [`${kind} in ${at.slice(0, LENGTHS.minute)}`] : []),
		...(at.endsWith("T12:00:00") ? [`${kind} in ${at.slice(0, LENGTHS.day)}`] : []),
	];
}

/**
 * A story's address has the day of the site's zone and the time of UTC, so its day of UTC may be another one. The likeliest
 * first; a list that was written for another zone means a neighbouring day.
 */
function storyTimes(day: string, clock: string, localDay: LocalDay): readonly string[] {
	const sameDay = Date.parse(`${day}${clock}Z`) / 1000;
	const times = [sameDay, sameDay - DAY, sameDay + DAY];
	const isThatDay = (seconds: number) => localDay({ seconds, precision: "second" }) === day;
	return [...times.filter(isThatDay), ...times.filter((seconds) => !isThatDay(seconds))].map(isoOf);
}

/** Seconds. */
const DAY = 86_400;

function secondKey(entry: Pick<Entry, "kind" | "posted">): string {
	return `${entry.kind === "story" ? "story" : "post"} at ${isoOf(entry.posted.seconds)}`;
}

function isoOf(seconds: number): string {
	return new Date(seconds * 1000).toISOString().slice(0, LENGTHS.second);
}

/** Bytes; far more than anybody writes by hand. */
const LARGEST = 4 * 2 ** 20;

/**
 * Reads the hide list at `path`, without comments (`#` at the beginning of a line or after a space) and empty lines; none when
 * there is no such file. Throws a BuildError for a file that cannot be read and for an invalid line: what they hide would be
 * shown.
 */
export async function readHideList(path: string, mustBeThere: boolean): Promise<readonly string[]> {
	const bytes = await bytesOf(path, mustBeThere);
	if (bytes.length > LARGEST) throw new BuildError("hideListTooLarge", {}, { where: path });
	const text = decodeOwnerText(bytes);
	if (text === undefined) throw new BuildError("hideListEncoding", {}, { where: path });
	const lines = new Set<string>();
	for (const [index, typed] of linesOf(text).entries()) {
		const line = withoutComment(typed);
		if (line === "") continue;
		if (namedBy(line) === undefined) {
			const shown = JSON.stringify(excerpt(line, 60));
			throw new BuildError("hideLineUnknown", { line: shown }, { where: lineOf(path, index + 1) });
		}
		lines.add(line);
	}
	return [...lines];
}

async function bytesOf(path: string, mustBeThere: boolean): Promise<Buffer> {
	try {
		return await readOwnerFile(path);
	} catch (cause) {
		// A dangling symbolic link is a list that cannot be read; below a file there is none, and no output can be either.
		const error = errorCode(cause) ?? String(cause);
		const isThere = !["ENOENT", "ENOTDIR"].includes(error) || (await lstat(path).catch(() => undefined)) !== undefined;
		if (!isThere && !mustBeThere) return Buffer.alloc(0);
		throw new BuildError("hideListUnreadable", { error }, { where: path, cause });
	}
}
