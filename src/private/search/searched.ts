import type { PrivateLanguage } from "../languages/words.ts";
import type { Person } from "../model/activity.ts";
import { areaOf } from "../model/areas.ts";
import type { Message } from "../model/conversation.ts";
import { type GenericRecord, timeOfRecord } from "../model/generic-record.ts";
import type { ShownConversation, ShownMessage } from "../pages/messages/shown.ts";
import type { ShownRecord } from "../pages/section.ts";
import { shortName } from "../people/people.ts";
import { conversationUrl } from "../render/links.ts";
import { type Telling, textsOf } from "../telling/telling.ts";
import type { Told } from "../telling/told.ts";
import type { Row } from "./part.ts";

/** Years in which there can be something: all others are kept together. */
const [FIRST_YEAR, LAST_YEAR] = [2004, 2099];

/** The words of a message; empty for one that has none, such as a picture alone. */
export function messageRow({ dated: { message, day }, url }: ShownMessage, { title }: ShownConversation): Row {
	return {
		...{ area: "messages", title, url, person: message.sender, text: textOfMessage(message) },
		milliseconds: message.precision === "none" ? undefined : message.milliseconds,
		year: yearIn(day),
	};
}

/** The names of a conversation and of its people. */
export function conversationRow({ conversation, number, title, messages }: ShownConversation): Row {
	const texts = [title];
	for (const name of conversation.participants) if (name !== title) texts.push(name);
	const last = messages.at(-1)?.dated;
	return {
		...{ area: "messages", title, person: "", text: joined(texts), url: `${conversationUrl(number)}#content` },
		milliseconds: last === undefined || last.day === "" ? undefined : last.message.milliseconds,
		year: yearIn(last?.day ?? ""),
	};
}

/** The words of a record of a file that no entry tells. */
export function recordRow(
	{ file, record, url, post }: ShownRecord,
	text: string,
	{ areas, local }: PrivateLanguage,
): Row {
	const area = areaOf(file.path);
	const seconds = timeOfRecord(record);
	const milliseconds = seconds === undefined ? undefined : Math.round(seconds * 1000);
	const year = milliseconds === undefined ? 0 : yearIn(local(milliseconds)?.day ?? "");
	return { area, person: "", title: areas[area], text, url: post?.url ?? url, milliseconds, year };
}

/** What is told of a record, and what its file says beyond that. */
export function toldRow({ day, seconds }: Told, telling: Telling, { url, rest }: { url: string; rest: string }): Row {
	const { area, person, what } = telling;
	return {
		area,
		person: named(person),
		title: shortName(what),
		text: joined([...textsOf(telling), rest]),
		url,
		milliseconds: seconds === undefined ? undefined : Math.round(seconds * 1000),
		year: yearIn(day),
	};
}

/** The texts of a record that none of what is told of it has: a search is for words, so words that are all there are told. */
export function untold(record: GenericRecord, told: readonly Telling[]): string {
	const texts = [record.title];
	collect(record, texts);
	if (told.length === 0) return joined(texts);
	const known = new Set<string>();
	for (const telling of told) for (const text of textsOf(telling)) known.add(text);
	const rest = texts.filter((text) => text !== "" && !known.has(text));
	if (rest.length === 0) return "";
	const words = new Set<string>();
	for (const text of known) for (const word of text.split(BLANKS)) words.add(word);
	return joined(rest.filter((text) => !text.split(BLANKS).every((word) => words.has(word))));
}

const BLANKS = /\s+/;

const named = ({ handle, name }: Person) => (handle !== "" && name !== "" ? `${name} (${handle})` : name || handle);

function textOfMessage({ text, placeholder, media, share, more }: Message): string {
	// Most messages have a text and nothing else.
	if (share === undefined && more === undefined && media.length === 0 && placeholder === "") return text;
	const texts = [text, ...(share === undefined ? [] : [share.owner, share.name, share.text, share.link]), placeholder];
	for (const { name } of media) texts.push(name);
	if (more !== undefined) collect(more, texts);
	return joined(texts);
}

/** Adds the texts in a record and in the groups within it. Labels, and the titles of groups, are Instagram's words. */
function collect({ values, groups, media }: GenericRecord, texts: string[]): void {
	for (const { text, href } of values) texts.push(text, href === text ? "" : href);
	for (const group of groups) collect(group, texts);
	for (const uri of media) texts.push(uri);
}

const joined = (texts: readonly string[]) => texts.filter((text) => text !== "").join(" · ");

/** 0 for none, or for one that cannot be. */
function yearIn(day: string): number {
	const year = Number(day.slice(0, 4));
	return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
}
