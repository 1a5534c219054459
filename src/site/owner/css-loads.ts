import type { Clause } from "../../languages/problems/message.ts";

/** Functions that load a file, also from a text without `url()`. */
const LOADING =
	/^(?:url|src|image|(?:-webkit-|-moz-|-o-)?image-set|(?:-webkit-)?cross-fade|-moz-image-rect|filter|url-prefix|domain|expression|alphaimageloader)$/;
/** Rules and properties that do. */
const RULES = new Set(["import", "namespace", "document", "-moz-document"]);
const PROPERTIES = new Set(["behavior", "-moz-binding"]);
const ADDRESS = /^\s*\/\/|:\/\//;
/** What loads nothing in a text, and is looked for everywhere by those who check a finished site. */
const LIKE_LOADING = /@import|url\(/i;

const NAME_START = /[a-z_\\\u0080-\uffff-]/i;
/** A piece of a name (CSS Syntax 3, 4.3.11): a character, as it is or escaped. */
const NAME_PIECE = /[\w\u0080-\uffff-]|\\(?:([0-9a-f]{1,6})[ \n\t]?|([^\n0-9a-f]))/iy;
const CLOSING: Readonly<Record<string, string>> = { "{": "}", "(": ")", "[": "]" };

interface Piece {
	readonly text: string;
	/** Where it ends. */
	readonly end: number;
}

/** A stylesheet that was looked through. */
interface CheckedCss {
	/** What would load something, and what is not closed, so that a browser would read it otherwise than it was read here. */
	readonly wrong: readonly Clause[];
	/** Without the texts of its comments: their signs stay, because they may cut a name in two. */
	readonly css: string;
}

/** Looks through a stylesheet whose lines end with `\n`. A name counts as a browser reads it, with its escapes decoded. Pure, and linear. */
export function checkCss(css: string): CheckedCss {
	const found: Clause[] = [];
	const kept: string[] = [];
	let copied = 0;
	const end = () => ({ wrong: found, css: kept.join("") + css.slice(copied) });
	const open: { readonly sign: string; readonly line: string }[] = [];
	let [at, line, counted] = [0, 1, 0];
	const lineHere = () => {
		for (; counted < at; counted += 1) if (css[counted] === "\n") line += 1;
		return String(line);
	};
	while (at < css.length) {
		const sign = css[at] ?? "";
		if (css.startsWith("/*", at)) {
			const closed = css.indexOf("*/", at + 2);
			if (closed < 0) found.push({ code: "line {line}: a comment is not closed", params: { line: lineHere() } });
			kept.push(css.slice(copied, at), "/**/");
			at = closed < 0 ? css.length : closed + 2;
			copied = at;
		} else if (sign === '"' || sign === "'") {
			const text = quoted(css, at);
			if (text === undefined) {
				found.push({ code: "line {line}: a quotation mark is not closed", params: { line: lineHere() } });
				return end();
			}
			if (ADDRESS.test(text.text))
				found.push({ code: "line {line}: {name} is an address", params: { line: lineHere(), name: text.text } });
			const [name] = LIKE_LOADING.exec(css.slice(at, text.end)) ?? [];
			if (name !== undefined)
				found.push({ code: "line {line}: {name} would load something", params: { line: lineHere(), name } });
			at = text.end;
		} else if (NAME_START.test(sign) || (sign === "@" && NAME_START.test(css[at + 1] ?? ""))) {
			const read = nameAt(css, sign === "@" ? at + 1 : at);
			const name = read.text.toLowerCase();
			const loads = sign === "@" ? RULES.has(name) : isLoading(name, css, read.end);
			if (loads)
				found.push({
					code: "line {line}: {name} would load something",
					params: { line: lineHere(), name: sign === "@" ? `@${name}` : name },
				});
			at = Math.max(read.end, at + 1);
		} else {
			const opened = CLOSING[sign];
			if (opened !== undefined) open.push({ sign: opened, line: lineHere() });
			else if (/[})\]]/.test(sign) && open.pop()?.sign !== sign) {
				found.push({ code: "line {line}: a bracket closes what is not open", params: { line: lineHere() } });
				return end();
			}
			at += 1;
		}
	}
	const [unclosed] = open;
	if (unclosed !== undefined)
		found.push({ code: "line {line}: a bracket is not closed", params: { line: unclosed.line } });
	return end();
}

function isLoading(name: string, css: string, end: number): boolean {
	return css[end] === "(" ? LOADING.test(name) : PROPERTIES.has(name);
}

/** A text in quotation marks; undefined where its line ends before it does. */
function quoted(css: string, start: number): Piece | undefined {
	const mark = css[start];
	let text = "";
	for (let at = start + 1; at < css.length; at += 1) {
		const sign = css[at] ?? "";
		if (sign === mark) return { text, end: at + 1 };
		if (sign === "\n") return undefined;
		if (sign !== "\\") text += sign;
		else if (css[at + 1] === "\n") at += 1;
		else {
			const { text: escaped, end } = pieceAt(css, at);
			text += escaped;
			// An escape at the end of the file is none.
			at = Math.max(at, end - 1);
		}
	}
	return undefined;
}

function nameAt(css: string, start: number): Piece {
	const pieces: string[] = [];
	let end = start;
	for (let piece = pieceAt(css, end); piece.end > end; piece = pieceAt(css, end)) {
		pieces.push(piece.text);
		end = piece.end;
	}
	return { text: pieces.join(""), end };
}

function pieceAt(css: string, at: number): Piece {
	NAME_PIECE.lastIndex = at;
	const [whole = "", hex, letter] = NAME_PIECE.exec(css) ?? [];
	if (hex !== undefined) {
		const code = Number.parseInt(hex, 16);
		const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
		return { text: isCharacter ? String.fromCodePoint(code) : "\ufffd", end: at + whole.length };
	}
	return { text: letter ?? whole, end: at + whole.length };
}
