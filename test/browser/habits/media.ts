import assert from "node:assert/strict";
import { POST } from "../gallery.ts";
import type { Habits, Visit } from "../visit.ts";
import { assertNone } from "./survey.ts";

export const SHOWN = `[...document.querySelectorAll(".carousel-dots span")].findIndex((dot) => dot.classList.contains("present"))`;
export const carouselOf = ({ gallery }: Visit) =>
	gallery.find(POST, /<photo-carousel[\s\S]*slide-link[\s\S]*slide-link[\s\S]*slide-link/);

export const media: Habits = {
	"a carousel moves by its buttons and says where it is": async (visit) => {
		const { page, open, until, read } = visit;
		await open(carouselOf(visit));
		await until(`${SHOWN} === 0`);
		assert.equal(await read(`document.querySelector(".carousel-previous").disabled`), "true");
		await page.click(".carousel-next");
		await until(`${SHOWN} === 1`);
		assert.match(await read(`document.querySelector(".carousel-status").textContent`), /^2 of \d/);
		await page.click(".carousel-previous");
		await until(`${SHOWN} === 0`);
	},

	"the keys move the slides before they leave the post": async (visit) => {
		const { page, open, until, where } = visit;
		const path = carouselOf(visit);
		await open(path);
		await until(`${SHOWN} === 0`);
		await page.keyboard.press("ArrowRight");
		await until(`${SHOWN} === 1`);
		assert.equal(await where(), path);
	},

	"a swipe moves the slides, which stop one by one": async (visit) => {
		const { page, open, until } = visit;
		await open(carouselOf(visit));
		await until(`${SHOWN} === 0`);
		// A swipe is the browser's own scrolling of a row that snaps; what it scrolls by hand lands on a slide.
		await page.evaluate(
			`document.querySelector(".slides").scrollBy({ left: document.querySelector(".slides").clientWidth * 0.7, behavior: "smooth" })`,
		);
		await until(`${SHOWN} === 1`);
		await until(
			`(() => { const row = document.querySelector(".slides"); return Math.abs(row.scrollLeft - row.clientWidth) < 2 })()`,
		);
	},

	"nothing moves when pictures come: they have their size before": async (visit) => {
		const { page, open, read } = visit;
		await open(carouselOf(visit));
		const size = `JSON.stringify([...document.querySelectorAll(".slide-picture")].map((p) => [Math.round(p.getBoundingClientRect().width), Math.round(p.getBoundingClientRect().height)]))`;
		const loaded = await read(size);
		await page.evaluate(
			`for (const p of document.querySelectorAll(".slide-picture")) { p.removeAttribute("srcset"); p.removeAttribute("src"); p.alt = "" }`,
		);
		await page.evaluate(`new Promise(requestAnimationFrame)`);
		assert.equal(await read(size), loaded);
	},

	"a click on a picture zooms it, arrows turn it, and Escape leaves the post where one has turned to": async (
		visit,
	) => {
		const { page, open, until, read, where } = visit;
		const path = carouselOf(visit);
		await open(path);
		await page.click(".slide-link");
		await until(`document.querySelector(".pswp--open .pswp__img:not(.pswp__img--placeholder)")?.naturalWidth > 0`);
		assert.equal(await where(), path);
		const shown = `document.querySelector(".pswp__counter").textContent`;
		assert.match(await read(shown), /^1\//);
		assert.match(await read(`document.querySelector(".pswp").ariaLabel`), /^\d+ (pictures|photos)/);
		assert.equal(await read(`document.querySelector(".pswp").ariaModal`), "true");
		const beside = "getComputedStyle(document.documentElement).backgroundColor";
		assert.equal(await read(beside), "rgb(0, 0, 0)", "no light strip where a scrollbar has its room");
		const turning = `document.getAnimations().filter(({ animationName }) => animationName === "pswp-clockwise").length`;
		assert.equal(await read(turning), "0", "nothing turns unseen");
		await page.keyboard.press("ArrowRight");
		await until(`/^2\\//.test(${shown})`);
		await page.keyboard.press("Escape");
		await until(`document.querySelector(".pswp") === null`);
		await until(`${SHOWN} === 1`);
		assert.equal(await read(`document.activeElement.closest(".slide").ariaLabel.slice(0, 2)`), "2 ");
		assert.equal(await where(), path);
	},

	"the zoom counts as the post does, and plays its videos": async ({ page, gallery, open, until, read }) => {
		await open(gallery.find(POST, /<photo-carousel(?=[\s\S]*slide-link)[\s\S]*<video[\s\S]*<\/photo-carousel>/));
		const all = await read(`document.querySelectorAll(".slide").length`);
		const at = Number(
			await read(`[...document.querySelectorAll(".slide")].findIndex((slide) => slide.querySelector("video"))`),
		);
		await page.evaluate(`document.querySelector(".slide-link").click()`);
		const shown = `document.querySelector(".pswp__counter")?.textContent`;
		await until(`document.activeElement.classList.contains("pswp") && /\\/${all}$/.test(${shown})`);
		const from = Number((await read(shown)).split("/")[0]) - 1;
		for (let n = from; n !== at; n += Math.sign(at - from)) {
			await page.keyboard.press(at > from ? "ArrowRight" : "ArrowLeft");
			await until(`${shown} === "${n + 1 + Math.sign(at - from)}/${all}"`);
		}
		const video = `document.querySelector(".pswp__item[aria-hidden=false] video")`;
		await until(`${video} !== null && ${video}.getBoundingClientRect().height > 100`);
		assert.equal(
			await read(`[${video}.poster !== "", ${video}.controls, ${video}.closest("[inert]") === null].join()`),
			"true,true,true",
		);
		await page.evaluate(`${video}.muted = true`);
		await page.evaluate(`void ${video}.play()`);
		await until(`${video}.currentTime > 0`);
		await page.keyboard.press("Escape");
		await until(`document.querySelector(".pswp") === null`);
	},

	"a video has its poster, its own controls, and loads nothing before it is asked to": async ({
		gallery,
		open,
		read,
	}) => {
		await open(gallery.find(POST, /<video/));
		const facts = await read(
			`((video) => [video.controls, video.preload, video.readyState, video.poster !== "", video.hasAttribute("playsinline"), video.autoplay, video.width > 0, video.height > 0].join())(document.querySelector("video"))`,
		);
		assert.equal(facts, "true,none,0,true,true,false,true,true");
	},

	"a reel stands in portrait and is seen whole": async ({ gallery, open, page, read }) => {
		await page.setViewport({ width: 390, height: 844 });
		await open(gallery.find(POST, /<title>[^<]*<\/title>[\s\S]*>Reel, [\s\S]*<video|<video[\s\S]*>Reel, /));
		const facts = await read(
			`(({ width, height }) => [height > width, height <= innerHeight].join())(document.querySelector("video").getBoundingClientRect())`,
		);
		assert.equal(facts, "true,true");
	},

	"subtitles appear, also from a folder": async ({ gallery, open, page, until, read }) => {
		await open(gallery.find(POST, /<track/));
		await page.evaluate(`document.querySelector("video").textTracks[0].mode = "showing"`);
		await until(`document.querySelector("video").textTracks[0].cues?.length > 0`);
		assert.notEqual(await read(`document.querySelector("video").textTracks[0].cues[0].text`), "");
	},

	"a video plays": async ({ gallery, open, page, until }) => {
		await open(gallery.find(POST, /<video/));
		await page.evaluate(
			`(() => { const video = document.querySelector("video"); video.muted = true; return video.play() })()`,
		);
		await until(`document.querySelector("video").currentTime > 0`);
	},
};

/** What a layout decides, which is the same from a folder and from a host. */
export const sizes: Habits = {
	"pictures come in the size in which they are shown": (visit) => assertNone(visit, "sizes"),
	"no picture waits that is seen at once": (visit) => assertNone(visit, "late"),
};
