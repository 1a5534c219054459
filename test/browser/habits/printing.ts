import assert from "node:assert/strict";
import { POST } from "../gallery.ts";
import type { Habits } from "../visit.ts";

/** What is of use on a screen only. */
const CONTROLS = "nav, button, input, .masthead, .rail, .pager, .chip, .skip, .footer, .post-back";

/** Chromium prints into a file that can be looked into. */
export const printing: Habits = {
	"a post, a month, a year and a book are printed with all pictures and without controls": async ({
		page,
		gallery,
		open,
		read,
	}) => {
		for (const path of [
			gallery.find(POST, /<photo-carousel/),
			gallery.find(/^\d{4}\/\d\d\.html/, /(e-content[\s\S]*){2}/),
			gallery.find(/^\d{4}\/index\.html/, /loading="lazy"/),
			gallery.find(/book/, /(e-content[\s\S]*){2}/),
		]) {
			await open(path);
			const printed = Buffer.from(await page.pdf({ format: "A4" })).toString("latin1");
			const missing = `[...document.images].filter((image) => !image.complete || image.naturalWidth === 0).length`;
			assert.equal(await read(missing), "0", path);
			const pictures = Number(await read(`new Set([...document.images].map((image) => image.currentSrc)).size`));
			assert.ok((printed.match(/\/Subtype \/Image/g)?.length ?? 0) >= pictures, path);
			await page.emulateMediaType("print");
			const seen = `[...document.querySelectorAll(${JSON.stringify(CONTROLS)})].filter((part) => part.checkVisibility()).map(({ className }) => className).join()`;
			assert.equal(await read(seen), "", path);
			const captions = `[...document.querySelectorAll(".e-content")].filter((caption) => caption.checkVisibility()).length`;
			assert.equal(Number(await read(captions)), gallery.text(path).match(/\be-content\b/g)?.length ?? 0, path);
			await page.emulateMediaType("screen");
		}
	},

	"a book shows at most three stories beside each other on a phone, so that no name of a month is broken": async ({
		page,
		gallery,
		open,
		read,
	}) => {
		await page.setViewport({ width: 390, height: 844 });
		await open(gallery.find(/book/, /book-stories-6/));
		const rows = `[...document.querySelectorAll(".book-stories")].map((list) => getComputedStyle(list).gridTemplateColumns.split(" ").length)`;
		assert.equal(await read(`Math.max(...${rows})`), "3");
	},
};
