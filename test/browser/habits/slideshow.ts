import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";
import type { Habits } from "../visit.ts";

const SEEN = `document.querySelector(".show-seen")`;
const PRESSED = `document.querySelector(".show-pause").getAttribute("aria-pressed")`;
const FOCUS = "document.activeElement.className";
const SPEED = `document.querySelector(".show-speed").textContent`;

export const slideshow: Habits = {
	"a slideshow goes through a year by itself, and by arrows and OK alone": async ({
		page,
		gallery,
		open,
		read,
		until,
	}) => {
		const data = readFileSync(join(gallery.folder, "slideshow", "2024.js"), "utf8");
		const files = [...data.matchAll(/\["(media\/[^"]+)",[01]/g)].map(([, file = ""]) => file);
		const video = files.findIndex((file) => file.endsWith(".mp4"));
		assert.ok(video > 1 && files.length > video + 2);
		await open("slideshow.html#y2024");
		const shows = (at: number) => until(`${SEEN}?.src.endsWith(${JSON.stringify(files.at(at))})`);
		await shows(0);
		assert.notEqual(await read(`document.querySelector(".show-date").textContent`), "");
		const slow = await read(SPEED);
		for (let times = 0; times < 2; times += 1) await page.keyboard.press("ArrowUp");
		assert.notEqual(await read(SPEED), slow);
		// The shortest time.
		await shows(1);
		await page.keyboard.press("Enter");
		assert.equal(await read(PRESSED), "true");
		assert.match(await read(FOCUS), /show-pause/);
		await page.keyboard.press("ArrowRight");
		assert.match(await read(FOCUS), /show-next/);
		for (let at = 2; at <= video; at += 1) {
			await page.keyboard.press("Enter");
			await shows(at);
		}
		assert.equal(await read(`${SEEN}.muted && ${SEEN}.paused`), "true");
		await page.keyboard.press("ArrowLeft");
		await page.keyboard.press("Enter");
		assert.equal(await read(PRESSED), "false");
		// A video is shown to its end.
		await page.evaluate(`${SEEN}.dispatchEvent(new Event("ended"))`);
		await shows(video + 1);
		await page.keyboard.press("ArrowLeft");
		await shows(video);
		await page.keyboard.press("Escape");
		await until(`location.href.endsWith("/index.html")`);
	},

	"all years are shuffled, every picture once, and whoever prefers less motion begins it": async ({
		page,
		open,
		read,
		until,
	}) => {
		await page.evaluateOnNewDocument("globalThis.matchMedia = () => ({ matches: true })");
		await open("slideshow.html");
		await until(SEEN);
		assert.equal(await read(PRESSED), "true");
		const order = `document.querySelector("slide-show").order`;
		assert.equal(
			await read(`new Set(${order}).size === ${order}.length && ${order}.some((n, at) => n !== at)`),
			"true",
		);
		await page.click(".show-shuffle");
		assert.equal(await read(`${order}.every((n, at) => n === at)`), "true");
	},

	"the scripts of the slideshow are JavaScript of 2017, and its data of 2009": async ({ gallery: { folder } }) => {
		for (const [path, target] of [
			["assets/scripts/slide-show.js", "es2017"],
			["assets/scripts/show-controls.js", "es2017"],
			["slideshow/2024.js", "es5"],
		] as const) {
			const script = readFileSync(join(folder, path), "utf8");
			const as = async (target: string) => (await transform(script, { target, charset: "utf8" })).code;
			assert.equal(await as(target), await as("esnext"), path);
		}
	},
};

export const slideshowAlone: Habits = {
	"the slideshow says where to look instead": async ({ open, follow, where, read }) => {
		await open("slideshow.html");
		assert.equal(await read(`document.querySelector(".show-bar").checkVisibility()`), "false");
		await follow(".show-years a");
		assert.match(await where(), /^\d{4}\/index\.html$/);
	},
};
