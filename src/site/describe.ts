import { datesIn } from "../languages/dates.ts";
import type { Language } from "../languages/language.ts";
import type { Placed } from "../media/prepare/prepare.ts";
import { filesOf } from "../media/prepared.ts";
import { keysOfPosts, type PagesOf } from "../model/address.ts";
import type { Archive, Entry } from "../model/archive.ts";
import type { DownloadFile } from "../model/download-file.ts";
import { type AltRow, type AltTexts, noAltTexts } from "./alt-texts/alt-texts.ts";
import { noRobots, notFoundStyle } from "./assets/policy.ts";
import { ringOf } from "./assets/thumbnails.ts";
import { bookPages } from "./book/book-pages.ts";
import { NamedEntries } from "./owner/find-named.ts";
import { describeOwn, notesByKey } from "./owner/own-pages.ts";
import { noOwnerTexts, type OwnerTexts } from "./owner/owner-texts.ts";
import { altRows, tracksOf } from "./pages/alt-rows.ts";
import { calendarPages } from "./pages/calendar.ts";
import { datesPage } from "./pages/dates.ts";
import { findableByYear } from "./pages/findable.ts";
import { frontPages, reelPages } from "./pages/front-page.ts";
import { pageOf } from "./pages/lists.ts";
import { isOnMonthPage, monthPages } from "./pages/months.ts";
import { listsOfPosts } from "./pages/post-lists.ts";
import { describePosts } from "./pages/posts.ts";
import { describeProfile } from "./pages/profile.ts";
import { reviewPages } from "./pages/review.ts";
import { chunksOf, searchPage, searchScripts } from "./pages/search.ts";
import type { ShownPost } from "./pages/shown-post.ts";
import { siteView } from "./pages/site-chrome.ts";
import type { PageContext } from "./pages/slides.ts";
import { slideshow } from "./pages/slideshow.ts";
import { describeStories } from "./pages/stories.ts";
import { storiesOfMonths, storyDaysOf } from "./pages/story-days.ts";
import { surprisePages } from "./pages/surprise.ts";
import { byTag, searchOfTag, tagLinks, tagPages, tagsWithPage } from "./pages/tags.ts";
import { railOf, timelinePages, yearsOf } from "./pages/timeline.ts";
import { addressesOfTags } from "./text/hashtags.ts";
import { PageSequence } from "./views/page-sequence.ts";
import type { Thumbnail } from "./views/thumbnail-view.ts";
import type { Grid, MonthPage, Pages, PostPage, SiteView } from "./views/view.ts";

/** A site as its templates see it. */
export interface Description {
	readonly site: SiteView;
	readonly pages: Pages;
	/** Every post, reel and IGTV video, newest first, whichever page shows it. */
	readonly posts: PageSequence<PostPage>;
	/** Scripts made of the site's content, by path. */
	readonly scripts: ReadonlyMap<string, string>;
	/** Squares that are cut from renditions, each once. */
	readonly thumbnails: readonly Thumbnail[];
	/** Subtitles of the videos that are shown, as addresses. */
	readonly tracks: readonly string[];
	/** The rows of `alt.csv`. */
	readonly alts: readonly AltRow[];
	/** What the owner wrote beside the site, and is on its pages. */
	readonly owner: OwnerTexts;
	/** Lines of the owner's files that name nothing which is shown. */
	readonly unusedOwnerLines: readonly string[];
	/** The key of each entry. */
	readonly keys: ReadonlyMap<Entry, string>;
	/** Dates and names of months that are on the pages. */
	readonly written: ReadonlySet<string>;
}

/** Options of the owner, and texts that are no part of the archive. */
export interface SiteOptions {
	readonly timezone: string;
	readonly grid?: Grid;
	readonly pagesOf?: PagesOf;
	/** URL of the site with a trailing slash, where it is known. */
	readonly base?: string;
	/** Search engines may list the site. */
	readonly index?: boolean;
	readonly alts?: AltTexts;
	readonly owner?: OwnerTexts;
	/** Subtitles as `data:` addresses. */
	readonly subtitles?: ReadonlyMap<DownloadFile, string>;
}

