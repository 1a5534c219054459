import { filesIn } from "../merge/unreferenced.ts";
import type { Kind } from "../model/archive.ts";
import type { Problem } from "../model/problem.ts";
import { printableLine } from "../terminal/escape-controls.ts";
import type { ReceiptLine } from "./receipt.ts";
import type { Report } from "./report.ts";

/** The report file: everything, one thing a line. It is private and lies beside the site, never in it. */
export function reportText(report: Report): string {
	const { pictures, videos } = report;
	const lines = [
		"Vitrine report. Private: it names files of your download. Do not publish it.",
		"",
		`Read: ${printableLine(report.parts.join(", "))}`,
		`Layout: ${report.layouts.join(", ")}`,
		...(report.assumedZone === ""
			? []
			: [
					`Dates of HTML pages have no time zone; they were read as those of ${report.assumedZone} (change it with --html-timezone)`,
				]),
		"",
		...table(report.receipt),
		"",
		`Pictures on the site: ${pictures.written} of ${pictures.found}`,
		`Videos on the site: ${videos.written} of ${videos.found}`,
		`Pictures and videos without a description in your own words: ${report.undescribed} (write them into the file that ends in .alt.csv)`,
		"",
		...section("Left out, as you chose or as it was in the app", report.leftOut),
		...section("Not in the download, although it names them", report.missing),
		...section("Could not be shown", report.damaged),
		...section("Shown, but not as it came", report.changed),
		...section("Could not be understood", report.unread),
		...section("Set aside from the download, not opened or not readable", report.setAside),
		...section("Looks private, and is on the site because you published it", report.publishedPrivateTexts),
		...section("On the last site, and gone from this one, as you allowed", report.removed),
		...list("Lines of your list of what is to be hidden that match nothing", report.unusedHideRules),
		...list("Indexes that are not known yet; please report them", report.unknown),
		...list("Read although the name or the folder is not the usual one", report.unusual),
		...list(
			"In the download and on no page, because no index names them: pictures and videos, by folder",
			report.unreferenced.map(({ where, files }) => `${files} in ${where}`),
			filesIn(report.unreferenced),
		),
		...list("Parts without a profile, taken for the same account as the others", report.anonymous),
		...list(
			"Left alone",
			[...report.leftAlone].map(([reason, files]) => `${files} ${files === 1 ? "file" : "files"}: ${reason}`),
		),
	];
	return `${lines.join("\n").trimEnd()}\n`;
}

const NAMES: Readonly<Record<Kind, string>> = { post: "posts", reel: "reels", igtv: "IGTV videos", story: "stories" };

/** The receipt: each row adds up, told = not understood + told again + left out + on the site. */
function table(receipt: readonly ReceiptLine[]): readonly string[] {
	const rows = [
		["", "told", "not understood", "told again", "left out", "on the site"],
		...receipt.map((line) => [
			NAMES[line.kind],
			...[line.told, line.unread, line.again, line.leftOut, line.shown].map(String),
		]),
	];
	return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(12) : cell.padStart(15))).join(""));
}

function section(title: string, problems: readonly Problem[]): readonly string[] {
	return list(
		title,
		problems.map(({ what, where }) => `${what} (${where})`),
	);
}

/** `count` is how many things the entries are about, where that is not one each. */
function list(title: string, entries: readonly string[], count = entries.length): readonly string[] {
	if (entries.length === 0) return [];
	return [`${title}: ${count}`, ...entries.map((entry) => `  - ${printableLine(entry)}`), ""];
}
