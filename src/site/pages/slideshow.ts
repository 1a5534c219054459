import { excerpt } from "../../languages/excerpt.ts";
import { scriptText } from "../text/script-text.ts";
import type { SlideshowPage, SlideView } from "../views/view.ts";
import { pageOf } from "./lists.ts";
import type { PageContext } from "./slides.ts";
import type { Year } from "./timeline.ts";

/** Characters of a caption that are read in passing. */
const IN_PASSING = 240;

/** A medium for the script: file, 1 for a video, poster, alternative text. */
type Row = readonly [file: string, isVideo: 0 | 1, poster: string, alt: string];

/** The page that shows all pictures and videos one after the other; none where there is nothing to show. */
export function slideshowPages(years: readonly Year[], context: PageContext): readonly SlideshowPage[] {
	const { say, dates } = context;
	const shown = years.flatMap(({ year, folder, posts }) => {
		const count = posts.reduce((sum, { page }) => sum + page.slides.flatMap(rowOf).length, 0);
		const text = year === "" ? say("undated") : dates.yearName(year);
		return count === 0 ? [] : [{ id: folder, url: `${folder}/index.html`, text, count: String(count) }];
	});
	if (shown.length === 0) return [];
	return [
		{
			...pageOf("slideshow.html", [say("slideshow")], "none", context),
			scripts: ["slide-show", "show-controls"],
			years: shown,
			// As a message of the script, in which {n} is a number.
			seconds: say("seconds", { n: "{n}" }),
		},
	];
}

/**
 * What a slideshow shows, a script for each year, oldest first: a page in a folder can load neither JSON nor modules. In JavaScript of
 * 2009, because televisions have old browsers.
 */
export function slideshowScripts(years: readonly Year[]): ReadonlyMap<string, string> {
	return new Map(
		years.map(({ folder, posts }) => {
			const rows = [...posts].reverse().flatMap(({ entry, tile, page }) => {
				const media = page.slides.flatMap(rowOf);
				return media.length === 0 ? [] : [[tile.date.text, excerpt(entry.caption, IN_PASSING), page.place, media]];
			});
			return [
				`slideshow/${folder}.js`,
				`(window.vitrineSlides = window.vitrineSlides || {})[${JSON.stringify(folder)}] = [\n${rows.map(scriptText).join(",\n")}\n];\n`,
			];
		}),
	);
}

function rowOf(slide: SlideView): readonly Row[] {
	if (slide.kind === "gap") return [];
	if (slide.kind === "picture") return [[slide.file.path, 0, "", slide.alt]];
	return [[slide.file.path, 1, slide.posters[0]?.file.path ?? "", slide.label]];
}
