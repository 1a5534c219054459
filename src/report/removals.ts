import type { ArchiveCopy, EntryCopy } from "../exports/archive-copy.ts";
import { firstNotes, joined } from "../languages/problems/lists.ts";
import type { Clause } from "../languages/problems/message.ts";
import { surfaceOf } from "../merge/candidate.ts";
import { oneToOne } from "../merge/one-to-one.ts";
import type { Entry, Kind } from "../model/archive.ts";
import { groupByEach } from "../model/group-by.ts";
import { BuildError, type Problem } from "../model/problem.ts";

/** What identifies an entry of the last site, of the new one, or of what the owner leaves out. */
interface Traits {
	readonly kind: Kind;
	/** Unix time in seconds; undefined where it is not known. */
	readonly seconds: number | undefined;
	readonly caption: string;
	/** Fingerprints of the media that are shown. */
	readonly media: readonly string[];
	readonly name: Clause;
}

/** What the last site shows and the new one would not. */
interface Removals {
	readonly entries: readonly Problem<"removed">[];
	/** Entries that stay, and lose pictures or videos. */
	readonly media: readonly Problem<"removed">[];
	/** The account that the last site was of, when this is another one; else empty. */
	readonly account: string;
}

/** An entry with the fingerprints of the media that the site will show of it. */
export interface ShownEntry {
	readonly entry: Entry;
	readonly fingerprints: readonly string[];
}

/**
 * Compares two sites. Entries are matched one to one, by their media and time, then by their text and time. What the new
 * download still has, and the owner leaves out, is no removal. Pure.
 */
export async function removalsOf(
	before: ArchiveCopy,
	after: { readonly username: string; readonly shown: readonly ShownEntry[]; readonly leftOut: readonly ShownEntry[] },
): Promise<Removals> {
	const last = before.entries.map(fromCopy);
	const shown = after.shown.map(fromEntry);
	const kept = await pairsOf(last, shown);
	const gone = last.filter((one) => !kept.has(one));
	const hidden = oneToOne(gone, after.leftOut.map(fromEntry));
	await hidden.pairBy((one) => one.media, isSameDay);
	const bySecond = (one: Traits) => (one.seconds === undefined ? [] : [`${surfaceOf(one)} ${one.seconds}`]);
	await hidden.pairBy(bySecond, isSameTime);
	await hidden.pairBy((one) => [`${surfaceOf(one)} ${one.caption}`], isSameTime);
	const isStillShown = stillShown(shown);
	const entries = gone.filter((one) => !hidden.pairs.has(one) && !isStillShown(one));
	const media = [...kept].map(([one, other]) => ({ one, lost: lostMedia(one, other) })).filter(({ lost }) => lost > 0);
	const isRenamed = [...kept].some(([one, other]) => one.media.some((hash) => other.media.includes(hash)));
	const { username } = before.profile;
	const isOther = username !== "" && after.username !== "" && username !== after.username && !isRenamed;
	return {
		entries: entries.map(({ name }) => ({ code: "removed", params: { reason: name }, where: "" })),
		media: media.map(({ one, lost }) => {
			const params = { reason: one.name, n: lost, all: one.media.length };
			const reason = { code: "{reason}: {n} of its {all} pictures and videos", params } as const;
			return { code: "removed", params: { reason }, where: "" };
		}),
		account: isOther ? username : "",
	};
}

/** Throws a BuildError that names what would be removed, if anything would. */
export function assertNoRemovals({ entries, media, account }: Removals, output: string, username: string): void {
	if (account !== "") {
		throw new BuildError("siteOfOtherAccount", { account, username }, { where: output });
	}
	if (entries.length + media.length === 0) return;
	const gone: Clause = entries.length === 1 ? "1 entry" : { code: "{n} entries", params: { n: entries.length } };
	const less: Clause =
		media.length === 1
			? "pictures and videos of 1 entry"
			: { code: "pictures and videos of {n} entries", params: { n: media.length } };
	const list = entries.length === 0 ? less : media.length === 0 ? gone : joined(gone, less);
	const reasons = [...entries, ...media].map(({ params }) => params.reason);
	throw new BuildError("siteShowsLess", { list }, { where: firstNotes(reasons, MOST_NAMED) });
}

const MOST_NAMED = 10;

