import { pageOfMonth } from "../../model/address.ts";
import type { DatesPage, PictureView, YearView } from "../views/view.ts";
import { countsOf, pageOf } from "./lists.ts";
import type { ShownPost } from "./shown-post.ts";
import type { PageContext } from "./slides.ts";
import type { StoryYear } from "./story-rail.ts";
import type { Year } from "./timeline.ts";

const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, "0"));
/** Shades of a month with posts. */
const SHADES = 5;

/**
 * The page of all years: each with a cover, and its months shaded by their posts. Years and months that have stories alone lead to
 * those in the list of stories.
 */
export function datesPage(years: readonly Year[], stories: readonly StoryYear[], context: PageContext): DatesPage {
	const shadeOf = shadesOf(years.flatMap(({ year, months }) => (year === "" ? [] : [...months.values()])));
	const posts = new Map(years.map((year) => [year.folder, year]));
	const told = new Map(stories.map((year) => [year.id, year]));
	const rank = (folder: string) => (folder === "undated" ? 0 : Number(folder));
	const folders = [...new Set([...posts.keys(), ...told.keys()])].sort((a, b) => rank(b) - rank(a));
	return {
		...pageOf("dates.html", [context.say("dates")], "dates", context),
		years: folders.map((folder) => yearView(folder, posts.get(folder), told.get(folder), shadeOf, context)),
	};
}

function yearView(
	folder: string,
	posts: Year | undefined,
	stories: StoryYear | undefined,
	shadeOf: (posts: number) => number,
	context: PageContext,
): YearView {
	const { say, dates, number } = context;
	const isDated = folder !== "undated";
	const storiesOf = new Map(stories?.months.map((month) => [month.id, month]));
	return {
		url: posts === undefined ? (stories?.url ?? "") : `${folder}/index.html`,
		text: isDated ? dates.yearName(folder) : say("undated"),
		count: countsOf(posts?.posts.length ?? 0, stories?.n ?? 0, context).join(" · "),
		pictures: posts === undefined ? (stories?.pictures ?? []) : coverOfYear(posts.posts),
		months: (isDated ? MONTHS : []).map((month) => {
			const n = posts?.months.get(month)?.length ?? 0;
			const told = storiesOf.get(month);
			const counts = countsOf(n, told?.n ?? 0, context);
			return {
				url: n === 0 ? (told?.url ?? "") : pageOfMonth(folder, month),
				text: counts.reduce(
					(label, count) => say("withCount", { label, count }),
					counts.length === 0 ? "" : dates.monthOfYear(folder, month),
				),
				short: dates.monthShort(month),
				narrow: dates.monthNarrow(month),
				count: n === 0 ? "" : number(n),
				shade: String(shadeOf(n)),
			};
		}),
	};
}

/** The picture of the post that has most of them, of several the first of the year. */
export function coverOfYear(posts: readonly ShownPost[]): readonly PictureView[] {
	let cover: readonly PictureView[] = [];
	let most = 0;
	for (const { tile, kinds } of posts) {
		const pictures = tile.pictures.length === 0 ? 0 : kinds.length;
		if (pictures === 0 || pictures < most) continue;
		most = pictures;
		cover = tile.pictures;
	}
	return cover;
}

/**
 * The shade of a month by its number of posts: by its place among all months, not by the number itself, so that one busy holiday
 * does not make all others pale, and who posts steadily sees differences, too.
 */
export function shadesOf(months: readonly { readonly length: number }[]): (posts: number) => number {
	const counts = months.map(({ length }) => length).sort((a, b) => a - b);
	const shades = new Map<number, number>();
	for (const [index, count] of counts.entries()) {
		if (shades.has(count)) continue;
		// The place in the middle of those that have as many.
		const end = counts.lastIndexOf(count);
		shades.set(count, Math.ceil(((index + end + 1) / 2 / counts.length) * SHADES));
	}
	return (posts) => shades.get(posts) ?? 0;
}
