import { looksGarbled } from "../../readers/mojibake.ts";
import { repairText } from "../../readers/text.ts";
import { ESCAPED, lengthOf, letterAt } from "./escaped-letters.ts";

/** Thrown at bytes of a form that is not read here; whoever reads them otherwise says what is wrong with them. */
export const UNEXPECTED = new Error("not of the usual form");

/** Whether bytes are of another form, or no JSON at all. */
export const isUnexpected = (error: unknown): boolean => error === UNEXPECTED || error instanceof SyntaxError;

export const [OPEN, CLOSE, COMMA, COLON] = [0x7b, 0x7d, 0x2c, 0x3a];
export const [OPEN_LIST, CLOSE_LIST] = [0x5b, 0x5d];
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [TRUE, FALSE] = [Buffer.from("true"), Buffer.from("false")];

/** Bytes of a text that stand for themselves. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
	byte >= 0x20 && byte < 0x7f && byte !== QUOTE && byte !== BACKSLASH ? 1 : 0,
);

/** Longest text that is decoded here, in UTF-16; messages are shorter. */
const LONGEST = 4096;
/** The text that is being decoded, in UTF-16, and in Latin-1 where that has all of its letters. */
const utf16 = Buffer.alloc(2 * LONGEST);
const units = new Uint16Array(utf16.buffer, utf16.byteOffset, LONGEST);
const latin1 = Buffer.alloc(LONGEST);

/** Texts that are remembered, because they are said again and again. */
const MOST_KNOWN = 8;

/** Where something stands. */
interface Stretch {
	readonly at: number;
	readonly length: number;
}

/**
 * Reads JSON from its bytes, as far as Instagram writes it, without making a value of anything that is not asked for. Everything else
 * is `UNEXPECTED`: whatever is returned is what JSON.parse would have made.
 */
export class JsonBytes {
	/** The byte that is read next. */
	at: number;
	readonly #bytes: Buffer;
	readonly #view: DataView;
	readonly #known: (Stretch & { readonly text: string })[] = [];
	#learned = 0;

	constructor(bytes: Buffer, at: number) {
		this.#bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		this.at = at;
	}

	/** The next byte that is no white space; -1 at the end. */
	next(): number {
		const bytes = this.#bytes;
		let at = this.at;
		let byte = bytes[at];
		while (byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09) byte = bytes[++at];
		this.at = at;
		return byte ?? -1;
	}

	skip(byte: number): void {
		if (this.next() !== byte) throw UNEXPECTED;
		this.at += 1;
	}

	/** Goes behind a word that stands here; false where it does not. */
	skipWord(word: Buffer): boolean {
		const bytes = this.#bytes;
		for (let at = 0; at < word.length; at++) if (bytes[this.at + at] !== word[at]) return false;
		this.at += word.length;
		return true;
	}

