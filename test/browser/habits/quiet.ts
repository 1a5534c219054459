import assert from "node:assert/strict";
import { POST } from "../gallery.ts";
import type { Habits } from "../visit.ts";

/** One page of every kind. */
export function kindsOf(pages: readonly string[]): readonly string[] {
	const first = (pattern: RegExp) => pages.filter((path) => pattern.test(path)).slice(0, 1);
	return [
		"index.html",
		"dates.html",
		"search/index.html",
		"tags/index.html",
		"days/index.html",
		"stories/index.html",
		"reels/index.html",
		"slideshow.html",
		"404.html",
		...[
			POST,
			/^\d{4}\/index/,
			/^\d{4}\/\d\d\.html/,
			/review/,
			/book/,
			/^tags\/.\//,
			/^days\/\d/,
			/^stories\/\d/,
		].flatMap(first),
	];
}

export const quiet: Habits = {
	"no page asks anybody for anything, stores anything, or has an error": async ({
		page,
		gallery,
		open,
		read,
		until,
	}) => {
		const asked: string[] = [];
		const errors: string[] = [];
		page.on("request", (request) => asked.push(request.url()));
		page.on("pageerror", (error) => errors.push(String(error)));
		page.on("console", (message) => {
			// The page for what is not found asks for its script at three depths, and is at one of them.
			if (/404\.html$/.test(page.url()) && message.location().url?.endsWith("/found-root.js")) return;
			if (message.type() === "error") errors.push(message.text());
		});
		const used = [
			...kindsOf(gallery.pages).map((path) => [path, "true"]),
			["search/index.html?q=a", `document.querySelectorAll(".result").length > 0`],
			[`${gallery.find(/^stories\/\d{4}\//, /<article/)}#play`, `document.querySelector("dialog").open`],
			[
				gallery.find(POST, /slide-link/),
				`(document.querySelector(".pswp--open") ?? void document.querySelector(".slide-link").click())`,
			],
		] as const;
		for (const [path = "", ready = ""] of used) {
			await open(path);
			await until(ready);
			assert.equal(await read("localStorage.length + sessionStorage.length"), "0", path);
			assert.equal(await read("document.cookie"), "", path);
		}
		const foreign = asked.filter((url) => !/^(file:|data:|about:|http:\/\/127\.0\.0\.1:)/.test(url));
		assert.deepEqual(foreign, []);
		assert.deepEqual(errors, []);
	},
};
