import type { PrivateValue } from "../readers/private-values.ts";
import { FormTable } from "./form-table.ts";

/** Bytes that are compared at once, as a hash. */
const GRAM = 4;
const TABLE_BITS = 24;

/** A set of hashes as a bitmap of two megabytes. */
class Hashes {
	readonly #bits = new Uint8Array(2 ** (TABLE_BITS - 3));

	add(hash: number): void {
		this.#bits[hash >>> 3] = (this.#bits[hash >>> 3] ?? 0) | (1 << (hash & 7));
	}

	has(hash: number): boolean {
		return (Number(this.#bits[hash >>> 3]) & (1 << (hash & 7))) !== 0;
	}
}

/**
 * Searches bytes for many texts in one pass that skips most of them (Wu and Manber, 1994): 50,000 texts cost hardly more than
 * one. Texts shorter than `window` bytes are not searched for.
 */
export class MultiSearch {
	readonly #window: number;
	/** Grams at any place in the last `window` bytes of a text. */
	readonly #grams = new Hashes();
	/** The last `window` bytes of each text. */
	readonly #ends = new Hashes();
	/** All texts, each with the index of its secret. */
	readonly #texts = new FormTable();
	readonly #secrets: readonly PrivateValue[];
	readonly #forms: (secret: PrivateValue) => readonly string[];
	/** Bytes of the longest text. */
	readonly longest: number;

	/** Searches for all forms of each secret. */
	constructor(secrets: readonly PrivateValue[], forms: (secret: PrivateValue) => readonly string[], window: number) {
		this.#window = window;
		this.#secrets = secrets;
		this.#forms = forms;
		let longest = 0;
		for (const [index, secret] of secrets.entries()) {
			for (const form of forms(secret)) {
				const bytes = Buffer.from(form);
				if (bytes.length < window) continue;
				longest = Math.max(longest, bytes.length);
				const view = viewOf(bytes);
				// The first secret of a text has it.
				if (this.#texts.whole(bytes).some((other) => this.#isForm(other, bytes))) continue;
				this.#texts.add(bytes, index);
				this.#ends.add(this.#endAt(view, bytes.length));
				for (let at = bytes.length - window; at + GRAM <= bytes.length; at++) this.#grams.add(hashAt(view, at));
			}
		}
		this.longest = longest;
	}

	/** Yields every secret that occurs in the bytes, once for each occurrence. */
	*find(bytes: Buffer): Generator<PrivateValue> {
		if (this.longest === 0) return;
		const step = this.#window - GRAM + 1;
		const view = viewOf(bytes);
		for (let at = this.#next(view, 0, step); at >= 0; at = this.#next(view, at + step, step)) {
			for (let start = Math.max(0, at - step + 1); start <= at; start++) {
				const end = start + this.#window;
				if (end > bytes.length) break;
				if (this.#ends.has(this.#endAt(view, end))) yield* this.#ending(bytes, end);
			}
		}
	}

	/** The next index, in steps, of a gram of any text; -1 for none. */
	#next(bytes: DataView, from: number, step: number): number {
		const last = bytes.byteLength - GRAM;
		for (let at = from; at <= last; at += step) if (this.#grams.has(hashAt(bytes, at))) return at;
		return -1;
	}

	#endAt(bytes: DataView, end: number): number {
		return hashAt(bytes, end - this.#window) ^ (hashAt(bytes, end - GRAM) >>> 1);
	}

	*#ending(bytes: Buffer, end: number): Generator<PrivateValue> {
		for (const [index, length] of this.#texts.ending(bytes, end)) {
			const secret = this.#secrets[index];
			if (secret !== undefined && this.#isForm(index, bytes.subarray(end - length, end))) yield secret;
		}
	}

	/** Whether these bytes are a form of the secret. */
	#isForm(index: number, bytes: Buffer): boolean {
		const secret = this.#secrets[index];
		return secret !== undefined && this.#forms(secret).some((form) => bytes.equals(Buffer.from(form)));
	}
}

/** For reading four bytes at once: about twice as fast as byte by byte. */
function viewOf(bytes: Buffer): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function hashAt(bytes: DataView, at: number): number {
	return Math.imul(bytes.getUint32(at, true), 0x9e3779b1) >>> (32 - TABLE_BITS);
}
