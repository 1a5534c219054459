import { randomInt } from "node:crypto";

/** Words of an entry: that of the next one of its chain, the sum of its bytes, their number, its owner. */
const WORDS = 4;
const CHAIN_BITS = 19;

const NONE: readonly number[] = [];

/** Another one in every process, so that nobody can write texts which all have one sum. */
const SEED = randomInt(2 ** 32 - 1) | 1;

/**
 * Finds which texts could end at a place, by sums of their bytes: numbers in place of the texts, of which a large download has half a
 * million. Different texts may have the same sum, so the caller compares what it finds.
 */
export class FormTable {
	readonly #chains = new Uint32Array(2 ** CHAIN_BITS);
	#entries = new Uint32Array(WORDS * 1024);
	/** The first entry is none, so that 0 ends a chain. */
	#count = 1;
	/** All lengths, the shortest first. */
	readonly #lengths: number[] = [];
	readonly #known = new Set<number>();

	add(bytes: Buffer, owner: number): void {
		const { length } = bytes;
		if (!this.#known.has(length)) {
			this.#known.add(length);
			this.#lengths.push(length);
			this.#lengths.sort((a, b) => a - b);
		}
		const at = WORDS * this.#count++;
		if (at >= this.#entries.length) {
			const larger = new Uint32Array(WORDS * Math.ceil(this.#count * 1.5));
			larger.set(this.#entries);
			this.#entries = larger;
		}
		const sum = summed(bytes, length, 0, 0);
		const next = this.#chains[sum >>> (32 - CHAIN_BITS)] ?? 0;
		this.#entries.set([next, sum, length, owner], at);
		this.#chains[sum >>> (32 - CHAIN_BITS)] = at;
	}

	/** The owners of texts that seem to be these bytes. */
	whole(bytes: Buffer): readonly number[] {
		return this.#owners(summed(bytes, bytes.length, 0, 0), bytes.length);
	}

	/** Yields the owner and the length of each text whose bytes seem to be those that end there. */
	*ending(bytes: Buffer, end: number): Generator<readonly [owner: number, length: number]> {
		let sum = 0;
		let before = 0;
		for (const length of this.#lengths) {
			if (length > end) return;
			sum = summed(bytes, end - before, end - length, sum);
			before = length;
			for (const owner of this.#owners(sum, length)) yield [owner, length];
		}
	}

	#owners(sum: number, length: number): readonly number[] {
		let found = NONE;
		const entries = this.#entries;
		for (let at = this.#chains[sum >>> (32 - CHAIN_BITS)] ?? 0; at !== 0; at = entries[at] ?? 0) {
			if (entries[at + 1] === sum && entries[at + 2] === length) found = [...found, entries[at + 3] ?? 0];
		}
		return found;
	}
}

/** Adds the bytes from `end` back to `start` to a sum, so that one pass gives the sums of all texts that end at one place. */
function summed(bytes: Buffer, end: number, start: number, before: number): number {
	let sum = before;
	for (let at = end - 1; at >= start; at--) {
		sum = Math.imul(sum ^ (bytes[at] ?? 0) ^ 0x9e37, SEED);
		sum ^= sum >>> 15;
	}
	return sum >>> 0;
}
