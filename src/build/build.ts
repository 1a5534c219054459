import { existsSync } from "node:fs";
import { openFingerprints } from "../download/folder/fingerprints.ts";
import { openDownload } from "../download/open/open.ts";
import { feedFiles } from "../exports/feeds.ts";
import { languageFor } from "../languages/language.ts";
import { ownerLanguage } from "../languages/problems/owner-language.ts";
import { assertNoEdition } from "../layouts/refuse.ts";
import { type Decoder, openDecoder } from "../media/decode/decoder.ts";
import { keepMedia, openMediaCache } from "../media/prepare/media-cache.ts";
import { prepareMedia, wantedMedia } from "../media/prepare/prepare.ts";
import { releaseMemory } from "../media/release-memory.ts";
import type { Emit, Stage } from "../model/events.ts";
import { writeFileAtomic } from "../output/atomic-write.ts";
import { assertWritableOutput } from "../output/current-site.ts";
import { lockedOutput } from "../output/locked.ts";
import { createOwnerFiles } from "../output/owner-files.ts";
import { openCacheFolder, projectOf } from "../output/project.ts";
import { openStaging } from "../output/staging.ts";
import { assertPhotoCopy, writePhotoCopy } from "../photo-copy/photos.ts";
import { writeLastRun } from "../report/last-run.ts";
import { removalCheck } from "../report/removal-check.ts";
import { type Report, reportOf } from "../report/report.ts";
import { reportText } from "../report/text.ts";
import { openAltFile } from "../site/alt-texts/alt-file.ts";
import { mapTexts } from "../site/alt-texts/alt-texts.ts";
import { describe } from "../site/describe.ts";
import { mapOwnerTexts } from "../site/owner/owner-texts.ts";
import { readOwnerTexts } from "../site/owner/read-owner-texts.ts";
import { readSubtitles } from "../site/pages/subtitles.ts";
import { expectPages, writeSite } from "../site/render/write.ts";
import { openMediaCheck } from "../verify/media-check.ts";
import { leakSources } from "../verify/sources.ts";
import { isClean, verifyMedium, verifySite } from "../verify/verify.ts";
import { buildKey, keyWithTexts } from "./build-key.ts";
import { holdsVideos, readArchive } from "./read-archive.ts";
import { rehearse } from "./rehearse.ts";
import type { BuildRequest } from "./request.ts";

/** What the caller already has, and a build needs not make. */
export interface Given {
	readonly key?: string | undefined;
	/** Not closed here, so that the next build can reuse its processes. */
	readonly decoder?: Decoder;
}

/**
 * Builds the site of a request, while no other build may write to its output. Throws BuildError; then the old site is as it was,
 * and the next build goes on. The working folder has to be the program's.
 */
export async function build(request: BuildRequest, emit: Emit, given: Given = {}): Promise<Report> {
	const { output, photos, dryRun } = request.options;
	if (dryRun) {
		await assertWritableOutput(output);
		if (photos !== undefined) await assertPhotoCopy(photos, output);
		const report = await runStages(request, emit, given);
		emit({ type: "done", unchanged: false });
		return report;
	}
	const report = await lockedOutput(output, async () => {
		await assertWritableOutput(output);
		await openCacheFolder(output);
		if (photos !== undefined) await assertPhotoCopy(photos, output);
		return runStages(request, emit, given);
	});
	emit({ type: "done", unchanged: false });
	return report;
}

