import { dayMeant } from "../../languages/typed.ts";
import { parseCsv } from "../alt-texts/csv.ts";
import { LineUnknown, mentionOf } from "./named.ts";
import type { NoteText } from "./owner-texts.ts";

const ADVICE =
	"Write the address of a post, a date and your words, with the columns post, date and note, such as: 2019/07-14-183005,2026-01-31,That was our first boat.";

/** Parses `notes.csv` by the headings of its columns; a row that begins with # is a comment. Throws LineUnknown. */
export function readNotes(text: string, file: string): readonly NoteText[] {
	const rows = parseCsv(text.replace(/^\ufeff/, "")).filter(
		({ fields: [first = "", ...others] }) => !/^[#＃]/.test(first.trim()) && [first, ...others].join("").trim() !== "",
	);
	const [head, ...body] = rows;
	if (head === undefined) return [];
	const headings = head.fields.map((heading) => heading.trim().toLowerCase());
	const [post, date, note] = ["post", "date", "note"].map((name) => headings.indexOf(name));
	if (post === undefined || date === undefined || note === undefined || Math.min(post, date, note) < 0)
		throw new LineUnknown(head.line, head.fields.join(","), ADVICE);
	return body.flatMap(({ line, fields, broken }) => {
		const words = (fields[note] ?? "").trim();
		const day = dayMeant(fields[date] ?? "");
		const isLonger = fields.slice(headings.length).some((field) => field.trim() !== "");
		if (broken || isLonger || day === undefined || words === "") throw new LineUnknown(line, fields.join(","), ADVICE);
		const mention = mentionOf(fields[post] ?? "", { file, line, kinds: ["entry"] }, ADVICE);
		return [{ mention, day, text: words }];
	});
}
