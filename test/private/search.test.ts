import assert from "node:assert/strict";
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, afterEach, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import type { Browser, Page } from "puppeteer-core";
import { makeEdition } from "../../src/private/edition.ts";
import { privateLanguage } from "../../src/private/languages/words.ts";
import type { Row } from "../../src/private/search/part.ts";
import { SearchIndex } from "../../src/private/search/search-index.ts";
import { untold } from "../../src/private/search/searched.ts";
import { tell } from "../../src/private/telling/tell.ts";
import { BROWSERS, launch } from "../browser/browsers.ts";
import { noteErrors } from "../browser/errors.ts";
import { untilTrue } from "../browser/until.ts";
import { contentsOf, madeFolder } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { assertMarkup } from "../markup.ts";
import { REQUEST } from "./request.ts";
import { SAID, writeSearchDownload } from "./search-download.ts";
import { goThrough } from "./ways.ts";

interface Part {
	readonly part: number;
	readonly text: string;
	readonly times: string;
	readonly addresses: readonly (number | string)[];
	readonly runs: readonly number[];
	readonly pages: readonly string[];
}
interface Contents {
	readonly parts: readonly { part: number; rows: number; years: number[]; areas: string[]; newest: number }[];
}

/** What data scripts hand over. */
function dataIn<T>(scripts: Iterable<string>): T[] {
	const context: { vitrineSearch?: T[] } = {};
	for (const script of scripts) vm.runInNewContext(script, context);
	return context.vitrineSearch ?? [];
}

/** The address of each row, and its text. */
function rowsOf({ text, times, addresses, runs, pages }: Part): readonly { url: string; text: string }[] {
	const known = new Map<number, string>();
	for (let at = 0; at < addresses.length; at += 2) known.set(Number(addresses[at]), String(addresses[at + 1]));
	const starts = new Map<number, string>();
	for (let at = 0; at < runs.length; at += 4) starts.set(Number(runs[at]), pages[Number(runs[at + 3])] ?? "");
	let [page, time]: [string, number] = ["", 0];
	const moments = times.split(" ");
	return text.split("\n").map((line, row) => {
		page = starts.get(row) ?? page;
		time += Number.parseInt(moments[row] || "0", 36);
		return { url: `${page}#${known.get(row) ?? `m${time}`}`, text: line };
	});
}

let work: Awaited<ReturnType<typeof madeFolder>>;
let output = "";
let files: ReadonlyMap<string, Buffer>;
before(async () => {
	work = await madeFolder();
	output = join(work.folder, "_private");
	await writeSearchDownload(join(work.folder, "download"));
	await makeEdition({ ...REQUEST, timezone: "Europe/Berlin", archives: [join(work.folder, "download")], output });
	files = await contentsOf(output);
});
after(() => work.remove());

const scripts = (pattern: RegExp) =>
	[...files].filter(([path]) => pattern.test(path)).map(([, bytes]) => String(bytes));

test("every message and every record can be found once, and its address is on its page", () => {
	const rows = dataIn<Part>(scripts(/^search\/\d+\.js$/)).flatMap(rowsOf);
	const texts = rows.map(({ text }) => text);
	for (const said of SAID) assert.ok(texts.includes(said.replace(/[\n\u2028]+/g, " ")), said);
	for (let at = 0; at < 1200; at++) assert.equal(texts.filter((text) => text === `filler ${at}`).length, 1);
	const like = rows.find(({ text }) => text === "carla.c · https://www.instagram.com/p/liked0/ · 👍");
	assert.equal(like?.url, "subjects/likes/2023.html#m1700000000000");
	assert.equal(new Set(rows.map(({ url }) => url)).size, rows.length);
	for (const { url } of rows) {
		const [path = "", id = ""] = url.split("#");
		assert.ok(files.get(path)?.includes(`id="${id}"`), url);
	}
});

test("what no entry tells of a record is found as well: short with its only entry, else where its file says it", () => {
	const value = (label: string, text: string) => ({ label, text, href: "", seconds: undefined });
	const group = { list: "", title: "Owner", seconds: undefined, values: [value("Name", "Anna Example")] };
	const record = {
		...{ list: "", title: "", seconds: 5, media: ["a.jpg"] },
		values: [value("Caption", "tea and cake"), value("Feeling", "quite calm"), value("First", "Example")],
		groups: [{ ...group, groups: [], media: [] }],
	};
	const language = privateLanguage("en", "UTC");
	const owner = { handle: "", name: "Anna Example" };
	const like = { of: "post", address: "", owner, text: "tea and cake", seconds: 5 } as const;
	assert.equal(untold(record, [tell("likes", like, language)]), "quite calm · a.jpg");
	assert.equal(untold(record, []), "tea and cake · quite calm · Example · Anna Example · a.jpg");
});

