import { excerpt } from "../../../languages/excerpt.ts";
import type { PrivateArchive } from "../../files/archive.ts";
import type { PrivateLanguage } from "../../languages/words.ts";
import type { Conversation } from "../../model/conversation.ts";
import { type Latest, latest } from "../../render/latest.ts";
import { conversationsUrl, conversationUrl } from "../../render/links.ts";
import type { View } from "../../render/render.ts";
import { boxOf, othersOf } from "./facts.ts";
import type { Dated } from "./message-pages.ts";

/** Conversations on a page of the list. */
const MOST_LISTED = 500;
/** People of a conversation whose handles are looked for. */
const MOST_NAMED = 10;
/** Conversations that the first page shows. */
const MOST_LATEST = 3;

/** A line of the list. */
interface Listed {
	readonly url: string;
	readonly title: string;
	/** `person`, `group`, `request`, or another folder of messages. */
	readonly kind: string;
	readonly counted: string;
	/** First and last day. */
	readonly range: string;
	readonly share: string;
	/** The last text, or what the last message is. */
	readonly last: string;
	/** Names of the others. */
	readonly people: readonly string[];
	/** Of the newest message with a date; the day such as `2024-05-14`. */
	readonly milliseconds: number;
	readonly day: string;
}

/** The list of conversations, the latest first. */
export class ConversationList {
	readonly #listed: Listed[] = [];
	readonly #language: PrivateLanguage;
	readonly #write: (view: View) => Promise<void>;

	constructor(language: PrivateLanguage, write: (view: View) => Promise<void>) {
		this.#language = language;
		this.#write = write;
	}

	add(
		conversation: Conversation,
		{ number, title, dated }: { readonly number: number; readonly title: string; readonly dated: readonly Dated[] },
	): void {
		const { say, calendar } = this.#language;
		const days = dated.filter(({ day }) => day !== "");
		const [first, last] = [days[0], days.at(-1)];
		const range = [first, last].flatMap((one) => (one === undefined ? [] : [calendar.date(one.day)]));
		const names = new Set(conversation.own.names);
		const own = dated.reduce((sum, { message }) => sum + (names.has(message.sender) ? 1 : 0), 0);
		const percent = dated.length === 0 ? 0 : Math.round((100 * own) / dated.length);
		this.#listed.push({
			url: conversationUrl(number),
			title,
			kind: boxOf(conversation, this.#language) || say(conversation.isGroup ? "kindGroup" : "kindPerson"),
			counted: say("messages", { n: dated.length }),
			range: [...new Set(range)].join(" – "),
			share: names.size === 0 || dated.length === 0 ? "" : say("ownShare", { n: percent }),
			last: excerpt((last ?? dated.at(-1))?.message.text ?? "", 140),
			people: othersOf(conversation).slice(0, MOST_NAMED),
			milliseconds: last?.message.milliseconds ?? 0,
			day: last?.day ?? "",
		});
	}

	/** Where the last words were, the latest first. */
	get latest(): readonly Latest[] {
		return this.#sorted()
			.slice(0, MOST_LATEST)
			.map(({ url, title, last, day }) =>
				latest({ url, day, text: [title, last].filter((text) => text !== "").join(" · ") }, this.#language),
			);
	}

	#sorted(): readonly Listed[] {
		return this.#listed.toSorted((a, b) => b.milliseconds - a.milliseconds);
	}

	/** Writes the list, with the handles of the people where they are known. */
	async write(handles: PrivateArchive["handles"]): Promise<void> {
		const { say, number } = this.#language;
		const all = this.#sorted();
		for (let start = 0; start < all.length; start += MOST_LISTED) {
			const page = start / MOST_LISTED + 1;
			const conversations = all
				.slice(start, start + MOST_LISTED)
				.map(({ people, milliseconds: _, day: __, ...listed }) => ({
					...listed,
					handles: this.#handlesOf(people, handles),
				}));
			const kinds = [...new Set(conversations.map(({ kind }) => kind))];
			const content = {
				...{ conversations, kinds },
				count: number(all.length),
				newer: page === 1 ? "" : conversationsUrl(page - 1),
				older: start + MOST_LISTED < all.length ? conversationsUrl(page + 1) : "",
			};
			await this.#write({
				url: conversationsUrl(page),
				template: "conversations",
				title: say("conversationsTitle"),
				content,
			});
		}
	}

	#handlesOf(people: readonly string[], handles: PrivateArchive["handles"]): string {
		const known = people.flatMap((name) => handles.of(name) ?? []);
		const names = this.#language.list(known.map((handle) => `@${handle}`));
		return known.length === 0 ? "" : this.#language.say("handles", { names });
	}
}
