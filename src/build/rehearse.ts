import { statSync } from "node:fs";
import { join } from "node:path";
import { inParallel } from "../media/concurrency.ts";
import { availableDecoders } from "../media/decode/available-decoders.ts";
import { kindByName } from "../media/kind-by-name.ts";
import { PIXEL_LIMIT } from "../media/pixel-limit.ts";
import { RECIPES, recipeOf } from "../media/plan.ts";
import { openMediaCache } from "../media/prepare/media-cache.ts";
import { wantedMedia } from "../media/prepare/prepare.ts";
import { shrinkTo } from "../media/prepare/small.ts";
import { type Prepared, renditionsOf } from "../media/prepared.ts";
import { sharp } from "../media/sharp.ts";
import type { Archive } from "../model/archive.ts";
import type { DownloadFile } from "../model/download-file.ts";
import { cacheOf } from "../output/project.ts";
import type { Expected, ShownAs } from "../report/report.ts";
import { BYTES_OF_A_PICTURE } from "../terminal/pace.ts";

/** What a build would make of the media that a site shows, as far as it can be told without making anything. */
interface Rehearsal {
	readonly expected: Expected;
	readonly placed: ReadonlyMap<DownloadFile, ShownAs>;
}

/** A page and its share of lists, feeds and scripts in bytes, and all else; seconds without media (measured 2026-11-30). */
const PAGE = { bytes: 22e3, seconds: 0.003 };
const REST = { bytes: 6e5, seconds: 2 };
/** A poster in its sizes. */
const POSTER_BYTES = 150e3;
/** Pictures that are tried; the first of them warms up. */
const TRIED = 7;
/** Seconds for a picture where none can be tried. */
const USUAL = 0.1;

/**
 * Tells how large the site would be and how long a build would take: what an earlier one has prepared is looked up, and for the rest some
 * pictures are made smaller in memory, on this computer. Writes nothing.
 */
export async function rehearse(archive: Archive, output: string, jobs: number): Promise<Rehearsal> {
	const cache = await openMediaCache(cacheOf(output, "mediaCache"));
	const decoders = availableDecoders();
	const placed = new Map<DownloadFile, ShownAs>();
	const seen = new Set<string>();
	const open: DownloadFile[] = [];
	let bytes = REST.bytes + archive.entries.length * PAGE.bytes;
	for (const { file, folder } of wantedMedia(archive)) {
		const fingerprint = await file.fingerprint();
		const known = cache.get(fingerprint);
		const isKnown = known !== undefined && known.recipe === recipeOf(known.prepared, decoders);
		const prepared: ShownAs["prepared"] = isKnown
			? known.prepared
			: // Without an extension they were videos (2018).
				{ kind: kindByName(file.path) ?? "video", notes: [] };
		placed.set(file, { prepared });
		if (seen.has(fingerprint)) continue;
		seen.add(fingerprint);
		if (isKnown && isThere(known.prepared, join(output, "media", folder))) bytes += bytesOf(known.prepared);
		else open.push(file);
	}
	const isPicture = (file: DownloadFile) => placed.get(file)?.prepared.kind === "picture";
	const { seconds, share } = await tried(open.filter(isPicture), jobs);
	for (const file of open) bytes += isPicture(file) ? file.size * share : file.size + POSTER_BYTES;
	const work = open.reduce((sum, { size }) => sum + 1 + size / BYTES_OF_A_PICTURE, 0);
	const pages = REST.seconds + archive.entries.length * PAGE.seconds;
	return {
		placed,
		expected: { bytes: Math.round(bytes), seconds: Math.ceil(pages + work * seconds), files: open.length },
	};
}

function bytesOf(prepared: Prepared): number {
	return renditionsOf(prepared).reduce((sum, { bytes }) => sum + bytes, 0);
}

function isThere(prepared: Prepared, folder: string): boolean {
	return renditionsOf(prepared).every(
		({ name, bytes }) => statSync(join(folder, name), { throwIfNoEntry: false })?.size === bytes,
	);
}

/** Seconds for each of many pictures, and the bytes of all their files over those of the download. */
async function tried(
	pictures: readonly DownloadFile[],
	jobs: number,
): Promise<{ readonly seconds: number; readonly share: number }> {
	const every = Math.max(1, Math.floor(pictures.length / TRIED));
	const [first, ...others] = pictures.filter((_, index) => index % every === 0).slice(0, TRIED);
	if (first === undefined) return { seconds: USUAL, share: 1 };
	let [read, made] = [0, 0];
	const make = async (file: DownloadFile) => {
		const small = await smallBytes(file).catch(() => undefined);
		if (small === undefined) return;
		read += file.size;
		made += small;
	};
	await make(first);
	const began = performance.now();
	await inParallel(others, jobs, make);
	const seconds = (performance.now() - began) / 1000;
	return {
		seconds: others.length === 0 ? USUAL : seconds / others.length,
		share: 1 + (read === 0 ? 0.2 : made / read),
	};
}

/** The bytes of a picture's small renditions, made in memory. */
async function smallBytes(file: DownloadFile): Promise<number> {
	const bytes = await file.read();
	const sizes = RECIPES.small.widths.map(async (width) => {
		const image = sharp(bytes, { limitInputPixels: PIXEL_LIMIT }).autoOrient();
		return (await shrinkTo({ width, format: "jpg" }, image).toBuffer()).length;
	});
	return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
