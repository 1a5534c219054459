import type { OwnerLanguage } from "../languages/problems/owner-language.ts";
import { filesIn } from "../merge/unreferenced.ts";
import type { Problem } from "../model/problem.ts";
import { printableLine } from "../terminal/escape-controls.ts";
import type { ReceiptLine } from "./receipt.ts";
import { PROBLEMS, type Report } from "./report.ts";

/**
 * The report file, one thing a line, in the language of the site's owner. Private: written beside the site, never into it. Of each list at
 * `most` so many.
 */
export function reportText(report: Report, language: OwnerLanguage, most = Number.POSITIVE_INFINITY): string {
	const { pictures, videos } = report;
	const { text, say, number } = language;
	const sentence = (problem: Problem) => `${text(problem)}${problem.where === "" ? "" : ` (${problem.where})`}`;
	const unreferenced = report.unreferenced.map(({ where, files }) => say("unreferencedIn", { n: files, where }));
	const leftAlone = report.leftAlone.map(([why, files]) => say("leftAloneFiles", { n: files, why: text(why) }));
	/** `count` is how many things the entries are about, where that is not one each. */
	const list = (title: string, entries: readonly string[], count = entries.length): readonly string[] => {
		if (entries.length === 0) return [];
		const more = entries.length > most ? [say("moreOf", { n: entries.length - most })] : [];
		const shown = [...entries.slice(0, most).map(printableLine), ...more];
		return [`${title}: ${number(count)}`, ...shown.map((entry) => `  - ${entry}`), ""];
	};
	const lists = [
		...PROBLEMS.flatMap((key) => list(say(`${key}Title`), report[key].map(sentence))),
		...LISTS.flatMap((key) => list(say(`${key}Title`), report[key])),
		...list(say("unreferencedTitle"), unreferenced, filesIn(report.unreferenced)),
		...list(say("anonymousTitle"), report.anonymous),
		...list(say("leftAloneTitle"), leftAlone),
	];
	// Of a build that was only tried there is no file.
	if (report.expected !== undefined) return [...table(report.receipt, language), "", ...lists].join("\n").trimEnd();
	const lines = [
		say("head"),
		"",
		say("read", { parts: printableLine(report.parts.join(", ")) }),
		say("layout", { layouts: report.layouts.join(", ") }),
		...(report.assumedZone === "" ? [] : [say("zone", { zone: report.assumedZone })]),
		"",
		...table(report.receipt, language),
		"",
		say("picturesShown", { n: pictures.written, all: pictures.found }),
		say("videosShown", { n: videos.written, all: videos.found }),
		say("undescribed", { n: report.undescribed }),
		"",
		...lists,
	];
	return `${lines.join("\n").trimEnd()}\n`;
}

const LISTS = ["unusedHideRules", "unusedOwnerLines", "unknown", "unusual"] as const;
const COLUMNS = ["records", "unread", "repeated", "leftOut", "shown"] as const;

/** The receipt: in each row the first number is the sum of the others. */
function table(receipt: readonly ReceiptLine[], { say, number }: OwnerLanguage): readonly string[] {
	const rows = [
		["", ...COLUMNS.map((column) => say(column))],
		...receipt.map((line) => [say(line.kind), ...COLUMNS.map((column) => number(line[column]))]),
	];
	return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(12) : cell.padStart(15))).join(""));
}
