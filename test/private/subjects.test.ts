import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { privateLanguage } from "../../src/private/languages/words.ts";
import type { Person, Saved } from "../../src/private/model/activity.ts";
import { subjectPages } from "../../src/private/pages/subjects/subject-pages.ts";
import { type Collected, noneCollected } from "../../src/private/readers/collected.ts";
import { Entries } from "../../src/private/render/entries.ts";
import { noMedia } from "../../src/private/render/media-files.ts";
import { openRenderer, type View } from "../../src/private/render/render.ts";
import { cases } from "../depth.ts";

const language = privateLanguage("en", "Europe/Berlin");
const rendered = openRenderer(language);
const render = (view: View) => rendered(view, "");
const saved = (seconds: number | undefined, text: string): Saved => ({
	...{ is: "post", address: "", owner: { handle: "", name: "" }, collection: "" },
	...{ text, seconds },
});

function placed(collected: Collected): Entries {
	const entries = new Entries(language);
	entries.end({ collected });
	return entries;
}

/** The pages of all subjects. */
function pagesOf(collected: Collected): readonly { readonly url: string; readonly html: string }[] {
	const entries = placed(collected);
	const showing = { language, media: noMedia, personOf: () => "", postOf: () => "" };
	const views = entries.subjects.flatMap((subject) => [...subjectPages(subject, showing)]);
	return views.map((view) => ({ url: view.url, html: render(view) }));
}

const savedPages = (all: readonly Saved[]) => pagesOf({ ...noneCollected(), saved: [...all] });

/** The texts of entries in the order of the pages. */
const textsOf = (pages: readonly { readonly html: string }[]) =>
	pages.flatMap(({ html }) => [...html.matchAll(/<p class="text" dir="auto">(.*?)<\/p>/g)].map(([, text]) => text));

test("a subject shows each entry once, the newest first, those without a date last and as their file has them", () => {
	const anyTimes = fc.array(fc.option(fc.integer({ min: 0, max: 1_900_000_000 }), { nil: undefined, freq: 8 }), {
		maxLength: 60,
		minLength: 1,
	});
	fc.assert(
		fc.property(anyTimes, fc.integer({ min: 1, max: 30 }), (times, copies) => {
			const all = Array.from({ length: copies }, () => times).flat();
			const pages = savedPages(all.map((seconds, index) => saved(seconds, `entry ${index}`)));
			const shown = textsOf(pages).map((text) => Number(text?.replace("entry ", "")));
			assert.deepEqual(
				shown.toSorted((a, b) => a - b),
				all.map((_, index) => index),
			);
			const inOrder = shown.map((index) => all[index] ?? Number.NEGATIVE_INFINITY);
			assert.deepEqual(
				inOrder,
				inOrder.toSorted((a, b) => b - a),
			);
			const undated = shown.filter((index) => all[index] === undefined);
			assert.deepEqual(
				undated,
				undated.toSorted((a, b) => a - b),
			);
			assert.equal(new Set(pages.map(({ url }) => url)).size, pages.length);
		}),
		{ numRuns: cases(30) },
	);
});

