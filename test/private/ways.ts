import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inflateSync } from "node:zlib";
import type { Page } from "puppeteer-core";
import { elsewhere, untilTrue } from "../browser/until.ts";

/**
 * Goes through the edition of the search's download as its owner does, with a script in the pages or without: to a conversation, to
 * the person and to a month in it, to a day and back to that day in the conversation, to the newest message; prints it as a book.
 */
export async function goThrough(page: Page, output: string): Promise<void> {
	const read = async (expression: string) => String(await page.evaluate(expression));
	const until = (expression: string) => untilTrue(page, expression);
	const follow = async (selector: string) => {
		const before = await read("location.href");
		const link = `document.querySelector(${JSON.stringify(selector)})`;
		await read(`${link}.scrollIntoView({ block: "center", behavior: "instant" })`);
		const [x, y] = (await read(`(({ x, y, height }) => [x + 4, y + height / 2])(${link}.getClientRects()[0])`))
			.split(",")
			.map(Number);
		await page.mouse.click(x ?? 0, y ?? 0);
		await until(elsewhere(before));
	};
	const heading = () => read(`document.querySelector("h1").textContent`);
	const target = () => read(`document.querySelector(":target").textContent`);

	await page.goto(pathToFileURL(join(output, "index.html")).href, { waitUntil: "load" });
	await follow(`main a[href="conversations/1.html"]`);
	await follow("a.conversation-link");
	const overview = page.url();
	assert.match(await heading(), /Anna/);
	await follow(`main a[href*="people/"]`);
	assert.match(await heading(), /^\s*Anna/);

	await page.goto(overview, { waitUntil: "load" });
	await follow(`a.month-link[title*="May 2024"]`);
	assert.match(await target(), /Grüße aus Zürich/);
	await follow(".day-title a");
	const day = await heading();
	assert.match(day, /\d{4}/);
	await follow("a.conversation-link");
	assert.ok((await target()).includes(day.trim()), `${day} in the conversation`);

	await page.goto(overview, { waitUntil: "load" });
	await follow(`a.month-link[href*="/2023-"]`);
	const year = page.url();
	await follow(`a[href$="/newest.html"]`);
	await until(`location.hash === "#end" && document.readyState === "complete"`);
	assert.ok(page.url() > year && !page.url().includes("newest"), `${page.url()} has the newest message`);

	await page.goto(overview, { waitUntil: "load" });
	await follow(`a[href*="/book-"]`);
	const pdf = Buffer.from(await page.pdf({ format: "A5", waitForFonts: false }));
	assert.equal(pdf.toString("latin1", 0, 4), "%PDF");
	assert.ok(pagesOf(pdf) > 20, `${pagesOf(pdf)} pages`);
}

/** How many pages a PDF has. Firefox lists them in compressed streams, Chromium in the open. */
function pagesOf(pdf: Buffer): number {
	const file = pdf.toString("latin1");
	const starts = [...file.matchAll(/\bstream\r?\n/g)].map(({ 0: { length }, index }) => index + length);
	const streams = starts.map((start) => {
		try {
			return inflateSync(pdf.subarray(start, file.indexOf("endstream", start))).toString("latin1");
		} catch {
			return ""; // Not compressed, or by another method.
		}
	});
	return [file, ...streams].reduce((sum, text) => sum + (text.match(/\/Type ?\/Page\b/g)?.length ?? 0), 0);
}
