import type { Page } from "puppeteer-core";
import { type Gallery, POST } from "./gallery.ts";

/** A kind of page, or a state of one, to be looked at: the first page whose path and text match. */
interface Look {
	readonly path: RegExp;
	readonly text?: RegExp;
	/** What follows the path in the address. */
	readonly suffix?: string;
	/** What is done on the page before. */
	readonly prepare?: (page: Page) => Promise<unknown>;
}

const STORY_DAY = /^stories\/\d{4}\//;

const focused = async (page: Page) => {
	// A key first, so that the browser knows that one moves by the keyboard.
	await page.keyboard.press("Tab");
	await page.evaluate(`document.querySelectorAll(".tile-link")[1].focus()`);
};
const zoomed = async (page: Page) => {
	await page.click(".slide-link");
	await page.waitForSelector(".pswp--open .pswp__img:not(.pswp__img--placeholder)");
};

const LOOKS: Readonly<Record<string, Look>> = {
	front: { path: /^index/ },
	"front-focus": { path: /^index/, text: /(tile-link.*){2}/s, prepare: focused },
	"front-2": { path: /^page\/2/ },
	post: { path: POST, text: /e-content.*slide-link|slide-link.*e-content/s },
	"post-carousel": { path: POST, text: /<photo-carousel/ },
	"post-video": { path: POST, text: /^(?!.*<photo-carousel).*<video/s },
	"post-long": { path: POST, text: /e-content[^>]*>[^<]{900}/ },
	"post-word": { path: POST, text: /e-content.*[^\s"=/]{75}/ },
	"post-no-caption": { path: POST, text: /^(?!.*e-content).*slide-link/s },
	"post-gap": { path: POST, text: /slide-gap/ },
	zoom: { path: POST, text: /slide-link/, prepare: zoomed },
	reels: { path: /^reels\/index/ },
	stories: { path: /^stories\/index/ },
	"story-day": { path: STORY_DAY, text: /(<article.*){2}/s },
	player: { path: STORY_DAY, text: /(<article.*){2}/s, suffix: "#play" },
	"player-caption": { path: STORY_DAY, text: /e-content/, suffix: "#play" },
	year: { path: /^\d{4}\/index/ },
	month: { path: /^\d{4}\/\d\d\.html/, text: /tile|<article/ },
	review: { path: /review/, text: /busiest/ },
	book: { path: /book/ },
	slideshow: { path: /^slideshow/ },
	dates: { path: /^dates/ },
	calendar: { path: /^days\/index/ },
	day: { path: /^days\/\d/ },
	tags: { path: /^tags\/index/ },
	tag: { path: /^tags\/(?!index)/, text: /(tile-link.*){2}/s },
	search: { path: /^search/ },
	"search-results": { path: /^search/, suffix: "?q=a" },
	"search-none": { path: /^search/, suffix: "?q=qqxzzy" },
	"not-found": { path: /^404/ },
};

/** Every look that a gallery has, with its address below the root: an account without stories has fewer. */
export function looksOf({ pages, text }: Gallery): readonly (Look & { readonly name: string; readonly url: string })[] {
	return Object.entries(LOOKS).flatMap(([name, look]) =>
		pages
			.filter((page) => look.path.test(page) && (look.text === undefined || look.text.test(text(page))))
			.slice(0, 1)
			.map((page) => ({ ...look, name, url: page + (look.suffix ?? "") })),
	);
}
