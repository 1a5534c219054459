import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "puppeteer-core";
import { noteErrors } from "../browser/errors.ts";

/** A page as it would be if nothing but its texts kept it from harm. */
export function withoutPolicy(path: string, text: string): string {
	const open = text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
	assert.notEqual(open, text, `${path} has a policy`);
	return open;
}

/** Opens pages as a person does, touches everything there is to touch, and looks at what came of it. */
export async function visit(browser: Browser, paths: readonly string[], site: string) {
	const asked: string[] = [];
	const wrong: string[] = [];
	const page = await browser.newPage();
	page.on("request", (request) => {
		if (/^(https?|ws|ftp):/.test(request.url())) asked.push(request.url());
	});
	page.on("dialog", async (dialog) => {
		wrong.push(`a dialog: ${dialog.message()}`);
		await dialog.dismiss();
	});
	noteErrors(page, wrong, () => false);
	for (const path of paths) {
		await page.goto(pathToFileURL(join(site, path)).href, { waitUntil: "load" });
		const found = await page.evaluate(TOUCH).catch((error: unknown) => `no answer: ${String(error)}`);
		if (found !== "") wrong.push(`${path}: ${found}`);
	}
	await page.close();
	return { asked, wrong };
}

/** Runs in the page: moves over, focuses and types into everything, waits, and tells what should not be. */
const TOUCH = `(async () => {
	for (const element of document.querySelectorAll("body *")) {
		for (const type of ["mouseover", "mouseenter", "focus", "pointerdown"]) element.dispatchEvent(new Event(type, { bubbles: true }));
	}
	for (const button of document.querySelectorAll("sortable-table button, list-filter button, summary")) button.click();
	const fields = document.querySelectorAll("input[type=search]");
	for (const field of fields) {
		field.value = "script";
		field.dispatchEvent(new Event("input", { bubbles: true }));
	}
	// A filter answers at once, a search loads what it looks through.
	if ([...fields].some((field) => !field.closest("list-filter"))) await new Promise((done) => setTimeout(done, 1500));
	await new Promise((done) => setTimeout(done, 20));
	const wrong = [];
	if (window.PWNED !== undefined) wrong.push("PWNED");
	for (const element of document.querySelectorAll("*")) {
		for (const { name, value } of element.attributes) {
			if (/^on/i.test(name) || name === "srcdoc" || name === "style" && /url/.test(value)) wrong.push(element.tagName + " " + name);
			if (/^(href|src|action|formaction|poster|data)$/i.test(name) && /^[\\s\\u0000-\\u001f]*(javascript|vbscript|data:text\\/html)/i.test(value)) wrong.push(name + "=" + value);
		}
	}
	if (document.querySelector("iframe, object, embed, base, meta[http-equiv=refresh]")) wrong.push("an element that no template has");
	return wrong.join("; ");
})()`;