/** Describes the site that will be published: all pages with their view models. Pure. */
export function describe(
	archive: Archive,
	placed: ReadonlyMap<DownloadFile, Placed>,
	language: Language,
	siteOptions: SiteOptions,
): Description {
	const { timezone, grid = "portrait", pagesOf = "post", base = "", index = false } = siteOptions;
	const { alts = noAltTexts, subtitles = new Map(), owner = noOwnerTexts } = siteOptions;
	const { say } = language;
	const robots = index ? "" : noRobots;
	const { name, username } = archive.profile;
	const siteTitle = owner.about.title || name || username || say("gallery");
	const shown = archive.entries.filter(({ kind }) => kind !== "story");
	const tagAddresses = addressesOfTags(tagsWithPage(shown.map(({ caption }) => caption)));
	const dates = datesIn(language.locale, timezone, say);
	const context: PageContext = {
		...language,
		placed,
		dates,
		alts,
		subtitles,
		notes: notesByKey(owner.notes, { say, dates }),
		siteTitle,
		urlOfTag: (tag) => {
			const address = tagAddresses.get(tag);
			return address === undefined ? searchOfTag(tag) : `${address}.html`;
		},
	};
	const keys = keysOfPosts(shown, (entry) => contentOf(entry, placed));
	const posts = describePosts(shown, keys, context, pagesOf);
	const years = yearsOf(posts);
	const rail = railOf(years, context);
	const tags = byTag(posts, context);
	const tagged = tagPages(tags, context);
	const daysOfStories = storyDaysOf(archive, context);
	const {
		days: storyDays,
		stories,
		rail: storyRail,
		keys: storyKeys,
		...latest
	} = describeStories(daysOfStories, context);
	const ofMonths = storiesOfMonths(daysOfStories, context);
	const withStories = <T extends Pick<MonthPage, "url" | "lead" | "stories">>(page: T): T => {
		const { stories, count } = ofMonths.get(page.url) ?? { stories: [], count: "" };
		return count === "" ? page : { ...page, stories, lead: `${page.lead} · ${count}` };
	};
	const { days, calendar, scripts: dayScripts } = calendarPages(posts, daysOfStories, context);
	const found = findableByYear(posts, daysOfStories, context);
	const named = new NamedEntries(posts, daysOfStories);
	for (const { mention } of owner.notes) named.find(mention);
	const { collectionPages, aboutPages, coverPosts, ...own } = describeOwn(owner, named, context);
	const reviews = reviewPages(years, archive, context);
	const lists = [
		...frontPages(posts, { ...latest, ...own }, reviews.slice(0, 1), context),
		...reelPages(posts, context),
		...timelinePages(years, context)
			.filter(({ month }) => pagesOf === "post" || month === "")
			.map(withStories),
		...tagged.lists,
		...days,
		...collectionPages,
	];
	const show = slideshow(years, daysOfStories, storyRail, context);
	const listsOf = listsOfPosts(lists, reviews, context);
	const pages: Pages = {
		lists,
		posts: PageSequence.of(
			posts.filter((post) => !isOnMonthPage(post)),
			urlOf,
			(post) => ({ ...post.page(), lists: listsOf(post.tile.url) }),
		),
		months: pagesOf === "post" ? [] : monthPages(years, context).map(withStories),
		stories,
		storyDays,
		dates: found.size === 0 ? [] : [datesPage(years, storyRail, context)],
		calendar,
		tags: tagged.index,
		reviews,
		books: bookPages(years, daysOfStories, coverPosts, context),
		search: found.size === 0 ? [] : [searchPage(found, tagLinks(tags, context), context)],
		slideshow: show.pages,
		surprise: surprisePages(posts, context),
		about: aboutPages,
		notFound: [{ ...pageOf("404.html", [say("notFound")], "none", context), style: notFoundStyle }],
	};
	const common = {
		profile: describeProfile(archive, context),
		rail,
		grid,
		base,
		robots,
		chunks: chunksOf(found),
		memories: [...dayScripts.keys()].map((path) => path.slice("days/".length, -".js".length)).join(" "),
	};
	const site = siteView(pages, common, context);
	const addressed = [...posts, ...daysOfStories.flatMap(({ stories }) => stories)];
	const rings = pages.lists.flatMap((page) => page.rings.flatMap(({ pictures }) => pictures.map(ringOf)));
	const thumbnails = [...Object.values(site.icons), ...rings].filter((one) => one !== undefined);
	return {
		site,
		pages,
		thumbnails: [...new Map(thumbnails.map((one) => [one.path, one])).values()],
		posts: PageSequence.of(posts, urlOf, (post) => post.page()),
		scripts: new Map([...searchScripts(found), ...dayScripts, ...show.scripts]),
		alts: altRows(addressed, context),
		tracks: tracksOf(addressed, context),
		owner,
		unusedOwnerLines: named.unused,
		keys: new Map([...posts.map(({ entry, address }) => [entry, address.key] as const), ...storyKeys]),
		written: dates.written,
	};
}

const urlOf = ({ tile }: ShownPost) => tile.url;

/** Orders entries of one second by their content, independently of the file names of a download. */
function contentOf({ media, caption }: Entry, placed: ReadonlyMap<DownloadFile, Placed>): string {
	const files = media.flatMap(({ file }) => {
		const found = file === undefined ? undefined : placed.get(file);
		return found === undefined ? [] : filesOf(found.prepared);
	});
	return [...files, caption].join(" ");
}
