import type { Archive } from "../../model/archive.ts";
import { groupBy } from "../../model/group-by.ts";
import { frequentWords } from "../text/frequent-words.ts";
import type { GroupView, ReviewPage } from "../views/view.ts";
import { group, inTurn, pageOf } from "./lists.ts";
import type { ShownPost } from "./posts.ts";
import type { PageContext } from "./slides.ts";
import { byTag, tagLinks } from "./tags.ts";
import type { Year } from "./timeline.ts";

const MOST_WORDS = 24;
const MOST_TAGS = 24;
const ON_CONTACT_SHEET = 60;
const OF_A_DAY = 12;

/** The review of each year: counts, first and last post, busiest day, frequent words and a contact sheet. None for the undated. */
export function reviewPages(years: readonly Year[], { entries }: Archive, context: PageContext): readonly ReviewPage[] {
	const { say, dates, number } = context;
	const allStories = entries.filter(({ kind }) => kind === "story");
	const stories = groupBy(allStories, ({ posted }) => dates.calendar(posted).year);
	return years.flatMap(({ year, posts }): readonly ReviewPage[] => {
		if (year === "") return [];
		const name = dates.yearName(year);
		const slides = posts.flatMap(({ page }) => page.slides);
		const counts = [
			["posts", posts.length],
			["photos", slides.filter(({ kind }) => kind === "picture").length],
			["videos", slides.filter(({ kind }) => kind === "video").length],
			["stories", stories.get(year)?.length ?? 0],
		] as const;
		const captions = posts.map(({ entry }) => entry.caption);
		const pictured = posts.filter(({ tile }) => tile.pictures.length > 0);
		const page: ReviewPage = {
			...pageOf(`${year}/review.html`, [say("review", { year: name })], "dates", context),
			heading: say("review", { year: name }),
			counts: counts.filter(([, n]) => n > 0).map(([key, n]) => say(key, { n })),
			moments: inTurn(momentsOf(posts, context)),
			words: frequentWords(captions, MOST_WORDS).map(([text, count]) => ({
				url: `search/index.html?q=${encodeURIComponent(text)}`,
				text,
				count: number(count),
			})),
			tags: tagLinks(new Map([...byTag(posts, context)].slice(0, MOST_TAGS)), context),
			sheet: spread(pictured, ON_CONTACT_SHEET).map(({ tile }) => tile),
			year,
			links: [
				{ url: `${year}/index.html`, text: name },
				{ url: `${year}/book.html`, text: say("book", { year: name }) },
			],
		};
		return [page];
	});
}

function momentsOf(posts: readonly ShownPost[], { say, dates }: PageContext): readonly GroupView[] {
	const moment = (id: string, heading: string, shown: readonly ShownPost[]): GroupView => ({
		...group(shown),
		id,
		heading,
	});
	const [first, last] = [posts.at(-1), posts[0]];
	if (first === undefined || last === undefined || first === last) return [];
	const moments = [moment("first", say("firstPost"), [first]), moment("last", say("lastPost"), [last])];
	let busiest: readonly ShownPost[] = [];
	let most = 1;
	for (const [day, ofDay] of groupBy(posts, ({ calendar }) => calendar.month + calendar.day)) {
		const pictures = ofDay.reduce((sum, { page }) => sum + page.slides.length, 0);
		if (day.length < 4 || pictures <= most) continue;
		most = pictures;
		busiest = ofDay;
	}
	if (busiest[0] === undefined) return moments;
	const { month, day } = busiest[0].calendar;
	const heading = `${say("busiestDay")}: ${dates.dayOfYear(month, day)}, ${say("several", { n: most })}`;
	return [...moments, moment("busiest", heading, busiest.slice(0, OF_A_DAY))];
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
