import { unexpectedInIcc } from "./icc.ts";

/** Application segments that are about colour: their names, and their length in bytes; 0 for any. */
const COLOUR: Readonly<Record<number, readonly [name: string, bytes: number]>> = {
	224: ["JFIF\0", 14],
	226: ["ICC_PROFILE\0", 0],
	238: ["Adobe", 12],
};

/**
 * What a JPEG holds besides pixels and colour; undefined when there is nothing. Written independently of the code that
 * removes metadata, after ITU-T T.81 annex B: every byte must belong to a known segment.
 */
export function unexpectedInJpeg(bytes: Buffer): string | undefined {
	let at = 2;
	const profile: Buffer[] = [];
	while (at < bytes.length) {
		if (bytes[at] !== 0xff) return `bytes that belong to no segment, at ${at}`;
		const marker = bytes[at + 1] ?? 0;
		if (marker === 0xd9) return at + 2 === bytes.length ? undefined : "bytes behind its end";
		if (at + 4 > bytes.length) break;
		const length = bytes.readUInt16BE(at + 2);
		if (marker === 0xfe) return "a comment";
		if (marker >= 0xe0 && marker <= 0xef) {
			const [name, size] = COLOUR[marker] ?? ["?", 0];
			const body = bytes.subarray(at + 4, at + 2 + length);
			const sound = body.toString("latin1", 0, name.length) === name && (size === 0 || body.length === size);
			if (!sound) return `an APP${marker - 0xe0} segment`;
			if (marker === 0xe2) profile.push(body.subarray(name.length + 2));
			if (marker === 0xe0 && (body[12] !== 0 || body[13] !== 0)) return "a thumbnail";
		} else if (marker < 0xc0 || marker > 0xdd || (marker >= 0xd0 && marker <= 0xd9))
			return `a segment of kind ${marker}`;
		else if (marker >= 0xdc && length !== 4) return `a segment of kind ${marker} that is too long`;
		at += 2 + length;
		if (marker !== 0xda) continue;
		const unexpected = profile.length === 0 ? undefined : unexpectedInIcc(Buffer.concat(profile.splice(0)));
		if (unexpected !== undefined) return unexpected;
		at = endOfScan(bytes, at);
	}
	return "no end";
}

/** Index of the end of a scan, to which stuffed zeros and restart markers belong, also after fill bytes. */
function endOfScan(bytes: Buffer, from: number): number {
	for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 2)) {
		while (bytes[at + 1] === 0xff) at++;
		const next = bytes[at + 1] ?? 0;
		if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
	}
	return bytes.length;
}
