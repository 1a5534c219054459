const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
const EMBEDDED = /data:[\w.+/;=-]*;base64,([A-Za-z0-9+/_-]+=*)/g;

/** A page or script as a person or a program would read it: unescaped, with `data:` addresses decoded. Pure. */
export function plainText(path: string, text: string): string {
	const own = withoutPercents(/\.(js|json)$/.test(path) ? withoutEscapes(text) : withoutEntities(text));
	if (!text.includes(";base64,")) return own;
	const embedded = [...text.matchAll(EMBEDDED)].map(([, base64 = ""]) =>
		Buffer.from(base64, "base64").toString("utf8"),
	);
	return [own, ...embedded.map(withoutEntities)].join("\n");
}

/** Decodes ASCII that is percent-encoded, such as `%40` for `@`. Pure. */
export function withoutPercents(text: string): string {
	if (!text.includes("%")) return text;
	return text.replace(/%([2-7][\da-f])/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function withoutEntities(text: string): string {
	if (!text.includes("&")) return text;
	return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (all, decimal, hex, name) => {
		if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? all;
		const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
		return code <= 0x10ffff ? String.fromCodePoint(code) : all;
	});
}

function withoutEscapes(text: string): string {
	return text.replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|(.))/gi, (_, four, two, plain) => {
		const hex = four ?? two;
		if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
		return /[nrt]/.test(plain) ? " " : plain;
	});
}
