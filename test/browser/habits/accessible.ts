import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Habits, Visit } from "../visit.ts";
import { kindsOf } from "./quiet.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** WCAG 2.2 AA, and what axe calls good practice. */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What differs between light and dark. */
export const COLOURS = { type: "rule", values: ["color-contrast"] };

/** What axe has to say of the page that is shown; nothing is empty. */
export async function findings(
	{ page, read }: Pick<Visit, "page" | "read">,
	runOnly: readonly string[] | typeof COLOURS = TAGS,
): Promise<string> {
	await page.evaluate(axe);
	return read(
		`axe.run({ runOnly: ${JSON.stringify(runOnly)} }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 2).map(({ html }) => html.slice(0, 160)).join(" | ")).join("\\n"))`,
	);
}

export const accessible: Habits = {
	"axe finds nothing on any kind of page, in light and in dark": async (visit) => {
		const { page, open, gallery, browser } = visit;
		// Colours are the same in both browsers; one of them can be asked for the dark ones.
		for (const scheme of browser === "chrome" ? ["light", "dark"] : ["light"]) {
			if (browser === "chrome") await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
			for (const path of kindsOf(gallery.pages).filter((path) => path !== "404.html")) {
				await open(path);
				assert.equal(await findings(visit, scheme === "dark" ? COLOURS : TAGS), "", `${path} in ${scheme}`);
			}
		}
	},

	"axe finds nothing in the story player and in search results": async (visit) => {
		const { page, open, gallery, until } = visit;
		await open(`${gallery.find(/^stories\/\d{4}\//, /<article/)}#play`);
		await until(`document.querySelector("dialog").open`);
		await page.click(".player-pause");
		assert.equal(await findings(visit), "");
		await open("search/index.html?q=a");
		await until(`document.querySelectorAll(".result").length > 0`);
		assert.equal(await findings(visit), "");
	},

	"nothing scrolls sideways at 320 pixels": async ({ page, open, gallery, read }) => {
		await page.setViewport({ width: 320, height: 640 });
		for (const path of kindsOf(gallery.pages)) {
			await open(path);
			assert.ok(Number(await read("document.documentElement.scrollWidth")) <= 320, path);
		}
	},

	"what is read or pressed keeps its distance from the edges of a phone": async ({ page, open, gallery, read }) => {
		await page.setViewport({ width: 390, height: 844 });
		for (const path of kindsOf(gallery.pages)) {
			await open(path);
			// Of a row that is moved by a finger only the first is where it stays.
			const close =
				await read(`[...document.querySelectorAll("h1, .group-title a, .page-lead, .pager a, .chip, .counted-link, .caption, .footer p")]
				.filter((part) => part.checkVisibility() && part.closest(".visually-hidden") === null)
				.filter((part) => { const row = part.closest(".chips"); return !(row?.scrollWidth > row?.clientWidth) || part === row.firstElementChild })
				.filter((part) => { const { left, right } = part.getBoundingClientRect(); return left < 14 || right > innerWidth - 14 })
				.map((part) => part.outerHTML.slice(0, 120)).join(" | ")`);
			assert.equal(close, "", path);
		}
	},

	"what can be pressed is at least 24 pixels in size": async ({ page, open, gallery, read }) => {
		await page.setViewport({ width: 390, height: 844 });
		for (const path of kindsOf(gallery.pages)) {
			await open(path);
			// Tiles far from the window are laid out only when somebody asks, and Chromium's first answer may be of before.
			const small = await read(`[...document.querySelectorAll("a, button, input")]
				.map((target) => (target.getBoundingClientRect(), target))
				.filter((target) => target.checkVisibility() && !target.matches(".skip, .caption a, .page-lead a, main > p a, .post-date a, .story-time a, .group-title a, .profile-text a"))
				.filter((target) => { const { width, height } = target.getBoundingClientRect(); return Math.min(width, height) < 24 })
				.map((target) => target.outerHTML.slice(0, 120)).join("\\n")`);
			assert.equal(small, "", path);
		}
	},

	"the keyboard reaches the grid, and its focus is seen": async ({ page, open, read, until }) => {
		await open("index.html");
		await page.keyboard.press("Tab");
		assert.equal(await read("document.activeElement.className"), "skip");
		await page.keyboard.press("Enter");
		await until(`location.hash === "#content"`);
		await page.evaluate(`document.querySelector(".tile a").focus()`);
		await page.keyboard.press("Tab");
		assert.match(await read("document.activeElement.className"), /tile-link/);
		assert.notEqual(await read("getComputedStyle(document.activeElement).outlineStyle"), "none");
	},
};
