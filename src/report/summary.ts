import { join } from "node:path";
import { filesIn } from "../merge/unreferenced.ts";
import type { Kind } from "../model/archive.ts";
import { projectOf } from "../output/project.ts";
import type { Count, Report } from "./report.ts";

/** The end of a build in a few lines: what is on the site, what is not and why, where to open it. */
export function summary(report: Report): readonly string[] {
	const { receipt, output } = report;
	const shown = (kind: Kind) => receipt.find((line) => line.kind === kind)?.shown ?? 0;
	const posts = [
		amount(shown("post"), "post", "posts"),
		amount(shown("reel"), "reel", "reels"),
		amount(shown("igtv"), "IGTV video", "IGTV videos"),
		amount(shown("story"), "story", "stories"),
	];
	const lines = [
		`On the site: ${sentence(posts)}; ${written(report.pictures, "picture")}, ${written(report.videos, "video")}.`,
	];
	const absent = [
		amount(report.leftOut.length, "left out as hidden, deleted or draft", "left out as hidden, deleted or drafts"),
		amount(report.missing.length, "not in the download"),
		amount(report.damaged.length, "that could not be shown"),
		amount(report.changed.length, "shown, but not as it came", "shown, but not as they came"),
		amount(report.unread.length, "that could not be understood"),
		amount(report.setAside.length, "set aside unopened"),
		amount(
			report.publishedPrivateTexts.length,
			"that looks private and that you published",
			"that look private and that you published",
		),
		amount(report.removed.length, "gone since the last build, as you allowed"),
		amount(
			report.unusedHideRules.length,
			"line of the hide file that matches nothing",
			"lines of the hide file that match nothing",
		),
		amount(report.unknown.length, "index not known yet", "indexes not known yet"),
		amount(
			filesIn(report.unreferenced),
			"picture or video in the download that no index names",
			"pictures and videos in the download that no index names",
		),
	].filter((text) => text !== "");
	if (absent.length > 0) lines.push(`Noted: ${absent.join("; ")}. Each is named in ${projectOf(output).report}`);
	else lines.push(`Nothing was left out. The report is ${projectOf(output).report}`);
	if (report.keptAside !== undefined) {
		lines.push(
			`Files of the site that were changed by hand were made anew; yours are kept: ${report.keptAside.join(", ")}`,
		);
	}
	if (report.photos !== undefined) {
		const { written: fresh, kept, plain } = report.photos;
		const bare = plain.length === 0 ? "" : `; ${plain.length} could take no fields: ${plain.join(", ")}`;
		lines.push(`Private copy: ${fresh} pictures and videos written, ${kept} were there already${bare}.`);
	}
	lines.push(`Open it: ${join(output, "index.html")}`);
	return lines;
}

function amount(n: number, one: string, many = one): string {
	return n === 0 ? "" : `${n} ${n === 1 ? one : many}`;
}

function written({ found, written }: Count, name: string): string {
	return found === written ? `${found} ${name}${found === 1 ? "" : "s"}` : `${written} of ${found} ${name}s`;
}

function sentence(parts: readonly string[]): string {
	const told = parts.filter((part) => part !== "");
	if (told.length === 0) return "no post";
	return told.length === 1 ? told.join("") : `${told.slice(0, -1).join(", ")} and ${told.at(-1)}`;
}