test("every year of a subject has a link to where it begins, on any page", () => {
	const entries = Array.from({ length: 3000 }, (_, index) => saved(1_500_000_000 + index * 100_000, String(index)));
	const pages = savedPages([...entries, saved(undefined, "some time")]);
	assert.ok(pages.length > 5);
	const known = new Map(pages.map(({ url, html }) => [url, html]));
	for (const { html } of pages) {
		const links = [...html.matchAll(/class="year-link" href="..\/..\/([^"#]+)#([^"]+)"/g)];
		assert.deepEqual(
			links.map(([, , id]) => id),
			[...Array.from({ length: 11 }, (_, index) => `y${2027 - index}`), "y"],
		);
		for (const [, url = "", id] of links) assert.ok(known.get(url)?.includes(` id="${id}"`), `${url}#${id}`);
	}
});

test("an entry has an address of its own, which stays when a later download adds what is newer, and names nobody", () => {
	const anySeconds = fc.integer({ min: 1_400_000_000, max: 1_400_000_400 });
	const years = fc.integer({ min: 0, max: 6 });
	const anyOld = fc.array(fc.tuple(anySeconds, years), { minLength: 1, maxLength: 900 });
	const YEAR = 31_556_952;
	fc.assert(
		fc.property(anyOld, fc.integer({ min: 0, max: 700 }), fc.uniqueArray(fc.string()), (old, added, names) => {
			const before = [
				...names.map((name) => saved(undefined, `anna ${name}`)),
				...old.map(([seconds, year], at) => saved(seconds + year * YEAR, `old ${at}`)),
			];
			const newer = Array.from({ length: added }, (_, at) => saved(1_500_000_000 + 8 * YEAR + at, `new ${at}`));
			const [first, second] = [before, [...newer, ...before]].map((all) =>
				placed({ ...noneCollected(), saved: [...all] }),
			);
			const urls = before.map((one) => first?.of(one)?.url ?? "");
			assert.equal(new Set(urls).size, before.length);
			assert.deepEqual(
				before.map((one) => second?.of(one)?.url),
				urls,
			);
			for (const url of urls) assert.match(url, /^subjects\/saved\/[a-z0-9-]+\.html#[mu][0-9a-f-]+$/);
		}),
		{ numRuns: cases(30) },
	);
});

test("an entry keeps its address when a later download, the newest first, has more of the same second", () => {
	const before = [saved(1_500_000_000, "b"), saved(1_500_000_000, "a")];
	const after = [saved(1_500_000_000, "c"), ...before];
	const [first, second] = [before, after].map((all) => placed({ ...noneCollected(), saved: [...all] }));
	for (const one of before) assert.equal(second?.of(one)?.url, first?.of(one)?.url);
});

test("the address of each entry is on its page, and leads back to the record of its file", () => {
	const collected = noneCollected();
	const entries = new Entries(language);
	for (const [at, seconds] of [1_700_000_000, 1_700_000_000, undefined, undefined].entries()) {
		collected.saved.push(saved(seconds, at < 2 ? "tea" : "the same"));
		const added = entries.added(collected);
		assert.equal(added.length, 1);
		for (const told of added) told.file = `files/saved/1.html#r${at}`;
	}
	assert.equal(entries.added(collected).length, 0);
	entries.end({ collected });
	const showing = { language, media: noMedia, personOf: () => "", postOf: () => "" };
	const pages = entries.subjects.flatMap((subject) => [...subjectPages(subject, showing)]);
	const html = pages.map(render).join("");
	for (const [at, one] of collected.saved.entries()) {
		const [, id] = (entries.of(one)?.url ?? "").split("#");
		const [, item = ""] = html.split(`id="${id}"`);
		assert.match(item.replace(/<\/li>.*/s, ""), new RegExp(`href="../../files/saved/1.html#r${at}"`));
	}
	assert.deepEqual(
		collected.saved.slice(0, 2).map((one) => (entries.of(one)?.url ?? "").split("#")[1]),
		["m1700000000000-2", "m1700000000000"],
	);
});

test("what a file says of a login, a saved post and a question is there in words", () => {
	const collected = noneCollected();
	const nobody = { handle: "", name: "" };
	const seconds = 1_700_000_000;
	collected.logins.push(
		{ seconds, is: "login", address: "203.0.113.9", device: "Phone", text: "2023-11-14T22:13:20+00:00" },
		{ seconds, is: "status", address: "", device: "", text: "Reactivated" },
	);
	collected.saved.push({ seconds, is: "music", address: "", owner: nobody, text: "A song", collection: "Kitchen" });
	collected.storyAnswers.push({
		...{ seconds, kind: "question", owner: { handle: "anna", name: "Anna" } },
		...{ question: "Tea?", answer: "Yes", address: "" },
	});
	const pages = pagesOf(collected).map(({ url, html }) => {
		const items = [...html.matchAll(/<(li class="entry"|tr id).*?<\/(?:li|tr)>/gs)].map(([item]) =>
			item
				.replace(/<[^>]*>|⋯/g, " ")
				.replace(/\s+/g, " ")
				.trim(),
		);
		return [url, ...items];
	});
	const date = "November 14, 2023, 11:13 PM";
	assert.deepEqual(pages, [
		["subjects/saved/2023.html", `${date} Music A song Kitchen`],
		["subjects/story-answers/2023.html", `${date} Question Anna Tea? Yes`],
		[
			"subjects/logins/2023.html",
			"Nov 14, 2023, 11:13 PM Login Phone · 203.0.113.9",
			"Nov 14, 2023, 11:13 PM Account switched on or off Reactivated",
		],
	]);
});

test("names without a date are in their order as people of the language have it, and dates say theirs", () => {
	const collected = noneCollected();
	const texts = ["Zoe", "ärger 10", "Ärger 9", "Öl", "Ost", "渋谷", "آدم"];
	for (const name of texts) collected.advertisers.push({ name, by: [] });
	for (const text of texts) collected.searches.push({ for: "words", text, seconds: 1_600_000_000 });
	const [searches = "", advertisers = ""] = pagesOf(collected).map(({ html }) => html);
	const shown = [...advertisers.matchAll(/<tr id[^>]*><td data-sort="([^"]*)"/g)].map(([, name]) => name);
	assert.deepEqual(shown, ["Ärger 9", "ärger 10", "Öl", "Ost", "Zoe", "آدم", "渋谷"]);
	assert.match(advertisers, /<th scope="col" aria-sort="ascending">Name/);
	assert.match(searches, /<tbody id="y2020">/);
	assert.match(searches, /<th scope="col">Searched for<.*<th scope="col" aria-sort="descending">Date/);
	assert.match(
		searches,
		/data-sort="2020-09-13T12:26:40.000Z"><a class="day-ref" href="..\/..\/days\/2020\/09-13.html"/,
	);
});

test("a search for an account leads to the person whom it names, and a search for the same words to nobody", () => {
	const collected = noneCollected();
	for (const of of ["account", "words"] as const)
		collected.searches.push(
			{ for: of, text: "anna.a", seconds: undefined },
			{ for: of, text: "Anna", seconds: undefined },
		);
	const entries = new Entries(language);
	entries.end({ collected });
	const personOf = ({ handle }: Person) => (handle === "anna.a" ? "people/7.html" : "");
	const showing = { language, media: noMedia, personOf, postOf: () => "" };
	const html = entries.subjects
		.flatMap((subject) => [...subjectPages(subject, showing)])
		.map(render)
		.join("");
	assert.equal(html.match(/<a href="..\/..\/people\/7.html" dir="auto">anna.a<\/a>/g)?.length, 1);
	assert.equal(html.match(/people\//g)?.length, 1);
});
