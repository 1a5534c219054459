/** Byte ranges of one file: sorted, disjoint, none empty. */
export class ByteRanges {
	readonly count: number;
	/** Bytes in all ranges together. */
	readonly total: number;
	readonly #starts: Float64Array;
	readonly #ends: Float64Array;
	/** Prefix sums: the bytes of all ranges before each one. */
	readonly #before: Float64Array;

	/** The union of ranges in any order that may touch and overlap. The two arrays are consumed: they are sorted in place. */
	constructor(starts: Float64Array, ends: Float64Array) {
		// With both sorted, the start n + 1 is greater than the end n exactly where no range covers the space between.
		starts.sort();
		ends.sort();
		let count = 0;
		let total = 0;
		const before = new Float64Array(starts.length);
		for (let next = 1, first = 0; next <= starts.length; next++) {
			const end = ends[next - 1] ?? 0;
			if (next < starts.length && (starts[next] ?? 0) <= end) continue;
			const start = starts[first] ?? 0;
			first = next;
			if (end <= start) continue;
			starts[count] = start;
			ends[count] = end;
			before[count] = total;
			total += end - start;
			count++;
		}
		this.count = count;
		this.total = total;
		this.#starts = starts;
		this.#ends = ends;
		this.#before = before;
	}

	*[Symbol.iterator](): Generator<{ start: number; end: number }> {
		for (let index = 0; index < this.count; index++)
			yield { start: this.#starts[index] ?? 0, end: this.#ends[index] ?? 0 };
	}

	/** Where the last range ends; 0 when there is none. */
	get end(): number {
		return this.#ends[this.count - 1] ?? 0;
	}

	/** Bytes from `offset` to the end of its range; 0 when it is in none. */
	room(offset: number): number {
		const end = this.#ends[this.#at(offset)] ?? 0;
		return Math.max(0, end - offset);
	}

	/** The new offset of the byte at `offset`, which is in a range, when the ranges are concatenated. */
	packed(offset: number): number {
		const index = this.#at(offset);
		return (this.#before[index] ?? 0) + offset - (this.#starts[index] ?? 0);
	}

	/** The last range that begins at or before `offset`, or -1. */
	#at(offset: number): number {
		let low = 0;
		let high = this.count;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1;
			else high = middle;
		}
		return low - 1;
	}
}
