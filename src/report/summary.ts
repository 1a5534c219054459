import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Reason } from "../languages/problems/de-reasons.ts";
import type { Plain } from "../languages/problems/message.ts";
import type { OwnerLanguage } from "../languages/problems/owner-language.ts";
import { filesIn } from "../merge/unreferenced.ts";
import type { Kind } from "../model/archive.ts";
import { countEach } from "../model/group-by.ts";
import { projectOf } from "../output/project.ts";
import { timeLeft } from "../terminal/pace.ts";
import { hasMissing } from "./receipt-json.ts";
import { type Count, PROBLEMS, type Report } from "./report.ts";
import { reportText } from "./text.ts";

const ENTRIES = { post: "posts", reel: "reels", igtv: "igtvs", story: "stories" } as const satisfies Record<
	Kind,
	string
>;

/** What the owner's options left out, counted apart from what is hidden, deleted or a draft. */
const BY_OPTION: Readonly<Partial<Record<Plain, "leftOutByDate" | "leftOutByKind">>> = {
	"before the day given with --from": "leftOutByDate",
	"after the day given with --to": "leftOutByDate",
	"left out with --without": "leftOutByKind",
};

const COUNTED = [
	"leftOutByDate",
	"leftOutByKind",
	...PROBLEMS,
	"unusedHideRules",
	"unusedOwnerLines",
	"unknown",
	"unreferenced",
] as const;
type Counted = (typeof COUNTED)[number];

function causeOf({ params: { reason } }: Report["leftOut"][number]): Counted {
	return (typeof reason === "string" && BY_OPTION[reason]) || "leftOut";
}

/** The reason that `select` gives for what a line of the hide list names. */
const HIDDEN = "hidden by the line {line}" satisfies Reason;

function isHidden({ params: { reason } }: Report["leftOut"][number]): boolean {
	return typeof reason === "object" && reason.code === HIDDEN;
}

/** A closing line of a build. */
interface ClosingLine {
	readonly text: string;
	/** It needs attention, also in a run that is to say nothing else. */
	readonly isWarning: boolean;
}

/** Whether something is not on the site, or is on it, that its owner may not expect. */
function isUnexpected(report: Report): boolean {
	const { publishedPrivateTexts, unusedHideRules, unusedOwnerLines } = report;
	return hasMissing(report) || publishedPrivateTexts.length + unusedHideRules.length + unusedOwnerLines.length > 0;
}

/**
 * The closing lines of a build: what is on the site, what is not and why, where to open it. `lists` are the hide lists: how many
 * entries they hide is always said, so that one that was not read is missed at once.
 */
export function summary(report: Report, language: OwnerLanguage, lists: readonly string[]): readonly ClosingLine[] {
	const { say, number } = language;
	const { receipt, output, backups, photos } = report;
	const path = projectOf(output).report;
	const entries = receipt.flatMap(({ kind, shown }) => (shown === 0 ? [] : [say(ENTRIES[kind], { n: shown })]));
	const files = (key: "pictures" | "videos", { found, written }: Count) =>
		found === written ? say(key, { n: found }) : say(`${key}Of`, { n: written, all: found });
	const leftOut = countEach(report.leftOut.map(causeOf));
	const numberOf = (key: Counted): number => {
		if (key === "unreferenced") return filesIn(report.unreferenced);
		return key === "leftOut" || key === "leftOutByDate" || key === "leftOutByKind"
			? (leftOut.get(key) ?? 0)
			: report[key].length;
	};
	const things = COUNTED.flatMap((key) => {
		const n = numberOf(key);
		return n === 0 ? [] : [say(`${key}Count`, { n })];
	});
	const { expected } = report;
	const noted = things.join("; ");
	const lines: ClosingLine[] = [];
	const add = (text: string, isWarning = false) => void lines.push({ text, isWarning });
	if (expected !== undefined) add(say("dryRun"));
	add(
		say("onTheSite", {
			entries: listed(entries, say("and")) || say("noEntry"),
			pictures: files("pictures", report.pictures),
			videos: files("videos", report.videos),
		}),
	);
	if (noted !== "")
		add(
			expected === undefined ? say("noted", { things: noted, path }) : say("wouldNote", { things: noted }),
			isUnexpected(report),
		);
	else if (expected === undefined) add(say("nothingNoted", { path }));
	add(say("hiddenByList", { n: report.leftOut.filter(isHidden).length, paths: lists.join(", ") }));
	if (expected !== undefined) {
		const { bytes, files, seconds } = expected;
		// Nothing would be done, which has been said.
		if (seconds > 0) add(say("expected", { bytes, n: files, time: timeLeft(seconds, language) }));
		add(`\n${reportText(report, language, 10)}\n\n${say("dryRunLimits")}`);
		return lines;
	}
	if (backups !== undefined) add(say("backups", { paths: backups.join(", ") }), true);
	if (photos !== undefined) {
		const { plain } = photos;
		const params = { written: number(photos.written), kept: number(photos.kept) };
		const names = plain.join(", ");
		add(plain.length === 0 ? say("photos", params) : say("photosPlain", { ...params, n: plain.length, names }));
	}
	for (const text of whereToOpen(output, say)) add(text);
	return lines;
}

/** The front page of what was made, as a path to copy and as an address that terminals make a link of. */
export function whereToOpen(output: string, say: OwnerLanguage["say"]): readonly string[] {
	const path = join(output, "index.html");
	return [say("open", { path }), say("openBy", { address: pathToFileURL(path).href })];
}

function listed(parts: readonly string[], and: string): string {
	return [parts.slice(0, -1).join(", "), ...parts.slice(-1)].filter((part) => part !== "").join(and);
}
