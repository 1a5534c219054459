import { copiesAmong } from "../download/copies.ts";
import { openFingerprints } from "../download/folder/fingerprints.ts";
import { openDownload } from "../download/open/open.ts";
import { feedFiles } from "../exports/feeds.ts";
import { languageFor } from "../languages/language.ts";
import { readIndexes } from "../layouts/read.ts";
import { recognise, withoutUnfitting } from "../layouts/recognise.ts";
import { assertRecognised } from "../layouts/refuse.ts";
import { openDecoder } from "../media/decode/decoder.ts";
import { openMediaCache } from "../media/prepare/media-cache.ts";
import { type Placed, prepareMedia } from "../media/prepare/prepare.ts";
import { wantedMedia } from "../media/prepare/wanted.ts";
import { merge } from "../merge/merge.ts";
import type { DownloadFile } from "../model/download-file.ts";
import type { Emit } from "../model/events.ts";
import { BuildError } from "../model/problem.ts";
import { writeWhole } from "../output/atomic-write.ts";
import { lockOutput } from "../output/lock.ts";
import { assertWritableOutput } from "../output/present.ts";
import { openStaging, projectFiles, type Staging, unwritable } from "../output/staging.ts";
import { assertPhotoCopy, writePhotoCopy } from "../photo-copy/photo-copy.ts";
import { type PrivateValue, PrivateValues } from "../readers/private-values.ts";
import { assertNotEmpty } from "../report/emptiness.ts";
import { rememberRun } from "../report/last-run.ts";
import { type Report, reportOf } from "../report/report.ts";
import { openShrinking } from "../report/shrinking.ts";
import { reportText } from "../report/text.ts";
import { type Selection, select } from "../select/select.ts";
import { openAltFile } from "../site/alt-texts/alt-file.ts";
import { type AltTexts, retold } from "../site/alt-texts/alt-texts.ts";
import { describe } from "../site/describe.ts";
import { readSubtitles } from "../site/pages/subtitles.ts";
import { writeSite } from "../site/render/write.ts";
import { openChecked } from "../verify/checked.ts";
import { mediaCheck } from "../verify/media-check.ts";
import { hiddenOf, leakSources } from "../verify/sources.ts";
import { isClean, verifyMedium, verifySite } from "../verify/verify.ts";
import { buildKey } from "./build-key.ts";
import { collect } from "./release-memory.ts";
import type { BuildRequest } from "./request.ts";

/**
 * In which HTML downloads print their dates, though they do not say so: the header of one of August 2026 told its own time in
 * this zone and in UTC side by side, and the owner lived elsewhere.
 */
const INSTAGRAMS_ZONE = "America/Los_Angeles";

/**
 * Builds the site of a request, while no other build may write to its output. Throws BuildError; then the old site is as it
 * was, and the next build goes on.
 */
export async function build(request: BuildRequest, emit: Emit): Promise<Report> {
	const { output, photos } = request.options;
	const lock = await lockOutput(output);
	try {
		await assertWritableOutput(output);
		if (photos !== undefined) await assertPhotoCopy(photos, output);
		const report = await runStages(request, emit);
		emit({ type: "done", unchanged: false });
		return report;
	} catch (error) {
		throw isOfTheSystem(error) ? unwritable(output, error) : error;
	} finally {
		await lock.release();
	}
}

/** Reading failed long before: what cannot be read of a download costs that file alone. */
function isOfTheSystem(error: unknown): boolean {
	if (!(error instanceof Error) || error instanceof BuildError) return false;
	return ("code" in error && /^E[A-Z]+$/.test(String(error.code))) || /no space left/i.test(error.message);
}

