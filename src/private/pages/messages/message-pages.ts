import type { Message } from "../../model/conversation.ts";

/** Messages on a page at most. */
const MOST_MESSAGES = 500;
/** Letters on a page, about; one message may be longer. */
const MOST_LETTERS = 400_000;

/** A message with its day in the owner's zone, such as `2024-05-14`; an empty one for a message without a date. */
export interface Dated {
	readonly message: Message;
	readonly day: string;
	/** Minutes since midnight. */
	readonly minute: number;
}

/** A page of a conversation. */
export interface MessagePage {
	/** For its address: `2024-05` for its first month, `2024-05-2` where that has several pages, `undated`. */
	readonly name: string;
	/** The first and the last of its months, as `2024-05`; empty for messages without a date. */
	readonly first: string;
	readonly last: string;
	readonly messages: readonly Dated[];
}

const monthOf = ({ day }: Dated) => day.slice(0, -3);

/**
 * Divides messages, oldest first, into pages: as many whole months as fit on one, and several pages for a month that does not fit.
 * A page keeps its address when a later download brings newer messages. At least one page.
 */
export function messagePages(messages: readonly Dated[]): readonly MessagePage[] {
	const pages: MessagePage[] = [];
	let [page, letters, inMonth]: [Dated[], number, number] = [[], 0, 1];
	const end = () => {
		const [first] = page;
		const month = first === undefined ? "" : monthOf(first);
		const name = month === "" ? "undated" : month;
		const last = page.at(-1);
		pages.push({
			name: inMonth === 1 ? name : `${name}-${inMonth}`,
			first: month,
			last: last === undefined ? "" : monthOf(last),
			messages: page,
		});
		[page, letters] = [[], 0];
	};
	for (let from = 0; from < messages.length; ) {
		const until = endOfMonth(messages, from);
		const size = sumOf(messages, from, until);
		const fits = page.length + until - from <= MOST_MESSAGES && letters + size <= MOST_LETTERS;
		if (!fits && page.length > 0) end();
		inMonth = 1;
		for (let at = from; at < until; at++) {
			const one = messages[at];
			if (one === undefined) continue;
			if (page.length >= MOST_MESSAGES || letters >= MOST_LETTERS) {
				end();
				inMonth += 1;
			}
			page.push(one);
			letters += lettersOf(one.message);
		}
		// What follows a page that has only a part of its month begins a page of its own.
		if (inMonth > 1) {
			end();
			inMonth = 1;
		}
		from = until;
	}
	if (page.length > 0 || pages.length === 0) end();
	return pages;
}

function endOfMonth(messages: readonly Dated[], from: number): number {
	const first = messages[from];
	let until = from;
	for (let one = first; one !== undefined && first !== undefined; one = messages[++until])
		if (monthOf(one) !== monthOf(first)) break;
	return until;
}

function sumOf(messages: readonly Dated[], from: number, until: number): number {
	let sum = 0;
	for (let at = from; at < until; at++) {
		const one = messages[at];
		if (one !== undefined) sum += lettersOf(one.message);
	}
	return sum;
}

/** Letters that a message puts on a page, about. */
function lettersOf({ text, placeholder, media, share, reactions }: Message): number {
	const named = media.reduce((sum, { uri, name }) => sum + uri.length + name.length, 0);
	const shared = share === undefined ? 0 : share.text.length + share.link.length;
	return 100 + text.length + placeholder.length + named + shared + 40 * reactions.length;
}
