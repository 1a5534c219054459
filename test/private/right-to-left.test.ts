import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { inventAccount } from "../../sample/account.ts";
import { writeSampleZip } from "../../sample/download.ts";
import { layout2026 } from "../../sample/layouts.ts";
import { lifeOf } from "../../sample/life/life.ts";
import { makeEdition } from "../../src/private/edition.ts";
import { isolating } from "../../src/private/languages/bidirectional.ts";
import { privateLanguage } from "../../src/private/languages/words.ts";
import { calendarPages } from "../../src/private/pages/days/calendar.ts";
import { openRenderer } from "../../src/private/render/render.ts";
import { launch } from "../browser/browsers.ts";
import { contentsOf, workFolder } from "../builds.ts";
import { fewPictures } from "./few-pictures.ts";
import { REQUEST } from "./request.ts";
import { withShortLife } from "./short-life.ts";

/** A short life, but for one conversation that is long enough for a page of numbers. */
function account() {
	const whole = inventAccount();
	const short = withShortLife(whole);
	const { talks, things } = lifeOf(short);
	const long = lifeOf(whole).talks.findIndex(({ messages: { length } }) => length > 25 && length < 100);
	return {
		...short,
		life: { talks: talks.map((talk, at) => (at === long ? (lifeOf(whole).talks[at] ?? talk) : talk)), things },
	};
}

const ISOLATED = /\u2068[^\u2068\u2069]*\u2069/;

test("a text is set apart where it has letters that run the other way than those around it", () => {
	const [inArabic, inEnglish] = [isolating("rtl"), isolating("ltr")];
	for (const text of ["Mara", "@mara", "佐藤", "ليلى & Mara"]) assert.match(inArabic(text), ISOLATED, text);
	for (const text of ["ليلى", "14 مايو 2024", "3:20", "🏺", ""]) assert.equal(inArabic(text), text);
	for (const text of ["ليلى", "דנה", "Mara & ليلى"]) assert.match(inEnglish(text), ISOLATED, text);
	for (const text of ["Mara", "佐藤", "3:20", "Zoë 🏺"]) assert.equal(inEnglish(text), text);
});

test("names in sentences and lists are set apart, and what is translated is not", () => {
	const { say, list } = privateLanguage("ar", "UTC");
	assert.match(say("meKnown", { name: "Mara L." }), /\u2068Mara L\.\u2069/);
	assert.match(say("handles", { names: list(["@mara", "@bo"]) }), /@mara\u2069.*\u2068@bo/);
	assert.doesNotMatch(say("done", { n: 3, files: say("files", { n: 12 }) }), ISOLATED);
	assert.equal(privateLanguage("en", "UTC").list(["Mara", "Bo"]), "Mara and Bo");
});

test("a week begins as people of the language begin it, and each day stands below its weekday", () => {
	for (const [lang, first] of [
		["ar", 6],
		["ja", 0],
		["de", 1],
		["en-GB", 1],
	] as const) {
		const language = privateLanguage(lang, "UTC");
		const counts = new Map([["2023-01-06", 1]]);
		const year = [...calendarPages(counts, language)].find(({ template }) => template === "year");
		const html = openRenderer(language)(year ?? assert.fail("there is a calendar of the year"), "");
		const names = [...html.matchAll(/<th scope="col"><abbr title="(.*?)">/g)].map(([, name]) => name);
		const weekdays = [6, 7, 8, 9, 10, 11, 12].map((day) => `2023-01-${String(day).padStart(2, "0")}`);
		const firstDay = weekdays.find((day) => new Date(day).getUTCDay() === first) ?? "";
		assert.equal(names[0], language.calendar.weekdayName(firstDay), lang);
		const [, cells = ""] = /<tbody>([\s\S]*?)<\/tbody>/.exec(html) ?? [];
		const at = [...cells.matchAll(/<td>(.*?)<\/td>/g)].findIndex(([, cell]) => />6</.test(cell ?? ""));
		assert.equal(names[at % 7], language.calendar.weekdayName("2023-01-06"), lang);
	}
});

