import { availableParallelism } from "node:os";
import { openFingerprints } from "./download/fingerprints.ts";
import { defaultLimits } from "./download/limits.ts";
import { openDownload } from "./download/open.ts";
import { recognise } from "./generations/recognise.ts";
import { refuseUseless } from "./generations/refuse.ts";
import { openDecoder } from "./media/decode/decoder.ts";
import { openLedger } from "./media/ledger.ts";
import { type MediaProgress, prepareMedia } from "./media/prepare.ts";
import { wantedMedia } from "./media/wanted.ts";
import { merge } from "./merge/merge.ts";
import { besides, openStaging } from "./output/staging.ts";
import { readIndexes } from "./readers/read.ts";
import { type Report, reportOf } from "./report/report.ts";
import { reportText } from "./report/text.ts";
import { defaultWishes, select, type Wishes } from "./select.ts";
import { altTextsFile, loadAltTexts } from "./site/alt-texts.ts";
import { describe } from "./site/describe.ts";
import { languageFor } from "./site/language.ts";
import { readSubtitles } from "./site/subtitles.ts";
import type { Grid } from "./site/view.ts";
import { writeSite } from "./site/write.ts";
import { verify } from "./verify/verify.ts";
import { writeWhole } from "./write.ts";

/** All that one build needs to know; paths are absolute. */
export interface BuildRequest {
	readonly archives: readonly string[];
	readonly output: string;
	/** BCP 47 tag. */
	readonly lang: string;
	/** IANA name. */
	readonly timezone: string;
	readonly wishes?: Wishes;
	/** IANA name of the zone in which HTML downloads print dates. */
	readonly htmlTimezone?: string;
	readonly splitCarousels?: boolean;
	readonly grid?: Grid;
	readonly jobs?: number;
	readonly progress: MediaProgress;
	/** Hears the name of each stage as it begins. */
	readonly stage?: (name: string) => void;
}

/** The program: one call a stage, each taking what the one before returned. Throws BuildError; then the old site is as it was. */
export async function build(request: BuildRequest): Promise<Report> {
	const { output, progress, stage = () => undefined } = request;
	const zone = request.htmlTimezone ?? "America/Los_Angeles";
	stage("open");
	const fingerprints = await openFingerprints(besides(output).fingerprints);
	const download = await openDownload(request.archives, defaultLimits, fingerprints);
	const decoder = openDecoder({ workers: 2 });
	try {
		stage("recognise");
		const recognised = recognise(download);
		refuseUseless(recognised, download, request.lang);
		stage("read");
		const indexes = await readIndexes(recognised.claims, {
			zone,
			splitCarousels: request.splitCarousels ?? false,
		});
		const archive = await merge(indexes, recognised.media);
		stage("select");
		const selection = select(archive, request.wishes ?? defaultWishes);
		stage("prepare");
		const staging = await openStaging(output);
		const ledger = await openLedger(besides(output).ledger);
		const jobs = request.jobs ?? 2 * availableParallelism();
		const placed = await prepareMedia(wantedMedia(selection.archive), { staging, ledger, decoder, jobs, progress });
		stage("describe");
		const language = languageFor(request.lang);
		const description = describe(selection.archive, placed, language, {
			timezone: request.timezone,
			...(request.grid === undefined ? {} : { grid: request.grid }),
			alts: await loadAltTexts(besides(output).alt),
			subtitles: await readSubtitles(selection.archive.entries),
		});
		stage("write");
		const written = await writeSite(description, placed, language, staging);
		stage("verify");
		await verify(staging.folder, written);
		const report = reportOf({ download, recognised, indexes, archive, selection, placed, output, zone });
		await writeWhole(besides(output).report, reportText(report));
		await writeWhole(besides(output).alt, altTextsFile(description.alts));
		await staging.publish();
		await fingerprints.save();
		await ledger.keep(new Set([...placed.values()].map(({ fingerprint }) => fingerprint)));
		return report;
	} finally {
		await decoder.close();
		await download.close();
	}
}
