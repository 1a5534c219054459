import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { POST } from "../gallery.ts";
import type { Habits, Visit } from "../visit.ts";
import { carouselOf, SHOWN } from "./media.ts";

const row = `document.querySelector(".slides")`;

/** A phone with its first post of several pictures. */
async function phone(visit: Visit): Promise<void> {
	await visit.page.setViewport({ width: 390, height: 844, hasTouch: true });
	await visit.open(carouselOf(visit));
	await visit.until(`${SHOWN} === 0`);
}

/** What fingers do; Chromium alone takes invented ones for real. */
export const touch: Habits = {
	"slides follow the finger that swipes them, and stop one by one": async (visit) => {
		const { page, until } = visit;
		await phone(visit);
		// Its buttons are beside the dots, not on the picture.
		const edge = (of: string, side: string) => `document.querySelector("${of}").getBoundingClientRect().${side}`;
		await until(`${edge(".carousel-next", "top")} >= ${edge(".slides", "bottom")}`);
		await until(`${edge(".carousel-next", "bottom")} <= ${edge(".carousel", "bottom")}`);
		const finger = await page.touchscreen.touchStart(330, 300);
		for (let x = 320; x > 120; x -= 20) await finger.move(x, 300);
		// Before it is let go.
		await until(`${row}.scrollLeft > 100 && ${row}.scrollLeft < 260`);
		for (let x = 110; x > 60; x -= 10) await finger.move(x, 300);
		await finger.end();
		await until(`${SHOWN} === 1`);
		await until(`Math.abs(${row}.scrollLeft - ${row}.clientWidth) < 2`);
	},

	"a swipe leads to the next post, but not before the last slide, nor downwards": async (visit) => {
		const { page, gallery, until, read, open } = visit;
		const swipe = async (from: readonly [number, number], to: readonly [number, number]) => {
			const finger = await page.touchscreen.touchStart(...from);
			for (let n = 1; n <= 9; n += 1) {
				// As slowly as a hand: Chromium draws a row ahead of the finger, and what flies past the next slide stops behind it.
				await setTimeout(16);
				await finger.move(from[0] + ((to[0] - from[0]) * n) / 9, from[1] + ((to[1] - from[1]) * n) / 9);
			}
			await finger.end();
		};
		await phone(visit);
		const path = page.url();
		const last = `document.querySelectorAll(".slide").length - 1`;
		await swipe([330, 300], [60, 300]);
		// Until the row rests: a slide that still comes would be moved on.
		await until(`Math.abs(${row}.scrollLeft - ${row}.clientWidth) < 2`);
		await page.evaluate(`${row}.scrollTo({ left: 1e6, behavior: "instant" })`);
		await until(`${SHOWN} === ${last} && Math.abs(${row}.scrollLeft - ${row}.scrollWidth + ${row}.clientWidth) < 2`);
		assert.equal(page.url(), path);
		await swipe([330, 300], [60, 300]);
		await until(`location.href !== ${JSON.stringify(path)}`);
		await open(gallery.find(POST, /class="slides"[\s\S]*rel="prev"[\s\S]*rel="next"/));
		const [here, newer] = [page.url(), await read(`document.querySelector(".post-newer").href`)];
		await swipe([200, 500], [120, 200]);
		assert.equal(page.url(), here);
		await swipe([60, 300], [330, 300]);
		await until(`location.href === ${JSON.stringify(newer)}`);
	},

	"two fingers enlarge the zoomed picture, and a finger turns it": async (visit) => {
		const { page, until, read } = visit;
		await phone(visit);
		await page.touchscreen.tap(195, 300);
		const picture = `document.querySelector(".pswp__item[aria-hidden=false] .pswp__img:not(.pswp__img--placeholder)")`;
		const width = `${picture}.getBoundingClientRect().width`;
		await until(`${picture}?.naturalWidth > 0 && document.querySelector(".pswp--ui-visible") && ${width} > 300`);
		const finger = await page.touchscreen.touchStart(330, 400);
		for (let x = 310; x > 40; x -= 30) await finger.move(x, 400);
		await finger.end();
		await until(`/^2\\//.test(document.querySelector(".pswp__counter").textContent) && ${picture}?.naturalWidth > 0`);
		const before = Number(await read(width));
		assert.ok(before > 300, String(before));
		const [one, other] = [await page.touchscreen.touchStart(180, 400), await page.touchscreen.touchStart(210, 400)];
		for (let apart = 10; apart <= 100; apart += 10) {
			await one.move(180 - apart, 400);
			await other.move(210 + apart, 400);
		}
		await until(`${width} > ${before * 1.5}`);
		await one.end();
		await other.end();
	},
};
