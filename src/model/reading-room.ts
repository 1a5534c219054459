/** Bytes of the largest file that finds room; thread files have a fraction of it. */
const LARGEST = 4 * 2 ** 20;

/**
 * Memory into which files are read one after the other. It is for whoever keeps the bytes of none: the next file stands where the one
 * before did. Memory of its own for each costs as much as reading it.
 */
export class ReadingRoom {
	#bytes: Buffer | undefined;

	/** Room for so many bytes, whatever is in it; a larger file gets memory of its own. */
	take(length: number): Buffer {
		if (length > LARGEST) return Buffer.allocUnsafe(length);
		this.#bytes ??= Buffer.allocUnsafeSlow(LARGEST);
		return this.#bytes.subarray(0, length);
	}
}
