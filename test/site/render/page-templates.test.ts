import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { HOME } from "../../../src/model/home.ts";
import { pagesWithTemplates, TEMPLATES } from "../../../src/site/render/page-templates.ts";
import { urlsOf } from "../../../src/site/views/page-sequence.ts";
import { describedInTurn } from "../archives.ts";

test("every kind of page has its template, and no template is left over", () => {
	const files = readdirSync(join(HOME, "templates", "pages"));
	assert.deepEqual(
		files.sort(),
		Object.values(TEMPLATES)
			.map((name) => `${name}.njk`)
			.sort(),
	);
});

test("every page comes once and in its order", () => {
	const entries = Array.from({ length: 30 }, (_, n) => ({
		at: new Date(1.51e12 - n * 8e8).toISOString(),
		caption: "x",
	}));
	const { pages } = describedInTurn(entries);
	const urls = [...pagesWithTemplates(pages)].map(({ view }) => view.url);
	assert.deepEqual(urls, Object.values(pages).flatMap(urlsOf));
});

test("a page that is described twice is the same, and only those with a wanted address are described", () => {
	const { pages, posts } = describedInTurn([
		{ at: "2019-07-14T18:30:05Z", caption: "hello #sea" },
		{ at: "2018-07-14T18:30:05Z", kind: "story" },
	]);
	assert.deepEqual([...pages.posts], [...pages.posts]);
	assert.deepEqual([...pages.books], [...pages.books]);
	assert.deepEqual(
		[...pages.storyDays].map(({ url }) => url),
		pages.storyDays.urls,
	);
	assert.deepEqual([...posts.where(() => false)], []);
	assert.deepEqual([...posts.where((url) => url.startsWith("2019/"))], [...posts]);
});

test("a page knows the way up to the root of its site, however deep it is", () => {
	const { pages } = describedInTurn(
		["2019", "2018", "2017"].map((year) => ({ at: `${year}-07-14T18:30:05Z`, caption: "hello #sea" })),
	);
	const roots = new Map([...pagesWithTemplates(pages)].map(({ view }) => [view.url, view.root]));
	const found = ["index.html", "404.html", "2019/07-14-183005.html", "tags/s/sea.html"].map((url) => roots.get(url));
	assert.deepEqual(found, ["", "", "../", "../../"]);
});
