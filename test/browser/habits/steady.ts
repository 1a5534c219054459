import assert from "node:assert/strict";
import type { Habits } from "../visit.ts";
import { assertNone } from "./survey.ts";

/** How pages come and go; Chromium alone tells what moved meanwhile. */
export const steady: Habits = {
	"nothing moves while a page comes": (visit) => assertNone(visit, "moved"),

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
