import { isDeep } from "../../depth.ts";
import type { Visit } from "../visit.ts";
import { COLOURS, findings } from "./axe.ts";

/** What was seen of a page, as texts that are empty where all is well, and missing where nobody looked. */
export interface Sight {
	readonly path: string;
	/** What the page stored. */
	readonly stored: string;
	/** What moved while the page came, on a phone and in a wide window. */
	readonly moved?: string;
	/** What axe has to say in light, and of the colours in the dark. */
	readonly axe?: string;
	/** What is read or pressed and is too near to the edge of a phone. */
	readonly nearEdge?: string;
	/** What can be pressed and is smaller than 24 pixels. */
	readonly small?: string;
	/** The width of what a window of 320 pixels has to scroll. */
	readonly sideways?: string;
	/** Pictures that say another width than they have, at three widths. */
	readonly sizes?: string;
	/** Pictures that wait although they are seen at once. */
	readonly late?: string;
}

/**
 * Whether all is looked at. What a layout decides, and what axe says, is the same in Firefox and from a host, where only the deep run
 * looks again.
 */
export const isWhole = ({ browser, from }: Visit) => isDeep || (browser === "chrome" && from === "folder");

/** Opens a page, in a wide window and, where all is looked at, on a phone. */
export async function sightOf(visit: Visit, path: string): Promise<Sight> {
	const { page, read } = visit;
	const phone = isWhole(visit) ? await onPhone(visit, path) : undefined;
	await page.setViewport({ width: 1000, height: 800 });
	const moved = await come(visit, path);
	const stored = await read(`[localStorage.length || "", sessionStorage.length || "", document.cookie].join("")`);
	if (phone === undefined) return { path, stored };
	return { ...phone, path, stored, moved: phone.moved + moved, axe: path === "404.html" ? "" : await axeOf(visit) };
}

/** What moves each time that the page comes: a page that follows another one is now and then laid out in the size that the window had. */
async function come({ page, open, read }: Visit, path: string): Promise<string> {
	let moved = "";
	for (let time = 0; time === 0 || (moved !== "" && time < 2); time++) {
		await page.goto("about:blank");
		await open(path);
		await page.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50)))");
		moved = await read("moved.join()");
	}
	return moved;
}

async function onPhone(visit: Visit, path: string) {
	const { page, read } = visit;
	const resize = (width: number) => page.setViewport({ width, height: 844 });
	await resize(390);
	const moved = await come(visit, path);
	const [nearEdge, small, late] = [await read(NEAR_EDGE), await read(SMALL), await read(LATE)];
	await resize(320);
	const sideways = await read(`document.documentElement.scrollWidth > 320 ? document.documentElement.scrollWidth : ""`);
	const wrong = [];
	for (const width of [390, 820, 1440]) {
		await resize(width);
		// A book is for paper, which shows more than a screen.
		if (!/book(-\d+)?\.html$/.test(path)) wrong.push(await read(WRONG_SIZES));
	}
	return { moved, nearEdge, small, late, sideways, sizes: wrong.filter((one) => one !== "").join("\n") };
}

/** In light, and the colours in the dark, for which Chromium alone can be asked. */
async function axeOf(visit: Visit): Promise<string> {
	const light = await findings(visit);
	if (visit.browser !== "chrome") return light;
	const scheme = (value: string) => visit.page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]);
	await scheme("dark");
	const dark = await findings(visit, COLOURS);
	await scheme("light");
	return dark === "" ? light : `${light}\nin the dark: ${dark}`;
}

/** To be evaluated before a page comes; Chromium alone tells what moves then. */
export const NOTE_MOVES = `{
	globalThis.moved = [];
	if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) new PerformanceObserver((list) => {
		for (const { value, sources } of list.getEntries()) moved.push(value, ...sources.map(({ node }) => node?.className));
	}).observe({ type: "layout-shift", buffered: true });
}`;

// Of a row that is moved by a finger only the first is where it stays.
const NEAR_EDGE = `[...document.querySelectorAll("h1, .group-title a, .page-lead, .pager a, .chip, .counted-link, .caption, .footer p")]
	.filter((part) => part.checkVisibility() && part.closest(".visually-hidden") === null)
	.filter((part) => { const row = part.closest(".chips"); return !(row?.scrollWidth > row?.clientWidth) || part === row.firstElementChild })
	.filter((part) => { const { left, right } = part.getBoundingClientRect(); return left < 14 || right > innerWidth - 14 })
	.map((part) => part.outerHTML.slice(0, 120)).join(" | ")`;

// Tiles far from the window are laid out only when somebody asks, and Chromium's first answer may be of before.
const SMALL = `[...document.querySelectorAll("a, button, input")]
	.map((target) => (target.getBoundingClientRect(), target))
	.filter((target) => target.checkVisibility() && !target.matches(".skip, .caption a, .page-lead a, main > p a, .post-date a, .story-time a, .group-title a, .profile-text a"))
	.filter((target) => { const { width, height } = target.getBoundingClientRect(); return Math.min(width, height) < 24 })
	.map((target) => target.outerHTML.slice(0, 120)).join("\\n")`;

const LATE = `[...document.querySelectorAll(".tile-picture")].filter((image) => image.loading === "lazy" && image.getBoundingClientRect().top < 400).map((image) => image.src).join("\\n")`;

const WRONG_SIZES = `[...document.querySelectorAll("img[srcset]")].flatMap((image) => {
	const [, , length] = image.sizes.split(/,(?![^(]*\\))/).map((part) => /^\\s*(\\([^)]*:[^)]*\\))?\\s*(.+)$/.exec(part)).find(([, query]) => query === undefined || matchMedia(query).matches);
	const probe = document.createElement("i");
	probe.style.cssText = \`position: absolute; width: \${length}\`;
	document.body.append(probe);
	const said = probe.getBoundingClientRect().width;
	probe.remove();
	const box = image.getBoundingClientRect();
	// A picture that is wider than its tile is as high as it, and wider than what is seen of it.
	const isCropped = getComputedStyle(image).objectFit === "cover";
	const width = isCropped ? Math.max(box.width, (box.height * image.getAttribute("width")) / image.getAttribute("height")) : box.width;
	return said / width > 0.8 && said / width < 1.4 ? [] : [\`\${image.className} is \${width} wide at \${innerWidth}, not \${said}\`];
}).slice(0, 3).join("\\n")`;
