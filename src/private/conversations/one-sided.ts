import { isDeletedAccount } from "./deleted.ts";
import { foldName } from "./own-names.ts";

/** Messages in common that prove it: where somebody wrote to the owner, all where neither folder has as many. */
const ENOUGH = 3;

/** What is known of a folder in which one person alone wrote. */
export interface OneSided {
	/** All names of its people; of more than three, three. */
	readonly people: ReadonlySet<string>;
	/** When its messages were sent, of those that are compared; two of one moment are there twice. */
	readonly times: readonly number[];
	/** Whether all its messages are compared, and not a sample of them. */
	readonly isWhole: boolean;
}

/** Messages of one millisecond and text that two folders have, by a sender each: the same, unless they were renamed. */
export interface SaidInBoth {
	readonly sender: string;
	readonly otherSender: string;
	/** How many of them have a text. */
	readonly texts: number;
}

/**
 * Whether two folders in which one person alone wrote have one conversation of two people. What somebody else wrote to the owner has
 * its own millisecond in every conversation but a group, whatever they or the folder were called. What the owner wrote is no such
 * proof: one text sent to several people at once is in the folder of each, and one download can have these in several ZIPs; so all
 * names have to be the same as well, and none that of deleted accounts, which are called alike. (So the owner's words to somebody who
 * was renamed, and never answered, stay in two conversations: nothing tells them from words to two people.) Neither folder may have
 * a message that the other lacks between its first and its last.
 */
export function isOneTalk(one: OneSided, other: OneSided, both: SaidInBoth, own: ReadonlySet<string>): boolean {
	const { sender, otherSender, texts } = both;
	if (one.people.size > 2 || other.people.size > 2 || isContradicted(one, other)) return false;
	if (isToOwner(one, sender, own) && isToOwner(other, otherSender, own))
		return texts >= Math.min(ENOUGH, Math.max(1, one.times.length, other.times.length));
	const people = [...one.people];
	const isSame = people.length === other.people.size && people.every((name) => other.people.has(name));
	return isSame && people.length === 2 && texts >= ENOUGH && !people.some(isDeletedAccount);
}

/** Whether somebody wrote to the owner alone. */
function isToOwner({ people }: OneSided, sender: string, own: ReadonlySet<string>): boolean {
	const isOwn = (name: string) => own.has(foldName(name));
	return people.size === 2 && people.has(sender) && !isOwn(sender) && [...people].some(isOwn);
}

/** Whether one has a message in the time of both, and the other none of that moment. What it says may be told differently. */
function isContradicted(one: OneSided, other: OneSided): boolean {
	const from = Math.max(firstOf(one.times), firstOf(other.times));
	const to = Math.min(lastOf(one.times), lastOf(other.times));
	const areWhole = one.isWhole && other.isWhole;
	const compared = ({ times }: OneSided) =>
		new Set(times.filter((time) => time >= from && time <= to && (areWhole || time % SAMPLE === 0)));
	const [left, right] = [compared(one), compared(other)];
	return left.size !== right.size || [...left].some((time) => !right.has(time));
}

const firstOf = (times: readonly number[]) => times.reduce((first, time) => Math.min(first, time), Infinity);
const lastOf = (times: readonly number[]) => times.reduce((last, time) => Math.max(last, time), -Infinity);

/** Of messages of a long file the times that are compared are multiples of it: a prime, for whole minutes. */
export const SAMPLE = 17;
