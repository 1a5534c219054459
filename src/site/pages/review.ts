import type { Archive } from "../../model/archive.ts";
import { groupBy } from "../../model/group-by.ts";
import { frequentWords } from "../text/frequent-words.ts";
import type { ReviewPage } from "../views/view.ts";
import { coverOfYear } from "./dates.ts";
import { pageOf } from "./lists.ts";
import { neighbour } from "./paging.ts";
import { reviewCards } from "./review-cards.ts";
import type { PageContext } from "./slides.ts";
import { byTag, tagLinks } from "./tags.ts";
import type { Year } from "./timeline.ts";

const MOST_WORDS = 24;
const MOST_TAGS = 24;
const ON_CONTACT_SHEET = 60;

/** The review of each year: a sequence of cards, each with one thing worth telling, and a contact sheet. None for the undated. */
export function reviewPages(years: readonly Year[], { entries }: Archive, context: PageContext): readonly ReviewPage[] {
	const { say, dates, number } = context;
	const allStories = entries.filter(({ kind }) => kind === "story");
	const stories = groupBy(allStories, ({ posted }) => dates.calendar(posted).year);
	const dated = years.filter(({ year }) => year !== "");
	const link = (other: Year | undefined) =>
		neighbour(other && `${other.year}/review.html`, other === undefined ? "" : dates.yearName(other.year));
	return dated.map(({ year, posts }, index): ReviewPage => {
		const name = dates.yearName(year);
		const slides = posts.flatMap(({ kinds }) => kinds);
		const counts = [
			["posts", posts.length],
			["photos", slides.filter((kind) => kind === "picture").length],
			["videos", slides.filter((kind) => kind === "video").length],
			["stories", stories.get(year)?.length ?? 0],
		] as const;
		const captions = posts.map(({ entry }) => entry.caption);
		const pictured = posts.filter(({ tile }) => tile.pictures.length > 0);
		const cards = reviewCards(posts, context);
		const sheet = spread(pictured, ON_CONTACT_SHEET).map(({ tile }) => tile);
		const shown = new Set([...cards.flatMap(({ tiles }) => tiles), ...sheet]);
		return {
			...pageOf(`${year}/review.html`, [say("review", { year: name })], "dates", context),
			list: `${year}/review`,
			heading: say("review", { year: name }),
			counts: counts.filter(([, n]) => n > 0).map(([key, n]) => say(key, { n })),
			cover: coverOfYear(posts),
			cards,
			words: frequentWords(captions, MOST_WORDS).map(([text, count]) => ({
				url: `search/index.html?q=${encodeURIComponent(text)}`,
				text,
				count: number(count),
			})),
			tags: tagLinks(new Map([...byTag(posts, context)].slice(0, MOST_TAGS)), context),
			sheet,
			shown: posts.map(({ tile }) => tile).filter((tile) => shown.has(tile)),
			year,
			links: [
				{ url: `${year}/index.html`, text: name },
				{ url: `${year}/book.html`, text: say("book", { year: name }) },
			],
			position: "",
			newer: link(dated[index - 1]),
			older: link(dated[index + 1]),
		};
	});
}

/** A sample of at most `most` items at even intervals, oldest first. */
function spread<T>(items: readonly T[], most: number): readonly T[] {
	const oldestFirst = [...items].reverse();
	const step = Math.max(1, oldestFirst.length / most);
	const count = Math.min(most, oldestFirst.length);
	return Array.from({ length: count }, (_, n) => oldestFirst[Math.floor(n * step)]).filter(
		(item) => item !== undefined,
	);
}
