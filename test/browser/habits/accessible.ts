import assert from "node:assert/strict";
import type { Habits } from "../visit.ts";
import { assertNone, surveyOf } from "./survey.ts";

export const accessible: Habits = {
	"axe finds nothing on any kind of page, in light and in dark": (visit) => assertNone(visit, "axe"),

	"axe finds nothing in the story player and in search results": async (visit) => {
		const { axeInUse } = await surveyOf(visit);
		assert.deepEqual(axeInUse, ["", ""]);
	},

	"nothing scrolls sideways at 320 pixels": (visit) => assertNone(visit, "sideways"),

	"what is read or pressed keeps its distance from the edges of a phone": (visit) => assertNone(visit, "nearEdge"),

	"what can be pressed is at least 24 pixels in size": (visit) => assertNone(visit, "small"),

	"the keyboard reaches the grid, and its focus is seen": async ({ page, open, read, until }) => {
		await open("index.html");
		await page.keyboard.press("Tab");
		assert.equal(await read("document.activeElement.className"), "skip");
		const end = `(({ right, top, bottom }) => document.elementFromPoint(right - 4, (top + bottom) / 2))`;
		assert.equal(
			await read(`${end}(document.activeElement.getBoundingClientRect()).className`),
			"skip",
			"the masthead covers nothing of it",
		);
		await page.keyboard.press("Enter");
		await until(`location.hash === "#content"`);
		await page.evaluate(`document.querySelector(".tile a").focus()`);
		await page.keyboard.press("Tab");
		assert.match(await read("document.activeElement.className"), /tile-link/);
		assert.notEqual(await read("getComputedStyle(document.activeElement).outlineStyle"), "none");
	},
};
