import { liesBeside } from "../download/beside.ts";
import type { OwnerLanguage } from "../languages/problems/owner-language.ts";
import type { Problem } from "../model/problem.ts";
import { projectOf } from "../output/project.ts";
import { PROBLEMS, type Report } from "./report.ts";

/** A problem for programs: its code stays the same in every language. */
export interface ProblemJson {
	readonly code: string;
	readonly text: string;
	readonly where: string;
}

export function problemJson({ text }: OwnerLanguage): (problem: Problem) => ProblemJson {
	return (problem) => ({ code: problem.code, text: text(problem), where: problem.where });
}

/** The report of a build for programs: the numbers and lists of the report file, by the same names. Pure. */
export function reportJson(report: Report, language: OwnerLanguage) {
	const { output, layouts, parts, receipt, assumedZone, pictures, videos, undescribed, photos } = report;
	const { unusedHideRules, unusedOwnerLines, unknown, unusual, anonymous, backups = [] } = report;
	const { bytes, seconds, files } = report.expected ?? {};
	const expected = report.expected === undefined ? null : { bytes, seconds, files };
	const problem = problemJson(language);
	return {
		...{ output, report: expected === null ? projectOf(output).report : null, expected, parts, layouts, assumedZone },
		entries: receipt.map(({ kind, records, unread, repeated, leftOut, shown }) => ({
			...{ kind, records, unread, repeated, leftOut, shown },
		})),
		pictures: { found: pictures.found, shown: pictures.written },
		videos: { found: videos.found, shown: videos.written },
		undescribed: expected === null ? undescribed : null,
		problems: Object.fromEntries(PROBLEMS.map((key) => [key, report[key].map(problem)])),
		...{ unusedHideRules, unusedOwnerLines, unknown, unusual, anonymous, backups },
		unreferenced: report.unreferenced.map(({ where, files }) => ({ where, files })),
		leftAlone: report.leftAlone.map(([reason, files]) => ({ reason: language.text(reason), files })),
		photos: photos === undefined ? null : { written: photos.written, kept: photos.kept, plain: photos.plain },
	};
}

/** Whether something of the download is not on the site although its owner has left out nothing of it. Pure. */
export function hasMissing({ missing, damaged, unread, setAside, unknown }: Report): boolean {
	const lacking = setAside.filter((problem) => !liesBeside(problem));
	return [missing, damaged, unread, lacking, unknown].some((list) => list.length > 0);
}
