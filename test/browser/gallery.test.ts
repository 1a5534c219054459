import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser } from "puppeteer-core";
import { BROWSERS, launch } from "./browsers.ts";
import { buildGallery, type Gallery } from "./gallery.ts";
import { accessible } from "./habits/accessible.ts";
import { media } from "./habits/media.ts";
import { moving } from "./habits/moving.ts";
import { quiet } from "./habits/quiet.ts";
import { searching } from "./habits/searching.ts";
import { stories } from "./habits/stories.ts";
import { valid } from "./habits/valid.ts";
import { withoutScript } from "./habits/without-script.ts";
import { type Host, serve } from "./server.ts";
import { type Habits, visitOf } from "./visit.ts";

const withScript: Habits = { ...moving, ...media, ...stories, ...searching, ...quiet };
const ONE_HABIT = 60_000;

let gallery: Gallery;
let host: Host;
before(async () => {
	gallery = await buildGallery();
	host = await serve(gallery.folder);
});
after(async () => {
	await host?.close();
	await gallery?.remove();
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
			for (const from of ["folder", "host"] as const) {
				describe(`from a ${from}`, () => {
					for (const [sentence, habit] of Object.entries(
						scripts ? { ...withScript, ...(from === "folder" ? accessible : {}) } : withoutScript,
					)) {
						it(sentence, { timeout: ONE_HABIT }, async () => {
							const page = await browser.newPage();
							try {
								await page.setViewport({ width: 1000, height: 800 });
								const root = from === "host" ? host.address : `${pathToFileURL(gallery.folder).href}/`;
								await habit(visitOf(page, root, name, from, gallery));
							} finally {
								await page.close();
							}
						});
					}
				});
			}
		});
	}
}