test("the scripts are data from which no text escapes", () => {
	for (const script of scripts(/^search\/.*\.js$/)) {
		assert.match(script, /^\(globalThis\.vitrineSearch \?\?= \[\]\)\.push\(\{".*\}\);\n$/);
		assert.doesNotMatch(script, /[<\u2028\u2029]/);
	}
});

test("the table of contents says what is where: messages by year in the owner's zone, the latest first", () => {
	const [contents] = dataIn<Contents>(scripts(/^search\/parts\.js$/));
	const parts = contents?.parts ?? [];
	const ofMessages = parts.filter(({ areas }) => areas.join() === "messages");
	// The message of the last half hour of 2022 is one of 2023 in Berlin.
	assert.equal(JSON.stringify(ofMessages.map(({ years }) => years)), "[[2024],[2023]]");
	assert.deepEqual(
		parts.map(({ newest }) => newest),
		parts.map(({ newest }) => newest).toSorted((a, b) => b - a),
	);
	assert.ok(parts.some(({ areas }) => areas.includes("likes")));
});

test("parts are of a megabyte, and no more than twelve wait in memory however many years there are", async () => {
	const written = new Map<string, number>();
	let given = 0;
	const sizeOf = () => [...written.values()].reduce((sum, size) => sum + size, 0);
	const index = new SearchIndex(async (path, text) => void written.set(path, text.length));
	const row = (year: number, at: number): Row => ({
		...{ area: "messages", person: `p${at % 7}`, title: "t", url: `conversations/1/2020-01.html#m${at}`, year },
		...{ milliseconds: at, text: "x".repeat(1000) },
	});
	for (let at = 0; at < 40_000; at++) {
		await index.add(row(2005 + (at % 60), at));
		given += 1000;
		assert.ok(given - sizeOf() < 13 * 2 ** 20);
	}
	await index.end();
	assert.ok([...written.values()].every((size) => size < 1.1 * 2 ** 20));
	written.clear();
	for (let at = 0; at < 4000; at++) await index.add(row(2004, at));
	assert.equal(written.size, 3);
	assert.ok([...written.values()].every((size) => size > 1e6 && size < 1.1 * 2 ** 20));
});

test("times that no calendar has are none, and no time changes where the rows after it lead", async () => {
	const written: string[] = [];
	const index = new SearchIndex(async (_, text) => void written.push(text));
	const times = [5, Number.NaN, 1e300, 1_700_000_000_000.5, undefined, -1e15, Number.POSITIVE_INFINITY, 7];
	const urls = times.map((time, at) => `conversations/${at % 2}/index.html#m${time}`);
	for (const [at, milliseconds] of times.entries())
		await index.add({
			...{ area: "messages", person: "p", title: "t", url: urls[at] ?? "", milliseconds, year: 2020 },
			text: "x",
		});
	await index.end();
	const [part] = dataIn<Part>(written.slice(0, 1));
	assert.ok(part);
	assert.deepEqual(
		rowsOf(part).map(({ url }) => url),
		urls,
	);
	assert.deepEqual(
		part.times.split(" ").map((time) => time !== ""),
		[true, false, false, true, false, true, false, true],
	);
});

test("the page is markup without fault, and every page leads to it", async () => {
	await assertMarkup([["search.html", String(files.get("search.html"))]]);
	for (const [path, bytes] of files)
		if (path.endsWith(".html")) assert.match(String(bytes), /href="[./]*search\.html"/, path);
});

const SEARCH = `JSON.stringify([...document.querySelectorAll(".hit")].map((hit) => [
	hit.querySelector(".hit-title").textContent, [...hit.querySelectorAll("mark")].map((mark) => mark.textContent).join("|")]))`;

for (const name of BROWSERS) {
	describe(`searching in ${name}, from a folder`, () => {
		let browser: Browser;
		let page: Page;
		const errors: string[] = [];
		const openPage = async () => {
			page = await browser.newPage();
			noteErrors(page, errors);
		};
		before(async () => {
			browser = await launch(name);
			await openPage();
		});
		// Firefox loads nothing more in a page that has gone back.
		afterEach(async () => {
			if ((await page.evaluate("location.href")) === page.url()) return;
			await page.close();
			await openPage();
		});
		after(() => browser?.close());

		const until = (expression: string) => untilTrue(page, expression);
		const open = async (hash = "") => {
			await page.goto("about:blank");
			await page.goto(`${pathToFileURL(join(output, "search.html")).href}${hash}`, { waitUntil: "load" });
		};
		const done = async (found: number) => {
			const said =
				found === 0 ? "Nothing found. Fewer words or filters find more." : `Found: ${found.toLocaleString("en")}`;
			await until(`document.querySelector(".search-status").textContent === ${JSON.stringify(said)}`);
			return JSON.parse(String(await page.evaluate(SEARCH)));
		};
		const type = async (text: string) => {
			await open();
			await page.type("#search-words", text);
		};

		test("finds German without its umlauts, Arabic, Japanese, Greek and emoji, with the hit marked", async () => {
			const cases: readonly (readonly [typed: string, marked: string])[] = [
				["gruße zuri", "Grüße|Züri"],
				["STRASSE", "Straße"],
				["المقهى", "المقهى"],
				["タワー", "タワー"],
				["🎉", "🎉🎉"],
				["οδος", "ΟΔΟΣ"],
			];
			for (const [typed, marked] of cases) {
				await type(typed);
				assert.deepEqual(await done(1), [["Anna", marked]], typed);
			}
		});

		test("leads from the first page to a conversation, a person, a month, a day and a book", { timeout: 120_000 }, () =>
			goThrough(page, output),
		);

		test("shows the attacks of a text as text", async () => {
			await type("hostile");
			await done(1);
			assert.equal(await page.evaluate("typeof window.PWNED"), "undefined");
			assert.equal(await page.evaluate(`document.querySelectorAll(".hits img, .hits script").length`), 0);
		});

		test("narrows by area, person and year, and shows more, the latest first", async () => {
			await type("filler");
			assert.equal((await done(1202)).length, 50);
			await page.click(".search-more button");
			await until(`document.querySelectorAll(".hit").length === 100`);
			const times = JSON.parse(
				String(
					await page.evaluate(
						`JSON.stringify([...document.querySelectorAll(".hit time")].map((time) => time.dateTime))`,
					),
				),
			);
			assert.deepEqual(times, times.toSorted().reverse());
			await page.type("#search-person", "bert");
			await done(1);
			await page.select("#search-year", "2024");
			await done(0);
			await open("#q=i&area=likes");
			assert.deepEqual(
				(await done(2)).map(([title]: [string]) => title),
				["Liked a post", "Liked a post"],
			);
			await page.type("#search-person", "dora");
			await done(1);
		});

		test("leads to the very message, and back to the same results", async () => {
			await type("filler 777");
			await done(1);
			await until(`location.hash.includes("777")`);
			await page.click(".hit");
			await until(`document.readyState === "complete" && document.querySelector(":target") !== null`);
			assert.match(String(await page.evaluate(`document.querySelector(":target").textContent`)), /filler 777/);
			await page.evaluate("setTimeout(() => history.back())");
			await until(`document.querySelectorAll(".hit").length === 1`);
			assert.equal(await page.evaluate(`document.querySelector("#search-words").value`), "filler 777");
		});

		test("loads only the parts in which there can be something", async () => {
			// Firefox tells nobody which files it loads.
			await page.evaluateOnNewDocument(`window.asked = []; new MutationObserver((changes) => {
				for (const { addedNodes } of changes) for (const { src = "" } of addedNodes) asked.push(src);
			}).observe(document, { childList: true, subtree: true });`);
			await open("#q=filler&area=messages&year=2024");
			await done(0);
			const asked = String(await page.evaluate("asked.join()")).match(/search\/\d+\.js/g) ?? [];
			const [contents] = dataIn<Contents>(scripts(/^search\/parts\.js$/));
			const wanted = contents?.parts.filter(({ years, areas }) => years.includes(2024) && areas.includes("messages"));
			assert.equal(asked.join(), wanted?.map(({ part }) => `search/${part}.js`).join());
			assert.equal(asked.length, 1);
		});

		test("runs no script that fails", () => assert.deepEqual(errors, []));

		test("says so where a part cannot be loaded, and finds what is in the others", async () => {
			const damaged = join(work.folder, `damaged in ${name}`);
			await cp(output, damaged, { recursive: true });
			const [contents] = dataIn<Contents>(scripts(/^search\/parts\.js$/));
			const part = contents?.parts.find(({ years, areas }) => years.includes(2023) && areas.includes("messages"))?.part;
			await writeFile(join(damaged, "search", `${part}.js`), "(globalThis.vitrineSearch ??=");
			await page.goto(`${pathToFileURL(join(damaged, "search.html")).href}#q=i`, { waitUntil: "load" });
			await until(`/^Found: \\d+ A part of the index/.test(document.querySelector(".search-status").textContent)`);
			assert.ok(Number(await page.evaluate(`document.querySelectorAll(".hit").length`)) > 2);
		});
	});

	test(`without JavaScript in ${name} the page says where to look`, async (t) => {
		const browser = await launch(name, { scripts: false });
		t.after(() => browser.close());
		const page = await browser.newPage();
		await page.goto(pathToFileURL(join(output, "search.html")).href, { waitUntil: "load" });
		const text = String(await page.evaluate("document.body.innerText"));
		assert.match(text, /needs JavaScript/);
		for (const place of ["conversations/1.html", "people/index.html", "days/index.html", "files/likes/2023.html"])
			assert.equal(await page.evaluate(`document.querySelectorAll('main a[href="${place}"]').length`), 1, place);
		assert.equal(await page.evaluate(`getComputedStyle(document.querySelector("form")).display`), "none");
		const isWayGone =
			name === "chrome" || atDepth("the way through an edition without scripts in Firefox", true, false);
		if (isWayGone) await goThrough(page, output);
	});
}
