import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import type { Browser } from "puppeteer-core";
import { atDepth } from "../depth.ts";
import { type BrowserName, launch } from "./browsers.ts";
import { buildGallery, GALLERIES, type Gallery } from "./gallery.ts";
import { accessible } from "./habits/accessible.ts";
import { arabic } from "./habits/arabic.ts";
import { forcedColours } from "./habits/forced-colours.ts";
import { grid } from "./habits/grid.ts";
import { media, sizes } from "./habits/media.ts";
import { months } from "./habits/months.ts";
import { moving } from "./habits/moving.ts";
import { postSizes, posts } from "./habits/posts.ts";
import { printing } from "./habits/printing.ts";
import { quiet } from "./habits/quiet.ts";
import { searching } from "./habits/searching.ts";
import { slideshow, slideshowAlone } from "./habits/slideshow.ts";
import { steady } from "./habits/steady.ts";
import { stories } from "./habits/stories.ts";
import { touch } from "./habits/touch.ts";
import { withoutScript } from "./habits/without-script.ts";
import { type Host, serve } from "./server.ts";
import { Tab } from "./tab.ts";
import { type Habits, type Visit, visitOf } from "./visit.ts";

// What asks for the survey comes first, with a tab that has seen nothing.
const withScript: Habits = { ...quiet, ...moving, ...posts, ...grid, ...media, ...stories, ...searching };
/** Of search, what its files and addresses are asked for. */
const hosted: Habits = Object.fromEntries(Object.entries(searching).slice(0, 3));
const ONE_HABIT = 120_000;

/** Tests that a browser keeps every habit, with scripts and without, in front of a site in a folder or on a host. */
export function habitsIn(name: BrowserName, from: Visit["from"]): void {
	// A host changes the origin of files, and nothing else that the browsers have not shown from a folder.
	const all = from === "folder" || atDepth("from a host: all but search and what a page asks for", true, false);
	const isAudited = name === "chrome" || atDepth("axe in Firefox, which finds the same as in Chromium", true, false);
	const areSizesSeen =
		(from === "folder" && name === "chrome") ||
		atDepth("sizes of pictures in Firefox and from a host, which are those of Chromium from a folder", true, false);
	const isSlideshowSeen =
		(from === "folder" && name === "chrome") ||
		atDepth("the slideshow and posts in windows of many sizes in Firefox and from a host", true, false);
	const found = atDepth("rows and kinds of search results from a host", searching, hosted);
	const isQuietSeen = all || name === "chrome" || atDepth("what a page asks for in Firefox from a host", true, false);
	const galleries = new Map<string, Gallery>();
	let host: Host | undefined;
	const shown = (gallery: string): Gallery => {
		const found = galleries.get(gallery);
		if (found === undefined) throw new Error(`The gallery ${gallery} was not built`);
		return found;
	};
	before(async () => {
		for (const [gallery, recipe] of Object.entries(from === "folder" ? GALLERIES : { whole: GALLERIES.whole }))
			galleries.set(gallery, await buildGallery(gallery, recipe));
		if (from === "host") host = await serve(shown("whole").folder);
	});
	after(async () => {
		await host?.close();
		for (const gallery of galleries.values()) await gallery.remove();
	});
	for (const scripts of all ? [true, false] : [true]) {
		describe(`in ${name}, with${scripts ? "" : "out"} scripts, from a ${from}`, () => {
			let browser: Browser;
			let tab: Tab;
			before(async () => {
				browser = await launch(name, { scripts });
				tab = new Tab(browser);
			});
			after(() => browser?.close());
			const keep = (habits: Habits, gallery = "whole") => {
				for (const [sentence, habit] of Object.entries(habits)) {
					it(sentence, { timeout: ONE_HABIT }, async () => {
						const root = host?.address ?? `${pathToFileURL(shown(gallery).folder).href}/`;
						await tab.use((page) => habit(visitOf(page, root, name, from, shown(gallery))));
					});
				}
			};
			if (scripts) keep(all ? withScript : { ...(isQuietSeen ? quiet : {}), ...found });
			else keep({ ...withoutScript, ...slideshowAlone });
			if (scripts && areSizesSeen) keep(sizes);
			if (scripts && isSlideshowSeen) keep({ ...postSizes, ...slideshow });
			if (!scripts || from === "host") return;
			if (isAudited) keep(accessible);
			if (name === "chrome") keep({ ...forcedColours, ...printing, ...touch, ...steady });
			describe("in Arabic", () => keep(arabic, "arabic"));
			describe("a page a month", () => keep(months, "monthly"));
		});
	}
}
