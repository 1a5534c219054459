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
		const [, heading] = /^#{1,6} +(.+)$/.exec(line) ?? [];
		const [, item] = /^[-*+] +(.+)$/.exec(line) ?? [];
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

/** Emphasis and links. The lengths are limited so that a text of nothing but stars costs no more than any other. */
const INLINE =
	/\*\*(?<strong>[^*\s](?:[^*]{0,300}[^*\s])?)\*\*|\*(?<em>[^*\s](?:[^*]{0,300}[^*\s])?)\*|\[(?<text>[^\][]{1,200})\]\((?<url>[^()\s]{1,500})\)/g;

function piecesOf(line: string): readonly TextPiece[] {
	const pieces: TextPiece[] = [];
	const add = (text: string, style: TextPiece["style"] = "", url = "") => {
		if (text !== "") pieces.push({ text, style, url });
	};
	let end = 0;
	for (const { 0: all, index, groups = {} } of line.matchAll(INLINE)) {
		add(line.slice(end, index));
		const { strong, em, text, url } = groups;
		if (strong !== undefined) add(strong, "strong");
		else if (em !== undefined) add(em, "em");
		else {
			const safe = /^(https?:\/\/|mailto:)/i.test(url ?? "") ? websiteLink(url ?? "").url : "";
			add(safe === "" ? all : (text ?? ""), "", safe);
		}
		end = index + all.length;
	}
	add(line.slice(end));
	return pieces;
}
