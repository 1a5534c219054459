import assert from "node:assert/strict";
import { POST } from "../gallery.ts";
import type { Habits } from "../visit.ts";
import { kindsOf } from "./quiet.ts";

/** How pages come and go; Chromium alone tells what moved meanwhile. */
export const steady: Habits = {
	"nothing moves while a page comes": async ({ page, gallery, open, read }) => {
		await page.evaluateOnNewDocument(`{
			globalThis.moved = [];
			new PerformanceObserver((list) => {
				for (const { value, sources } of list.getEntries()) moved.push(value, ...sources.map(({ node }) => node?.className));
			}).observe({ type: "layout-shift", buffered: true });
		}`);
		for (const width of [390, 1000]) {
			await page.setViewport({ width, height: 800 });
			for (const path of [...kindsOf(gallery.pages), gallery.find(POST, /<photo-carousel/)]) {
				await open(path);
				await page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))");
				assert.equal(await read("moved.join()"), "", `${path} at ${width}`);
			}
		}
	},

	"one page fades into the next, but not for those who want no motion": async ({ page, open, follow, read }) => {
		await page.evaluateOnNewDocument(`addEventListener("pagereveal", ({ viewTransition }) => {
			globalThis.faded = viewTransition !== null;
		})`);
		for (const [value, faded] of [
			["no-preference", "true"],
			["reduce", "false"],
		] as const) {
			await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value }]);
			await open("index.html");
			await follow(".tile a");
			// From a folder Chromium fades or not as it pleases (156, measured 2026-11-26: 9 of 16 times).
			if (page.url().startsWith("file:") && value === "no-preference") continue;
			assert.equal(await read("faded"), faded, value);
		}
	},
};