/** The pipeline: one call a stage, each taking what the one before returned. */
async function runStages(request: BuildRequest, emit: Emit, given: Given): Promise<Report> {
	const { options, css, invented } = request;
	const { output, lang, timezone, jobs, photos } = options;
	const files = projectOf(output);
	const stage = (name: Stage) => {
		releaseMemory();
		emit({ type: "stage", name });
	};
	// Before hours of work, so that an invalid file fails early; read again when it is needed.
	await openAltFile(files.alt, files);
	await readOwnerTexts(output);
	stage("open");
	await assertNoEdition(options.archives, lang);
	const fingerprints = await openFingerprints(files.fingerprints);
	const download = await openDownload(options.archives, options.limits, fingerprints);
	const decoder = given.decoder ?? openDecoder({ workers: 2 });
	try {
		// While the download is read, which one core does alone. A later build may have nothing to decode.
		if (!options.dryRun && !existsSync(files.mediaCache) && holdsVideos(download)) decoder.expectVideos();
		const key = given.key ?? (await buildKey(request, download));
		const { selection, reading, hidden, copies } = await readArchive(download, request, stage);
		const checkRemovals = removalCheck(output, options.allowRemovals);
		const gone = await checkRemovals(selection);
		if (options.dryRun) {
			const { placed, expected } = await rehearse(selection.archive, output, jobs);
			const of = {
				selection,
				placed,
				output,
				removed: gone,
				alts: [],
				publishedPrivateTexts: [],
				unusedOwnerLines: [],
			};
			return { ...reportOf(reading, of), expected };
		}
		stage("prepare");
		const staging = await openStaging(output);
		const mediaLeaks = await openMediaCheck(hidden, files.checked);
		/** Begun when pictures are being made by other threads, as this one can do nothing else meanwhile. */
		let isLoading = false;
		/** Releases the cache. */
		const prepare = async () =>
			prepareMedia(wantedMedia(selection.archive), {
				...{ staging, mediaCache: await openMediaCache(files.mediaCache), decoder, jobs, emit, copies },
				written: (path) => {
					// If that fails, it fails again where pages are written.
					if (!isLoading) void expectPages().catch(() => undefined);
					isLoading = true;
					return verifyMedium(staging.folder, path, mediaLeaks);
				},
				isClean: (path) => isClean(staging.folder, path, mediaLeaks),
			});
		const placed = await prepare();
		const removed = await checkRemovals(selection, placed);
		const seen = await keyWithTexts(key, output);
		const altFile = await openAltFile(files.alt, files);
		const owner = mapOwnerTexts(await readOwnerTexts(output), selection.rewriteMentions);
		const alts = mapTexts(altFile.texts, selection.rewriteMentions);
		/** Returns what the checks and the report need alone: the description, a third of a large build's memory, is released. */
		const makeSite = async () => {
			stage("describe");
			const language = languageFor(lang);
			const subtitles = await readSubtitles(selection.archive.entries, selection.rewriteMentions);
			const description = describe(selection.archive, placed, language, { ...options, alts, subtitles, owner });
			stage("write");
			const feeds = feedFiles(description, options.base);
			const written = await writeSite(description, placed, language, staging, feeds, css);
			const leaks = leakSources({ secrets: hidden, selection, description, css, request: options });
			const { alts: rows, keys, unusedOwnerLines } = description;
			return { written, leaks, rows, keys, unusedOwnerLines };
		};
		const { written, leaks, rows, keys, unusedOwnerLines } = await makeSite();
		stage("verify");
		const publishedPrivateTexts = await verifySite(staging.folder, written, leaks, mediaLeaks);
		const of = { selection, placed, output, publishedPrivateTexts, removed, unusedOwnerLines, alts: rows };
		const report = reportOf(reading, of);
		await writeFileAtomic(files.report, reportText(report, ownerLanguage(lang)));
		// What the owner has saved meanwhile is not on this site, and is for the next build to find.
		const isAsSeen = (await keyWithTexts(key, output)) === seen;
		await createOwnerFiles(output, lang);
		await altFile.write(rows);
		const keyOfTexts = isAsSeen ? await keyWithTexts(key, output) : seen;
		const backups = await staging.publish();
		await fingerprints.save();
		await keepMedia(files.mediaCache, new Set([...placed.values()].map(({ fingerprint }) => fingerprint)));
		// What could not be read or decoded is asked for again by the next build, though nothing will have changed.
		const isSettled = download.faults() === 0 && [...placed.values()].every((medium) => medium.isSettled);
		if (isSettled) await writeLastRun(output, { key: keyOfTexts, written, report, invented });
		const published = backups.length === 0 ? report : { ...report, backups };
		if (photos === undefined) return published;
		stage("photos");
		const finished = { archive: selection.archive, placed, keys, alts, timezone, output };
		return { ...published, photos: await writePhotoCopy(photos, finished, emit) };
	} finally {
		if (given.decoder === undefined) await decoder.close();
		await download.close();
	}
}
