import assert from "node:assert/strict";
import { POST } from "../gallery.ts";
import type { Habits } from "../visit.ts";

/** What holds in a browser that runs no script. */
export const withoutScript: Habits = {
	"from the grid to a post, on to the next, and back, by links alone": async ({ page, open, where }) => {
		await open("index.html");
		await Promise.all([page.waitForNavigation(), page.click(".tile a")]);
		assert.match(await where(), POST);
		const first = await where();
		await Promise.all([page.waitForNavigation(), page.click('[rel="next"]')]);
		assert.match(await where(), POST);
		assert.notEqual(await where(), first);
		await Promise.all([page.waitForNavigation(), page.click(".post-back")]);
		assert.match(await where(), /^index\.html#p/);
	},

	"every slide can be reached, and buttons that would do nothing are not there": async ({ page, open, gallery }) => {
		await open(gallery.find(POST, /<photo-carousel/));
		assert.equal(await page.$eval(".carousel-next", (button) => button.checkVisibility()), false);
		const slides = await page.$$eval(".slide", (all) => all.length);
		assert.ok(slides > 1);
		assert.ok(await page.$eval(".slides", (row) => row.scrollWidth > row.clientWidth));
	},

	"a day of stories is a plain sequence": async ({ page, open, gallery }) => {
		await open(gallery.find(/^stories\/\d{4}\//, /<article/));
		assert.ok(await page.$eval(".story .slide-frame", (frame) => frame.checkVisibility()));
		assert.equal(await page.$eval(".story-play", (button) => button.checkVisibility()), false);
		assert.equal(await page.$eval("dialog", (dialog) => dialog.checkVisibility()), false);
	},

	"the search page lists years and hashtags instead of a field": async ({ page, open, where }) => {
		await open("search/index.html");
		assert.equal(await page.$eval("#q", (field) => field.checkVisibility()), false);
		await Promise.all([page.waitForNavigation(), page.click(".search-without a")]);
		assert.match(await where(), /^\d{4}\/index\.html$/);
	},
};
