import assert from "node:assert/strict";
import { test } from "node:test";
import { languageFor } from "../../../src/languages/language.ts";
import { writePages } from "../../../src/site/render/eleventy.ts";
import { describedInTurn } from "../archives.ts";

test("what writes the pages prints nothing, however slow it is", async (t) => {
	const printed: unknown[] = [];
	for (const method of ["log", "info", "warn", "error"] as const) {
		t.mock.method(console, method, (...words: unknown[]) => printed.push(words));
	}
	let now = 0;
	t.mock.method(performance, "now", () => (now += 100));
	const pages = new Set<string>();
	const description = describedInTurn([{ at: "2019-07-14T18:30:05Z", caption: "hello #sea" }]);
	await writePages(description, languageFor("en"), async (path) => {
		pages.add(path);
	});
	t.mock.restoreAll();
	assert.ok(pages.size > 5);
	assert.deepEqual(printed, []);
});

test("pages that are rendered in batches are those that are rendered at once, and each is handed over once", async () => {
	const description = describedInTurn([
		{ at: "2018-02-11T08:00:00Z", caption: "cold" },
		{ at: "2019-07-14T18:30:05Z", caption: "hello #sea" },
	]);
	const render = async (size?: number) => {
		const pages: (readonly [string, string])[] = [];
		await writePages(description, languageFor("en"), async (path, html) => void pages.push([path, html]), size);
		return pages;
	};
	const whole = await render();
	const batches = await render(Math.ceil(whole.length / 3));
	assert.equal(batches.length, whole.length);
	assert.deepEqual(new Map(batches), new Map(whole));
});