/** Matches entries, the surest criteria first. One that only resembles another, at another time, is a different one. */
async function pairsOf(left: readonly Traits[], right: readonly Traits[]): Promise<ReadonlyMap<Traits, Traits>> {
	const match = oneToOne(left, right);
	const byMedia = (one: Traits) => one.media.map((hash) => `${surfaceOf(one)} ${hash}`);
	const byTime = (one: Traits) =>
		one.seconds === undefined ? [] : [`${surfaceOf(one)} ${Math.floor(one.seconds / 60)}`];
	const byCaption = (one: Traits) => (one.caption === "" ? [] : [`${surfaceOf(one)} ${one.caption}`]);
	await match.pairBy(byMedia, (a, b) => a.seconds === b.seconds && a.caption === b.caption);
	await match.pairBy(byMedia, isSameTime);
	await match.pairBy(byTime, (a, b) => isSameTime(a, b) && a.caption === b.caption);
	await match.pairBy(byTime, (a, b) => a.seconds === b.seconds);
	// HTML pages that are read in another time zone shift all times by hours.
	await match.pairBy(byMedia, isSameDay);
	await match.pairBy(byCaption, isSameDay);
	return match.pairs;
}

/** The same second, or the same minute where one of them knows no seconds. */
function isSameTime(a: Traits, b: Traits): boolean {
	if (a.seconds === undefined || b.seconds === undefined || a.seconds === b.seconds) return a.seconds === b.seconds;
	const knowsMinutes = a.seconds % 60 === 0 || b.seconds % 60 === 0;
	return knowsMinutes && Math.floor(a.seconds / 60) === Math.floor(b.seconds / 60);
}

function isSameDay(a: Traits, b: Traits): boolean {
	return Math.abs((a.seconds ?? 0) - (b.seconds ?? 0)) <= 26 * 3600;
}

/** Most entries that one of the last site is compared with. */
const MOST_COMPARED = 16;

/** An older version of the program may have shown one thing twice; all of its media are still there, at the same time. */
function stillShown(shown: readonly Traits[]): (one: Traits) => boolean {
	const byMedium = groupByEach(shown, ({ media }) => media);
	return (one) =>
		(byMedium.get(one.media[0] ?? "") ?? [])
			.slice(0, MOST_COMPARED)
			.some(
				(other) =>
					surfaceOf(other) === surfaceOf(one) &&
					isSameTime(one, other) &&
					one.media.every((hash) => other.media.includes(hash)),
			);
}

/** How many media of an entry were removed. Where none is the same, all were encoded anew, and the number decides. */
function lostMedia(one: Traits, other: Traits): number {
	const present = new Set(other.media);
	const gone = one.media.filter((hash) => !present.has(hash)).length;
	return gone < one.media.length ? gone : Math.max(0, one.media.length - other.media.length);
}

function fromCopy({ kind, published, publishedText, caption, media }: EntryCopy): Traits {
	const time = Date.parse(published);
	return {
		kind,
		caption,
		seconds: Number.isNaN(time) ? undefined : Math.floor(time / 1000),
		media: media.flatMap((medium) => (medium.kind === "missing" ? [] : [fingerprintIn(medium.path)])),
		name: nameOf(kind, publishedText || published, caption),
	};
}

function fromEntry({ entry: { kind, posted, caption }, fingerprints }: ShownEntry): Traits {
	const seconds = posted.precision === "none" ? undefined : posted.seconds;
	return { kind, caption, seconds, media: fingerprints, name: kind };
}

/** `media/2019/8c7dd922-1f4-lb.jpg` begins with the fingerprint of its source. */
function fingerprintIn(path: string): string {
	return /[^/]*$/.exec(path)?.[0]?.split("-").slice(0, 2).join("-") ?? "";
}

function nameOf(is: Kind, date: string, caption: string): Clause {
	const kind = is === "igtv" ? "IGTV video" : is;
	const text = caption.replace(/\s+/g, " ").slice(0, 40);
	if (date === "") {
		return text === ""
			? { code: "{kind} of no date", params: { kind } }
			: { code: "{kind} of no date ({text})", params: { kind, text } };
	}
	return text === ""
		? { code: "{kind} of {date}", params: { kind, date } }
		: { code: "{kind} of {date} ({text})", params: { kind, date, text } };
}
