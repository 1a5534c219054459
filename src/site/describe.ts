import type { Archive, Entry } from "../archive.ts";
import type { DownloadFile } from "../download/download.ts";
import type { Placed } from "../media/prepare.ts";
import { filesOf } from "../media/prepared.ts";
import { addressesOf } from "./addresses.ts";
import { datesIn } from "./dates.ts";
import type { Language } from "./language.ts";
import { paginate } from "./paging.ts";
import { notFoundStyle, pagePolicy } from "./policy.ts";
import { describePosts } from "./posts.ts";
import { describeProfile } from "./profile.ts";
import type { Telling } from "./slides.ts";
import { describeStories } from "./stories.ts";
import type { Link, Pages, SiteView } from "./view.ts";

/** A site as its templates see it. */
export interface Description {
	readonly site: SiteView;
	readonly pages: Pages;
}

/** Tiles on one page of the grid: divides into rows of 2, 3, 4, 5 and 6. */
const TILES_A_PAGE = 60;

/** What will be published: every page, with its address and all that its template may see. Pure. */
export function describe(
	archive: Archive,
	placed: ReadonlyMap<DownloadFile, Placed>,
	language: Language,
	timezone: string,
): Description {
	const { say } = language;
	const dates = datesIn(language.locale, timezone, say);
	const telling: Telling = { placed, say, dates };
	const profile = describeProfile(archive, telling);
	const title = profile.name || profile.username || say("gallery");

	const shown = archive.entries.filter((entry) => entry.kind !== "story");
	const addresses = addressesOf(shown, (entry) => contentOf(entry, placed));
	const { tiles, posts } = describePosts(shown, addresses, TILES_A_PAGE, telling, title);
	const front = paginate(tiles, TILES_A_PAGE, "", language).map(({ items, url, ...sheet }, index) => ({
		...sheet,
		url,
		tiles: items,
		first: index === 0,
		title: sheet.position === "" || index === 0 ? title : `${title} · ${sheet.position}`,
	}));
	const { days, stories } = describeStories(archive, language, telling, title);
	const navigation: Link[] = [{ url: "index.html", text: say("gallery") }];
	if (days.length > 0) navigation.push({ url: "stories/index.html", text: say("storiesTitle") });
	return {
		site: {
			title,
			lang: language.messages,
			direction: language.direction,
			policy: pagePolicy,
			zone: say("footerZone", { zone: dates.zone }),
			profile,
			navigation,
			tones: tonesOf([...placed.values()]),
		},
		pages: {
			front,
			posts,
			stories,
			storyDays: days,
			notFound: [{ url: "404.html", title: `${say("notFound")} · ${title}`, style: notFoundStyle }],
		},
	};
}

/** Three digits of each average colour: fine enough for a placeholder, and few enough to be rules of a stylesheet. */
function tonesOf(placed: readonly Placed[]): readonly string[] {
	const tones = placed.flatMap(({ prepared }) => {
		if (prepared.kind === "picture") return [prepared.tone];
		return prepared.kind === "video" && prepared.poster !== undefined ? [prepared.poster.tone] : [];
	});
	return [...new Set(tones.map((tone) => [0, 2, 4].map((at) => tone[at] ?? "8").join("")))].sort();
}

/** Tells entries of one second apart by what they show, whatever the download calls its files. */
function contentOf({ media, caption }: Entry, placed: ReadonlyMap<DownloadFile, Placed>): string {
	const files = media.flatMap(({ file }) => {
		const found = file === undefined ? undefined : placed.get(file);
		return found === undefined ? [] : filesOf(found.prepared);
	});
	return [...files, caption].join(" ");
}
