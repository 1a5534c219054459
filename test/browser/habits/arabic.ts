import assert from "node:assert/strict";
import { POST } from "../gallery.ts";
import type { Habits } from "../visit.ts";

const SHOWN = `[...document.querySelectorAll(".carousel-dots span")].findIndex((dot) => dot.classList.contains("present"))`;

/** What is mirrored where one reads from right to left; the gallery is an Arabic one. */
export const arabic: Habits = {
	"the left arrow leads on through the slides, the right one back": async ({ page, gallery, open, until, where }) => {
		const path = gallery.find(POST, /<photo-carousel/);
		await open(path);
		await until(`${SHOWN} === 0`);
		await page.keyboard.press("ArrowLeft");
		await until(`${SHOWN} === 1`);
		await page.keyboard.press("ArrowRight");
		await until(`${SHOWN} === 0`);
		assert.equal(await where(), path);
	},

	"the zoom turns as the post does, and counts as it does": async ({ page, gallery, open, until, read }) => {
		await open(gallery.find(POST, /<photo-carousel[\s\S]*slide-link/));
		await page.click(".slide-link");
		const counted = `document.querySelector(".pswp__counter")?.textContent`;
		const all = await read(`document.querySelectorAll(".slide").length`);
		await until(`document.querySelector(".pswp--open .pswp__img:not(.pswp__img--placeholder)")?.naturalWidth > 0`);
		assert.equal(await read(counted), `1/${all}`);
		assert.equal(await read(`document.querySelector(".pswp__button--arrow--next").disabled`), "true");
		await page.keyboard.press("ArrowLeft");
		await until(`${counted} === "2/${all}"`);
		await page.keyboard.press("Escape");
		await until(`${SHOWN} === 1 && document.querySelector(".pswp") === null`);
	},

	"the left arrow leads on in the story player, too": async ({ page, gallery, open, until }) => {
		await open(`${gallery.find(/^stories\/\d{4}\//, /(data-told=[\s\S]*){2}/)}#play`);
		const shown = `document.querySelector(".player-status")?.textContent.slice(0, 2)`;
		await until(`document.querySelector("dialog").open`);
		await page.keyboard.press(" ");
		await page.keyboard.press("ArrowLeft");
		await until(`${shown} === "2 "`);
		await page.keyboard.press("ArrowRight");
		await until(`${shown} === "1 "`);
	},

	"a place with Latin letters stays behind the time and its dot": async ({ page, gallery, open, read }) => {
		await open(gallery.find(POST, /post-where/));
		await page.evaluate(`document.querySelector(".post-where").innerHTML = "<span>4:16 م</span><bdi>Göteborg</bdi>"`);
		const room = `((where) => {
			const [time, place] = ["span", "bdi"].map((part) => {
				const range = document.createRange();
				range.selectNodeContents(where.querySelector(part).firstChild);
				return range.getBoundingClientRect();
			});
			return time.left - place.right > 4;
		})(document.querySelector(".post-where"))`;
		assert.equal(await read(room), "true");
	},

	"the years of a book run from the right": async ({ open, read }) => {
		await open("book.html");
		const order = `((text) => {
			text.textContent = text.textContent.replace(/^\\d{4}.*/, "2013–2025");
			const [first, last] = [0, 5].map((from) => {
				const range = document.createRange();
				range.setStart(text, from);
				range.setEnd(text, from + 4);
				return range.getBoundingClientRect().left;
			});
			return first > last;
		})(document.createTreeWalker(document.querySelector(".book-lead"), NodeFilter.SHOW_TEXT).nextNode())`;
		assert.equal(await read(order), "true");
	},

	"on a phone the controls of the slideshow take two lines": async ({ page, open, read, until }) => {
		await page.setViewport({ width: 360, height: 740 });
		await open("slideshow.html");
		await until(`document.querySelector(".show-seen")`);
		const middles = `[...document.querySelectorAll(".show-bar > *")].map((one) => (({ top, bottom }) => Math.round(top + bottom))(one.getBoundingClientRect()))`;
		assert.equal(await read(`new Set(${middles}).size`), "2");
	},

	"search finds a month by its name in the language of the site": async ({ page, gallery, open, until, read }) => {
		const path = gallery.find(/^\d{4}\/\d\d\.html/, /./);
		const [, month = ""] = /<h1[^>]*><bdi>([^<]+)</.exec(gallery.text(path)) ?? [];
		const tiles = gallery.text(path).split('class="tile ').length - 1;
		await open("search/index.html");
		await page.focus("#q");
		await page.keyboard.type(month);
		await until(`document.querySelectorAll(".result").length >= ${tiles}`);
		const wrong = `[...document.querySelectorAll(".result time")].filter(({ dateTime }) => !dateTime.startsWith("${path.slice(0, 7).replace("/", "-")}")).length`;
		assert.equal(await read(wrong), "0", month);
	},

	"the right arrow leads to the newer post, which is on the right": async ({
		page,
		gallery,
		open,
		until,
		where,
		read,
	}) => {
		const path = gallery.find(POST, /rel="prev"/);
		await open(path);
		const newer = await read(`document.querySelector(".post-newer").href`);
		assert.equal(
			await read(`document.querySelector(".post-newer").getBoundingClientRect().left > innerWidth / 2`),
			"true",
		);
		await page.keyboard.press("ArrowRight");
		await until(`location.href === ${JSON.stringify(newer)}`);
		assert.notEqual(await where(), path);
	},
};
