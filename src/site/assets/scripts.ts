import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HOME } from "../../model/home.ts";

const SCRIPTS = join(HOME, "assets", "scripts");

/**
 * The script of each kind of page that has one, and the components in it, in the order in which one needs the other. In one
 * file: the first page took 5 % more CPU of Chromium with three (10,000 posts, medians of 60 in turns, measured 2026-11-30).
 */
export const COMPONENTS: Readonly<Record<string, readonly string[]>> = {
	front: ["day-memory", "site-manifest", "time-rail"],
	list: ["post-list", "month-rest", "time-rail"],
	post: ["post-ways", "photo-carousel", "photo-zoom"],
	// Arrow keys and swipes work for one post only.
	month: ["photo-carousel", "photo-zoom", "time-rail"],
	stories: ["time-rail"],
	"story-day": ["story-stage", "story-touch", "story-player"],
	calendar: ["on-this-day"],
	review: ["review-cards", "post-list"],
	book: ["print-button"],
	search: ["search-words", "search-result", "post-search", "post-list"],
	slideshow: ["slide-order", "slide-show", "show-controls"],
	surprise: ["random-post"],
	"not-found": ["found-root"],
};

/** The scripts of a site by path, without comments and indentation: both are a quarter of what goes over the network. */
export function siteScripts(): ReadonlyMap<string, string> {
	return new Map(
		Object.entries(COMPONENTS).map(([page, names]) => [
			`assets/scripts/${page}.js`,
			names.map((name) => shortened(readFileSync(join(SCRIPTS, `${name}.js`), "utf8"))).join(""),
		]),
	);
}

/** Comments go at the beginning of a line; one behind code stays, since telling it from a text takes a parser. */
function shortened(script: string): string {
	const kept: string[] = [];
	let isComment = false;
	for (const line of script.split("\n")) {
		const text = line.trimStart();
		isComment ||= text.startsWith("/*");
		const end: number = isComment ? text.indexOf("*/") : -2;
		isComment = end === -1;
		const code = isComment ? "" : text.slice(end + 2).trimStart();
		if (code !== "" && !code.startsWith("//")) kept.push(`${code}\n`);
	}
	return kept.join("");
}
