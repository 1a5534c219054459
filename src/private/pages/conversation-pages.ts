import type { Assembled } from "../conversations/conversations.ts";
import type { PrivateArchive } from "../files/archive.ts";
import type { PrivateLanguage } from "../languages/words.ts";
import type { Conversation, Message } from "../model/conversation.ts";
import { lettersOf, type MessageView, messageView } from "./message-view.ts";
import { recordView } from "./record-view.ts";
import type { View } from "./render.ts";

/** Messages on a page at most. */
const MOST_MESSAGES = 500;
/** Letters on a page, about; one message may be longer. */
const MOST_LETTERS = 400_000;
/** Conversations on a page of the list. */
const MOST_LISTED = 500;

/** People who are named above a conversation; all are named by its files below. */
const MOST_NAMED = 50;

/** A line of the list of conversations. */
interface Listed {
	readonly url: string;
	readonly title: string;
	readonly facts: readonly string[];
	/** Names of the others. */
	readonly people: readonly string[];
	/** Of the newest message. */
	readonly milliseconds: number;
}

/** Writes the messages of each conversation, oldest first, and the list of all, the latest first. */
export class ConversationPages {
	/** What is on the pages: messages, and records of what files say beside them. */
	records = 0;
	readonly #listed: Listed[] = [];
	readonly #language: PrivateLanguage;
	readonly #write: (view: View) => Promise<void>;

	constructor(language: PrivateLanguage, write: (view: View) => Promise<void>) {
		this.#language = language;
		this.#write = write;
	}

	async add({ conversation, shadows }: Assembled): Promise<void> {
		const { say, date } = this.#language;
		const { messages, more } = conversation;
		const folder = `conversations/${this.#listed.length + 1}`;
		const title = titleOf(conversation, this.#language);
		const dated = messages.filter(({ precision }) => precision !== "none");
		const days = [dated[0], dated.at(-1)].map((message) => date(message && message.milliseconds / 1000));
		const facts = [say("messages", { n: messages.length }), ...new Set(days)].filter((fact) => fact !== "");
		const head = {
			facts: [
				...facts,
				...factsOf(conversation, this.#language),
				...(shadows.length > 0 ? [say("shadows", { n: shadows.length })] : []),
			],
			picture: conversation.picture,
			more: more.map((record) => recordView(record, this.#language)),
		};
		this.#listed.push({
			...{ url: urlOf(folder, 1), title, facts, people: othersOf(conversation) },
			milliseconds: dated.at(-1)?.milliseconds ?? 0,
		});
		this.records += messages.length + shadows.length + more.length;
		let number = 0;
		for (const { shown, repeated, isLast } of pagesOf(messages, shadows, this.#language)) {
			number += 1;
			const newer = number === 1 ? "" : urlOf(folder, number - 1);
			const older = isLast ? "" : urlOf(folder, number + 1);
			const repeats = repeated.length === 0 ? "" : say("shadows", { n: repeated.length });
			const content = { head: number === 1 ? head : undefined, messages: shown, repeated, repeats, newer, older };
			await this.#write({ url: urlOf(folder, number), template: "conversation", title, content });
		}
	}

	/** Writes the list, with the handles of the people where they are known. */
	async end(handles: PrivateArchive["handles"]): Promise<void> {
		const all = this.#listed.toSorted((a, b) => b.milliseconds - a.milliseconds);
		for (let start = 0; start < all.length; start += MOST_LISTED) {
			const number = start / MOST_LISTED + 1;
			const newer = number === 1 ? "" : conversationsUrl(number - 1);
			const older = start + MOST_LISTED < all.length ? conversationsUrl(number + 1) : "";
			const conversations = all.slice(start, start + MOST_LISTED).map(({ url, title, facts, people }) => ({
				...{ url, title },
				facts: [...facts, ...this.#handlesOf(people, handles)].join(" · "),
			}));
			const content = { conversations, newer, older };
			const title = this.#language.say("conversationsTitle");
			await this.#write({ url: conversationsUrl(number), template: "conversations", title, content });
		}
	}

	#handlesOf(people: readonly string[], handles: PrivateArchive["handles"]): readonly string[] {
		const known = people.slice(0, MOST_NAMED).flatMap((name) => handles.of(name) ?? []);
		const names = this.#language.list(known.map((handle) => `@${handle}`));
		return known.length === 0 ? [] : [this.#language.say("handles", { names })];
	}
}

/** The address of a page of the list of conversations, from 1. */
export function conversationsUrl(number: number): string {
	return urlOf("conversations", number);
}

function urlOf(folder: string, number: number): string {
	return `${folder}/${number}.html`;
}

interface Page {
	readonly shown: readonly MessageView[];
	/** Sentences of the same time that only repeat a reaction. */
	readonly repeated: readonly MessageView[];
	readonly isLast: boolean;
}

/** Pages of messages in their order; one without any for a conversation without any. */
function* pagesOf(
	messages: readonly Message[],
	shadows: readonly Message[],
	language: PrivateLanguage,
): Generator<Page> {
	let [shown, letters, at]: [MessageView[], number, number] = [[], 0, 0];
	const repeatedUntil = (time: number) => {
		const from = at;
		while (at < shadows.length && (shadows[at]?.milliseconds ?? 0) <= time) at++;
		return shadows.slice(from, at).map((shadow) => messageView(shadow, language));
	};
	for (const message of messages) {
		if (shown.length >= MOST_MESSAGES || letters >= MOST_LETTERS) {
			yield { shown, repeated: repeatedUntil(message.milliseconds), isLast: false };
			[shown, letters] = [[], 0];
		}
		const view = messageView(message, language);
		shown.push(view);
		letters += lettersOf(view);
	}
	yield { shown, repeated: repeatedUntil(Number.POSITIVE_INFINITY), isLast: true };
}

/** Its title, else its people. */
function titleOf(conversation: Conversation, { say }: PrivateLanguage): string {
	return conversation.title.trim() || othersOf(conversation).slice(0, 10).join(", ") || say("untitled");
}

function othersOf({ participants, own }: Conversation): readonly string[] {
	return participants.filter((name) => !own.names.includes(name));
}

function factsOf(conversation: Conversation, { say, list, boxes }: PrivateLanguage): readonly string[] {
	const { box, participants, own, membership, hasDeleted, inviteLink } = conversation;
	const more = participants.length - MOST_NAMED;
	const named = [...participants.slice(0, MOST_NAMED), ...(more > 0 ? [say("othersToo", { n: more })] : [])];
	const name = boxes[box] ?? (box === "inbox" ? "" : box);
	return [
		name,
		participants.length === 0 ? "" : say("people", { names: list(named) }),
		own.names.length === 0 ? "" : say("you", { names: list(own.names) }),
		membership === "none" ? say("left") : "",
		hasDeleted ? say("deletedPeople") : "",
		inviteLink === "" ? "" : say("invite", { link: inviteLink }),
	].filter((fact) => fact !== "");
}
