/** What a GIF holds besides pixels, timing and its loop (GIF89a specification); undefined when there is nothing. */
export function unexpectedInGif(bytes: Buffer): string | undefined {
	let at = 13 + tableSize(bytes[10] ?? 0);
	while (at < bytes.length) {
		const kind = bytes[at];
		if (kind === 0x3b) return at + 1 === bytes.length ? undefined : "bytes behind its end";
		if (kind === 0x2c) {
			const image = at;
			const first = at + 11 + tableSize(bytes[at + 9] ?? 0);
			at = endOfBlocks(bytes, first);
			const data = withoutSizes(bytes, first, at);
			const pixels = bytes.readUInt16LE(image + 5) * bytes.readUInt16LE(image + 7);
			if (readByDecoder(data, bytes.readUInt8(first - 1), pixels) < data.length) return "bytes behind its pixels";
		} else if (kind === 0x21 && bytes[at + 1] === 0xf9 && bytes[at + 2] === 4) at = endOfBlocks(bytes, at + 2);
		else if (kind === 0x21 && isLoop(bytes, at + 1)) {
			at += 19;
		} else return kind === 0x21 && bytes[at + 1] === 0xfe ? "a comment" : `a block of kind ${kind}`;
	}
	return "no end";
}

function tableSize(flags: number): number {
	return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function endOfBlocks(bytes: Buffer, from: number): number {
	let at = from;
	while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
	return at + 1;
}

function withoutSizes(bytes: Buffer, from: number, to: number): Buffer {
	const data = Buffer.alloc(to - from);
	let length = 0;
	for (let at = from; at < to; at += 1 + bytes.readUInt8(at))
		length += bytes.copy(data, length, at + 1, at + 1 + bytes.readUInt8(at));
	return data.subarray(0, length);
}

/** Bytes of compressed pixels that a decoder reads (appendix F of the specification), counted code by code. */
function readByDecoder(data: Buffer, least: number, pixels: number): number {
	const [clear, end] = [2 ** least, 2 ** least + 1];
	let strings: number[] = [];
	let [bit, last, left] = [0, 0, pixels];
	for (;;) {
		const known = end + 1 + strings.length;
		const size = last === 0 ? least + 1 : Math.min(12, 32 - Math.clz32(known));
		if (bit + size > 8 * data.length) return left > 0 ? data.length : Math.ceil(bit / 8);
		const byte = bit >> 3;
		const three = (data[byte] ?? 0) + (data[byte + 1] ?? 0) * 256 + (data[byte + 2] ?? 0) * 65_536;
		const code = (three >> (bit & 7)) & (2 ** size - 1);
		if (left <= 0 && code !== end) return Math.ceil(bit / 8);
		bit += size;
		if (code === end) return Math.ceil(bit / 8);
		const length = code < clear ? 1 : code === known && last > 0 ? last + 1 : strings[code - end - 1];
		if (code === clear) [strings, last] = [[], 0];
		else if (length === undefined) return Math.ceil(bit / 8);
		else {
			if (last > 0 && known < 4096) strings.push(last + 1);
			[last, left] = [length, left - length];
		}
	}
}

/** The application extension with the loop count: 16 fixed bytes, a count of two, and the end. */
function isLoop(bytes: Buffer, at: number): boolean {
	const name = bytes.toString("latin1", at + 2, at + 13);
	const block = [bytes[at], bytes[at + 1], bytes[at + 13], bytes[at + 14], bytes[at + 17]];
	return (name === "NETSCAPE2.0" || name === "ANIMEXTS1.0") && block.join() === "255,11,3,1,0";
}
