import type { Assembled } from "../conversations/conversations.ts";
import type { Conversation, Message } from "../model/conversation.ts";
import type { GenericRecord } from "../model/generic-record.ts";
import { type Choice, foldPerson, isInRange } from "./choice.ts";

/** Whether a record is chosen. With `people`, only one that names one of them is. */
export function isChosenRecord(record: GenericRecord, choice: Choice): boolean {
	const { people, withoutPeople, from, to } = choice;
	const isWanted = people.size === 0 || names(record, people, choice);
	const isUnwanted = withoutPeople.size > 0 && names(record, withoutPeople, choice);
	return isWanted && !isUnwanted && ((from ?? to) === undefined || isInRange(timeOf(record), choice));
}

/** The time of a record, else the first of its values and groups. */
function timeOf({ seconds, values, groups }: GenericRecord): number | undefined {
	if (seconds !== undefined) return seconds;
	for (const value of values) if (value.seconds !== undefined) return value.seconds;
	for (const group of groups) {
		const time = timeOf(group);
		if (time !== undefined) return time;
	}
	return undefined;
}

/** Whether any text of a record is the name of one of them, or its address ends in one. */
function names({ title, values, groups }: GenericRecord, people: ReadonlySet<string>, choice: Choice): boolean {
	return (
		isName(title, people, choice) ||
		values.some(({ text, href }, index) => {
			// Contacts have the first and the last name each by itself.
			const pair = `${text} ${values[index + 1]?.text ?? ""}`;
			return [text, pair, lastSegment(href)].some((one) => isName(one, people, choice));
		}) ||
		groups.some((group) => names(group, people, choice))
	);
}

function isName(text: string, people: ReadonlySet<string>, { heard }: Choice): boolean {
	if (text === "") return false;
	const folded = foldPerson(text);
	if (!people.has(folded)) return false;
	heard.add(folded);
	return true;
}

/** `anna` of `https://www.instagram.com/_u/anna/`. */
function lastSegment(href: string): string {
	return (
		href
			.split(/[?#]/)[0]
			?.split("/")
			.findLast((part) => part !== "") ?? ""
	);
}

/**
 * What is chosen of a conversation; undefined where nothing is. Whose name is withheld takes the whole conversation along: what
 * others answer would tell of them.
 */
export function chosenOf(assembled: Assembled, choice: Choice): Assembled | undefined {
	const { conversation, shadows } = assembled;
	const { people, withoutPeople, from, to } = choice;
	const isWanted = people.size === 0 || isNamed(conversation, people, choice);
	const isUnwanted = withoutPeople.size > 0 && isNamed(conversation, withoutPeople, choice);
	if (!isWanted || isUnwanted) return undefined;
	if ((from ?? to) === undefined && withoutPeople.size === 0) return assembled;
	const isChosen = ({ milliseconds, precision, share }: Message) =>
		isInRange(precision === "none" ? undefined : Math.floor(milliseconds / 1000), choice) &&
		// What others shared of somebody has their name.
		![share?.owner, share?.name].some((name = "") => isName(name, withoutPeople, choice));
	const messages = conversation.messages.filter(isChosen);
	if (messages.length === 0) return undefined;
	return { conversation: { ...conversation, messages }, shadows: shadows.filter(isChosen) };
}

/** By its title, its participants, or those who wrote in it and left. */
function isNamed(
	{ title, participants, messages }: Conversation,
	people: ReadonlySet<string>,
	choice: Choice,
): boolean {
	const all = new Set([title, ...participants]);
	for (const { sender } of messages) all.add(sender);
	// All of them, so that each name counts as found.
	return [...all].filter((name) => isName(name, people, choice)).length > 0;
}
