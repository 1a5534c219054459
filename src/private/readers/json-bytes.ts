import { decodedBytes, LONGEST } from "../../readers/mojibake.ts";
import { repairText } from "../../readers/text.ts";

/** Thrown at bytes of a form that is not read here; whoever reads them otherwise says what is wrong with them. */
export const UNEXPECTED = new Error("not of the usual form");

/** Whether bytes are of another form, or no JSON at all. */
export const isUnexpected = (error: unknown): boolean => error === UNEXPECTED || error instanceof SyntaxError;

export const [OPEN, CLOSE, COMMA, COLON] = [0x7b, 0x7d, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, QUOTE, BACKSLASH] = [0x5b, 0x5d, 0x22, 0x5c];
const [TRUE, FALSE] = [Buffer.from("true"), Buffer.from("false")];

/** Bytes of a text that stand for themselves. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
	byte >= 0x20 && byte < 0x7f && byte !== QUOTE && byte !== BACKSLASH ? 1 : 0,
);
/** By the letter behind a backslash the byte for which both stand, if it is one that is left in texts. */
const ESCAPED = new Uint8Array(256);
for (const [letter, byte] of Object.entries({ '"': '"', "\\": "\\", "/": "/", n: "\n", t: "\t" }))
	ESCAPED[letter.charCodeAt(0)] = byte.charCodeAt(0);
const HEX = new Int8Array(256).fill(-1);
for (const digit of "0123456789abcdefABCDEF") HEX[digit.charCodeAt(0)] = Number.parseInt(digit, 16);
/** The bytes of a text without what JSON has escaped. */
const unescaped = new Uint8Array(LONGEST);

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

	/** A text that has escapes of single bytes and nothing else beyond ASCII; undefined for another. */
	#decoded(begin: number): string | undefined {
		const bytes = this.#bytes;
		let [length, at] = [0, begin];
		for (;;) {
			let unit = bytes[at] ?? 0;
			for (; PLAIN[unit] === 1 && length < LONGEST; unit = bytes[++at] ?? 0) unescaped[length++] = unit;
			if (unit === QUOTE) break;
			if (unit !== BACKSLASH || length === LONGEST) return undefined;
			if (bytes[at + 1] === 0x75) {
				if (bytes[at + 2] !== 0x30 || bytes[at + 3] !== 0x30) return undefined;
				unit = ((HEX[bytes[at + 4] ?? 0] ?? -1) << 4) | (HEX[bytes[at + 5] ?? 0] ?? -1);
				at += 6;
			} else {
				unit = ESCAPED[bytes[at + 1] ?? 0] ?? 0;
				at += 2;
			}
			if (unit <= 0) return undefined;
			unescaped[length++] = unit;
		}
		const text = decodedBytes(unescaped, length);
		if (text !== undefined) this.at = at + 1;
		return text;
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
