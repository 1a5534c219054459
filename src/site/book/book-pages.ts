import { excerpt } from "../../languages/excerpt.ts";
import { groupBy } from "../../model/group-by.ts";
import { pageOf } from "../pages/lists.ts";
import { neighbour, numbered } from "../pages/paging.ts";
import type { ShownPost } from "../pages/shown-post.ts";
import type { PageContext } from "../pages/slides.ts";
import { type StoryDay, storyViews } from "../pages/story-days.ts";
import type { Year } from "../pages/timeline.ts";
import { PageSequence } from "../views/page-sequence.ts";
import type { BookPage, LeafView, PictureView, StoryPictureView } from "../views/view.ts";
import { bookPost } from "./book-post.ts";
import { type Chapter, chaptersByYear, volumesOf } from "./chapters.ts";
import { facing, leavesOfMonth, openerLeaf } from "./leaves.ts";

/** Characters of a story's text in the strip. */
const IN_STRIP = 90;

/** Each year as a book, and all of them as one: every post with all its pictures and its whole text, oldest first. */
export function bookPages(
	years: readonly Year[],
	days: readonly StoryDay[],
	chosen: readonly ShownPost[],
	context: PageContext,
): PageSequence<BookPage> {
	const { say, dates, siteTitle } = context;
	const making = { ...context, chosen: new Set(chosen) };
	const all = chaptersByYear(years, days);
	const ofYears = all.flatMap((chapters) => {
		const [{ year }] = chapters;
		if (year === "") return [];
		const heading = dates.yearName(year);
		return volumes([chapters], { stem: `${year}/book`, year, heading, title: say("book", { year: heading }) });
	});
	const whole = { stem: "book", year: "", heading: siteTitle, title: say("bookWhole") };
	return PageSequence.of(
		[...ofYears, ...volumes(all, whole)],
		({ book: { stem }, n }) => numbered(stem)(n),
		(volume) => volumePage(volume, making),
	);
}

interface Making extends PageContext {
	/** Of which the owner wants the picture as the cover. */
	readonly chosen: ReadonlySet<ShownPost>;
}

/** The `n`-th volume of a book, of so many. */
interface Volume {
	readonly book: Bound;
	readonly n: number;
	readonly all: number;
	readonly chapters: readonly Chapter[];
}

interface Bound extends Pick<BookPage, "heading" | "year" | "title"> {
	/** Of the addresses of its volumes. */
	readonly stem: string;
}

function volumes(years: readonly (readonly Chapter[])[], book: Bound): readonly Volume[] {
	const bound = volumesOf(years);
	return bound.map((chapters, index) => ({ book, n: index + 1, all: bound.length, chapters }));
}

function volumePage({ book, n, all, chapters }: Volume, context: Making): BookPage {
	const { say } = context;
	const { stem, heading, year, title } = book;
	const url = numbered(stem);
	const position = all > 1 ? say("volumeOf", { n, all }) : "";
	return {
		...pageOf(url(n), [title, position], "dates", context),
		heading,
		year,
		position,
		lead: year === "" ? spanOf(chapters, context) : context.siteTitle,
		counts: countsOf(chapters, context),
		cover: coverOf(chapters, context, context.chosen),
		leaves: leavesOf(chapters, year === "", context),
		newer: neighbour(n > 1 ? url(n - 1) : undefined, say("previousPage")),
		older: neighbour(n < all ? url(n + 1) : undefined, say("nextPage")),
	};
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
function coverOf(
	chapters: readonly Chapter[],
	context: PageContext,
	chosen: ReadonlySet<ShownPost> = new Set(),
): readonly PictureView[] {
	const posts = chapters.flatMap((chapter) => chapter.posts).filter(({ tile }) => tile.pictures.length > 0);
	const own = posts.find((post) => chosen.has(post));
	if (own !== undefined) return own.tile.pictures.slice(0, 1);
	const days = groupBy(posts, ({ calendar: { year, month, day } }) => `${year}-${month}-${day}`);
	let [fullest, most]: [(typeof posts)[number] | undefined, number] = [undefined, 0];
	for (const ofDay of days.values()) {
		const count = ofDay.reduce((sum, { kinds }) => sum + kinds.length, 0);
		if (count > most) [fullest, most] = [ofDay[0], count];
	}
	if (fullest !== undefined) return fullest.tile.pictures.slice(0, 1);
	return chapters.flatMap(({ stories }) => storyPictures(stories, context).map(({ picture }) => picture)).slice(0, 1);
}

function leavesOf(chapters: readonly Chapter[], isLife: boolean, context: PageContext): readonly LeafView[] {
	const { dates, say } = context;
	const leaves = [...groupBy(chapters, ({ year }) => year)].flatMap(([year, months]) => [
		...(isLife && year !== ""
			? [openerLeaf({ heading: dates.yearName(year), pictures: coverOf(months, context) })]
			: []),
		...[...groupBy(months, ({ month }) => month)].flatMap(([month, parts]) =>
			leavesOfMonth(
				{
					id: year === "" ? "undated" : `m${year}-${month}`,
					heading: year === "" ? say("undated") : isLife ? dates.monthOfYear(year, month) : dates.monthName(month),
				},
				parts.flatMap(({ posts }) => posts.map(bookPost)),
				storyPictures(
					parts.flatMap(({ stories }) => stories),
					context,
				),
			),
		),
	]);
	// The cover is the first page.
	return facing(leaves, 2);
}

/** One picture of each story, oldest first. */
function storyPictures(days: readonly StoryDay[], context: PageContext): readonly StoryPictureView[] {
	return days.flatMap((day) =>
		storyViews(day, context).flatMap(({ caption, notes, slides }) =>
			slides.flatMap((slide): readonly StoryPictureView[] => {
				const pictures = slide.kind === "picture" ? [slide] : slide.kind === "video" ? slide.posters : [];
				return pictures.map((picture) => ({
					picture: { ...picture, alt: slide.kind === "video" ? slide.label : picture.alt },
					date: day.ring.date,
					caption: excerpt([caption.text, ...notes.map(({ text }) => text)].join("\n").trim(), IN_STRIP),
				}));
			}),
		),
	);
}
