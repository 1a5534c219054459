import { websiteLink } from "../pages/profile.ts";
import type { Block, TextPiece } from "../views/view.ts";

/**
 * A small part of Markdown, which needs no library and lets no HTML through: paragraphs, headings, lists, emphasis and links.
 * Everything else is text as it is written, and every template escapes it. Pure, and linear in the text.
 */
export function blocksOf(lines: readonly string[]): readonly Block[] {
	const blocks: { kind: Block["kind"]; lines: string[] }[] = [];
	let goesOn = false;
	for (const typed of lines) {
		const line = typed.trim();
		const [, heading] = /^#{1,6} +(\S.*)$/.exec(line) ?? [];
		const [, item] = /^[-*+] +(\S.*)$/.exec(line) ?? [];
		const last = blocks.at(-1);
		if (line === "") goesOn = false;
		else if (heading !== undefined) {
			blocks.push({ kind: "heading", lines: [heading] });
			goesOn = false;
		} else if (item !== undefined) {
			if (goesOn && last?.kind === "list") last.lines.push(item);
			else blocks.push({ kind: "list", lines: [item] });
			goesOn = true;
		} else if (goesOn && last !== undefined) {
			// Unlike Markdown: people press Enter where they want a new line.
			if (last.kind === "paragraph") last.lines.push(line);
			else last.lines.push(`${last.lines.pop() ?? ""} ${line}`);
		} else {
			blocks.push({ kind: "paragraph", lines: [line] });
			goesOn = true;
		}
	}
	return blocks.map(({ kind, lines }) => ({ kind, lines: lines.map(piecesOf) }));
}

/** What can begin or end emphasis or a link. */
const MARK = /\*\*?|\[|\]\([^()\s]*\)/g;

/** Goes through the marks of a line once, so that a text of nothing but stars costs no more than any other. */
function piecesOf(line: string): readonly TextPiece[] {
	const pieces: TextPiece[] = [];
	const add = (text: string, style: TextPiece["style"] = "", url = "") => {
		if (text !== "") pieces.push({ text, style, url });
	};
	let end = 0;
	let open: { readonly mark: string; readonly index: number } | undefined;
	for (const { 0: mark, index } of line.matchAll(MARK)) {
		const after = index + mark.length;
		const isLink = mark.startsWith("]") && open?.mark === "[";
		const isEmphasis =
			mark === open?.mark && mark !== "[" && index > open.index + mark.length && /\S/.test(line.charAt(index - 1));
		if (open !== undefined && (isLink || isEmphasis)) {
			const inside = line.slice(open.index + open.mark.length, index);
			add(line.slice(end, open.index));
			const url = isLink ? safeUrl(mark.slice(2, -1)) : "";
			if (isEmphasis) add(inside, mark === "*" ? "em" : "strong");
			else add(url === "" ? line.slice(open.index, after) : inside, "", url);
			end = after;
			open = undefined;
		} else if (mark === "[" || (mark.startsWith("*") && open === undefined && /^\S/.test(line.charAt(after)))) {
			open = { mark, index };
		}
	}
	add(line.slice(end));
	return pieces;
}

/** Empty for what is neither an address of the web nor one of mail. */
function safeUrl(typed: string): string {
	return /^(https?:\/\/|mailto:)/i.test(typed) ? websiteLink(typed).url : "";
}
