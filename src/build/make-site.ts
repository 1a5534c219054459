import { feedFiles } from "../exports/feeds.ts";
import { languageFor } from "../languages/language.ts";
import type { Placed } from "../media/prepare/prepare.ts";
import type { DownloadFile } from "../model/download-file.ts";
import type { Stage } from "../model/events.ts";
import type { Options } from "../options/table.ts";
import type { Staging } from "../output/staging.ts";
import type { PrivateValue } from "../readers/private-values.ts";
import type { Selection } from "../select/select.ts";
import type { AltTexts } from "../site/alt-texts/alt-texts.ts";
import { describe } from "../site/describe.ts";
import { readSubtitles } from "../site/pages/subtitles.ts";
import { writeSite } from "../site/render/write.ts";
import { leakSources } from "../verify/sources.ts";

/** What making the pages needs beside the selection and its media. */
interface Making {
	readonly staging: Staging;
	readonly stage: (name: Stage) => void;
	readonly hidden: readonly PrivateValue[];
	readonly alts: AltTexts;
}

/**
 * Describes and writes the site. The description, a third of a large build's memory, is released with the end of this
 * function: it returns only what the checks and the report need.
 */
export async function makeSite(
	options: Options,
	selection: Selection,
	placed: ReadonlyMap<DownloadFile, Placed>,
	{ staging, stage, hidden, alts }: Making,
) {
	stage("describe");
	const language = languageFor(options.lang);
	const subtitles = await readSubtitles(selection.archive.entries, selection.rewriteMentions);
	const description = describe(selection.archive, placed, language, { ...options, alts, subtitles });
	stage("write");
	const feeds = feedFiles(description, options.base);
	const written = await writeSite(description, placed, language, staging, feeds);
	const leaks = leakSources({ secrets: hidden, selection, description, request: options });
	return { written, leaks, rows: description.alts, keys: description.keys };
}
