import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser } from "puppeteer-core";
import { recentPosts, smallAccount } from "../builds.ts";
import { BROWSERS, launch } from "./browsers.ts";
import { buildGallery, type Gallery } from "./gallery.ts";
import { accessible } from "./habits/accessible.ts";
import { arabic } from "./habits/arabic.ts";
import { forcedColours } from "./habits/forced-colours.ts";
import { media } from "./habits/media.ts";
import { months } from "./habits/months.ts";
import { moving } from "./habits/moving.ts";
import { printing } from "./habits/printing.ts";
import { quiet } from "./habits/quiet.ts";
import { searching } from "./habits/searching.ts";
import { steady } from "./habits/steady.ts";
import { stories } from "./habits/stories.ts";
import { touch } from "./habits/touch.ts";
import { valid } from "./habits/valid.ts";
import { withoutScript } from "./habits/without-script.ts";
import { type Host, serve } from "./server.ts";
import { type Habits, type Visit, visitOf } from "./visit.ts";

const withScript: Habits = { ...moving, ...media, ...stories, ...searching, ...quiet };
const ONE_HABIT = 60_000;

let gallery: Gallery;
let arabicGallery: Gallery;
let monthly: Gallery;
let host: Host;
before(async () => {
	gallery = await buildGallery();
	arabicGallery = await buildGallery("ar", 0.2, smallAccount());
	monthly = await buildGallery("en", 0.2, recentPosts(60), { pagesOf: "month" });
	host = await serve(gallery.folder);
});
after(async () => {
	await host?.close();
	await gallery?.remove();
	await arabicGallery?.remove();
	await monthly?.remove();
});

describe("as written", () => {
	for (const [sentence, holds] of Object.entries(valid)) it(sentence, () => holds(gallery));
});

for (const name of BROWSERS) {
	for (const scripts of [true, false]) {
		describe(`in ${name}, with${scripts ? "" : "out"} scripts`, () => {
			let browser: Browser;
			before(async () => {
				browser = await launch(name, { scripts });
			});
			after(() => browser?.close());
			const keep = (habits: Habits, from: Visit["from"], shown: () => Gallery) => {
				for (const [sentence, habit] of Object.entries(habits)) {
					it(sentence, { timeout: ONE_HABIT }, async () => {
						const page = await browser.newPage();
						try {
							await page.setViewport({ width: 1000, height: 800 });
							const root = from === "host" ? host.address : `${pathToFileURL(shown().folder).href}/`;
							await habit(visitOf(page, root, name, from, shown()));
						} finally {
							await page.close();
						}
					});
				}
			};
			describe("from a folder", () => {
				keep(scripts ? { ...withScript, ...accessible } : withoutScript, "folder", () => gallery);
				if (scripts && name === "chrome")
					keep({ ...forcedColours, ...printing, ...touch, ...steady }, "folder", () => gallery);
				if (scripts) describe("in Arabic", () => keep(arabic, "folder", () => arabicGallery));
				if (scripts) describe("a page a month", () => keep(months, "folder", () => monthly));
			});
			describe("from a host", () => keep(scripts ? withScript : withoutScript, "host", () => gallery));
		});
	}
}
