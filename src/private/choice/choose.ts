import type { Assembled } from "../conversations/conversations.ts";
import { areaOf } from "../model/areas.ts";
import type { Conversation, Message } from "../model/conversation.ts";
import type { GenericRecord } from "../model/generic-record.ts";
import { type Choice, isInRange } from "./choice.ts";
import { isInAddress, isInList, isInSentence, isName, isNamedIn } from "./names.ts";

/** What is chosen of a record; undefined where nothing is. With `people`, only a record that names one of them is. */
export function chosenRecord(record: GenericRecord, choice: Choice): GenericRecord | undefined {
	const { people, withoutPeople, from, to } = choice;
	const isWanted = people.size === 0 || isNamedIn(record, people, choice);
	const isUnwanted = withoutPeople.size > 0 && isNamedIn(record, withoutPeople, choice);
	if (!isWanted || isUnwanted) return undefined;
	if ((from ?? to) === undefined) return record;
	if (record.seconds !== undefined && !isInRange(record.seconds, choice)) return undefined;
	const within = datedWithin(record, choice);
	return isDated(within) ? within : undefined;
}

/** The lines of a text that are chosen: each speaks of something else. */
export function chosenLines(record: GenericRecord, choice: Choice): GenericRecord | undefined {
	const values = record.values.filter((line) => chosenRecord({ ...record, values: [line] }, choice) !== undefined);
	return values.length === 0 ? undefined : { ...record, values };
}

/** A record without what has a time of its own that is not chosen: one record can be a whole file, with all of its years. */
function datedWithin(record: GenericRecord, choice: Choice): GenericRecord {
	const isWithin = ({ seconds }: { readonly seconds: number | undefined }) =>
		seconds === undefined || isInRange(seconds, choice);
	const groups = record.groups.filter(isWithin).flatMap((group) => {
		const within = datedWithin(group, choice);
		// One that had times, and has none left, was of other days.
		return isDated(within) || !isDated(group) ? [within] : [];
	});
	return { ...record, values: record.values.filter(isWithin), groups };
}

function isDated({ seconds, values, groups }: GenericRecord): boolean {
	return seconds !== undefined || values.some((value) => value.seconds !== undefined) || groups.some(isDated);
}

/**
 * Whether the records of a file are chosen. Some lie in the folder of a conversation without being messages, and nothing tells whose they
 * are but the name of that folder, which is that of people.
 */
export function isChosenPath(path: string, { areas, people, withoutPeople }: Choice): boolean {
	const isBesideTalk = people.size + withoutPeople.size > 0 && /(?:^|\/)messages\/[^/]+\/[^/]+\//i.test(path);
	return areas.has(areaOf(path)) && !isBesideTalk;
}

/** Whether a file has to be opened to know whether it is chosen: by their content alone some are chats, or list what was sent in them. */
export function mayBeChosen(path: string, choice: Choice): boolean {
	if (isChosenPath(path, choice)) return true;
	const area = areaOf(path);
	const mayBeChat = area === "messages" || area === "other" || /(?:^|\/)media\.json$/i.test(path);
	return choice.areas.has("messages") && mayBeChat && /\.(?:json|html?)$/i.test(path);
}

/** Whether a record of another area shows media of messages that are not chosen, as the `media.json` of 2018 to 2020 does. */
export function showsWithheldMedia({ media, groups }: GenericRecord, choice: Choice): boolean {
	const { areas, people, withoutPeople } = choice;
	if (areas.has("messages") && people.size + withoutPeople.size === 0) return false;
	return media.some((uri) => areaOf(uri) === "messages") || groups.some((group) => showsWithheldMedia(group, choice));
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
	const isChosen = (message: Message) => isChosenMessage(message, choice);
	const messages = conversation.messages.filter(isChosen).map((message) => withReactionsWithin(message, choice));
	if (messages.length === 0) return undefined;
	return { conversation: { ...conversation, messages }, shadows: shadows.filter(isChosen) };
}

function isChosenMessage(message: Message, choice: Choice): boolean {
	const { withoutPeople } = choice;
	const { milliseconds, precision, share, more, content, text, placeholder } = message;
	if (!isInRange(precision === "none" ? undefined : Math.floor(milliseconds / 1000), choice)) return false;
	if (withoutPeople.size === 0) return true;
	// What others shared of somebody has their name, and so have the sentences of Instagram: `Anna left the group.`
	const isShared = [share?.owner, share?.name].some((name = "") => isName(name, withoutPeople, choice));
	const isSentence = content.is === "system" || content.is === "call" || content.is === "reaction";
	const sentence = isSentence ? `${text}\n${placeholder}` : placeholder;
	return !(
		isShared ||
		isInAddress(share?.link ?? "", withoutPeople, choice) ||
		isInSentence(sentence, withoutPeople) ||
		(more !== undefined && isNamedIn(more, withoutPeople, choice))
	);
}

/** A reaction may have come later than its message. */
function withReactionsWithin(message: Message, choice: Choice): Message {
	const isLate = (milliseconds: number | undefined) =>
		milliseconds !== undefined && !isInRange(Math.floor(milliseconds / 1000), choice);
	if (!message.reactions.some(({ milliseconds }) => isLate(milliseconds))) return message;
	return { ...message, reactions: message.reactions.filter(({ milliseconds }) => !isLate(milliseconds)) };
}

/** By its title, its participants, and those who wrote or reacted in it and left. */
function isNamed(
	{ title, participants, messages, more }: Conversation,
	people: ReadonlySet<string>,
	choice: Choice,
): boolean {
	const all = new Set(participants);
	for (const { sender, reactions } of messages) {
		all.add(sender);
		for (const { actor } of reactions) all.add(actor);
	}
	// All of them, so that each name counts as found.
	const isOfThem = [...all].filter((name) => isName(name, people, choice)).length > 0;
	return isInList(title, people, choice) || isOfThem || more.some((record) => isNamedIn(record, people, choice));
}
