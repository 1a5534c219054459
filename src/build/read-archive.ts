import { copiesAmong } from "../download/parts.ts";
import { reasonToIgnore } from "../layouts/ignored.ts";
import { readIndexes } from "../layouts/read.ts";
import { leaveOwnCopies, recognise, withoutUnfitting } from "../layouts/recognise.ts";
import { assertNotOther, assertRecognised } from "../layouts/refuse.ts";
import { kindByName } from "../media/kind-by-name.ts";
import { merge } from "../merge/merge.ts";
import type { Download } from "../model/download-file.ts";
import type { Stage } from "../model/events.ts";
import { INSTAGRAMS_ZONE } from "../readers/html/zone.ts";
import { PrivateValues } from "../readers/private-values.ts";
import { assertNotEmpty } from "../report/emptiness.ts";
import { readingOf } from "../report/reading.ts";
import { select } from "../select/select.ts";
import { hiddenOf } from "../verify/sources.ts";
import type { BuildRequest } from "./request.ts";

/** Whether the site may show videos, by the names of files alone: voice messages have the names of videos, too. */
export function holdsVideos({ files }: Pick<Download, "files">): boolean {
	return files.some(({ path }) => kindByName(path) === "video" && reasonToIgnore(path) === undefined);
}

/**
 * Reads a download up to what the owner wants to show. Only that, what the report says of the rest and the private values that no page
 * may have go on: the indexes and the whole archive are released, because the stages behind it take hours and most of the memory.
 */
export async function readArchive(
	download: Download,
	{ options, selectOptions }: BuildRequest,
	stage: (name: Stage) => void,
) {
	const { lang, timezone, htmlTimezone, splitCarousels } = options;
	stage("recognise");
	assertNotOther(download, lang);
	const found = recognise(download);
	stage("read");
	const secrets = new PrivateValues();
	const zone = htmlTimezone ?? INSTAGRAMS_ZONE;
	const likelyZones = htmlTimezone === undefined ? [zone, timezone, "UTC"] : [];
	const context = { zone, likelyZones, splitCarousels };
	const { recognised: known, indexes } = withoutUnfitting(found, await readIndexes(found.claims, context, secrets));
	assertRecognised(known, download, lang);
	const recognised = leaveOwnCopies(known, download);
	const archive = await merge(indexes, recognised.media, options);
	stage("select");
	const selection = select(archive, selectOptions, timezone);
	assertNotEmpty(selection, indexes, recognised);
	return {
		selection,
		reading: readingOf({ download, recognised, indexes, archive, selection, zone }),
		hidden: hiddenOf(secrets, selection.archive.profile),
		/** Of a file, those that may be the same in other parts. */
		copies: copiesAmong(recognised.media),
	};
}
