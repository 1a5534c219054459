import assert from "node:assert/strict";
import type { Habits } from "../visit.ts";
import { findings } from "./axe.ts";
import { kindsOf } from "./kinds.ts";

const MONTH = /^\d{4}\/\d\d(-\d)?\.html/;

/** What holds where each month is one page of posts (`--pages month`), and no post has a page of its own. */
export const months: Habits = {
	"a tile leads to its post among those of its month, and the way back to the tile": async (visit) => {
		const { open, follow, read, until, where } = visit;
		await open("index.html");
		const id = await read(`[...document.querySelectorAll(".tile")].at(-2).id`);
		await follow(`#${id} a`);
		const [path = "", post = ""] = (await where()).split("#");
		assert.match(path, MONTH);
		assert.match(post, /^p\d/);
		await until(
			`((box) => box.top < innerHeight && box.bottom > 0)(document.getElementById("${post}").getBoundingClientRect())`,
		);
		await follow(`#${post} .post-back`);
		assert.equal(await where(), `index.html#${id}`);
	},

	"each carousel of a month moves by its own buttons": async ({ open, page, gallery, read, until }) => {
		await open(gallery.find(MONTH, /<photo-carousel[\s\S]*<photo-carousel/));
		const shown = `[...document.querySelectorAll("photo-carousel")].slice(0, 2).map((one) => [...one.querySelectorAll(".carousel-dots span")].findIndex((dot) => dot.classList.contains("present"))).join()`;
		assert.equal(await read(shown), "0,0");
		await page.evaluate(`document.querySelectorAll(".carousel-next")[1].click()`);
		await until(`${shown} === "0,1"`);
	},

	"a picture of a month's second post is seen in full, and Escape leads back to it": async (visit) => {
		const { open, page, gallery, read, until, where } = visit;
		const path = gallery.find(MONTH, /<article[\s\S]*<article[\s\S]*slide-link/);
		await open(path);
		const link = await read(
			`[...document.querySelectorAll("article")].slice(1).find((one) => one.querySelector(".slide-link")).id`,
		);
		await page.evaluate(
			`document.querySelector("#${link} .slide-link").scrollIntoView({ block: "center", behavior: "instant" })`,
		);
		await page.evaluate(`document.querySelector("#${link} .slide-link").click()`);
		await until(`document.querySelector(".pswp--open .pswp__img:not(.pswp__img--placeholder)")`);
		await page.keyboard.press("Escape");
		await until(`document.querySelector(".pswp") === null`);
		assert.equal(await where(), path);
	},

	"axe finds nothing on a month, and nothing scrolls sideways at 320 pixels": async (visit) => {
		const { open, page, gallery, read } = visit;
		await page.setViewport({ width: 320, height: 640 });
		for (const path of kindsOf(gallery.pages).filter((path) => MONTH.test(path))) {
			await open(path);
			assert.equal(await findings(visit), "", path);
			assert.ok(Number(await read("document.documentElement.scrollWidth")) <= 320, path);
		}
	},
};
