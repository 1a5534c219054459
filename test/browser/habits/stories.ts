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

	"a video plays in the player without sound, holds while it is held, and leads on at its end": async (visit) => {
		const { page, gallery, open, until, read } = visit;
		await open(gallery.find(/^stories\/\d{4}\//, /<article class="story[\s\S]*?<video/));
		await page.click(".story-play");
		await until(OPEN);
		const video = `document.querySelector(".player-stage video")`;
		while ((await read(video)) === "null") await page.click(".player-next");
		await until(`${video}.currentTime > 0 && !${video}.paused`);
		assert.equal(await read(`${video}.muted && !${video}.controls`), "true");
		await page.mouse.move(500, 400);
		await page.mouse.down();
		await until(`${video}.paused`);
		await page.mouse.up();
		await until(`!${video}.paused`);
		await page.click(".player-sound");
		assert.equal(await read(`${video}.muted`), "false");
		const at = await read(AT);
		await page.evaluate(`${video}.currentTime = ${video}.duration`);
		await until(`!${OPEN} || ${AT} > ${at}`);
	},

	"whoever wants no motion plays each story by hand": async (visit) => {
		const { page, open, until, read } = visit;
		await page.evaluateOnNewDocument(`{
			const asked = matchMedia;
			globalThis.matchMedia = (query) => (/reduced-motion: reduce/.test(query) ? { matches: true } : asked(query));
		}`);
		await open(dayOf(visit));
		await page.click(".story-play");
		await until(OPEN);
		await page.evaluate("new Promise((done) => setTimeout(done, 600))");
		assert.equal(await read(`document.querySelector("story-player").elapsed`), "0");
		assert.equal(await read(`document.querySelector(".player-pause").getAttribute("aria-pressed")`), "true");
		await page.keyboard.press("ArrowRight");
		await until(`${AT} === 1`);
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
