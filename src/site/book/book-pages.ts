import { excerpt } from "../../languages/excerpt.ts";
import { groupBy } from "../../model/group-by.ts";
import { pageOf } from "../pages/lists.ts";
import { neighbour, numbered } from "../pages/paging.ts";
import type { ShownPost } from "../pages/posts.ts";
import type { PageContext } from "../pages/slides.ts";
import type { Year } from "../pages/timeline.ts";
import type { BookPage, LeafView, PictureView, StoryDayPage, StoryPictureView } from "../views/view.ts";
import { type BookPost, bookPost } from "./book-post.ts";
import { type Chapter, chaptersByYear, volumesOf } from "./chapters.ts";
import { facing, leavesOfMonth, openerLeaf } from "./leaves.ts";

/** Characters of a story's text in the strip. */
const IN_STRIP = 90;

/** Each year as a book, and all of them as one: every post with all its pictures and its whole text, oldest first. */
export function bookPages(
	years: readonly Year[],
	days: readonly StoryDayPage[],
	chosen: readonly ShownPost[],
	context: PageContext,
): readonly BookPage[] {
	const { say, dates, siteTitle } = context;
	const all = chaptersByYear(years, days);
	const bookPosts = new Map(years.flatMap(({ posts }) => posts.map((post) => [post, bookPost(post)] as const)));
	const making = { ...context, bookPosts, chosen: new Set(chosen) };
	const ofYears = all.flatMap((chapters) => {
		const [{ year }] = chapters;
		if (year === "") return [];
		const heading = dates.yearName(year);
		return volumes([chapters], { stem: `${year}/book`, year, heading, title: say("book", { year: heading }) }, making);
	});
	return [...ofYears, ...volumes(all, { stem: "book", year: "", heading: siteTitle, title: say("bookWhole") }, making)];
}

/** The context, and each post as the pages that it takes, which are the same in both of its books. */
interface Making extends PageContext {
	readonly bookPosts: ReadonlyMap<ShownPost, BookPost>;
	/** Of which the owner wants the picture as the cover. */
	readonly chosen: ReadonlySet<ShownPost>;
}

interface Bound extends Pick<BookPage, "heading" | "year" | "title"> {
	/** Of the addresses of its volumes. */
	readonly stem: string;
}

function volumes(
	years: readonly (readonly Chapter[])[],
	{ stem, heading, year, title }: Bound,
	context: Making,
): readonly BookPage[] {
	const { say } = context;
	const bound = volumesOf(years);
	const url = numbered(stem);
	return bound.map((chapters, index): BookPage => {
		const n = index + 1;
		const position = bound.length > 1 ? say("volumeOf", { n, all: bound.length }) : "";
		return {
			...pageOf(url(n), [title, position], "dates", context),
			scripts: ["print-button"],
			heading,
			year,
			position,
			lead: year === "" ? spanOf(chapters, context) : context.siteTitle,
			counts: countsOf(chapters, context),
			cover: coverOf(chapters, context.chosen),
			leaves: leavesOf(chapters, year === "", context),
			newer: neighbour(index > 0 ? url(n - 1) : undefined, say("previousPage")),
			older: neighbour(n < bound.length ? url(n + 1) : undefined, say("nextPage")),
		};
	});
}

/** The years of a volume: `2013–2025`. */
function spanOf(chapters: readonly Chapter[], { dates }: PageContext): string {
	const years = [...new Set(chapters.map(({ year }) => year).filter((year) => year !== ""))];
	const ends = [...new Set([years[0], years.at(-1)])];
	return ends.flatMap((year) => (year === undefined ? [] : [dates.yearName(year)])).join("–");
}

function countsOf(chapters: readonly Chapter[], { say }: PageContext): readonly string[] {
	const posts = chapters.reduce((sum, chapter) => sum + chapter.posts.length, 0);
	const stories = chapters.flatMap((chapter) => chapter.stories).reduce((sum, day) => sum + day.stories.length, 0);
	return [...(posts > 0 ? [say("posts", { n: posts })] : []), ...(stories > 0 ? [say("stories", { n: stories })] : [])];
}

/** The picture of the chosen post that is in the volume, else one of the day with the most of them; of a story where there is no other. */
function coverOf(chapters: readonly Chapter[], chosen: ReadonlySet<ShownPost> = new Set()): readonly PictureView[] {
	const posts = chapters.flatMap((chapter) => chapter.posts).filter(({ tile }) => tile.pictures.length > 0);
	const own = posts.find((post) => chosen.has(post));
	if (own !== undefined) return own.tile.pictures.slice(0, 1);
	const days = groupBy(posts, ({ calendar: { year, month, day } }) => `${year}-${month}-${day}`);
	let [fullest, most]: [(typeof posts)[number] | undefined, number] = [undefined, 0];
	for (const ofDay of days.values()) {
		const count = ofDay.reduce((sum, { page }) => sum + page.slides.length, 0);
		if (count > most) [fullest, most] = [ofDay[0], count];
	}
	if (fullest !== undefined) return fullest.tile.pictures.slice(0, 1);
	return chapters.flatMap(({ stories }) => storyPictures(stories).map(({ picture }) => picture)).slice(0, 1);
}

function leavesOf(
	chapters: readonly Chapter[],
	isLife: boolean,
	{ dates, say, bookPosts }: Making,
): readonly LeafView[] {
	const leaves = [...groupBy(chapters, ({ year }) => year)].flatMap(([year, months]) => [
		...(isLife && year !== "" ? [openerLeaf({ heading: dates.yearName(year), pictures: coverOf(months) })] : []),
		...[...groupBy(months, ({ month }) => month)].flatMap(([month, parts]) =>
			leavesOfMonth(
				{
					id: year === "" ? "undated" : `m${year}-${month}`,
					heading: year === "" ? say("undated") : isLife ? dates.monthOfYear(year, month) : dates.monthName(month),
				},
				parts.flatMap(({ posts }) => posts.flatMap((post) => bookPosts.get(post) ?? [])),
				storyPictures(parts.flatMap(({ stories }) => stories)),
			),
		),
	]);
	// The cover is the first page.
	return facing(leaves, 2);
}

/** One picture of each story, oldest first. */
function storyPictures(days: readonly StoryDayPage[]): readonly StoryPictureView[] {
	return days.flatMap(({ date, stories }) =>
		stories.flatMap(({ caption, notes, slides }) =>
			slides.flatMap((slide): readonly StoryPictureView[] => {
				const pictures = slide.kind === "picture" ? [slide] : slide.kind === "video" ? slide.posters : [];
				return pictures.map((picture) => ({
					picture: { ...picture, alt: slide.kind === "video" ? slide.label : picture.alt },
					date,
					caption: excerpt([caption.text, ...notes.map(({ text }) => text)].join("\n").trim(), IN_STRIP),
				}));
			}),
		),
	);
}
