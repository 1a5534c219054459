import { MalformedMedia } from "../malformed.ts";

/** Reads big-endian fields one after another; throws {@link MalformedMedia} beyond the end. */
export class ByteReader {
	readonly #bytes: Buffer;
	readonly #what: string;
	#at = 0;

	/** `what` is the name of the box, for error messages. */
	constructor(bytes: Buffer, what: string) {
		this.#bytes = bytes;
		this.#what = what;
	}

	/** The next `length` bytes, as a view. */
	raw(length: number): Buffer {
		const end = this.#at + length;
		if (end > this.#bytes.length)
			throw new MalformedMedia({
				code: "The {box} box is shorter than what it announces.",
				params: { box: this.#what },
			});
		const bytes = this.#bytes.subarray(this.#at, end);
		this.#at = end;
		return bytes;
	}

	/** How many bytes are not read yet. */
	get left(): number {
		return this.#bytes.length - this.#at;
	}

	/** What is left after the fields read so far. */
	rest(): Buffer {
		return this.raw(this.left);
	}

	skip(length: number): void {
		this.raw(length);
	}

	u8(): number {
		return this.raw(1).readUInt8();
	}

	u16(): number {
		return this.raw(2).readUInt16BE();
	}

	u32(): number {
		return this.raw(4).readUInt32BE();
	}

	i32(): number {
		return this.raw(4).readInt32BE();
	}

	u64(): number {
		return this.#exact(this.raw(8).readBigUInt64BE());
	}

	i64(): number {
		return this.#exact(this.raw(8).readBigInt64BE());
	}

	/** Four characters, one a byte: a box type, a brand, a codec. */
	code(): string {
		return this.raw(4).toString("latin1");
	}

	#exact(value: bigint): number {
		const number = Number(value);
		if (!Number.isSafeInteger(number))
			throw new MalformedMedia({ code: "The {box} box holds an impossible number.", params: { box: this.#what } });
		return number;
	}
}

/** The rows, `width` bytes each, of a FullBox that counts them; `before` bytes (version, flags and fields) precede the count. */
export function readRows(payload: Buffer, type: string, width: number, before = 4): Buffer {
	const fields = new ByteReader(payload, type);
	fields.skip(before);
	return fields.raw(fields.u32() * width);
}
