import assert from "node:assert/strict";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { madeFolder } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { buildGallery, GALLERIES, POST } from "./gallery.ts";
import { KEYS, openWebKit, type WebKit } from "./webkit.ts";

/** What is promised for a folder opened by a double-click, shown in the engine of Safari as well. */
const isTried = atDepth("WebKit, the engine of Safari", process.platform === "linux", false);

/** In a copy of the site: notes what its pages are not allowed to do, and what goes wrong in their scripts. */
const WATCH = `globalThis.wrong = [];
addEventListener("error", ({ message, target }) => wrong.push(message ?? "not loaded: " + (target.currentSrc || target.src || target.href)), true);
addEventListener("unhandledrejection", ({ reason }) => wrong.push("rejected: " + reason));
addEventListener("securitypolicyviolation", ({ blockedURI, violatedDirective }) => wrong.push(violatedDirective + " " + blockedURI));
`;
/** Kinds of pages, each by a page of it. */
const KINDS: readonly (readonly [RegExp, RegExp])[] = [
	[/^index\.html/, /./],
	[/^page\/2/, /./],
	[/^\d{4}\/index/, /./],
	[/^\d{4}\/\d\d\.html/, /./],
	[POST, /<photo-carousel/],
	[POST, /<video/],
	[/^reels\//, /./],
	[/^stories\/index/, /./],
	[/^stories\/\d{4}\//, /./],
	[/^days\/index/, /./],
	[/^tags\/index/, /./],
	[/^search\//, /./],
	[/^dates/, /./],
];
const SHOWN = `[...document.querySelectorAll(".carousel-dots span")].findIndex((dot) => dot.classList.contains("present"))`;
const SEGMENTS = `[...document.querySelectorAll(".player-segments span")].filter((one) => Number(one.style.getPropertyValue("--part")) >= 1).length`;

describe("WebKit, from a folder", { skip: !isTried }, () => {
	for (const name of ["whole", "arabic"] as const) {
		describe(name, () => {
			let webkit: WebKit;
			let copy: Awaited<ReturnType<typeof madeFolder>>;
			let gallery: Awaited<ReturnType<typeof buildGallery>>;
			const open = (path: string) => webkit.open(`${pathToFileURL(join(copy.folder, "site")).href}/${path}`);
			const where = async () => decodeURIComponent((await webkit.read("location.href")).split("/site/")[1] ?? "");
			const wrong = () => webkit.read("JSON.stringify(wrong)");
			before(async () => {
				gallery = await buildGallery(name, GALLERIES[name]);
				copy = await madeFolder();
				await cp(gallery.folder, join(copy.folder, "site"), { recursive: true });
				await writeFile(join(copy.folder, "watch.js"), WATCH);
				for (const path of gallery.pages) {
					const up = "../".repeat(path.split("/").length);
					const page = join(copy.folder, "site", path);
					const text = await readFile(page, "utf8");
					await writeFile(page, text.replace("<head>", `<head><script src="${up}watch.js"></script>`));
				}
				webkit = await openWebKit();
			});
			after(async () => {
				await webkit?.close();
				await copy?.remove();
				await gallery?.remove();
			});

			test("no page scrolls sideways, breaks a rule of its own or has a script that fails", async () => {
				const pages = KINDS.flatMap(
					([path, text]) => gallery.pages.find((one) => path.test(one) && text.test(gallery.text(one))) ?? [],
				);
				assert.ok(pages.length > 8);
				for (const width of [450, 820, 1440]) {
					await webkit.resize(width, 900);
					for (const path of pages) {
						await open(path);
						await webkit.until(`document.readyState === "complete"`);
						const { scrollWidth, innerWidth } = JSON.parse(
							await webkit.read(
								`JSON.stringify({ scrollWidth: document.documentElement.scrollWidth, innerWidth: document.documentElement.clientWidth })`,
							),
						);
						assert.equal(scrollWidth, innerWidth, `${path} at ${width}`);
						assert.equal(await wrong(), "[]", path);
					}
				}
				await webkit.read(`void setTimeout(() => { throw new Error("made up") })`);
				// From a folder the engine says no more than "Script error." (2.50.6, 2026-11-30).
				await webkit.until(`/made up|Script error/.test(wrong.join())`);
			});

			test("the grid shows its pictures, and leads to a post and back to its place", async () => {
				await open("index.html");
				await webkit.until(
					`[...document.querySelectorAll(".tile img")].slice(0, 6).every(({ naturalWidth }) => naturalWidth > 0)`,
				);
				const shape = await webkit.read(
					`[...new Set([...document.querySelectorAll(".tile")].map((tile) => tile.getBoundingClientRect()).map(({ width, height }) => Math.round(100 * width / height)))].join()`,
				);
				assert.equal(shape, "75");
				await webkit.click(".tile a");
				await webkit.until(`/\\d{6}/.test(location.pathname) && document.readyState === "complete"`);
				assert.match(await where(), POST);
				await webkit.until(`document.querySelector("main img, main video") !== null`);
				assert.equal(await wrong(), "[]");
				await webkit.type(KEYS.escape);
				await webkit.until(`document.querySelector(".tile") !== null && document.readyState === "complete"`);
				assert.match(await where(), /^index\.html/);
			});

			test("a carousel moves by its buttons and by keys", async () => {
				await open(gallery.find(POST, /<photo-carousel[\s\S]*slide-link[\s\S]*slide-link/));
				await webkit.until(`${SHOWN} === 0`);
				await webkit.click(".carousel-next");
				await webkit.until(`${SHOWN} === 1`);
				await webkit.type(name === "arabic" ? KEYS.right : KEYS.left);
				await webkit.until(`${SHOWN} === 0`);
				assert.equal(await wrong(), "[]");
			});

			test("a story opens in the player, which hears keys and closes", async () => {
				await open("index.html");
				await webkit.until(`document.querySelector(".ring-link") !== null`);
				await webkit.click(".ring-link");
				await webkit.until(`document.querySelector("dialog")?.open`);
				await webkit.type(name === "arabic" ? KEYS.left : KEYS.right);
				await webkit.until(`${SEGMENTS} >= 1 || !location.hash.startsWith("#play")`);
				assert.equal(await wrong(), "[]");
				await webkit.type(KEYS.escape);
				await webkit.until(`!document.querySelector("dialog")?.open`);
			});

			test("search finds as one types, without a network", async () => {
				await open("search/index.html");
				await webkit.click("#q");
				await webkit.type(name === "arabic" ? "2022" : "snow");
				await webkit.until(`document.querySelectorAll(".result").length > 0`);
				assert.match(await where(), /\?q=/);
				assert.equal(await wrong(), "[]");
				await webkit.click(".search-results a");
				await webkit.until(`/\\d{6}/.test(location.pathname)`);
			});

			test("a picture opens in the zoom, and closes", async () => {
				await open(gallery.find(POST, /slide-link/));
				await webkit.until(`document.readyState === "complete"`);
				await webkit.click(".slide-link");
				await webkit.until(
					`document.querySelector(".pswp--open .pswp__img:not(.pswp__img--placeholder)")?.naturalWidth > 0`,
				);
				await webkit.until(`document.activeElement.classList.contains("pswp")`);
				await webkit.type(KEYS.escape);
				await webkit.until(`document.querySelector(".pswp") === null`);
				assert.equal(await wrong(), "[]");
			});
		});
	}
});
