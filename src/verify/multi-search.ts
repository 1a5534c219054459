import type { PrivateValue } from "../readers/private-values.ts";

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
	/** Texts by their length in bytes, then by their bytes as Latin-1. */
	readonly #byLength = new Map<number, Map<string, PrivateValue>>();
	/** Bytes of the longest text. */
	readonly longest: number;

	constructor(texts: Iterable<readonly [text: string, secret: PrivateValue]>, window: number) {
		this.#window = window;
		let longest = 0;
		for (const [form, secret] of texts) {
			const bytes = Buffer.from(form);
			if (bytes.length < window) continue;
			longest = Math.max(longest, bytes.length);
			const same = this.#byLength.get(bytes.length) ?? new Map<string, PrivateValue>();
			// ASCII is the same in Latin-1, and needs no second string.
			const text = bytes.length === form.length ? form : bytes.toString("latin1");
			if (!same.has(text)) same.set(text, secret);
			this.#byLength.set(bytes.length, same);
			const view = viewOf(bytes);
			this.#ends.add(this.#endAt(view, bytes.length));
			for (let at = bytes.length - window; at + GRAM <= bytes.length; at++) this.#grams.add(hashAt(view, at));
		}
		this.longest = longest;
	}

	/** Yields every secret that occurs in the bytes, once for each occurrence. */
	*find(bytes: Buffer): Generator<PrivateValue> {
		if (this.#byLength.size === 0) return;
		const step = this.#window - GRAM + 1;
		const view = viewOf(bytes);
		for (let at = this.#next(view, 0, step); at >= 0; at = this.#next(view, at + step, step)) {
			for (let start = Math.max(0, at - step + 1); start <= at; start++) {
				const end = start + this.#window;
				if (end <= bytes.length && this.#ends.has(this.#endAt(view, end))) yield* this.#ending(bytes, end);
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
		for (const [length, texts] of this.#byLength) {
			const secret = length > end ? undefined : texts.get(bytes.toString("latin1", end - length, end));
			if (secret !== undefined) yield secret;
		}
	}
}

/** Yields each form in which a secret is searched for, with the secret. */
export function* formsOf(secrets: readonly PrivateValue[], forms: (secret: PrivateValue) => readonly string[]) {
	for (const secret of secrets) for (const form of forms(secret)) yield [form, secret] as const;
}

/** For reading four bytes at once: about twice as fast as byte by byte. */
function viewOf(bytes: Buffer): DataView {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

function hashAt(bytes: DataView, at: number): number {
	return Math.imul(bytes.getUint32(at, true), 0x9e3779b1) >>> (32 - TABLE_BITS);
}
