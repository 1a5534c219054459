import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "./browsers.ts";
import { buildGallery, POST } from "./gallery.ts";

/**
 * `npm run screenshots`: every kind of page at three widths, light and dark, in English, German and Arabic, to be looked at.
 * Written to `screenshots/` below the folder that is named, or the current one.
 */
const WIDTHS = [390, 820, 1440];
const SCHEMES = ["light", "dark"];
const target = resolve(process.env["INIT_CWD"] ?? process.cwd(), process.argv[2] ?? "screenshots");

await mkdir(target, { recursive: true });
const browser = await launch("chrome");
for (const lang of ["en", "de", "ar"]) {
	const gallery = await buildGallery(lang, 1);
	const pages: Readonly<Record<string, string>> = {
		front: "index.html",
		post: gallery.find(POST, /slide-link/),
		carousel: gallery.find(POST, /<photo-carousel/),
		video: gallery.find(POST, /<video/),
		year: gallery.find(/^\d{4}\/index/, /./),
		month: gallery.find(/^\d{4}\/\d\d\.html/, /./),
		review: gallery.find(/review/, /busiest/),
		book: gallery.find(/book/, /./),
		stories: "stories/index.html",
		day: gallery.find(/^stories\/\d{4}\//, /<article/),
		player: `${gallery.find(/^stories\/\d{4}\//, /<article/)}#play`,
		dates: "dates.html",
		calendar: "days/index.html",
		tags: "tags/index.html",
		search: "search/index.html?q=a",
	};
	for (const width of WIDTHS) {
		for (const scheme of lang === "en" ? SCHEMES : SCHEMES.slice(0, 1)) {
			const page = await browser.newPage();
			await page.setViewport({ width, height: width < 500 ? 844 : 900 });
			await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
			for (const [name, path] of Object.entries(pages)) {
				await page.goto("about:blank");
				await page.goto(`${pathToFileURL(gallery.folder).href}/${path}`, { waitUntil: "networkidle0" });
				const file = join(target, `${name}-${lang}-${width}-${scheme}.png`);
				await page.screenshot({ path: file, fullPage: false });
				console.log(file);
			}
			await page.close();
		}
	}
	await gallery.remove();
}
await browser.close();
