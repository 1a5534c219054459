import assert from "node:assert/strict";
import { atDepth } from "../../depth.ts";
import { noteErrors } from "../errors.ts";
import { POST } from "../gallery.ts";
import { elsewhere } from "../until.ts";
import type { Habits } from "../visit.ts";

/** How one goes through posts, and what a post shows. */
export const posts: Habits = {
	"no quick click on Older is lost, and no change of pages logs an error": async ({
		page,
		open,
		follow,
		read,
		until,
	}) => {
		const errors: string[] = [];
		noteErrors(page, errors);
		await open("index.html");
		await follow(".tile a");
		await follow(".post-back");
		await follow(".tile a");
		for (let n = 0; n < 6; n += 1) {
			const before = await read("location.href");
			const older = `document.querySelector("[rel=next]")`;
			const at = JSON.parse(
				await read(
					`(({ x, y, width, height }) => JSON.stringify([x + width / 2, y + height / 2]))(${older}.getBoundingClientRect())`,
				),
			);
			await page.mouse.click(at[0], at[1]);
			await until(`${elsewhere(before)} && ${older} !== null`);
		}
		assert.match(page.url(), new RegExp(POST.source.slice(1)));
		assert.deepEqual(errors, []);
	},

	"no way from a page of one kind to one of another logs an error": async ({ page, gallery, open, follow }) => {
		const errors: string[] = [];
		noteErrors(page, errors);
		const ways = [
			["dates.html", 'a[href="slideshow.html"]'],
			["slideshow.html", ".show-close"],
			["index.html", ".ring-link"],
			["stories/index.html", ".story-link"],
			[gallery.find(/^\d{4}\/\d\d\.html/, /story-link/), ".story-link"],
			[gallery.find(/^stories\/\d{4}\//, /rel="next"/), "[rel=next]"],
			[gallery.find(/review/, /sheet-link/), ".sheet-link"],
		] as const;
		for (const [path, link] of ways) {
			await open(path);
			await follow(link);
			assert.deepEqual(errors, [], `${path}, ${link}`);
		}
	},

	"older, newer and back stay in the list that one came from": async (visit) => {
		const { page, gallery, open, follow, read, where, until } = visit;
		const hrefs = (selector: string) =>
			read(
				`[...document.querySelectorAll(${JSON.stringify(selector)})].map(({ href }) => href.replace(/#.*/, "")).join(" ")`,
			);
		const day = gallery.find(/^days\/\d\d-\d\d/, /(tile-link[\s\S]*){2}/);
		for (const [list, links] of [
			["reels/index.html", ".tile-link"],
			[day, ".tile-link"],
			["search/index.html?q=snow", ".search-results a"],
		] as const) {
			await open(list);
			await until(`document.querySelectorAll(${JSON.stringify(links)}).length > 1`);
			const order = (await hrefs(links)).split(" ");
			await follow(links);
			assert.equal(page.url().replace(/#.*/, ""), order[0], list);
			assert.equal(await read(`document.querySelector(".post-newer").checkVisibility()`), "false", list);
			await follow(".post-older");
			assert.equal(page.url().replace(/#.*/, ""), order[1], list);
			assert.equal(await hrefs(".post-newer"), order[0], list);
			if (order.length === 2)
				assert.equal(await read(`document.querySelector(".post-older").checkVisibility()`), "false");
			await page.keyboard.press("Escape");
			// Firefox shows an empty page for a moment on the way.
			await until(`!/\\d{6}|^blank$/.test(location.pathname) && document.readyState === "complete"`);
			assert.equal((await where()).replace(/#.*/, ""), list);
		}
		const review = gallery.find(/review/, /card-tiles-4/);
		await open(review);
		const shown = new Set((await hrefs("#month .card-link, .sheet-link")).split(" "));
		const inOrder = [...shown].sort().reverse();
		const before = page.url();
		// Without a pointer, from under which a card may still move to its place.
		await page.evaluate(`document.querySelector("#month li:nth-child(2) .card-link").click()`);
		await until(elsewhere(before));
		const opened = inOrder.indexOf(page.url().replace(/#.*/, ""));
		assert.ok(opened > 0);
		assert.equal(await hrefs(".post-older"), inOrder[opened + 1], "what a review shows is a list, too");
		await follow(".post-newer");
		assert.equal(page.url().replace(/#.*/, ""), inOrder[opened - 1]);
		await follow(".post-back");
		assert.equal(await where(), `${review}#month`);
		const month = gallery.find(/^\d{4}\/\d\d\.html/, /(tile-link[\s\S]*){2}/);
		await open(month);
		await follow(".tile-link");
		await follow(".post-older");
		await follow(".post-back");
		assert.match(await where(), new RegExp(`^${month}#p`));
	},

	"an address that names no list of the post leads along the gallery": async ({ gallery, open, read }) => {
		const path = gallery.find(POST, /rel="prev"[\s\S]*rel="next"/);
		await open(path);
		const ways = `[...document.querySelectorAll(".post-ways a")].map(({ href }) => href.replace(/#in=.*/, "")).join()`;
		const plain = await read(ways);
		for (const fragment of ["in=nowhere", "in=https://example.org", "in=__proto__", "in="]) {
			await open(`${path}#${fragment}`);
			assert.equal(await read(ways), plain, fragment);
		}
		await open(`${path}#in=search&q=%22%3E%3Cimg&of=javascript:alert(1).zzzzzzzzz.-1`);
		assert.match(await read(`document.querySelector(".post-back").href`), /search\/index\.html\?/);
		assert.equal(
			await read(`[...document.querySelectorAll(".post-way")].map(({ href }) => href.replace(/#in=.*/, "")).join()`),
			plain
				.split(",")
				.filter((_, n) => n !== 1)
				.join(),
		);
	},

	"a carousel is called by what is in it": async ({ gallery, open, read }) => {
		await open(gallery.find(POST, /<photo-carousel/));
		assert.match(await read(`document.querySelector("photo-carousel").ariaLabel`), /^\d+ (pictures|photos|videos)/);
		assert.match(await read(`document.querySelector(".slides").ariaLabel`), /^Post, \w+ \d/);
	},
};
/** What a post shows in windows of many sizes. */
export const postSizes: Habits = {
	"newer and older are at one place on every post": async ({ page, gallery, open, read }) => {
		const all = gallery.pages.filter(
			(path) => POST.test(path) && /rel="prev"[\s\S]*rel="next"/.test(gallery.text(path)),
		);
		const first = (text: RegExp) => all.find((path) => text.test(gallery.text(path))) ?? "";
		const kinds = [/<photo-carousel/, /<video/, /post-text-only/, /e-content[^>]*>[^<]{600}/, /slide-gap/].map(first);
		const shown = [...new Set([...all.slice(0, 2), ...kinds])].filter((path) => path !== "");
		assert.ok(shown.length > 4);
		const ends = [
			[390, 844],
			[1440, 900],
		] as const;
		const windows = [...ends, [820, 1180], [844, 390]] as const;
		for (const [width, height] of atDepth<readonly (readonly [number, number])[]>(
			"newer and older in two of four windows",
			windows,
			ends,
		)) {
			await page.setViewport({ width, height });
			const places = new Set<string>();
			for (const path of shown) {
				await open(path);
				places.add(
					await read(
						`[...document.querySelectorAll(".post-newer, .post-older")].map((way) => { const { left, right, top, bottom } = way.getBoundingClientRect(); return [left, top, right <= innerWidth && left >= 0 && bottom <= innerHeight] }).join()`,
					),
				);
			}
			assert.equal(places.size, 1, `${width}: ${[...places].join(" | ")}`);
			assert.match([...places].join(), /^[\d.,]+,true,[\d.,]+,true$/);
		}
	},

	"a picture is never smaller because the page is zoomed or the window low": async ({ page, gallery, open, read }) => {
		const portrait = (slides: string) => new RegExp(`${slides}[\\s\\S]*?slide-frame ratio-08\\d">\\s*<a`);
		const width = `document.querySelector(".slide-picture").getBoundingClientRect().width`;
		for (const path of [
			gallery.find(POST, portrait('class="slides"')),
			gallery.find(POST, portrait("<photo-carousel")),
		]) {
			let before = 0;
			for (const zoom of [1, 1.25, 1.5, 2, 4]) {
				await page.setViewport({ width: Math.round(1280 / zoom), height: Math.round(1024 / zoom) });
				await open(path);
				const shown = Number(await read(width)) * zoom;
				assert.ok(shown >= before - 2, `${path} is ${shown} wide at ${zoom}, ${before} before`);
				before = shown;
			}
			assert.ok(before > 1100, `${path}: who zooms sees more, not ${before}`);
			await page.setViewport({ width: 844, height: 390 });
			await open(path);
			assert.ok(Number(await read(width)) > 0.65 * 390, path);
		}
	},

	"letters twice as large break no word of the bar on a phone": async ({ page, gallery, open, read }) => {
		await page.setViewport({ width: 390, height: 844 });
		await open(gallery.find(POST, /rel="next"/));
		await page.evaluate(`document.documentElement.style.fontSize = "200%"`);
		const height = `document.querySelector(".post-ways-links").getBoundingClientRect().height`;
		assert.ok(Number(await read(height)) < 130, await read(height));
	},

	"a large window shows the pixels that there are": async ({ page, gallery, open, read }) => {
		await page.setViewport({ width: 2560, height: 1440 });
		await open(gallery.find(POST, /class="slides"[\s\S]*?slide-frame ratio-08\d">\s*<a/));
		const width = (pixels: number, high: number) =>
			read(
				`(() => { const picture = document.querySelector(".slide-picture"); picture.width = ${pixels}; picture.height = ${high}; return picture.getBoundingClientRect().width })()`,
			);
		assert.ok(Number(await width(1080, 1350)) > 1000);
		assert.ok(Math.abs(Number(await width(800, 1000)) - 800) < 2, "no pixels are invented");
	},
};
