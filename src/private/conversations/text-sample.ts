import { crc32 } from "node:zlib";
import type { Message } from "../model/conversation.ts";

/** Letters of a text that is unlikely to be said twice, and of one that are compared. */
const SHORTEST = 12;
const LETTERS = 60;
/** Texts that are kept. */
const MOST = 20_000;

/**
 * Texts of messages that are there once, with their time. Of many it is a sample, chosen by the text: so all messages with one text are
 * in it or none, and two samples of the same messages have the same texts.
 */
export class TextSample {
	/** Times by the conversation, the sender and the text; `NaN` for what was said at several. */
	readonly #times = new Map<string, number>();
	/** One of how many texts is kept. */
	#oneOf = 1;

	/** Adds a message. What is there again at the same time is the same message, unless `isOnce` says that nothing is repeated. */
	add(thread: string, { sender, text }: Message, time: number, isOnce = false): void {
		if (text.length < SHORTEST || sender === "") return;
		// Pages have other blanks.
		const said = text
			.slice(0, 2 * LETTERS)
			.replace(/\s+/g, " ")
			.trim()
			.slice(0, LETTERS);
		const key = `${said}\n${sender}\n${thread}`;
		if (said.length < SHORTEST || crc32(key) % this.#oneOf !== 0) return;
		const known = this.#times.get(key);
		if (known === undefined) this.#times.set(key, time);
		else if (isOnce || known !== time) this.#times.set(key, Number.NaN);
		if (this.#times.size > MOST) this.#thin();
	}

	/** Undefined for a text that is not in it, or that was said at several times. */
	timeOf(text: string): number | undefined {
		const time = this.#times.get(text);
		return Number.isNaN(time) ? undefined : time;
	}

	/** The texts that were said once, as `timeOf` takes them. */
	*unique(): Generator<readonly [text: string, time: number]> {
		for (const [text, time] of this.#times) if (!Number.isNaN(time)) yield [text, time];
	}

	#thin(): void {
		this.#oneOf *= 2;
		for (const key of this.#times.keys()) if (crc32(key) % this.#oneOf !== 0) this.#times.delete(key);
	}
}
