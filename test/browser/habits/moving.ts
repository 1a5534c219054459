import assert from "node:assert/strict";
import { POST } from "../gallery.ts";
import type { Habits } from "../visit.ts";

const shownTile = (id: string) =>
	`(() => { const { top, bottom } = document.getElementById(${JSON.stringify(id)}).getBoundingClientRect(); return top >= 0 && bottom <= innerHeight + 1 })()`;

export const moving: Habits = {
	"a tile leads to its post, and the way back to its place in the grid": async ({ page, open, where, until, read }) => {
		await open("index.html");
		const id = await read(`document.querySelectorAll(".tile")[30].id`);
		await page.evaluate(`document.getElementById("${id}").scrollIntoView({ block: "center", behavior: "instant" })`);
		const before = Number(await read("Math.round(scrollY)"));
		await Promise.all([page.waitForNavigation(), page.click(`#${id} a`)]);
		assert.match(await where(), POST);
		await page.goBack();
		await until(`Math.abs(scrollY - ${before}) < 60`);
		await until(shownTile(id));
		await Promise.all([page.waitForNavigation(), page.click(`#${id} a`)]);
		await Promise.all([page.waitForNavigation(), page.click(".post-back")]);
		assert.equal(await where(), `index.html#${id}`);
		await until(shownTile(id));
	},

	"the arrow keys lead from post to post, Escape to the gallery": async ({ page, open, where, gallery }) => {
		const posts = gallery.pages.filter((path) => POST.test(path) && !/photo-carousel/.test(gallery.text(path)));
		const first = posts.find((path) => /rel="next"/.test(gallery.text(path)) && /rel="prev"/.test(gallery.text(path)));
		assert.ok(first);
		await open(first);
		const next = /rel="next" href="\.\.\/([^"]+)"/.exec(gallery.text(first))?.[1];
		await Promise.all([page.waitForNavigation(), page.keyboard.press("ArrowRight")]);
		assert.equal(await where(), next);
		await page.evaluate("document.querySelector('photo-carousel')?.remove()");
		await Promise.all([page.waitForNavigation(), page.keyboard.press("ArrowLeft")]);
		assert.equal(await where(), first);
		await Promise.all([page.waitForNavigation(), page.keyboard.press("Escape")]);
		assert.match(await where(), /^(index|page\/\d+)\.html#p\d/);
	},

	"the time rail leads to a year and on to a month": async ({ page, open, where, until }) => {
		await open("index.html");
		await Promise.all([page.waitForNavigation(), page.click(".rail-year:nth-child(2) .rail-link")]);
		assert.match(await where(), /^\d{4}\/index\.html$/);
		await until(`document.querySelector(".rail-year > [aria-current]") !== null`);
		await Promise.all([page.waitForNavigation(), page.click(".rail-months li .rail-link")]);
		assert.match(await where(), /^\d{4}\/\d\d\.html$/);
		await until(`document.querySelectorAll(".tile").length > 0`);
	},

	"the surprise is a post": async ({ page, open, where }) => {
		await open("index.html");
		await Promise.all([page.waitForNavigation(), page.click("random-post a")]);
		assert.match(await where(), POST);
	},

	"today stands at the top of its calendar": async ({ page, open, gallery, until, read }) => {
		const [, month = "", day = ""] = /id="d(\d\d)-(\d\d)"/.exec(gallery.text("days/index.html")) ?? [];
		await page.evaluateOnNewDocument(`{
			const Real = Date;
			globalThis.Date = class extends Real { constructor(...given) { given.length ? super(...given) : super(2031, ${Number(month) - 1}, ${Number(day)}, 12); } };
		}`);
		await open("days/index.html");
		await until(`document.querySelector(".calendar-today a") !== null`);
		assert.match(await read(`document.querySelector(".calendar-today a").href`), new RegExp(`days/${month}-${day}\\.html$`));
	},
};