/** The program: one call a stage, each taking what the one before returned. */
async function runStages(request: BuildRequest, emit: Emit): Promise<Report> {
	const { options } = request;
	const { output, timezone, lang, jobs } = options;
	const stage = (name: string) => {
		collect();
		emit({ type: "stage", name });
	};
	const zone = options.htmlTimezone ?? INSTAGRAMS_ZONE;
	// Once before hours of work, for what is not understood in it; read again when it is needed.
	await openAltFile(projectFiles(output).alt);
	stage("open");
	const fingerprints = await openFingerprints(projectFiles(output).fingerprints);
	const download = await openDownload(options.archives, options.limits, fingerprints);
	const decoder = openDecoder({ workers: 2 });
	try {
		stage("recognise");
		const found = recognise(download);
		stage("read");
		const secrets = new PrivateValues();
		const context = {
			zone,
			...(options.htmlTimezone === undefined ? { likelyZones: [zone, timezone, "UTC"] } : {}),
			splitCarousels: options.splitCarousels,
		};
		const { recognised, indexes } = withoutUnfitting(found, await readIndexes(found.claims, context, secrets));
		assertRecognised(recognised, download, lang);
		const archive = await merge(indexes, recognised.media, options);
		stage("select");
		const selection = select(archive, request.selectOptions, timezone);
		assertNotEmpty(selection, indexes, recognised);
		const shrinking = await openShrinking(output, options.allowRemovals);
		await shrinking.assert(selection);
		stage("prepare");
		const staging = await openStaging(output);
		const mediaCache = await openMediaCache(projectFiles(output).mediaCache);
		const hidden = hiddenOf(secrets, selection.archive.profile);
		const mediaLeaks = mediaCheck(hidden, await openChecked(projectFiles(output).checked, hidden));
		const placed = await prepareMedia(wantedMedia(selection.archive), {
			...{ staging, mediaCache, decoder, jobs, emit },
			copies: copiesAmong(recognised.media),
			written: (path) => verifyMedium(staging.folder, path, mediaLeaks),
			isClean: (path) => isClean(staging.folder, path, mediaLeaks),
		});
		const removed = await shrinking.assert(selection, placed);
		const altFile = await openAltFile(projectFiles(output).alt);
		const alts = retold(altFile.texts, selection.retell);
		const { written, leaks, rows, keys } = await makeSite(request, selection, placed, {
			...{ staging, stage, hidden, alts },
		});
		stage("verify");
		const publishedPrivateTexts = await verifySite(staging.folder, written, leaks, mediaLeaks);
		const report = reportOf({
			download,
			recognised,
			indexes,
			archive,
			selection,
			placed,
			output,
			zone,
			publishedPrivateTexts,
			removed,
			alts: rows,
		});
		await writeWhole(projectFiles(output).report, reportText(report));
		await altFile.write(rows);
		const keptAside = await staging.publish();
		await fingerprints.save();
		await mediaCache.keep(new Set([...placed.values()].map(({ fingerprint }) => fingerprint)));
		const sign = await buildKey(request, download);
		await rememberRun(output, { sign, written, report, invented: request.invented });
		const finishedReport = { ...report, ...(keptAside.length === 0 ? {} : { keptAside }) };
		if (options.photos === undefined) return finishedReport;
		stage("photos");
		const finished = { archive: selection.archive, placed, keys, alts, timezone, output };
		return {
			...finishedReport,
			photos: await writePhotoCopy(options.photos, finished, emit),
		};
	} finally {
		await decoder.close();
		await download.close();
	}
}

/** What making the pages needs beside the archive and its media. */
interface Making {
	readonly staging: Staging;
	readonly stage: (name: string) => void;
	readonly hidden: readonly PrivateValue[];
	readonly alts: AltTexts;
}

/**
 * Describes and writes. The description, a third of a large build's memory, ends with it: only what the checks and the report
 * need remains.
 */
async function makeSite(
	request: BuildRequest,
	selection: Selection,
	placed: ReadonlyMap<DownloadFile, Placed>,
	{ staging, stage, hidden, alts }: Making,
) {
	const { options } = request;
	stage("describe");
	const language = languageFor(options.lang);
	const subtitles = await readSubtitles(selection.archive.entries, selection.retell);
	const description = describe(selection.archive, placed, language, { ...options, alts, subtitles });
	stage("write");
	const feeds = feedFiles(description, placed, options.base);
	const written = await writeSite(description, placed, language, staging, feeds);
	const leaks = leakSources({ secrets: hidden, selection, description, request: options });
	return { written, leaks, rows: description.alts, keys: description.keys };
}
