import assert from "node:assert/strict";
import { test } from "node:test";
import { languageFor } from "../../../src/languages/language.ts";
import type { Description } from "../../../src/site/describe.ts";
import { openRenderer } from "../../../src/site/render/eleventy.ts";
import { PageSequence, urlsOf } from "../../../src/site/views/page-sequence.ts";
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
	await (await openRenderer())(description, languageFor("en"), async (path) => {
		pages.add(path);
	});
	t.mock.restoreAll();
	assert.ok(pages.size > 5);
	assert.deepEqual(printed, []);
});

test("each page is handed over once, and shows the site of this run", async () => {
	const render = async (caption: string) => {
		const description = describedInTurn([{ at: "2019-07-14T18:30:05Z", caption }]);
		const pages: (readonly [string, string])[] = [];
		await (await openRenderer())(description, languageFor("en"), async (path, html) => void pages.push([path, html]));
		assert.deepEqual(
			pages.map(([path]) => path),
			Object.values(description.pages).flatMap(urlsOf),
		);
		return new Map(pages).get("2019/07-14-183005.html") ?? "";
	};
	assert.match(await render("first"), /first/);
	assert.match(await render("second"), /second/);
});

test("two pages of one address are an error, so that neither is lost", async () => {
	const { pages, ...rest } = describedInTurn([{ at: "2019-07-14T18:30:05Z", caption: "hello" }]);
	const posts = PageSequence.of(
		[...pages.posts, ...pages.posts],
		({ url }) => url,
		(page) => page,
	);
	await assert.rejects(
		(await openRenderer())({ ...rest, pages: { ...pages, posts } }, languageFor("en"), async () => undefined),
		/2019\/07-14-183005\.html/,
	);
});

test("an error of a template names it and its line, and one of the disk stays what it is", async () => {
	const { pages, site, ...rest } = describedInTurn([{ at: "2019-07-14T18:30:05Z", caption: "hello" }]);
	const write = (description: Description, to: () => Promise<void>) =>
		openRenderer().then((writePages) => writePages(description, languageFor("en"), to));
	const incomplete = JSON.parse(JSON.stringify({ ...site, title: null }));
	await assert.rejects(
		write({ ...rest, pages, site: incomplete }, async () => undefined),
		/list\.njk\) \[Line \d+, Column \d+\]\n {2}attempted to output null/,
	);
	const full = Object.assign(new Error("no space"), { code: "ENOSPC", syscall: "write" });
	await assert.rejects(
		write({ ...rest, pages, site }, () => Promise.reject(full)),
		full,
	);
});
