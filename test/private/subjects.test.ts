import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { privateLanguage } from "../../src/private/languages/words.ts";
import { type Entry, entry } from "../../src/private/pages/subjects/entry.ts";
import { writeSubject } from "../../src/private/pages/subjects/subject-pages.ts";
import { subjectsOf } from "../../src/private/pages/subjects/subjects.ts";
import { noneCollected } from "../../src/private/readers/collected.ts";
import { noMedia } from "../../src/private/render/media-files.ts";
import { openRenderer, type View } from "../../src/private/render/render.ts";
import { cases } from "../depth.ts";

const language = privateLanguage("en", "Europe/Berlin");
const showing = { language, media: noMedia, personOf: () => "", dayUrl: () => "" };
const render = openRenderer(language);

async function pagesOf(entries: readonly Entry[]): Promise<readonly { readonly url: string; readonly html: string }[]> {
	const views: View[] = [];
	await writeSubject({ key: "comments", area: "comments", entries }, showing, async (view) => void views.push(view));
	return views.map((view) => ({ url: view.url, html: render(view) }));
}

/** The texts of entries in the order of the pages. */
const textsOf = (pages: readonly { readonly html: string }[]) =>
	pages.flatMap(({ html }) => [...html.matchAll(/<p class="text" dir="auto">(.*?)<\/p>/g)].map(([, text]) => text));

test("a subject shows each entry once, the newest first, those without a date last and as their file has them", async () => {
	const anyEntries = fc.array(fc.option(fc.integer({ min: 0, max: 1_900_000_000 }), { nil: undefined, freq: 8 }), {
		maxLength: 60,
	});
	await fc.assert(
		fc.asyncProperty(anyEntries, fc.integer({ min: 1, max: 30 }), async (times, copies) => {
			const all = Array.from({ length: copies }, () => times).flat();
			const pages = await pagesOf(all.map((seconds, index) => entry({ seconds, text: `entry ${index}` })));
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

test("every year of a subject has a link to where it begins, on any page", async () => {
	const entries = Array.from({ length: 3000 }, (_, index) =>
		entry({ seconds: 1_500_000_000 + index * 100_000, text: String(index) }),
	);
	const pages = await pagesOf([...entries, entry({ text: "some time" })]);
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
	const of = new Map(subjectsOf(collected, language).map(({ key, entries }) => [key, entries]));
	assert.deepEqual(
		of.get("logins")?.map(({ kind, text, facts }) => [kind, text, ...facts]),
		[
			["Login", "", "Phone", "203.0.113.9"],
			["Account switched on or off", "Reactivated", "", ""],
		],
	);
	assert.deepEqual(
		of.get("saved")?.map(({ kind, text, facts }) => [kind, text, ...facts]),
		[["Music", "A song", "Kitchen"]],
	);
	assert.deepEqual(
		of.get("storyAnswers")?.map(({ kind, title, text, person }) => [kind, title, text, person?.handle]),
		[["Question", "Tea?", "Yes", "anna"]],
	);
	assert.deepEqual(
		[...of].filter(([, entries]) => entries.length > 0).map(([key]) => key),
		["saved", "storyAnswers", "logins"],
	);
});
