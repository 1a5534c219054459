import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "puppeteer-core";
import { inventCrowd } from "../../sample/crowd.ts";
import { recentPosts } from "../builds.ts";
import { launch } from "./browsers.ts";
import { buildGallery, type Recipe } from "./gallery.ts";
import { looksOf } from "./looks.ts";

/**
 * `npm run screenshots`: every kind of page to be looked at, as wide as a phone, a tablet and a desk, in light and dark, in
 * English, German and Arabic, with nothing, little and much in it; and as it is printed. Written to the folder that is named, or to
 * `screenshots/`; with names of series behind it only these: `npm run screenshots -- looks de ar`.
 */
interface Series extends Recipe {
	readonly name: string;
	readonly widths?: readonly number[];
	readonly schemes?: readonly string[];
	/** Which looks; all of them unless said. */
	readonly only?: RegExp;
	readonly printed?: boolean;
}

const WIDTHS = [390, 820, 1440];
/** 320 pixels are 400 % zoom. */
const EXTREMES = [320, ...WIDTHS, 2560];
const FEW = /^(front|year|month|post|search|dates)$/;
const PRINTED = /^(post|post-long|month|year|book|review|story-day)$/;

const SERIES: readonly Series[] = [
	{ name: "en", widths: EXTREMES, schemes: ["light", "dark"], printed: true },
	{ name: "de", lang: "de" },
	{ name: "ar", lang: "ar" },
	{ name: "none", account: recentPosts(0), only: FEW },
	{ name: "one", account: recentPosts(1), only: FEW },
	{ name: "two", account: recentPosts(2), only: FEW },
	{ name: "many", account: inventCrowd({ posts: 1500, stories: 80, seed: "many" }), scale: 0.4, only: FEW },
];

async function shoot(browser: Browser, target: string, series: Series): Promise<void> {
	const gallery = await buildGallery(series.name, { scale: 1, ...series });
	const looks = looksOf(gallery).filter(({ name }) => series.only?.test(name) ?? true);
	const page = await browser.newPage();
	const open = async (url: string) => {
		// Of two addresses that differ in their fragment alone, the second would load nothing.
		await page.goto("about:blank");
		await page.goto(`${pathToFileURL(gallery.folder).href}/${url}`, { waitUntil: "networkidle0" });
	};
	for (const width of series.widths ?? WIDTHS) {
		await page.setViewport({ width, height: width < 500 ? 844 : width < 2000 ? 900 : 1440 });
		for (const scheme of series.schemes ?? ["light"]) {
			await page.emulateMediaFeatures([
				{ name: "prefers-color-scheme", value: scheme },
				{ name: "prefers-reduced-motion", value: "reduce" },
			]);
			for (const { name, url, prepare } of looks) {
				await open(url);
				await prepare?.(page);
				const path = join(target, `${name}-${series.name}-${width}-${scheme}.png`);
				await page.screenshot({ path });
				console.log(path);
			}
		}
	}
	for (const { url, name } of series.printed === true ? looks.filter((look) => PRINTED.test(look.name)) : []) {
		await open(url);
		const path = join(target, `${name}-${series.name}.pdf`);
		await page.pdf({ path, format: "A4", preferCSSPageSize: true });
		console.log(path);
	}
	await page.close();
	await gallery.remove();
}

const [folder = "screenshots", ...names] = process.argv.slice(2);
const target = resolve(process.env["INIT_CWD"] ?? process.cwd(), folder);
await mkdir(target, { recursive: true });
const browser = await launch("chrome");
for (const series of SERIES.filter(({ name }) => names.length === 0 || names.includes(name)))
	await shoot(browser, target, series);
await browser.close();
