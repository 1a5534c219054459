import assert from "node:assert/strict";
import { test } from "node:test";
import { languageFor } from "../../../src/languages/language.ts";
import { writePages } from "../../../src/site/render/eleventy.ts";
import { described } from "../archives.ts";

test("what writes the pages prints nothing, however slow it is", async (t) => {
	const printed: unknown[] = [];
	for (const method of ["log", "info", "warn", "error"] as const) {
		t.mock.method(console, method, (...words: unknown[]) => printed.push(words));
	}
	let now = 0;
	t.mock.method(performance, "now", () => (now += 100));
	const pages = new Set<string>();
	const description = described([{ at: "2019-07-14T18:30:05Z", caption: "hello #sea" }]);
	await writePages(description, languageFor("en"), async (path) => {
		pages.add(path);
	});
	t.mock.restoreAll();
	assert.ok(pages.size > 5);
	assert.deepEqual(printed, []);
});
