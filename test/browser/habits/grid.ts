import assert from "node:assert/strict";
import { POST } from "../gallery.ts";
import type { Habits } from "../visit.ts";

const TILES = `[...document.querySelectorAll(".tile")]`;
/** Width by height of every tile, each once, in hundredths. */
const SHAPES = `[...new Set(${TILES}.map((tile) => tile.getBoundingClientRect()).map(({ width, height }) => Math.round(100 * width / height)))].join()`;
/** Whether a link of the rail is inside of the window and of its strip. */
const inSight = (link: string) =>
	`(({ left, right, top, bottom }) => left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight)(${link}.getBoundingClientRect())`;

/** What one sees and reaches on pages of tiles. */
export const grid: Habits = {
	"a phone shows the first row whole, a desk two rows, upright, and reels as they were made": async (visit) => {
		const { page, gallery, open, read } = visit;
		for (const [width, height, shown] of [
			[390, 844, 3],
			[1440, 900, 10],
		] as const) {
			await page.setViewport({ width, height });
			await open("index.html");
			const bottoms = `${TILES}.slice(0, ${shown}).map((tile) => tile.getBoundingClientRect().bottom)`;
			assert.ok(Number(await read(`Math.max(...${bottoms})`)) <= height, `${width}`);
			assert.equal(await read(SHAPES), "75");
		}
		await open("reels/index.html");
		assert.equal(await read(SHAPES), "56");
		await open(gallery.find(/^\d{4}\/index/, /group-of-3/));
		const free = `(({ right }) => Math.round(document.querySelector(".groups").getBoundingClientRect().right - right))(document.querySelector(".group-of-3").getBoundingClientRect())`;
		assert.equal(await read(free), "0", "a month of three in a year of four columns");
	},

	"the first tile of each month names it, and of each year the year": async ({ open, gallery, read }) => {
		for (const path of gallery.pages.filter((one) => /^(index|page\/2)\.html/.test(one))) {
			await open(path);
			const told = JSON.parse(
				await read(
					`JSON.stringify(${TILES}.map((tile) => [tile.querySelector("time").dateTime.slice(0, 7), tile.querySelector(".tile-month")?.textContent ?? ""]))`,
				),
			) as readonly (readonly [string, string])[];
			for (const [index, [month, label]] of told.entries()) {
				const before = told[index - 1]?.[0] ?? "";
				assert.equal(label !== "", month !== before, `${path}, tile ${index}`);
				assert.equal(/\d{4}/.test(label), month.slice(0, 4) !== before.slice(0, 4), `${path}, tile ${index}`);
			}
		}
	},

	"the strip of dates begins at the present month, and stays below the masthead": async (visit) => {
		const { page, open, gallery, until, read } = visit;
		await page.setViewport({ width: 390, height: 844 });
		const month = gallery.pages.filter((path) => /^\d{4}\/\d\d\.html/.test(path))[0] ?? "";
		await open(month);
		await until(inSight(`document.querySelector(".rail-months [aria-current]")`));
		await open("index.html");
		await page.evaluate("scrollTo({ top: 1200, behavior: 'instant' })");
		await until(`Math.round(document.querySelector(".masthead-links").getBoundingClientRect().top) === 0`);
		assert.equal(await read(inSight(`document.querySelector(".rail-link")`)), "true");
		await open(gallery.find(POST, /slide-link/));
		assert.equal(await read(`getComputedStyle(document.querySelector(".masthead")).position`), "static");
	},

	"the rail follows the pictures to the last year and back": async ({ page, open, until, read }) => {
		await page.setViewport({ width: 1200, height: 800 });
		await open("index.html");
		const seen = `[...document.querySelectorAll("[data-seen]")].map((link) => link.dataset.of).join()`;
		const yearOf = async (at: number) => (await read(`${TILES}.at(${at}).querySelector("time").dateTime`)).slice(0, 4);
		await page.evaluate("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })");
		await until(`${seen} === "${await yearOf(-1)}"`);
		await page.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
		await until(`${seen} === "${await yearOf(0)}"`);
	},

	"page numbers lead to their pages, whose heading says from when to when": async ({ open, follow, where, read }) => {
		await open("index.html");
		await follow(".pager-number:not([aria-current])");
		assert.equal(await where(), "page/2.html");
		assert.equal(await read(`document.querySelector(".pager-number[aria-current]").ariaLabel`), "Page 2 of 2");
		const years = await read(
			`[${TILES}[0], ${TILES}.at(-1)].map((tile) => tile.querySelector("time").dateTime.slice(0, 4)).join()`,
		);
		const [first, last] = years.split(",");
		assert.match(await read(`document.querySelector("h1").textContent`), new RegExp(`${first}\u00a0– \\S+ ${last}$`));
	},

	"rings load a small square and take no stop of their own, and the icons are pictures": async (visit) => {
		const { open, read, until, from } = visit;
		await open("index.html");
		assert.equal(await read(`document.querySelector(".rings").tabIndex`), "-1");
		await until(`document.querySelector(".ring-picture").naturalWidth === 160`);
		for (const [rel, side] of [
			["icon", 32],
			["apple-touch-icon", 180],
		] as const) {
			const icon = `new Promise((done, fail) => Object.assign(new Image(), { src: document.querySelector('link[rel="${rel}"]').href, onload() { done(this.naturalWidth) }, onerror: fail }))`;
			assert.equal(await read(icon), String(side));
		}
		// In a folder a browser would not read it, and complain.
		const manifests = await read(`document.querySelectorAll('link[rel="manifest"]').length`);
		assert.equal(manifests, from === "host" ? "1" : "0");
	},

	"parts of a page have names, and lead past what stands before the pictures": async ({ page, open, read, until }) => {
		await open("index.html");
		const said = `(one) => [...one.childNodes].map((part) => part.ariaHidden === "true" ? "" : part.textContent).join("").trim()`;
		const names = `[...document.querySelectorAll("nav, .rail-link, h2")].map((one) => one.ariaLabel ?? (${said})(one))`;
		const all = await read(`${names}.join("; ")`);
		assert.match(all, /^Main; Stories; Dates; \d{4}, \d+ posts; .*Posts; Pages; More$/);
		await page.keyboard.press("Tab");
		await page.keyboard.press("Tab");
		assert.equal(await read("document.activeElement.textContent"), "Skip to the pictures");
		await page.keyboard.press("Enter");
		await until(`location.hash === "#pictures"`);
		await page.keyboard.press("Tab");
		assert.match(await read("document.activeElement.className"), /tile-link/);
	},

	"on a phone the links of footer, days and hashtags are as large as a finger": async ({ page, open, read }) => {
		await page.setViewport({ width: 390, height: 844 });
		for (const path of ["index.html", "days/index.html", "tags/index.html"]) {
			await open(path);
			const least = `Math.min(...[...document.querySelectorAll(".footer-links a, .counted-link")].map((link) => link.getBoundingClientRect().height))`;
			assert.ok(Number(await read(least)) >= 44, path);
		}
	},

	"a surprise is another post each time, and back leads to where one was": async (visit) => {
		const { page, gallery, open, follow, where, until, back } = visit;
		const met = new Set<string>();
		for (const [chance, path, link] of [
			[0, gallery.find(/^tags\/index/, /./), ".footer-links a:last-child"],
			[0.999, "index.html", '.chips [href="surprise.html"]'],
		] as const) {
			await page.evaluateOnNewDocument(`Math.random = () => ${chance}`);
			await open(path);
			await follow(link);
			await until(`/\\d{4}\\/[\\d-]+\\.html$/.test(location.pathname) && document.readyState === "complete"`);
			assert.match(await where(), POST);
			met.add(await where());
		}
		assert.equal(met.size, 2);
		await back();
		assert.equal(await where(), "index.html");
	},
};
