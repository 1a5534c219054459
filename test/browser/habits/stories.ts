import assert from "node:assert/strict";
import type { Habits, Visit } from "../visit.ts";

const AT = `[...document.querySelectorAll(".player-segments span")].filter((s) => Number(s.style.getPropertyValue("--part")) >= 1).length`;
const OPEN = `document.querySelector("dialog").open`;
const dayOf = ({ gallery }: Visit) =>
	gallery.find(/^stories\/\d{4}\//, /(<article class="story[\s\S]*?<img[\s\S]*?<\/article>\s*){2}/);

export const stories: Habits = {
	"a ring opens the player, which ends where it began": async ({ page, open, where, until, follow }) => {
		await open("index.html");
		await follow(".ring-link");
		assert.match(await where(), /^stories\/.*#play$/);
		await until(OPEN);
		await page.click(".player-close");
		await until(`!${OPEN}`);
		await until(`location.hash === ""`);
	},

	"stories go on by tap and by key, and back": async (visit) => {
		const { page, open, until } = visit;
		await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]).catch(() => undefined);
		await open(dayOf(visit));
		await page.click(".story-play");
		await until(OPEN);
		await until(`${AT} === 0`);
		await page.click(".player-next");
		await until(`${AT} === 1`);
		await page.keyboard.press("ArrowLeft");
		await until(`${AT} === 0`);
		await page.keyboard.press("ArrowRight");
		await until(`${AT} === 1`);
		await page.keyboard.press("Escape");
		await until(`!${OPEN}`);
		await until(`document.activeElement.classList.contains("story-play")`);
	},

	"the player plays on by itself, holds while it is held, and pauses": async (visit) => {
		const { page, open, until, read } = visit;
		await open(dayOf(visit));
		await page.evaluate(
			`document.querySelector("story-player").slides.splice(0, 1, [...document.querySelectorAll(".story .slide")].find((slide) => slide.querySelector("img")))`,
		);
		await page.click(".story-play");
		await until(`document.querySelector("story-player").elapsed > 0.2`);
		await page.click(".player-pause");
		assert.equal(await read(`document.querySelector(".player-pause").getAttribute("aria-pressed")`), "true");
		await page.click(".player-pause");
		await page.mouse.move(500, 400);
		await page.mouse.down();
		await until(`document.querySelector("story-player").paused`);
		const at = await read(AT);
		await page.mouse.up();
		await until(`!document.querySelector("story-player").paused`);
		assert.equal(await read(AT), at, "the end of a hold is not a tap");
	},
};
