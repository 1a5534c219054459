/** What a GIF holds beside pixels, timing and its loop (GIF89a specification); undefined when there is nothing. */
export function besideGif(bytes: Buffer): string | undefined {
	let at = 13 + tableSize(bytes[10] ?? 0);
	while (at < bytes.length) {
		const kind = bytes[at];
		if (kind === 0x3b) return at + 1 === bytes.length ? undefined : "bytes behind its end";
		if (kind === 0x2c) at = behindBlocks(bytes, at + 11 + tableSize(bytes[at + 9] ?? 0));
		else if (kind === 0x21 && bytes[at + 1] === 0xf9 && bytes[at + 2] === 4) at = behindBlocks(bytes, at + 2);
		else if (kind === 0x21 && isLoop(bytes, at + 1)) {
			at += 19;
		} else return kind === 0x21 && bytes[at + 1] === 0xfe ? "a comment" : `a block of kind ${kind}`;
	}
	return "no end";
}

function tableSize(flags: number): number {
	return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

function behindBlocks(bytes: Buffer, from: number): number {
	let at = from;
	while (at < bytes.length && bytes[at] !== 0) at += 1 + (bytes[at] ?? 0);
	return at + 1;
}

/** How often an animation repeats: 16 fixed bytes, a count of two, and the end. */
function isLoop(bytes: Buffer, at: number): boolean {
	const name = bytes.toString("latin1", at + 2, at + 13);
	const block = [bytes[at], bytes[at + 1], bytes[at + 13], bytes[at + 14], bytes[at + 17]];
	return (name === "NETSCAPE2.0" || name === "ANIMEXTS1.0") && block.join() === "255,11,3,1,0";
}
