import { groupByEach } from "../../model/group-by.ts";
import { scriptText } from "../text/script-text.ts";
import type { CountedLink, SearchPage } from "../views/view.ts";
import type { Findable, SearchKind } from "./findable.ts";
import { pageOf } from "./lists.ts";
import type { PageContext } from "./slides.ts";

const TAGS_SHOWN = 60;
/** Places to choose from, those of most posts; search finds all of them by name. */
const PLACES_SHOWN = 300;
/** What one may ask for alone; an entry can be of several kinds. */
const KINDS = ["post", "reel", "story", "video"] as const;

/** The search index, a script for each year: classic scripts, because a page in a folder can load neither JSON nor modules. */
export function searchScripts(years: ReadonlyMap<string, readonly Findable[]>): ReadonlyMap<string, string> {
	return new Map(
		[...years].map(([folder, found]) => {
			const rows = found.map(({ tile, entry, calendar, kinds, notes }) => {
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
					kinds.join(" "),
					tile.ratio,
					...(notes.length === 0 ? [] : [notes.map(({ text }) => text).join("\n")]),
				];
			});
			return [
				`search/${folder}.js`,
				`(window.vitrinePosts ??= {})[${JSON.stringify(folder)}] = [\n${rows.map((row) => scriptText(row)).join(",\n")}\n];\n`,
			];
		}),
	);
}

/** The page of the search, with the kinds and places that there are to choose from. */
export function searchPage(
	years: ReadonlyMap<string, readonly Findable[]>,
	tags: readonly CountedLink[],
	context: PageContext,
): SearchPage {
	const { say, forms } = context;
	const titles = {
		post: say("postsTitle"),
		reel: say("reelsTitle"),
		story: say("storiesTitle"),
		video: say("videosTitle"),
	};
	const all = [...years.values()].flat();
	const byKind = groupByEach(all, ({ kinds }) => kinds);
	const byPlace = [...groupByEach(all, ({ entry }) => (entry.place === "" ? [] : [entry.place]))];
	const { compare } = new Intl.Collator(context.locale);
	const places = byPlace
		.sort(([, of], [, others]) => others.length - of.length)
		.slice(0, PLACES_SHOWN)
		.map(([place]) => place);
	return {
		...pageOf("search/index.html", [say("search")], "search", context),
		results: JSON.stringify(forms("results")),
		similar: say("similarWords", { words: "{words}" }),
		words: JSON.stringify(wordsOfKinds(context)),
		kinds: KINDS.filter((kind) => byKind.has(kind)).map((value) => ({ value, text: titles[value] })),
		places: places.sort(compare),
		tags: tags.slice(0, TAGS_SHOWN),
	};
}

/** The words of the language for each kind, one and several, by which it is found. */
function wordsOfKinds({ say, forms }: PageContext): Readonly<Record<SearchKind, string>> {
	const several = (key: "posts" | "reels" | "stories" | "videos") =>
		Object.values(forms(key)).join(" ").replaceAll("{n}", "");
	return {
		post: say("post"),
		igtv: say("igtv"),
		reel: `${say("reel")} ${say("reelsTitle")} ${several("reels")}`,
		story: `${say("story")} ${say("storiesTitle")} ${several("stories")}`,
		video: `${say("video")} ${say("videosTitle")} ${several("videos")}`,
	};
}

/** `2019:24 2018:31`: the search scripts and the number of rows in each. */
export function chunksOf(years: ReadonlyMap<string, readonly Findable[]>): string {
	return [...years].map(([folder, { length }]) => `${folder}:${length}`).join(" ");
}
