import { pageOfMonth } from "../../model/address.ts";
import type { DatesPage, PictureView, YearView } from "../views/view.ts";
import { pageOf } from "./lists.ts";
import type { ShownPost } from "./posts.ts";
import type { PageContext } from "./slides.ts";
import type { Year } from "./timeline.ts";

const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, "0"));
/** Shades of a month with posts. */
const SHADES = 5;

/** The page of all years: each with a cover, and its months shaded by their posts. */
export function datesPage(years: readonly Year[], context: PageContext): DatesPage {
	const shadeOf = shadesOf(years.flatMap(({ year, months }) => (year === "" ? [] : [...months.values()])));
	return {
		...pageOf("dates.html", [context.say("dates")], "dates", context),
		years: years.map((year) => yearView(year, shadeOf, context)),
	};
}

function yearView(
	{ year, folder, posts, months }: Year,
	shadeOf: (posts: number) => number,
	{ say, dates, number }: PageContext,
): YearView {
	const shown = year === "" ? [] : MONTHS;
	return {
		url: `${folder}/index.html`,
		text: year === "" ? say("undated") : dates.yearName(year),
		count: say("posts", { n: posts.length }),
		pictures: coverOfYear(posts),
		months: shown.map((month) => {
			const n = months.get(month)?.length ?? 0;
			return {
				url: n === 0 ? "" : pageOfMonth(year, month),
				text: n === 0 ? "" : `${dates.monthOfYear(year, month)}, ${say("posts", { n })}`,
				short: dates.monthShort(month),
				narrow: dates.monthNarrow(month),
				count: number(n),
				shade: String(shadeOf(n)),
			};
		}),
	};
}

/** The picture of the post that has most of them, of several the first of the year. */
export function coverOfYear(posts: readonly ShownPost[]): readonly PictureView[] {
	let cover: readonly PictureView[] = [];
	let most = 0;
	for (const { tile, page } of posts) {
		const pictures = tile.pictures.length === 0 ? 0 : page.slides.length;
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