test("pages in Arabic run from right to left: names, bubbles, bars, charts, arrows and handles, and none scrolls sideways", {
	timeout: 180_000,
}, async (t) => {
	const folder = await workFolder(t);
	const [zip, output] = [join(folder, "export.zip"), join(folder, "_private")];
	await writeSampleZip(fewPictures(layout2026.write(account(), { scale: 0.05 })), zip);
	await makeEdition({ ...REQUEST, lang: "ar", archives: [zip], output });
	const pages = [...(await contentsOf(output))].map(([path, bytes]) => ({ path, html: bytes.toString() }));
	const browser = await launch("chrome");
	t.after(() => browser.close());
	const page = await browser.newPage();
	await page.setViewport({ width: 390, height: 800 });
	const visit = async (path: RegExp, has = "") => {
		const found = pages.find((one) => path.test(one.path) && one.html.includes(has));
		await page.goto(pathToFileURL(join(output, found?.path ?? String(path))).href, { waitUntil: "load" });
		assert.equal(await page.evaluate("document.documentElement.scrollWidth > innerWidth"), false, found?.path);
	};
	/** Of what a script finds, which says of each pair where its edges are, those that are not as they shall be. */
	const wrong = async (script: string) => {
		const [count, ...bad] = String(
			await page.evaluate(`{
				const box = (node) => { const range = document.createRange(); range.selectNodeContents(node); return range.getBoundingClientRect(); };
				const all = [...(${script})];
				[all.length, ...all.filter(([isRight]) => !isRight).map(([, what]) => what)].join("|");
			}`),
		).split("|");
		assert.notEqual(count, "0", script);
		return bad;
	};
	const every = (selector: string, isRight: string) =>
		wrong(
			`[...document.querySelectorAll(${JSON.stringify(selector)})].map((it) => [${isRight}, it.outerHTML.slice(0, 200)])`,
		);

	await visit(/^index\.html$/);
	const bars = "[...document.querySelectorAll('.chart-bar')].map((bar) => bar.getBoundingClientRect().left)";
	assert.deepEqual(await wrong(`${bars}.map((left, nth, all) => [nth === 0 || left < all[nth - 1], left])`), []);
	const firstYear = "document.querySelector('.chart-text[text-anchor=middle]').getBoundingClientRect()";
	assert.deepEqual(
		await every(".chart-bar:first-of-type", `Math.abs(it.getBoundingClientRect().left - ${firstYear}.left) < 40`),
		[],
	);

	await visit(/^conversations\/1\.html$/);
	const begins = "box(it).right > it.parentElement.getBoundingClientRect().right - 2";
	assert.deepEqual(await every(".conversation-link > b, .conversation-link > .last:not(:empty)", begins), []);
	// The sign of a handle stands before it, where it does in Latin writing.
	const signs = `[...document.querySelectorAll(".conversation-link .quiet")].map(({ firstChild }) => firstChild).flatMap((text) =>
		[...text.data.matchAll(/@[a-z]/g)].map(({ index }) => {
			const at = (from) => { const range = document.createRange(); range.setStart(text, from); range.setEnd(text, from + 1); return range.getBoundingClientRect(); };
			return [at(index).top !== at(index + 1).top || at(index).left < at(index + 1).left, text.data];
		}))`;
	assert.deepEqual(await wrong(signs), []);

	await visit(/^conversations\/\d+\/(?:index|\d{4}-\d\d)\.html$/, 'class="run own"');
	const edge = (side: string) =>
		`Math.abs(it.getBoundingClientRect().${side} - document.querySelector(".talk").getBoundingClientRect().${side}) < 2`;
	assert.deepEqual(await every(".run.own .bubble", edge("left")), []);
	assert.deepEqual(await every(".run.other .bubble", edge("right")), []);

	await visit(/^conversations\/\d+\/numbers\.html$/);
	const atStart = "Math.abs(it.getBoundingClientRect().right - it.closest('svg').getBoundingClientRect().right) < 2";
	assert.deepEqual(await every(".bar rect:not([width='0'])", atStart), []);

	await visit(/^days\/\d+\/\d\d-\d\d\.html$/, "←");
	const pointing = "[it.parentElement.title.includes('أسبق') ? '→' : '←'].includes(it.textContent)";
	assert.deepEqual(await every(".pager [aria-hidden]", pointing), []);
	await visit(/^posts\/full\/.*\.html$/, "<details>");
	await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
	const places = `[...document.querySelectorAll(".own-words dd")].filter((it) => /^[\\d.-]+, [\\d.-]+$/.test(it.textContent)).map((it) => {
		const [range, text] = [document.createRange(), document.createTreeWalker(it, NodeFilter.SHOW_TEXT).nextNode()];
		const at = (from) => { range.setStart(text, from); range.setEnd(text, from + 1); return range.getBoundingClientRect(); };
		return [at(0).left < at(text.length - 1).left, text.data];
	})`;
	assert.deepEqual(await wrong(places), [], "latitude comes before longitude, as on maps");
	const runs = (selector: string, from: "left" | "right") =>
		wrong(`[...document.querySelectorAll("${selector}")].map((it) => {
			const [range, text] = [document.createRange(), it.lastChild];
			const at = (nth) => { range.setStart(text, nth); range.setEnd(text, nth + 1); return range.getBoundingClientRect().left; };
			const [first, last] = [text.data.search(/\\S/), text.data.trimEnd().length - 1];
			return [at(first) ${from === "left" ? "<" : ">"} at(last), it.outerHTML];
		})`);
	assert.deepEqual(await runs(".is-carousel .tile-length", "left"), [], "slides are counted as in the gallery, 1/4");
	await visit(/^conversations\/\d+\/book/, 'class="speaker"');
	assert.deepEqual(await runs(".speaker", "right"), []);
	const behind = `it.querySelector("b") === null || box(it.lastChild).right <= box(it.querySelector("b")).left`;
	assert.deepEqual(await every(".speaker", behind), [], "the time stands behind the name");
	await visit(/^subjects\/logins/);
	assert.deepEqual(
		await every("td time, td a", "!/\\d,/.test(it.textContent)"),
		[],
		"no comma of Latin writing in a date",
	);
	for (const path of [/^people\/\d+\.html$/, /^people\/index/, /^days\/\d+\/index/, /^receipt/, /^subjects\/likes/])
		await visit(path);
});
