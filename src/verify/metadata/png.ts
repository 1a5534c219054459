import { createInflate, inflateSync } from "node:zlib";
import { unexpectedInIcc } from "./icc.ts";

const PIXELS = new Set(["PLTE", "tRNS", "IDAT", "fcTL", "fdAT", "iCCP", "sBIT"]);
/** Chunks of one length. */
const FIXED = new Map<string, number>([
	["IHDR", 13],
	["IEND", 0],
	["acTL", 8],
	["gAMA", 4],
	["cHRM", 32],
	["sRGB", 1],
	["cICP", 4],
	["mDCV", 24],
	["cLLI", 8],
]);

const LONGEST_PROFILE = 8 * 2 ** 20;

/** What a PNG holds besides pixels and colour (W3C PNG, third edition); undefined when there is nothing. */
export async function unexpectedInPng(bytes: Buffer): Promise<string | undefined> {
	let moves = false;
	let hasPixels = false;
	/** The size of the current picture and its compressed pixels. */
	let size = bytes.subarray(16, 24);
	let packed: Buffer[] = [];
	let entries = 2 ** (bytes[24] ?? 0);
	for (let at = 8; at + 12 <= bytes.length; ) {
		const type = bytes.toString("latin1", at + 4, at + 8);
		const length = bytes.readUInt32BE(at);
		const body = bytes.subarray(at + 8, at + 8 + length);
		moves ||= type === "acTL";
		if (!PIXELS.has(type) && FIXED.get(type) !== length) return `a chunk ${JSON.stringify(type)}`;
		if (/^f[cd]/.test(type) && !moves) return "a picture that is not shown";
		if (type === "iCCP") {
			const unexpected = await unexpectedInProfile(body);
			if (unexpected !== undefined) return unexpected;
		}
		if (type === "PLTE") {
			if (bytes[25] !== 3 || length > 3 * entries) return "a palette that is not used";
			entries = length / 3;
		}
		if (type === "tRNS" && length > (bytes[25] === 3 ? entries : 6)) return "a transparency that is not used";
		if (type === "IDAT" || type === "fdAT") packed.push(type === "IDAT" ? body : body.subarray(4));
		if ((type === "fcTL" && hasPixels) || type === "IEND") {
			const wanted = bytesIn(bytes.subarray(24, 29), size.readUInt32BE(0), size.readUInt32BE(4));
			if ((await unpackedLength(packed, wanted)) !== wanted) return "bytes behind its pixels";
			packed = [];
			size = body.subarray(4, 12);
		}
		hasPixels ||= type === "IDAT";
		at += 12 + length;
		if (type === "IEND") return at === bytes.length ? undefined : "bytes behind its end";
	}
	return "no end";
}

/** Bytes of inflated data; undefined when it is damaged, followed by something, or longer than `most`. */
async function unpackedLength(packed: readonly Buffer[], most: number): Promise<number | undefined> {
	const inflate = createInflate();
	inflate.end(Buffer.concat(packed));
	let length = 0;
	try {
		for await (const part of inflate) {
			length += part.length;
			if (length > most) return undefined;
		}
	} catch {
		return undefined;
	}
	return inflate.bytesWritten === packed.reduce((sum, part) => sum + part.length, 0) ? length : undefined;
}

/** Bytes of the rows of a picture. `format` is IHDR from the depth on. */
function bytesIn(format: Buffer, width: number, height: number): number {
	const bits = format.readUInt8(0) * Number({ 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[format.readUInt8(1)] ?? 0);
	const rows = (columns: number, count: number) => (columns > 0 ? count * (1 + Math.ceil((columns * bits) / 8)) : 0);
	if (format[4] === 0) return rows(width, height);
	const eighth = (all: number, first: number, step: number) => Math.max(0, Math.ceil((all - first) / step));
	let sum = rows(eighth(width, 0, 8), eighth(height, 0, 8));
	for (const step of [8, 4, 2]) {
		sum += rows(eighth(width, step / 2, step), eighth(height, 0, step));
		sum += rows(eighth(width, 0, step / 2), eighth(height, step / 2, step));
	}
	return sum;
}

async function unexpectedInProfile(body: Buffer): Promise<string | undefined> {
	const name = body.toString("latin1", 0, body.indexOf(0));
	if (name !== "colour") return "the name of a colour profile";
	try {
		const packed = body.subarray(name.length + 2);
		const profile = inflateSync(packed, { maxOutputLength: LONGEST_PROFILE });
		const isExact = (await unpackedLength([packed], LONGEST_PROFILE)) === profile.length;
		return isExact ? unexpectedInIcc(profile) : "bytes behind a colour profile";
	} catch {
		return "a colour profile that cannot be read";
	}
}
