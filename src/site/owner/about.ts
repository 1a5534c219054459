import { dayMeant } from "../../languages/typed.ts";
import { linesOf } from "../../select/owner-text.ts";
import { blocksOf } from "./markdown.ts";
import { LineUnknown, mentionOf } from "./named.ts";
import type { AboutText, Mention } from "./owner-texts.ts";

/** The words before the colon of the first lines, in the languages of the explanation. */
const FIELDS: Readonly<Record<string, "title" | "cover" | "born" | "died">> = {
	...{ title: "title", titel: "title" },
	...{ cover: "cover", titelbild: "cover" },
	...{ born: "born", geboren: "born" },
	...{ died: "died", gestorben: "died" },
};

const ADVICE =
	"At the top write only lines such as Title: ..., Cover: 2019/07-14-183005.html, Born: 1950-01-31 and Died: 2020-12-31, then an empty line and your text.";

/**
 * Parses `about.md`: some lines with a word and a colon, then a text in a small part of Markdown. What stands between `<!--` and
 * `-->` is a comment. Throws LineUnknown.
 */
export function readAbout(text: string, file: string): AboutText {
	const fields = { title: "", born: "", died: "" };
	const cover: Mention[] = [];
	const lines = linesOf(withoutComments(text.replaceAll("\ufeff", "")));
	let at = 0;
	while (at < lines.length && lines[at]?.trim() === "") at += 1;
	for (; at < lines.length; at += 1) {
		const typed = lines[at] ?? "";
		const [, word = "", value = ""] = /^\s*([\p{L}]+)\s*[:：](.*)$/u.exec(typed) ?? [];
		const name = word.toLowerCase();
		const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
		if (field === undefined) break;
		const [line, given] = [at + 1, value.trim()];
		if (given === "") continue;
		if (field === "title") fields.title = given.slice(0, 200);
		else if (field === "cover") cover.push(mentionOf(given, { file, line, kinds: ["entry"] }, ADVICE));
		else {
			const day = dayMeant(given);
			if (day === undefined) throw new LineUnknown(line, typed, ADVICE);
			fields[field] = day;
		}
	}
	// A misspelt word at the top would become part of the text.
	const [next = ""] = lines.slice(at);
	const isFirst = lines.slice(0, at).every((line) => line.trim() === "");
	if (!isFirst && next.trim() !== "") throw new LineUnknown(at + 1, next, ADVICE);
	if (fields.born !== "" && fields.died === "") throw new LineUnknown(at, fields.born, ADVICE);
	return { ...fields, cover: cover.slice(0, 1), blocks: blocksOf(lines.slice(at)) };
}

/** Keeps the line ends in them, so that lines have the numbers that an editor shows. */
function withoutComments(text: string): string {
	const kept: string[] = [];
	let end = 0;
	for (let start = text.indexOf("<!--"); start >= 0; start = text.indexOf("<!--", end)) {
		kept.push(text.slice(end, start));
		const close = text.indexOf("-->", start);
		end = close < 0 ? text.length : close + 3;
		kept.push(text.slice(start, end).replace(/[^\r\n]/g, ""));
	}
	return [...kept, text.slice(end)].join("");
}
