import type { Clause, Message } from "../../languages/problems/message.ts";
import type { DownloadFile } from "../../model/download-file.ts";
import type { Problem } from "../../model/problem.ts";
import type { Outcome } from "../files/open-files.ts";
import type { PrivateLanguage } from "../languages/words.ts";
import type { EditionMedia } from "../media/edition-media.ts";
import { receiptUrl, unnamedMediaUrl } from "../render/links.ts";
import type { View } from "../render/render.ts";

const LINES = 1000;

/** A line of the receipt: a file and what became of it. */
export interface ReceiptLine {
	readonly file: DownloadFile;
	readonly outcome: Outcome;
}

/** What the receipt adds up: every file, and what was set aside before it was one. */
export interface Receipt {
	readonly lines: readonly ReceiptLine[];
	readonly setAside: readonly Problem[];
	/** A part of the download alone: then files are counted, and none is named, because paths have the names of people in them. */
	readonly isPartial: boolean;
	/** Knows what is on which page only when all others are written. */
	readonly media: Pick<EditionMedia, "isNamed" | "notesOf">;
	/** There is a page of media that nothing names. */
	readonly hasUnnamed: boolean;
}

/**
 * The receipt over all files, a thousand a page; sums and what was set aside are on the first. `textOf` says in words why a file could
 * not be read.
 */
export function receiptPages(
	{ lines: all, setAside, media, hasUnnamed, isPartial }: Receipt,
	language: PrivateLanguage,
	textOf: (message: Message | Clause) => string,
): readonly View[] {
	const { say, outcomes, number, colon } = language;
	const counts = new Map<Outcome["is"], number>();
	for (const { outcome } of all) counts.set(outcome.is, (counts.get(outcome.is) ?? 0) + 1);
	const sums = [...counts].map(([is, files]) => ({ outcome: outcomes[is], files: number(files) }));
	const text = ({ file, outcome }: ReceiptLine): string => {
		if (outcome.is === "read") return readText(outcome, language);
		if (outcome.is === "medium") {
			const named = say(media.isNamed(file) ? "mediumNamed" : "mediumUnnamed");
			return [named, ...media.notesOf(file).map(textOf)].join("; ");
		}
		return outcome.is === "failed" ? `${outcomes.failed}${colon}${textOf(outcome.reason)}` : outcomes[outcome.is];
	};
	const lines = isPartial ? [] : all;
	const parts = new Set(lines.map(({ file }) => file.part));
	const pages = Math.max(1, Math.ceil(lines.length / LINES));
	return Array.from({ length: pages }, (_, page): View => {
		const shown = lines.slice(page * LINES, (page + 1) * LINES);
		return {
			url: receiptUrl(page + 1),
			template: "receipt",
			title: say("receipt"),
			content: {
				sums: page === 0 ? sums : [],
				setAside:
					page === 0 && !isPartial ? setAside.map((problem) => `${problem.where}${colon}${textOf(problem)}`) : [],
				unnamed: page === 0 && hasUnnamed ? { url: unnamedMediaUrl(1), text: say("mediaUnnamed") } : undefined,
				lines: shown.map((line) => ({ path: line.file.path, part: line.file.part, outcome: text(line) })),
				// One that all files are from is named once.
				part: parts.size === 1 ? [...parts][0] : "",
				newer: page === 0 ? "" : receiptUrl(page),
				older: page + 1 === pages ? "" : receiptUrl(page + 2),
			},
		};
	});
}

function readText(
	{ records, understood, unread, leftOut }: Outcome & { readonly is: "read" },
	{ say }: PrivateLanguage,
): string {
	const read = say("read", { n: records });
	const unknown = understood === undefined ? 0 : records - understood;
	return [
		read,
		...(unknown > 0 ? [say("readUnknown", { n: unknown })] : []),
		...(leftOut > 0 ? [say("readLeftOut", { n: leftOut })] : []),
		...(unread > 0 ? [say("readInPart")] : []),
	].join("; ");
}
