/** Builds a file from pieces of another, in one buffer that is hardly larger than the source however many pieces there are. */
export class ByteBuilder {
	readonly #source: Buffer;
	#bytes: Buffer;
	#length = 0;

	constructor(source: Buffer) {
		this.#source = source;
		this.#bytes = Buffer.allocUnsafe(source.length + 16);
	}

	get length(): number {
		return this.#length;
	}

	/** Appends the source's bytes from `start` up to `end`. */
	copy(start: number, end: number): void {
		this.add(this.#source.subarray(start, end));
	}

	/** Appends bytes that the source does not have in this form. */
	add(bytes: ArrayLike<number>): void {
		const missing = this.#length + bytes.length - this.#bytes.length;
		if (missing > 0) this.#bytes = Buffer.concat([this.#bytes], this.#bytes.length + missing + 1024);
		this.#bytes.set(bytes, this.#length);
		this.#length += bytes.length;
	}

	/** Overwrites a size field that was written before what it counts. */
	setUInt32LE(at: number, value: number): void {
		this.#bytes.writeUInt32LE(value, at);
	}

	toBuffer(): Buffer {
		return this.#bytes.subarray(0, this.#length);
	}
}
