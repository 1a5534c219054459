import {
	areExact,
	areNear,
	areNearInOneDownload,
	type Candidate,
	captionsAgree,
	minuteOf,
	surfaceOf,
} from "./candidate.ts";
import { oneToOne } from "./one-to-one.ts";

/** The records of one entry. */
export type Group = [Candidate, ...Candidate[]];

/**
 * Joins the records of the indexes of one download. The rule: two records of one index stay apart, unless they name the very same
 * files at the very same time; records of two indexes are joined one to one by Instagram's number or by naming the same
 * file, since a file of a download belongs to one upload. Equal bytes and pictures that look alike prove nothing here: a post
 * that was deleted and posted anew has both. Only a record without any file is joined by its time and caption.
 */
export async function joinIndexes(indexes: readonly (readonly Candidate[])[]): Promise<readonly Group[]> {
	const groups: Group[] = [];
	for (const records of indexes) {
		const own = withoutRepetition(records);
		const match = oneToOne(own, groups);
		await match.pairBy(byFile, someOf(isSameMoment));
		await match.pairBy(byId, someOf(areNearInOneDownload));
		await match.pairBy(byFile, someOf(isLikely));
		await match.pairBy(byCaption, someOf(isWithoutMedia));
		addTo(groups, own, match.pairs);
	}
	return groups;
}

/** Adds each of `others` to the group that it is paired with, or as a group of its own. */
export function addTo(groups: Group[], others: readonly Group[], pairs: ReadonlyMap<Group, Group>): void {
	for (const group of others) {
		const found = pairs.get(group);
		if (found === undefined) groups.push(group);
		else for (const record of group) found.push(record);
	}
}

/** The keys of a group are those of its records, stories and posts apart. */
export function keysBy(keysOf: (record: Candidate) => readonly string[]): (group: Group) => readonly string[] {
	return (group) => group.flatMap((record) => keysOf(record).map((key) => `${surfaceOf(record.entry)} ${key}`));
}

/** Records of one entry that are compared: four downloads have it in some twelve indexes at most. More are an attack. */
export const MOST_COMPARED = 32;

/** Whether the test holds for any record of one group and any of the other. */
export function someOf(test: (a: Candidate, b: Candidate) => boolean): (one: Group, other: Group) => boolean {
	return (one, other) => {
		const others = other.slice(0, MOST_COMPARED);
		return one.slice(0, MOST_COMPARED).some((a) => others.some((b) => test(a, b)));
	};
}

const isLikely = (a: Candidate, b: Candidate) => areNearInOneDownload(a, b) && captionsAgree(a, b);
const isWithoutMedia = (a: Candidate, b: Candidate) =>
	(a.media.length === 0 || b.media.length === 0) && isSameMoment(a, b);

const byCaption = keysBy(({ entry }) => [`${minuteOf(entry.posted)} ${entry.caption}`]);
const byFile = keysBy(({ media }) => media.map(({ path }) => path));

/** Instagram's number for an entry; some tools write 0 for none. */
export const byId = keysBy(({ entry }) => (/^\d{5,}$/.test(entry.id) ? [entry.id] : []));

/** The same second, or the same minute where one of them knows no more. */
export function isSameMoment(a: Candidate, b: Candidate): boolean {
	if (areExact(a, b)) return a.entry.posted.seconds === b.entry.posted.seconds;
	const minute = minuteOf(a.entry.posted);
	if (minute !== undefined) return minute === minuteOf(b.entry.posted);
	return areNear(a, b) && a.entry.posted.precision === b.entry.posted.precision;
}

/** Records of one index with the same files at the same time are one entry, if their captions agree. */
function withoutRepetition(records: readonly Candidate[]): readonly Group[] {
	const groups: Group[] = [];
	const byFiles = new Map<string, Group>();
	for (const record of records) {
		const { posted, caption } = record.entry;
		const isNameless = record.media.length === 0 || posted.precision === "none";
		const paths = record.entry.media.map(({ uri }) => uri);
		const key = (text: string) =>
			JSON.stringify([surfaceOf(record.entry), posted.seconds, posted.precision, paths, text]);
		const found = isNameless ? undefined : (byFiles.get(key(caption)) ?? byFiles.get(key("")));
		const group: Group = found ?? [record];
		if (found === undefined) groups.push(group);
		else found.push(record);
		// A group without a caption until now has this one.
		if (byFiles.get(key("")) === found) byFiles.delete(key(""));
		byFiles.set(key(caption), group);
	}
	return groups;
}
