import { groupBy } from "../../model/group-by.ts";
import { by } from "../../model/order.ts";
import type { ShownPost } from "../pages/shown-post.ts";
import type { StoryDay } from "../pages/story-days.ts";
import type { Year } from "../pages/timeline.ts";

/** A month of a book, oldest first; `month` is empty for what has no date. */
export interface Chapter {
	readonly year: string;
	readonly month: string;
	readonly posts: readonly ShownPost[];
	readonly stories: readonly StoryDay[];
}

/** Posts of one volume: as a document to print about as much as a browser takes, and as a book about as thick as one is bound. */
export const POSTS_A_VOLUME = 400;
/** Stories that take as much room as a post. */
const STORIES_A_POST = 6;

/** The months of each year, oldest first, the undated last. A month without posts has its stories. Pure. */
export function chaptersByYear(
	years: readonly Year[],
	days: readonly StoryDay[],
): readonly (readonly [Chapter, ...Chapter[]])[] {
	const posts = groupBy(
		years.flatMap((year) => year.posts),
		({ calendar: { year, month } }) => (year === "" ? "" : `${year}-${month}`),
	);
	const stories = groupBy(days, ({ iso }) => iso.slice(0, 7));
	// What has no date is last.
	const months = [...new Set([...posts.keys(), ...stories.keys()])].sort(by((month) => month || "~"));
	const chapters = months.flatMap((key) =>
		divided({
			year: key.slice(0, 4),
			month: key.slice(5),
			posts: [...(posts.get(key) ?? [])].reverse(),
			stories: [...(stories.get(key) ?? [])].reverse(),
		}),
	);
	return [...groupBy(chapters, ({ year }) => year).values()];
}

/** A month with more than a volume takes, in several. */
function divided(chapter: Chapter): readonly Chapter[] {
	const { posts, stories } = chapter;
	const parts = Math.max(1, Math.ceil(posts.length / POSTS_A_VOLUME));
	return Array.from({ length: parts }, (_, part) => ({
		...chapter,
		posts: posts.slice(part * POSTS_A_VOLUME, (part + 1) * POSTS_A_VOLUME),
		stories: part === parts - 1 ? stories : [],
	}));
}

/** Months in volumes that are not too thick; what is given together, such as a year, stays together where it fits. Pure. */
export function volumesOf(together: readonly (readonly Chapter[])[]): readonly (readonly Chapter[])[] {
	const volumes: Chapter[][] = [];
	let thickness = Number.POSITIVE_INFINITY;
	const add = (chapters: readonly Chapter[]) => {
		const more = chapters.reduce((sum, chapter) => sum + sizeOf(chapter), 0);
		const last = volumes.at(-1);
		if (last !== undefined && thickness + more <= POSTS_A_VOLUME) {
			for (const chapter of chapters) last.push(chapter);
			thickness += more;
		} else if (chapters.length > 1 && more > POSTS_A_VOLUME) {
			for (const chapter of chapters) add([chapter]);
		} else {
			volumes.push([...chapters]);
			thickness = more;
		}
	};
	for (const chapters of together) add(chapters);
	return volumes;
}

function sizeOf({ posts, stories }: Chapter): number {
	return posts.length + stories.reduce((sum, day) => sum + day.stories.length, 0) / STORIES_A_POST;
}
