import { isIPv6 } from "node:net";
import type { Plain } from "../languages/problems/message.ts";

/** Something in a text that looks private, whoever it belongs to. */
export interface Shape {
	readonly kind: Plain;
	readonly text: string;
}

interface Rule {
	readonly kind: Plain;
	/** A fast precondition: what every text with this shape contains. */
	readonly mark: string | RegExp;
	readonly pattern: RegExp;
	readonly holds?: (found: string) => boolean;
}

const OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
const DEGREES = "-?\\d{1,3}\\.\\d{3,}";

const RULES: readonly Rule[] = [
	{
		kind: "a telephone number",
		mark: "+",
		pattern: /(?<![\w+])\+[1-9][\d\u00a0 ()./-]{6,20}\d/g,
		holds: (found) => /^(?:\D*\d){8,15}\D*$/.test(found),
	},
	{ kind: "a telephone number", mark: "tel:", pattern: /(?<![\w])tel:[+\d][\d ().-]{4,20}/g },
	{
		kind: "an IP address",
		mark: ".",
		pattern: new RegExp(`(?<![\\w.-])(?:${OCTET}\\.){3}${OCTET}(?![\\w-]|\\.\\d)`, "g"),
	},
	{
		kind: "an IP address",
		mark: /:[\da-f]{0,4}:[\da-f]{0,4}:/i,
		pattern: /(?<![\w:])(?:[\da-f]{0,4}:){3,7}[\da-f]{1,4}(?![\w:])/gi,
		holds: (found) => isIPv6(found) && found.length > 7,
	},
	// One number of three decimals could be a count of thousands, as people of many countries write it.
	{
		kind: "coordinates",
		mark: ".",
		pattern: new RegExp(`(?<![\\w.,])${DEGREES}(?:°? ?[NSEW]\\b|°|[,;] ?${DEGREES}| ${DEGREES}(?=[\\s"<]|$))`, "g"),
	},
	{ kind: "a coordinate", mark: ".", pattern: /(?<![\w.,-])-?(?:1[0-7]\d|\d{1,2})\.\d{4,}(?![\w.])/g },
	{ kind: "a folder of a computer", mark: "/", pattern: /(?<![\w.:/%-])\/(?:Users|home|Volumes)\/[\w.-]+/g },
	{
		kind: "a folder of a computer",
		mark: ":",
		pattern: /\b[a-z]:[\\/](?:Users|Documents and Settings)[\\/][^\s\\/"<]+/gi,
	},
	{ kind: "a file of a computer", mark: "file:", pattern: /\bfile:\/\/\/?[^\s"'<>…]+/gi },
];

/** Finds everything that looks like an address, a telephone number, a place or a folder of somebody. Pure. */
export function shapesIn(text: string): readonly Shape[] {
	const found = RULES.flatMap(({ kind, mark, pattern, holds }) => {
		if (typeof mark === "string" ? !text.includes(mark) : !mark.test(text)) return [];
		return (text.match(pattern) ?? []).filter((one) => holds?.(one) ?? true).map((one) => ({ kind, text: one }));
	});
	return [...mailAddresses(text).map((address) => ({ kind: "an e-mail address" as const, text: address })), ...found];
}

const BEFORE_AT = /(?<![\p{L}\d._+-])[\p{L}\d._+-]+$/u;
const AFTER_AT = /@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,8}\.\p{L}{2,24}/uy;

/** From @ to @, because one pattern for the whole address would be tried from every letter of a page. */
function mailAddresses(text: string): readonly string[] {
	const found: string[] = [];
	for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
		AFTER_AT.lastIndex = at;
		const [after] = AFTER_AT.exec(text) ?? [];
		const [before] = after === undefined ? [] : (BEFORE_AT.exec(text.slice(Math.max(0, at - 64), at)) ?? []);
		if (before !== undefined) found.push(`${before}${after}`);
	}
	return found;
}
