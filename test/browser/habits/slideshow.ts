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
		const all = [...data.matchAll(/\["(media\/[^"]+)",[01]/g)].map(([, file = ""]) => file);
		const runs = (/id="y2024" data-runs="([\d ]+)"/.exec(gallery.text("slideshow.html"))?.[1] ?? "")
			.split(" ")
			.map(Number);
		const kinds = runs.flatMap((length, turn) => Array.from({ length }, () => (turn % 2 === 0 ? "post" : "story")));
		assert.equal(kinds.length, all.length);
		const files = all.filter((_, at) => kinds[at] === "post");
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

	"a slideshow shows stories, too, when one asks for them, and goes on from where it is": async ({
		page,
		gallery,
		open,
		read,
		until,
	}) => {
		await open("slideshow.html#y2024");
		await until(SEEN);
		const [stories, show] = [`document.querySelector(".show-stories")`, `document.querySelector("slide-show")`];
		assert.equal(await read(`${stories}.ariaPressed`), "false");
		const before = Number(await read(`${show}.order.length`));
		const shown = await read(`${SEEN}.src`);
		await page.evaluate(`${stories}.click()`);
		assert.equal(await read(`${stories}.ariaPressed`), "true");
		assert.ok(Number(await read(`${show}.order.length`)) > before);
		const first = Number(/id="y2024" data-runs="\d+ (\d+)/.exec(gallery.text("slideshow.html"))?.[1]);
		assert.ok(first > 0);
		await until(`${SEEN} !== null && ${SEEN}.src === ${JSON.stringify(shown)}`);
		await page.evaluate(`${stories}.click()`);
		assert.equal(await read(`${show}.order.length`), String(before));
		await page.setViewport({ width: 768, height: 1024 });
		const middles = `[...document.querySelectorAll(".show-bar > *")].map((one) => (({ top, bottom }) => Math.round(top + bottom))(one.getBoundingClientRect()))`;
		assert.equal(await read(`new Set(${middles}).size`), "1", "on a tablet the controls are one line");
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
		const inOrder = `${order}.every((n, at, all) => at === 0 || n > all[at - 1])`;
		assert.equal(await read(`new Set(${order}).size === ${order}.length && !${inOrder}`), "true");
		await page.click(".show-shuffle");
		assert.equal(await read(inOrder), "true");
	},

	"words beside a picture end before it begins": async ({ page, open, read, until }) => {
		// A square picture leaves a little more than the fifth of a window on either side.
		await page.setViewport({ width: 1280, height: 760 });
		await open("slideshow.html#y2024");
		await until(SEEN);
		await page.evaluate(`document.querySelector("slide-show").classList.remove("show-over")`);
		await page.evaluate(
			`document.querySelector(".show-caption").textContent = "How a bowl happens. ".repeat(10) + "Donau".repeat(16)`,
		);
		const room = "(innerWidth - innerHeight) / 2";
		assert.equal(await read(`document.querySelector(".show-caption").getBoundingClientRect().right < ${room}`), "true");
	},

	"words over a picture that are too long end in dots": async ({ page, open, read, until }) => {
		await page.setViewport({ width: 390, height: 844 });
		await open("slideshow.html");
		await until(`document.querySelector(".show-over .show-seen")`);
		const words = `document.querySelector(".show-caption")`;
		await page.evaluate(`${words}.textContent = "How a bowl happens. ".repeat(40)`);
		assert.equal(await read(`${words}.scrollHeight > ${words}.clientHeight`), "true");
		assert.equal(await read(`getComputedStyle(${words}).webkitLineClamp`), "3");
	},

	"the script of the slideshow is JavaScript of 2017, and its data of 2009": async ({ gallery: { folder } }) => {
		for (const [path, target] of [
			["assets/scripts/slideshow.js", "es2017"],
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
