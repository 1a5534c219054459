import { POST } from "../gallery.ts";

/** One page of every kind. */
export function kindsOf(pages: readonly string[]): readonly string[] {
	const first = (pattern: RegExp) => pages.filter((path) => pattern.test(path)).slice(0, 1);
	return [
		"index.html",
		"dates.html",
		"search/index.html",
		"tags/index.html",
		"days/index.html",
		"stories/index.html",
		"reels/index.html",
		"slideshow.html",
		"404.html",
		...[
			POST,
			/^\d{4}\/index/,
			/^\d{4}\/\d\d\.html/,
			/review/,
			/book/,
			/^tags\/.\//,
			/^days\/\d/,
			/^stories\/\d/,
		].flatMap(first),
	];
}
