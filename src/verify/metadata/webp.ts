import { unexpectedInIcc } from "./icc.ts";

const KNOWN = new Set(["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]);
const FRAME = new Set(["VP8 ", "VP8L", "ALPH"]);
/** EXIF and XMP, and the reserved bits. */
const OTHER_FLAGS = 0xff & ~(0x20 | 0x10 | 0x02);

/** What a WebP holds besides pixels and colour (RFC 9649); undefined when there is nothing. */
export function unexpectedInWebp(bytes: Buffer): string | undefined {
	const end = 8 + bytes.readUInt32LE(4);
	return end === bytes.length ? unexpectedInChunks(bytes, 12, end, KNOWN) : "bytes behind its end";
}

function unexpectedInChunks(bytes: Buffer, from: number, end: number, known: ReadonlySet<string>): string | undefined {
	let at = from;
	while (at + 8 <= end) {
		const name = bytes.toString("latin1", at, at + 4);
		const size = bytes.readUInt32LE(at + 4);
		if (!known.has(name)) return `a chunk ${JSON.stringify(name)}`;
		if (name === "VP8X" && (size !== 10 || ((bytes[at + 8] ?? 0) & OTHER_FLAGS) !== 0)) return "a flag for hidden data";
		if (name === "ANIM" && size !== 6) return "a long animation header";
		if (name === "ICCP") {
			const unexpected = unexpectedInIcc(bytes.subarray(at + 8, at + 8 + size));
			if (unexpected !== undefined) return unexpected;
		}
		if (name === "ANMF") {
			const unexpected = unexpectedInChunks(bytes, at + 24, at + 8 + size, FRAME);
			if (unexpected !== undefined) return unexpected;
		}
		at += 8 + size + (size % 2);
	}
	return at === end ? undefined : "bytes that belong to no chunk";
}
