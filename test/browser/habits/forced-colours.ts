import assert from "node:assert/strict";
import { POST } from "../gallery.ts";
import type { Habits, Visit } from "../visit.ts";

/** Colours of the system instead of the site's, as in the contrast themes of Windows; Chromium alone can be asked for them. */
async function forced({ page }: Visit): Promise<void> {
	const session = await page.createCDPSession();
	await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
}

const colour = (selector: string, property: string) =>
	`getComputedStyle(document.querySelector(${JSON.stringify(selector)})).${property}`;

/** The colour in which the system marks what is chosen: the one that is seen on its background for certain. */
const HIGHLIGHT = `(() => {
	const probe = document.createElement("i");
	probe.style.color = "Highlight";
	document.body.append(probe);
	const { color } = getComputedStyle(probe);
	probe.remove();
	return color;
})()`;

export const forcedColours: Habits = {
	"focus is seen in forced colours": async (visit) => {
		const { page, open, gallery, read } = visit;
		await forced(visit);
		for (const [path, selector] of [
			["index.html", ".tile-link"],
			["index.html", ".masthead-links a"],
			["index.html", ".chip"],
			[gallery.find(POST, /slide-link/), ".slide-link"],
			[gallery.find(POST, /rel="next"/), ".post-older"],
			[gallery.find(POST, /<photo-carousel/), ".carousel-next"],
		] as const) {
			await open(path);
			assert.equal(await read(`matchMedia("(forced-colors: active)").matches`), "true");
			// A key first, so that the browser knows that one moves by the keyboard.
			await page.keyboard.press("Tab");
			await page.evaluate(`document.querySelector(${JSON.stringify(selector)}).focus()`);
			assert.equal(await read(colour(selector, "outlineStyle")), "solid", selector);
			assert.ok(Number.parseFloat(await read(colour(selector, "outlineWidth"))) >= 2, selector);
			assert.equal(await read(colour(selector, "outlineColor")), await read(HIGHLIGHT), selector);
		}
	},

	"what lies on pictures keeps its colours, which are seen on any": async (visit) => {
		const { open, read } = visit;
		await forced(visit);
		await open("index.html");
		assert.equal(await read(colour(".tile-badge", "color")), "rgb(255, 255, 255)");
	},

	"what is current is marked in forced colours": async (visit) => {
		const { page, open, gallery, read, until } = visit;
		await forced(visit);
		await page.setViewport({ width: 1200, height: 800 });
		await open(gallery.find(/^\d{4}\/\d\d\.html/, /./));
		const line = "borderBlockEndColor";
		const canvas = await read(colour("body", "backgroundColor"));
		assert.notEqual(await read(colour(".masthead-links [aria-current]", line)), canvas);
		assert.equal(await read(colour(".masthead-links a:not([aria-current])", line)), canvas);
		assert.equal(await read(colour(".rail-months [aria-current]", "borderInlineStartStyle")), "solid");
		assert.equal(await read(colour(".rail-link:not([aria-current])", "borderInlineStartStyle")), "none");
		await open(gallery.find(POST, /<photo-carousel/));
		await until(`document.querySelector(".carousel-dots .present") !== null`);
		const dots = [".carousel-dots .present", ".carousel-dots :not(.present)"];
		const colours = await Promise.all(dots.map((dot) => read(colour(dot, "backgroundColor"))));
		assert.equal(new Set([...colours, canvas]).size, 3);
		await open("dates.html");
		assert.notEqual(await read(colour(".heat-5", "borderTopColor")), canvas);
	},

	"the story player is drawn in the system's own colours": async (visit) => {
		const { page, open, gallery, read, until } = visit;
		await forced(visit);
		await open(`${gallery.find(/^stories\/\d{4}\//, /(<article[\s\S]*){2}/)}#play`);
		await until(`document.querySelector("dialog").open`);
		await page.keyboard.press("ArrowRight");
		const system = await read(`(() => {
			const probe = document.createElement("i");
			document.body.append(probe);
			return ["Canvas", "CanvasText", "ButtonFace", "ButtonText"].map((color) => {
				probe.style.color = color;
				return getComputedStyle(probe).color;
			}).join("|");
		})()`);
		const [canvas = "", text = "", face = "", label = ""] = system.split("|");
		assert.notEqual(canvas, text);
		const shown = (selector: string, property: string, part = "") =>
			read(`getComputedStyle(document.querySelector("${selector}"), "${part}").${property}`);
		assert.equal(await shown(".player-segments span", "backgroundColor", "::before"), text, "what has been shown");
		assert.equal(await shown(".player-segments span", "backgroundColor"), canvas, "what is to come");
		assert.equal(await shown(".player-segments span", "borderTopColor"), text);
		assert.equal(await shown(".player-next .icon", "backgroundColor"), face);
		assert.equal(await shown(".player-next .icon path", "fill"), label);
		assert.equal(await shown(".player-caption", "backgroundImage"), "none");
	},
};
