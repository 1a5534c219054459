import assert from "node:assert/strict";
import { POST } from "../gallery.ts";
import type { Habits } from "../visit.ts";

const seen = (selector: string) => `document.querySelector(${JSON.stringify(selector)}).checkVisibility()`;

/** What holds in a browser that runs no script. */
export const withoutScript: Habits = {
	"from the grid to a post, on to the next, and back, by links alone": async ({ open, where, follow }) => {
		await open("index.html");
		await follow(".tile a");
		const first = await where();
		assert.match(first, POST);
		await follow('[rel="next"]');
		assert.match(await where(), POST);
		assert.notEqual(await where(), first);
		await follow(".post-back");
		assert.match(await where(), /^index\.html#p/);
	},

	"every slide can be reached, and buttons that would do nothing are not there": async ({ open, gallery, read }) => {
		await open(gallery.find(POST, /<photo-carousel/));
		assert.equal(await read(seen(".carousel-next")), "false");
		assert.ok(Number(await read(`document.querySelectorAll(".slide").length`)) > 1);
		assert.equal(await read(`((row) => row.scrollWidth > row.clientWidth)(document.querySelector(".slides"))`), "true");
	},

	"a day of stories is a plain sequence": async ({ open, gallery, read }) => {
		await open(gallery.find(/^stories\/\d{4}\//, /<article/));
		assert.equal(await read(seen(".story .slide-frame")), "true");
		assert.equal(await read(seen(".story-play")), "false");
		assert.equal(await read(seen("dialog")), "false");
	},

	"the search page lists years and hashtags instead of a field": async ({ open, where, follow, read }) => {
		await open("search/index.html");
		assert.equal(await read(seen("#q")), "false");
		await follow(".search-without a");
		assert.match(await where(), /^\d{4}\/index\.html$/);
	},

	"a surprise is one of twelve": async ({ open, follow, where, read }) => {
		await open("index.html");
		await follow('.footer-links [href="surprise.html"]');
		assert.equal(await read(`document.querySelectorAll(".tile-link").length`), "12");
		await follow(".tile:last-child a");
		assert.match(await where(), POST);
	},
};
