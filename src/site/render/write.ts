import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "../../languages/language.ts";
import { inParallel } from "../../media/concurrency.ts";
import type { Placed } from "../../media/prepare/prepare.ts";
import { cutSquare, drawIcon } from "../../media/prepare/square.ts";
import { releaseMemory, SLACK } from "../../media/release-memory.ts";
import type { DownloadFile } from "../../model/download-file.ts";
import type { Staging } from "../../output/staging.ts";
import { headersFile } from "../assets/policy.ts";
import { siteScripts } from "../assets/scripts.ts";
import { bookStylesheet, bundleStylesheet, slideshowStylesheet } from "../assets/stylesheet.ts";
import { vendoredFiles } from "../assets/vendor.ts";
import { WEB_MANIFEST, webManifest } from "../assets/web-manifest.ts";
import type { Description } from "../describe.ts";
import { urlsOf } from "../views/page-sequence.ts";
import type { Thumbnail } from "../views/thumbnail-view.ts";
import type { WritePages } from "./eleventy.ts";

const THUMBNAILS_AT_ONCE = 4;

/** What renders pages, loaded and not used yet. */
let expected: Promise<WritePages> | undefined;

/** Loads what renders pages: in vain where a build fails early, and for nothing in wall time while pictures are made by other threads. */
export async function expectPages(): Promise<void> {
	expected ??= openRenderer();
	await expected;
}

const openRenderer = async () => (await import("./eleventy.ts")).openRenderer();

/**
 * Writes the whole site into the staging folder: pages, stylesheet, scripts and what hosts need. Removes all other files
 * there, and returns the paths of those that belong to the site.
 */
export async function writeSite(
	description: Description,
	placed: ReadonlyMap<DownloadFile, Placed>,
	language: Language,
	staging: Staging,
	/** More paths and texts that belong to the site; none is asked for before the one before it has been written. */
	more: Iterable<readonly [path: string, text: string | Iterable<string>]>,
	/** The layer of the owner's styles. */
	css = "",
): Promise<ReadonlySet<string>> {
	const opening = expected ?? openRenderer();
	expected = undefined;
	const writePages = await opening;
	staging.announce(Object.values(description.pages).flatMap(urlsOf));
	const { thumbnails } = description;
	// Squares are cut by other threads than the one that renders.
	const writing = [
		writePages(description, language, staging.writeText),
		inParallel(thumbnails, THUMBNAILS_AT_ONCE, (thumbnail) => writeThumbnail(thumbnail, staging)),
	];
	for (const ended of await Promise.allSettled(writing)) if (ended.status === "rejected") throw ended.reason;
	const { tones, ratios } = description.site;
	const texts = new Map([
		["assets/site.css", bundleStylesheet(tones, ratios) + css],
		...(description.pages.books.length > 0 ? [["assets/book.css", bookStylesheet()] as const] : []),
		...(description.pages.slideshow.length > 0 ? [["assets/slideshow.css", slideshowStylesheet()] as const] : []),
		[".nojekyll", ""],
		["_headers", headersFile(description.site.robots)],
		[WEB_MANIFEST, webManifest(description.site)],
		...siteScripts(),
		...description.scripts,
	]);
	for (const [path, text] of texts) await staging.writeText(path, text);
	const morePaths: string[] = [];
	for (const [path, text] of more) {
		await (typeof text === "string" ? staging.writeText(path, text) : staging.writePieces(path, text));
		releaseMemory(SLACK);
		morePaths.push(path);
	}
	const copied = vendoredFiles();
	for (const [path, source] of copied) await staging.write(path, (temporary) => copyFile(source, temporary));
	const written = new Set([
		...texts.keys(),
		...morePaths,
		...copied.keys(),
		...thumbnails.map(({ path }) => path),
		...Object.values(description.pages).flatMap(urlsOf),
		...[...placed.values()].flatMap(({ files }) => files.map(({ path }) => path)),
	]);
	await staging.prune(written);
	return written;
}

/** Cuts a square; one of an earlier run has the same name, and is it if it is as it was written. */
async function writeThumbnail({ path, from, side, round }: Thumbnail, staging: Staging): Promise<void> {
	if (await staging.has(path)) return;
	const source = from === undefined ? undefined : join(staging.folder, from);
	const isIcon = path.endsWith(".png");
	const make = async () => (isIcon || source === undefined ? drawIcon(source, side, round) : cutSquare(source, side));
	await staging.write(path, await make());
}
