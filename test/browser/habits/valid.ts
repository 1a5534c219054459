import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { COMPONENTS } from "../../../src/site/assets/scripts.ts";
import { atDepth } from "../../depth.ts";
import { assertMarkup } from "../../markup.ts";
import { type Gallery, POST } from "../gallery.ts";
import { kindsOf } from "./kinds.ts";

/** Bytes that a page may load as scripts, compressed, before zoom or search are used. */
const SCRIPT_BUDGET = 30 * 1024;
const PAGE_BUDGET = 25 * 1024;

/** What the written files show without a browser. */
export const valid: Readonly<Record<string, (gallery: Gallery) => Promise<void>>> = {
	"html-validate finds nothing on any page": async ({ pages, text }) => {
		const some = [...new Set([...kindsOf(pages), ...pages.filter((_, index) => index % 4 === 0)])];
		const shown = atDepth("html-validate on three of four pages of a kind", pages, some);
		await assertMarkup(shown.map((path) => [path, text(path)] as const));
	},

	"every page has one first heading, a language and a title of its own": async ({ pages, text }) => {
		const titles = new Map<string, string>();
		for (const path of pages) {
			assert.equal(text(path).match(/<h1[ >]/g)?.length, 1, path);
			assert.match(text(path), /<html lang="en" dir="ltr">/, path);
			const title = /<title>([^<]*)<\/title>/.exec(text(path))?.[1] ?? "";
			assert.notEqual(title, "", path);
			// Two posts of one day without captions may share theirs.
			if (!POST.test(path)) assert.equal(titles.get(title), undefined, `${path} has the title of another page`);
			titles.set(title, path);
		}
	},

	"all scripts together are within the budget, and so is a full page": async ({ folder, pages, text }) => {
		const scripts = readdirSync(join(folder, "assets", "scripts"));
		const bytes = scripts.reduce(
			(sum, name) => sum + gzipSync(readFileSync(join(folder, "assets", "scripts", name))).length,
			0,
		);
		assert.ok(bytes < SCRIPT_BUDGET, `${bytes} bytes of scripts`);
		for (const path of kindsOf(pages)) {
			const size = gzipSync(text(path)).length;
			assert.ok(size < PAGE_BUDGET, `${path} has ${size} bytes`);
		}
	},

	"every page has one stylesheet and a book one more, no web font, and one deferred script for the components in use":
		async ({ pages, text, folder }) => {
			const css = readFileSync(join(folder, "assets", "site.css"), "utf8");
			assert.doesNotMatch(css, /@font-face|@import|url\((?!["']?data:)/);
			const components = [...new Set(Object.values(COMPONENTS).flat())];
			const used = new Set<string>();
			for (const path of pages.filter((page) => page !== "404.html")) {
				const html = text(path);
				assert.equal(html.match(/<link rel="stylesheet"/g)?.length, /book(-\d+)?\.html$/.test(path) ? 2 : 1, path);
				const scripts = [...html.matchAll(/<script defer src="[./]*assets\/scripts\/([a-z-]+)\.js"><\/script>/g)];
				const loaded = scripts.flatMap(([, name = ""]) => COMPONENTS[name] ?? []);
				const inUse = components.filter((name) => new RegExp(`<${elementOf(name)}`).test(html));
				for (const [, name = ""] of scripts) used.add(name);
				assert.deepEqual(
					[scripts.length, inUse.filter((name) => !loaded.includes(name))],
					[Math.min(1, inUse.length), []],
					path,
				);
				assert.equal(html.split("<script").length, scripts.length + 1, path);
			}
			// This site has a page for each post, and the page of what is not found is not among these.
			assert.deepEqual([...used, "month", "not-found"].sort(), Object.keys(COMPONENTS).sort());
		},

	"the front page leads to today once, and no other page does": async ({ pages, text }) => {
		for (const path of pages)
			assert.equal(text(path).split("<day-memory").length - 1, path === "index.html" ? 1 : 0, path);
	},

	"every caption tells its direction, and its language where its script does": async ({ pages, text }) => {
		const captions = pages.flatMap((path) => text(path).match(/<div class="caption[^>]*>/g) ?? []);
		assert.ok(captions.length > 50);
		assert.ok(captions.every((caption) => caption.includes('dir="auto"')));
		for (const lang of ["ja", "ar"])
			assert.ok(
				captions.some((caption) => caption.includes(`lang="${lang}"`)),
				lang,
			);
	},

	"the first row comes at once, the rest when it is near": async ({ text }) => {
		const images = text("index.html").match(/<img class="tile-picture[^>]*>/g) ?? [];
		assert.ok(images.length > 20);
		assert.ok(images.slice(0, 4).every((image) => !image.includes("loading=")));
		assert.ok(images.slice(12).every((image) => image.includes('loading="lazy"')));
		assert.equal(images.filter((image) => image.includes("fetchpriority")).length, 1);
		assert.ok(images.every((image) => /\swidth="\d+" height="\d+"/.test(image)));
	},

	"a reel says on its tile how long it is and begins again at its end, another video does not": async ({
		pages,
		text,
	}) => {
		const tiles = text("reels/index.html").match(/<li class="tile [\s\S]*?<\/li>/g) ?? [];
		const told = tiles.filter((tile) => /<span class="tile-duration">\d+:\d\d<\/span>/.test(tile));
		assert.ok(told.length > tiles.length / 2, `${told.length} of ${tiles.length}`);
		for (const path of pages.filter((page) => POST.test(page))) {
			const isReel = />Reel, </.test(text(path));
			for (const [video] of text(path).matchAll(/<video[^>]*>/g)) assert.equal(/ loop /.test(video), isReel, path);
		}
	},

	"every page can be read as microformats": async ({ pages, text }) => {
		for (const path of pages.filter((page) => POST.test(page))) {
			for (const name of ["h-entry", "u-url", "dt-published", "p-author h-card"]) {
				assert.ok(new RegExp(`class="[^"]*\\b${name}\\b`).test(text(path)), `${path} lacks ${name}`);
			}
		}
		assert.match(text("index.html"), /class="[^"]*\bh-feed\b/);
	},
};

/** The element that a script is for: the search is in three files, the slideshow in two. */
function elementOf(script: string): string {
	if (script.startsWith("search-")) return "post-search";
	return script === "slide-order" ? "slide-show" : script;
}
