const PIXELS = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND", "acTL", "fcTL", "fdAT"]);
const COLOUR = new Set(["gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "mDCV", "cLLI"]);

/** What a PNG holds beside pixels and colour (W3C PNG, third edition); undefined when there is nothing. */
export function besidePng(bytes: Buffer): string | undefined {
	for (let at = 8; at + 12 <= bytes.length; ) {
		const type = bytes.toString("latin1", at + 4, at + 8);
		if (!PIXELS.has(type) && !COLOUR.has(type)) return `a chunk ${JSON.stringify(type)}`;
		at += 12 + bytes.readUInt32BE(at);
		if (type === "IEND") return at === bytes.length ? undefined : "bytes behind its end";
	}
	return "no end";
}
