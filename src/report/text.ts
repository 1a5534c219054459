import type { Problem } from "../problems.ts";
import type { Report } from "./report.ts";

/** The report file: everything, one thing a line. It is private and lies beside the site, never in it. */
export function reportText(report: Report): string {
	const { shown, pictures, videos } = report;
	const lines = [
		"Vitrine report. Private: it names files of your download. Do not publish it.",
		"",
		`Read: ${report.parts.join(", ")}`,
		`Layout: ${report.layouts.join(", ")}`,
		"",
		`On the site: ${shown.post} posts, ${shown.reel} reels, ${shown.igtv} IGTV videos, ${shown.story} stories`,
		`Pictures: ${pictures.written} of ${pictures.found}`,
		`Videos: ${videos.written} of ${videos.found}`,
		`Told by the indexes: ${report.told}, of which the same told again: ${report.toldAgain}`,
		"",
		...section("Left out, as you chose or as it was in the app", report.leftOut),
		...section("Not in the download, although it names them", report.missing),
		...section("Could not be shown", report.damaged),
		...section("Shown, but not as it came", report.changed),
		...section("Could not be understood", report.unread),
		...section("Set aside from the ZIP as unsafe", report.setAside),
		...list("Indexes that are not known yet; please report them", report.unknown),
		...list(
			"Left alone",
			[...report.leftAlone].map(([reason, files]) => `${files} files: ${reason}`),
		),
	];
	return `${lines.join("\n").trimEnd()}\n`;
}

function section(title: string, problems: readonly Problem[]): readonly string[] {
	return list(
		title,
		problems.map(({ what, where }) => `${what} (${where})`),
	);
}

function list(title: string, entries: readonly string[]): readonly string[] {
	if (entries.length === 0) return [];
	return [`${title}: ${entries.length}`, ...entries.map((entry) => `  - ${oneLine(entry)}`), ""];
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, " ");
}
