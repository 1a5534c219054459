import { inflateSync } from "node:zlib";
import { besideColours } from "./icc.ts";

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

/** What a PNG holds beside pixels and colour (W3C PNG, third edition); undefined when there is nothing. */
export function besidePng(bytes: Buffer): string | undefined {
	let moves = false;
	for (let at = 8; at + 12 <= bytes.length; ) {
		const type = bytes.toString("latin1", at + 4, at + 8);
		const length = bytes.readUInt32BE(at);
		const body = bytes.subarray(at + 8, at + 8 + length);
		moves ||= type === "acTL";
		if (!PIXELS.has(type) && FIXED.get(type) !== length) return `a chunk ${JSON.stringify(type)}`;
		if (/^f[cd]/.test(type) && !moves) return "a picture that is not shown";
		if (type === "iCCP") {
			const beside = besideProfile(body);
			if (beside !== undefined) return beside;
		}
		at += 12 + length;
		if (type === "IEND") return at === bytes.length ? undefined : "bytes behind its end";
	}
	return "no end";
}

function besideProfile(body: Buffer): string | undefined {
	const name = body.toString("latin1", 0, body.indexOf(0));
	if (name !== "colour") return "the name of a colour profile";
	try {
		return besideColours(inflateSync(body.subarray(name.length + 2)));
	} catch {
		return "a colour profile that cannot be read";
	}
}
