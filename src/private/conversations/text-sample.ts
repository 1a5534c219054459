import { crc32 } from "node:zlib";
import type { Message } from "../model/conversation.ts";

/** Letters of a text that is unlikely to be said twice, and of one that are compared. */
const SHORTEST = 12;
const LETTERS = 60;
/** Texts that are kept. */
const MOST = 20_000;

/** A text that somebody said once. */
export interface SaidOnce {
	/** `NaN` where it was said at several times. */
	readonly time: number;
	/** The folders that have it; of very many, some. */
	readonly threads: Set<string>;
}

/** Folders of one text: what is sent to several people at once, and conversations that were renamed between two downloads. */
const MOST_THREADS = 4;

/**
 * Texts of messages that are there once, with their time. Of many it is a sample, chosen by the text: so all messages with one text are
 * in it or none, and two samples of the same messages have the same texts.
 */
export class TextSample {
	/** By the sender and the text. */
	readonly #said = new Map<string, SaidOnce>();
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
		const key = `${said}\n${sender}`;
		if (said.length < SHORTEST || crc32(key) % this.#oneOf !== 0) return;
		const known = this.#said.get(key);
		const threads = known?.threads ?? new Set();
		if (threads.size < MOST_THREADS) threads.add(thread);
		const isAgain = known !== undefined && (isOnce || known.time !== time);
		this.#said.set(key, { threads, time: isAgain ? Number.NaN : time });
		if (this.#said.size > MOST) this.thin();
	}

	/** The texts that were said once here and in another sample, and who said them. */
	*inBoth(other: TextSample): Generator<readonly [here: SaidOnce, there: SaidOnce, sender: string]> {
		for (const [key, here] of this.#said) {
			const there = other.#said.get(key);
			if (there === undefined || Number.isNaN(here.time) || Number.isNaN(there.time)) continue;
			// A name of its own would keep the text of its whole page in memory.
			yield [here, there, key.slice(key.indexOf("\n") + 1)];
		}
	}

	get size(): number {
		return this.#said.size;
	}

	/** Halves the sample. */
	thin(): void {
		this.#oneOf *= 2;
		for (const key of this.#said.keys()) if (crc32(key) % this.#oneOf !== 0) this.#said.delete(key);
	}
}
