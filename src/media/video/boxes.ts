import { MalformedMedia } from "../malformed.ts";

/** One box (QuickTime: atom) of ISO/IEC 14496-12: a four-character type in Latin-1, and its payload. */
interface Box {
	readonly type: string;
	readonly payload: Buffer;
}

/**
 * Yields the boxes in a container's payload, as views on it. A size of zero ends the list, as QuickTime's
 * terminators do.
 *
 * @throws MalformedMedia when a box is smaller than its header or larger than its container.
 */
export function* boxesIn(container: Buffer): Generator<Box> {
	let at = 0;
	while (container.length - at >= 8) {
		const size = container.readUInt32BE(at);
		if (size === 0) return;
		if (size < 8 || size > container.length - at)
			throw new MalformedMedia("A box inside the video's index has an impossible size.");
		yield { type: container.toString("latin1", at + 4, at + 8), payload: container.subarray(at + 8, at + size) };
		at += size;
	}
}

/** The payload of the first box of that type in a container, or undefined. */
export function find(container: Buffer, type: string): Buffer | undefined {
	for (const box of boxesIn(container)) if (box.type === type) return box.payload;
	return undefined;
}

/** {@link find} for a box that the format requires, through several levels. */
export function need(container: Buffer, ...path: readonly string[]): Buffer {
	let payload = container;
	for (const type of path) {
		const found = find(payload, type);
		if (found === undefined)
			throw new MalformedMedia({ code: "The video's index lacks its {box} box.", params: { box: type } });
		payload = found;
	}
	return payload;
}

/**
 * The header of a top-level box, 8 or 16 bytes, and the size that it gives the box with its header. A 32-bit size of 0 (a
 * header of 8 bytes) means up to the end of the file.
 */
export function boxHeader(bytes: Buffer): {
	readonly type: string;
	readonly headerBytes: 8 | 16;
	readonly size: number;
} {
	const type = bytes.toString("latin1", 4, 8);
	const size = bytes.readUInt32BE();
	return size === 1
		? { type, headerBytes: 16, size: Number(bytes.readBigUInt64BE(8)) }
		: { type, headerBytes: 8, size };
}

/** A part of a box, or several. */
type Part = Buffer | readonly Buffer[];

/** A box with the concatenated parts as its payload. */
export function box(type: string, ...parts: readonly Part[]): Buffer {
	const header = Buffer.alloc(8);
	const whole = Buffer.concat([header, ...parts.flat()]);
	whole.writeUInt32BE(whole.length);
	whole.write(type, 4, "latin1");
	return whole;
}

/** A box with the version and flags that 14496-12 calls a FullBox. */
export function fullBox(type: string, version: number, flags: number, ...parts: readonly Part[]): Buffer {
	return box(type, uint32(version * 0x1000000 + flags), parts.flat());
}

/** A FullBox that counts its rows, `width` bytes each; `before` are the fields between the flags and the count. */
export function tableBox(type: string, version: number, width: number, rows: Buffer, ...before: Buffer[]): Buffer {
	return fullBox(type, version, 0, before, uint32(rows.length / width), rows);
}

/** Numbers as 32 bits each, negative ones in two's complement. */
export function uint32(...values: readonly number[]): Buffer {
	const bytes = Buffer.alloc(values.length * 4);
	for (const [index, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, index * 4);
	return bytes;
}

/** Numbers as 64 bits each, negative ones in two's complement. */
export function uint64(...values: readonly number[]): Buffer {
	const bytes = Buffer.alloc(values.length * 8);
	for (const [index, value] of values.entries()) bytes.writeBigInt64BE(BigInt(value), index * 8);
	return bytes;
}
