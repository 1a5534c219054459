import assert from "node:assert/strict";
import { test } from "node:test";
import { parseDocument } from "htmlparser2";
import { inventAccount } from "../../../sample/account.ts";
import { formerDate, recentDate } from "../../../sample/layouts/dates.ts";
import { languages } from "../../../sample/layouts/languages.ts";
import { type LayoutOptions, layoutHtmlNew, layoutHtmlOld, type SampleLayout } from "../../../sample/layouts.ts";

const account = inventAccount();

async function page(layout: SampleLayout, path: string, options: LayoutOptions = {}): Promise<string> {
	const file = layout.write(account, options).find((candidate) => candidate.path === path);
	assert.ok(file !== undefined, path);
	return (await file.bytes()).toString("utf8");
}

const recent = "your_instagram_activity/media/posts_1.html";

test("a page has one record for every post", async () => {
	const html = await page(layoutHtmlNew, recent);
	const posts = account.entries.filter(
		(entry) => entry.shelf === "published" && (entry.kind === "post" || entry.alsoPost),
	);
	assert.equal(html.split("uiBoxWhite noborder").length - 1, posts.length);
	assert.equal(parseDocument(html).children.length, 1);
});

test("captions stand there as text: escaped, with line breaks, in UTF-8, and without a heading when empty", async () => {
	const html = await page(layoutHtmlNew, recent);
	assert.ok(html.includes("&lt;/script&gt; and then probably {{7*7}}"));
	assert.ok(html.includes("2 parts ash &amp;amp; 1 part hope"));
	assert.ok(html.includes("Three strands are easy.<br />Six strands"));
	assert.ok(html.includes("&#064;knut.the.dog"));
	assert.ok(html.includes("益子に着きました"));
	const empty = account.entries.filter(
		(entry) => entry.kind === "post" && entry.shelf === "published" && entry.caption === "",
	);
	const posts = html.split("uiBoxWhite noborder").length - 1;
	assert.equal(html.split("<h2").length - 1, posts - empty.length);
});

test("the former dress has other elements and begins at another page", async () => {
	const html = await page(layoutHtmlOld, "content/posts_1.html");
	assert.ok(html.includes('<div class="_a706" role="main">') && !html.includes("<h2"));
	assert.ok((await page(layoutHtmlNew, recent)).includes('<main class="_a706" role="main">'));
	await page(layoutHtmlOld, "index.html");
	await page(layoutHtmlNew, "start_here.html");
});

test("dates are printed as their year and language had them", () => {
	const moment = Date.UTC(2026, 1, 7, 20, 58) / 1000;
	assert.equal(recentDate(moment, "en"), "Feb 07, 2026 8:58 pm");
	assert.equal(formerDate(moment, "en"), "Feb 7, 2026, 8:58 PM");
	assert.equal(recentDate(moment, "fr"), "fév 07, 2026 8:58 pm");
	assert.equal(recentDate(moment, "es"), "feb. 07, 2026 8:58 pm");
	assert.equal(recentDate(moment, "ko"), "2월 07, 2026 8:58 오후");
	assert.equal(recentDate(moment, "pl"), "lut 07, 2026 8:58 po południu");
	assert.equal(recentDate(moment, "ru"), "07 февр. 2026 г., 20:58");
	assert.equal(recentDate(Date.UTC(2026, 1, 7, 0, 5) / 1000, "en"), "Feb 07, 2026 12:05 am");
});

test("labels are in the language of the account", async () => {
	const path = "personal_information/personal_information/personal_information.html";
	assert.ok((await page(layoutHtmlNew, path, { language: "de" })).includes(languages.de.username));
	assert.ok((await page(layoutHtmlNew, path)).includes(languages.en.username));
});
