import { copyFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Language } from "../../languages/language.ts";
import type { Placed } from "../../media/prepare/prepare.ts";
import type { DownloadFile } from "../../model/download-file.ts";
import { HOME } from "../../model/home.ts";
import type { Staging } from "../../output/staging.ts";
import { headersFile } from "../assets/policy.ts";
import { bookStylesheet, bundleStylesheet, slideshowStylesheet } from "../assets/stylesheet.ts";
import { vendoredFiles } from "../assets/vendor.ts";
import type { Description } from "../describe.ts";
import type { Page } from "../views/view.ts";

const SCRIPTS = join(HOME, "assets", "scripts");

/**
 * Loads what renders pages, which takes half a second: in vain where a build fails early, and for nothing in wall time while
 * pictures are made by other threads.
 */
export const loadRenderer = () => import("./eleventy.ts");

/**
 * Writes the whole site into the staging folder: pages, stylesheet, scripts and what hosts need. Removes all other files
 * there, and returns the paths of those that belong to the site.
 */
export async function writeSite(
	description: Description,
	placed: ReadonlyMap<DownloadFile, Placed>,
	language: Language,
	staging: Staging,
	/** More texts that belong to the site, by path. */
	more: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
	const { writePages } = await loadRenderer();
	await writePages(description, language, staging.writeText);
	const { tones, ratios } = description.site;
	const texts = new Map([
		["assets/site.css", bundleStylesheet(tones, ratios)],
		...(description.pages.books.length > 0 ? [["assets/book.css", bookStylesheet()] as const] : []),
		...(description.pages.slideshow.length > 0 ? [["assets/slideshow.css", slideshowStylesheet()] as const] : []),
		[".nojekyll", ""],
		["_headers", headersFile(description.site.robots)],
		...description.scripts,
		...more,
	]);
	for (const [path, text] of texts) await staging.writeText(path, text);
	const scripts = await readdir(SCRIPTS);
	const copied = new Map([
		...vendoredFiles(),
		...scripts.map((name) => [`assets/scripts/${name}`, join(SCRIPTS, name)] as const),
	]);
	for (const [path, source] of copied) await staging.write(path, (temporary) => copyFile(source, temporary));
	const written = new Set([
		...texts.keys(),
		...copied.keys(),
		...Object.values(description.pages).flatMap((pages: readonly Page[]) => pages.map(({ url }) => url)),
		...[...placed.values()].flatMap(({ files }) => files.map(({ path }) => path)),
	]);
	await staging.prune(written);
	return written;
}
