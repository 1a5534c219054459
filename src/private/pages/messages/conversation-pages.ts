import type { Assembled } from "../../conversations/conversations.ts";
import type { PrivateArchive } from "../../files/archive.ts";
import type { Message } from "../../model/conversation.ts";
import { LastingNumbers } from "../../model/lasting-numbers.ts";
import type { Latest } from "../../render/latest.ts";
import { conversationMediaUrl, conversationUrl, messagesUrl, newestUrl } from "../../render/links.ts";
import { recordView } from "../../render/record-view.ts";
import type { View } from "../../render/render.ts";
import { bookLinks, bookPage } from "./book-page.ts";
import { ConversationList } from "./conversation-list.ts";
import { dayViews, messageIds, type Showing } from "./day-views.ts";
import { factsOf, MOST_NAMED, othersOf, titleOf } from "./facts.ts";
import { type Dated, type MessagePage, messagePages } from "./message-pages.ts";
import { messageView } from "./message-view.ts";
import { yearsOf, yearViews } from "./months.ts";
import { numbersPage, numbersUrl } from "./numbers-page.ts";
import type { ShownConversation, ShownMessage } from "./shown.ts";
import { countShown } from "./shown-media.ts";
import { type Volume, volumesOf } from "./volumes.ts";

/** Writes the pages of each conversation, oldest messages first, and the list of all, the latest first. */
export class ConversationPages {
	/** What is on the pages: messages, and records of what files say beside them. */
	records = 0;
	readonly #numbers = new LastingNumbers();
	readonly #list: ConversationList;
	readonly #showing: Showing;
	readonly #write: (view: View) => Promise<void>;

	constructor(showing: Showing, write: (view: View) => Promise<void>) {
		this.#showing = showing;
		this.#write = write;
		this.#list = new ConversationList(showing.language, write);
	}

	/** Writes its pages, and returns where each message is. */
	async add(assembled: Assembled): Promise<ShownConversation> {
		const { language } = this.#showing;
		const { conversation, shadows } = assembled;
		const { local } = language;
		const title = titleOf(conversation, language);
		const dated = conversation.messages.map((message): Dated => {
			const moment = message.precision === "none" ? undefined : local(message.milliseconds);
			return { message, day: moment?.day ?? "", minute: moment?.minute ?? 0 };
		});
		const first = dated.find(({ day }) => day !== "")?.message.milliseconds;
		const number =
			first === undefined
				? this.#numbers.of([title, ...conversation.participants].join("\n"))
				: this.#numbers.at(first);
		const pages = messagePages(dated);
		const isOne = pages.length === 1;
		const urlOf = ({ name }: MessagePage) => (isOne ? conversationUrl(number) : messagesUrl(number, name));
		const years = yearViews(pages, language);
		const eachYear = yearViews(pages, language, "within a year");
		const volumes = volumesOf(dated);
		const head = this.#headOf(number, assembled, { dated, volumes });
		const idOf = messageIds();
		const shown: ShownMessage[] = [];
		const repeatedUntil = repeatsOf(shadows);
		for (const [index, page] of pages.entries()) {
			const ids = page.messages.map(idOf);
			const url = urlOf(page);
			page.messages.forEach((dated, at) => void shown.push({ dated, url: `${url}#${ids[at] ?? ""}` }));
			const next = pages[index + 1];
			const previous = pages[index - 1];
			const repeated = repeatedUntil(next?.messages[0]?.message.milliseconds ?? Number.POSITIVE_INFINITY);
			await this.#write({
				url,
				template: "messages",
				title,
				content: {
					head: isOne ? head : undefined,
					...{ number, years: yearsOf(page, eachYear), isOne, isGroup: conversation.isGroup },
					label: this.#labelOf(page),
					days: dayViews(page.messages, ids, conversation, this.#showing),
					repeats: repeated.length === 0 ? "" : language.say("shadows", { n: repeated.length }),
					repeated: repeated.map((message) => messageView(message, "", { ...this.#showing, personUrl: () => "" })),
					earlier: previous === undefined ? "" : urlOf(previous),
					later: next === undefined ? "" : urlOf(next),
					overview: isOne ? "" : conversationUrl(number),
					newest: next === undefined ? "" : newestUrl(number),
				},
			});
		}
		if (!isOne) {
			const [first, last] = [pages[0], pages.at(-1)];
			const links = { oldest: first && urlOf(first), newest: last && urlOf(last) };
			const content = { head, number, years, ...links };
			await this.#write({ url: conversationUrl(number), template: "conversation", title, content });
			await this.#write({ url: newestUrl(number), template: "newest", title, content: { newest: links.newest } });
		}
		this.records += conversation.messages.length + shadows.length + conversation.more.length;
		this.#list.add(conversation, { number, title, dated });
		const placed = { ...assembled, number, title, messages: shown };
		if (numbersUrl(number, dated.length) !== "") await this.#write(numbersPage(placed, this.#showing));
		for (const volume of volumes) await this.#write(bookPage(volume, placed, this.#showing));
		return placed;
	}

	/** Where the last words were, the latest first. */
	get latest(): readonly Latest[] {
		return this.#list.latest;
	}

	/** Writes the list, with the handles of the people where they are known. */
	end(handles: PrivateArchive["handles"]): Promise<void> {
		return this.#list.write(handles);
	}

	#headOf(
		number: number,
		{ conversation, shadows }: Assembled,
		{ dated: messages, volumes }: { readonly dated: readonly Dated[]; readonly volumes: readonly Volume[] },
	): object {
		const { language, personUrl, media } = this.#showing;
		const { say, calendar } = language;
		const days = messages.filter(({ day }) => day !== "");
		const [first, last] = [days[0]?.day ?? "", days.at(-1)?.day ?? ""];
		const range = [first, last].filter((day) => day !== "").map((day) => calendar.date(day));
		const others = othersOf(conversation);
		const more = others.length - MOST_NAMED;
		const inGallery = countShown(conversation.messages, media);
		return {
			counts: [say("messages", { n: messages.length }), [...new Set(range)].join(" – ")].filter((one) => one !== ""),
			people: others.slice(0, MOST_NAMED).map((name) => ({ name, url: personUrl(name) })),
			more: more > 0 ? say("othersToo", { n: more }) : "",
			facts: [
				...factsOf(conversation, language),
				...(shadows.length > 0 ? [say("shadows", { n: shadows.length })] : []),
			],
			numbers: numbersUrl(number, messages.length),
			books: bookLinks(number, volumes, this.#showing),
			picture: conversation.picture,
			shown: conversation.picture === "" ? undefined : media.of(conversation.picture),
			media:
				inGallery === 0
					? undefined
					: { url: conversationMediaUrl(number, ""), text: say("mediaCount", { n: inGallery }) },
			records: conversation.more.map((record) => recordView(record, language, { files: media })),
		};
	}

	/** Such as "May 2024", or "May 2024 – July 2024". */
	#labelOf({ first, last }: MessagePage): string {
		const { calendar, say } = this.#showing.language;
		if (first === "") return last === "" ? say("undated") : calendar.month(last);
		return [...new Set([first, last])].map((month) => calendar.month(month)).join(" – ");
	}
}

/** Sentences that only repeat a reaction, oldest first: those before a time that have not been returned yet. */
function repeatsOf(shadows: readonly Message[]): (time: number) => readonly Message[] {
	let at = 0;
	return (time) => {
		const from = at;
		while (at < shadows.length && (shadows[at]?.milliseconds ?? 0) < time) at++;
		return shadows.slice(from, at);
	};
}
