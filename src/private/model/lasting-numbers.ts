import { hashBytes } from "../../output/file-bytes.ts";

/** Hexadecimal digits of a digest that make a number. */
const DIGITS = 12;

/**
 * Numbers for addresses that stay when a later download has more: they are made of what they are for and not of its place among others,
 * and no name can be read from one. Where two are for the same, the second has the next free one.
 */
export class LastingNumbers {
	/** By a number that is taken, one from which on to look for a free one. */
	readonly #next = new Map<number, number>();

	/** Of a time. */
	at(milliseconds: number): number {
		return this.#free(Math.abs(Math.round(milliseconds)));
	}

	/** Of a text. */
	of(text: string): number {
		return this.#free(Number.parseInt(hashBytes(text).slice(0, DIGITS), 16));
	}

	/** Each way that was gone is made short, so that many of one number cost no more than as many others. */
	#free(wanted: number): number {
		const way: number[] = [];
		let number = wanted;
		for (let next = this.#next.get(number); next !== undefined; next = this.#next.get(number)) {
			way.push(number);
			number = next;
		}
		way.push(number);
		for (const one of way) this.#next.set(one, number + 1);
		return number;
	}
}
