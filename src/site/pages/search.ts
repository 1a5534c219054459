import type { CountedLink, SearchPage } from "../views/view.ts";
import { pageOf } from "./lists.ts";
import type { PageContext } from "./slides.ts";
import type { Year } from "./timeline.ts";

const TAGS_SHOWN = 60;

/** The search index, a script for each year: classic scripts, because a page in a folder can load neither JSON nor modules. */
export function searchScripts(years: readonly Year[]): ReadonlyMap<string, string> {
	return new Map(
		years.map(({ folder, posts }) => {
			const rows = posts.map(({ tile, entry, calendar }) => {
				const [picture] = tile.pictures;
				const small = picture?.sources[0]?.path ?? "";
				const day = [calendar.year, calendar.month, calendar.day].filter((part) => part !== "").join("-");
				return [
					tile.url,
					tile.date.text,
					day,
					small,
					picture?.tone ?? "",
					tile.icon,
					tile.badge,
					entry.caption,
					entry.place,
				];
			});
			return [
				`search/${folder}.js`,
				`(window.vitrinePosts ??= {})[${JSON.stringify(folder)}] = [\n${rows.map((row) => scriptText(row)).join(",\n")}\n];\n`,
			];
		}),
	);
}

/** JSON as JavaScript: escapes the line separators of old engines, and `<` in case it is ever inlined. */
function scriptText(row: readonly string[]): string {
	return JSON.stringify(row).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

export function searchPage(tags: readonly CountedLink[], context: PageContext): SearchPage {
	const { say, forms } = context;
	return {
		...pageOf("search/index.html", [say("search")], "search", context),
		scripts: ["post-search"],
		results: JSON.stringify(forms("results")),
		tags: tags.slice(0, TAGS_SHOWN),
	};
}

/** `2019:24 2018:31`: the search scripts and the number of posts in each. */
export function chunksOf(years: readonly Year[]): string {
	return years.map(({ folder, posts }) => `${folder}:${posts.length}`).join(" ");
}
