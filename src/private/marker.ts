import { join } from "node:path";
import { privateFolderTexts } from "../languages/private-folder.ts";
import { BuildError } from "../model/problem.ts";
import { PRIVATE_HEADING } from "../output/edition.ts";
import { readPart } from "../output/file-bytes.ts";
import { PRIVATE_MARKER } from "../output/manifest.ts";

const HEAD = 200;

/**
 * What the marker of a private edition says to a person who finds it, in the language of the edition and in both of the program; and to
 * the next run: how many records are on its pages.
 */
export function markerText(records: number, lang: string): string {
	const own = privateFolderTexts(lang)?.keep;
	return `${PRIVATE_HEADING}${records} records

${own === undefined ? "" : `${own.join("\n")}\n\n`}This folder holds private messages and the data of other people. Keep it on a computer or a stick of your own.
Never upload it, and never put it into a folder that is published.

Dieser Ordner enthält private Nachrichten und Daten anderer Menschen. Behalten Sie ihn auf einem eigenen Computer oder Stick.
Laden Sie ihn nie hoch, und legen Sie ihn nie in einen Ordner, der veröffentlicht wird.
`;
}

/** Throws a BuildError where the edition at `output` has more records than the new one: a part, or another download, was forgotten. */
export async function assertNoFewerRecords(output: string, records: number): Promise<void> {
	const head = await readPart(join(output, PRIVATE_MARKER), 0, HEAD).catch(() => Buffer.alloc(0));
	const [, before = "0"] = /^vitrine private 1\n(\d{1,15}) records\n/.exec(head.toString("latin1")) ?? [];
	if (records < Number(before))
		throw new BuildError("editionSmaller", { before, after: String(records) }, { where: output });
}