	/** Goes behind what stands here if the same bytes stand at an earlier place; false where they do not. */
	skipSame({ at: former, length }: Stretch): boolean {
		const [view, begin] = [this.#view, this.at];
		if (begin + length > this.#bytes.length) return false;
		let at = 0;
		for (; at + 4 <= length; at += 4) if (view.getInt32(former + at) !== view.getInt32(begin + at)) return false;
		for (; at < length; at++) if (view.getInt8(former + at) !== view.getInt8(begin + at)) return false;
		this.at = begin + length;
		return true;
	}

	/** The items of a list, which `item` reads. */
	list<T>(item: () => T): T[] {
		this.skip(OPEN_LIST);
		if (this.next() === CLOSE_LIST) {
			this.at += 1;
			return [];
		}
		// Most have one, and an empty list would make room for 17.
		const items = [item()];
		while (this.next() === COMMA) {
			this.at += 1;
			items.push(item());
		}
		this.skip(CLOSE_LIST);
		return items;
	}

	/** A text, repaired. */
	text(): string {
		const bytes = this.#bytes;
		if (bytes[this.at] !== QUOTE) throw UNEXPECTED;
		const begin = this.at + 1;
		let at = begin;
		while (PLAIN[bytes[at] ?? 0] === 1) at++;
		if (bytes[at] !== QUOTE) return this.#decoded(begin) ?? this.#parsed();
		this.at = at + 1;
		return bytes.toString("latin1", begin, at);
	}

	/** A text that has escapes of the bytes of letters and nothing else beyond ASCII; undefined for another. */
	#decoded(begin: number): string | undefined {
		const bytes = this.#bytes;
		let at = begin;
		let length = 0;
		let [former, all] = [0, 0];
		for (;;) {
			let unit = bytes[at] ?? 0;
			for (; PLAIN[unit] === 1 && length < LONGEST; unit = bytes[++at] ?? 0) units[length++] = former = unit;
			if (unit === QUOTE) break;
			// A letter can take two.
			if (unit !== BACKSLASH || length + 2 > LONGEST) return undefined;
			const escaped = ESCAPED[bytes[at + 1] ?? 0] ?? 0;
			const letter = escaped > 0 ? escaped : letterAt(bytes, at);
			if (letter < 0 || looksGarbled(former, letter)) return undefined;
			if (letter > 0xffff) units[length++] = 0xd7c0 + (letter >> 10);
			units[length++] = letter > 0xffff ? 0xdc00 | (letter & 0x3ff) : letter;
			at += escaped > 0 ? 2 : lengthOf(letter);
			all |= letter;
			former = letter;
		}
		this.at = at + 1;
		if (all > 0xff) return utf16.toString("utf16le", 0, 2 * length);
		// A string in UTF-16 would take twice as much memory.
		for (let at = 0; at < length; at++) latin1[at] = units[at] ?? 0;
		return latin1.toString("latin1", 0, length);
	}

	#parsed(): string {
		const begin = this.at;
		this.#skipText();
		const text: unknown = JSON.parse(this.from(begin));
		if (typeof text !== "string") throw UNEXPECTED;
		return repairText(text);
	}

	#skipText(): void {
		const bytes = this.#bytes;
		let at = this.at + 1;
		for (let byte = bytes[at]; byte !== QUOTE; byte = bytes[at]) {
			if (byte === undefined) throw UNEXPECTED;
			at += byte === BACKSLASH ? 2 : 1;
		}
		this.at = at + 1;
	}

	/** The same as `text`, for what is said again and again. */
	name(): string {
		for (const known of this.#known) if (this.skipSame(known)) return known.text;
		const at = this.at;
		const text = this.text();
		this.#known[this.#learned % MOST_KNOWN] = { at, length: this.at - at, text };
		this.#learned += 1;
		return text;
	}

	/** A number without sign, point and exponent. */
	integer(): number {
		const bytes = this.#bytes;
		const begin = this.at;
		let at = begin;
		let value = 0;
		for (let digit = (bytes[at] ?? 0) - 0x30; digit >= 0 && digit <= 9; digit = (bytes[++at] ?? 0) - 0x30)
			value = 10 * value + digit;
		const digits = at - begin;
		if (digits === 0 || digits > 15 || (digits > 1 && bytes[begin] === 0x30)) throw UNEXPECTED;
		this.at = at;
		return value;
	}

	flag(): boolean {
		if (this.skipWord(FALSE)) return false;
		if (this.skipWord(TRUE)) return true;
		throw UNEXPECTED;
	}

	/** Goes behind a record, whatever is in it. */
	skipRecord(): void {
		const bytes = this.#bytes;
		if (this.next() !== OPEN) throw UNEXPECTED;
		let depth = 0;
		do {
			const byte = bytes[this.at];
			if (byte === undefined) throw UNEXPECTED;
			if (byte === QUOTE) this.#skipText();
			else this.at += 1;
			if (byte === OPEN || byte === OPEN_LIST) depth += 1;
			if (byte === CLOSE || byte === CLOSE_LIST) depth -= 1;
		} while (depth > 0);
	}

	/** What has been read from there on. */
	from(begin: number): string {
		return this.#bytes.toString("utf8", begin, this.at);
	}
}
