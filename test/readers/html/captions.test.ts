import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
	formerStyle,
	image,
	type MarkupStyle,
	page,
	recentStyle,
	record,
	table,
	video,
} from "../../../sample/layouts/markup.ts";
import { postsPage } from "../../../src/readers/html/posts.ts";
import { labelWords } from "../../../src/readers/labels.ts";
import { cases } from "../../depth.ts";
import { readHtml, STYLES } from "./markup.ts";

/** The pages of spring 2021: captions in an element that is no heading and has no class of later years. */
const springDress: MarkupStyle = {
	main: ['<div class="_4t5n" role="main">', "</div>"],
	heading: ['<div class="_3-95 _2pim _2lek _2lel">', "</div>"],
	record: "pam _3-95 _2ph- _2lej uiBoxWhite noborder",
};

type Write = (caption: string, uris: readonly string[], date: string, around: Row) => string;
type Row = readonly [label: string, value: string];

const shown = (uri: string) => (uri.endsWith(".mp4") ? video(uri) : image(uri));
const described =
	(style: MarkupStyle, describe: (row: Row) => string): Write =>
	(caption, uris, date, row) =>
		record(style, caption, `<div>${uris.map((uri) => shown(uri) + describe(row)).join("")}</div>`, date);
const labelled =
	(stacked: boolean, before: boolean): Write =>
	(caption, uris, date, row) => {
		const media = uris.map((uri) => `<tr><td colspan="2">Media<div>${shown(uri)}</div></td></tr>`).join("");
		const lines = table([...(before ? [row] : []), ["Caption", caption], ...(before ? [] : [row])], stacked);
		return `<div class="uiBoxWhite"><div>${lines}<table>${media}</table></div><div class="_a6-o">${date}</div></div>`;
	};

/** Every way in which pages have framed a post, with a line beside it that describes a medium. */
const LAYOUTS: Readonly<Record<string, Write>> = {
	"spring 2021": described(springDress, () => ""),
	"spring 2021, with tables": described(springDress, (row) => table([row], true)),
	"2021 and 2022": described(formerStyle, (row) => table([row], false)),
	"2021 and 2022, with marked lines": described(
		formerStyle,
		([label, value]) => `<div class="_a6-q">${label}</div><div><div class="_a6-q">${value}</div></div>`,
	),
	"2023 and later": described(recentStyle, (row) => table([row], true)),
	"2026, columns": labelled(false, false),
	"2026, cells": labelled(true, true),
};

const HOSTILE = [
	...[
		"Jun 3, 2020, 7:00 AM",
		"Aug 17, 2025 11:23 am",
		"17.08.2025",
		"2020-06-03 07:00",
		"3 июн. 2020 г., 07:00",
		"Dec 24, 2020",
	],
	...["40.5", "57.7089", "-12.5, 40.25", "2020", "100", ".", "…", "+46 70 123 45 67", "12 monkeys", "1", "0"],
	...[
		"@friend (Tagged, 0.5, 0.2)",
		"someone (Tagged, 0.00, 0.00)",
		"https://example.org/x",
		"www.example.org",
		"tessa@example.org",
	],
	...["true", "False", "yes", "Nein", "はい", "🐕", "👩‍👩‍👧", "Click for video:", "Subtitles for video", "Posts", "x"],
	...["files/logo.png", "media/posts/202508/1.jpg", "<img src=x>", "&amp;", "Place\nName", "Caption\n\nDraft: True"],
];
const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.constantFrom(...labelWords.map(([word]) => word)));
const number = fc.bigInt(10n ** 16n, 10n ** 17n);
const uri = fc
	.tuple(number, fc.constantFrom(".jpg", ".mp4"))
	.map(([name, ending]) => `media/posts/202006/${name}${ending}`);
const post = fc.record({
	caption: text,
	uris: fc.uniqueArray(uri, { minLength: 1, maxLength: 3 }),
	row: fc.tuple(
		fc.constantFrom("Latitude", "Source type", "Xozu"),
		fc.constantFrom("57.70441", "library", "somewhere else"),
	),
});
const RUNS = { seed: 20_261_128, numRuns: cases(150) };
const DATE = "Jun 20, 2020, 6:30 AM";

describe("a caption is recognised by its position and not by its words", () => {
	for (const [name, write] of Object.entries(LAYOUTS)) {
		test(`on a page of ${name}`, () => {
			fc.assert(
				fc.property(fc.array(post, { minLength: 1, maxLength: 4 }), (posts) => {
					const written = posts.map(({ caption, uris, row }) => write(caption, uris, DATE, row));
					const html = page(recentStyle, "Posts", []).replace("</main>", "").replace(recentStyle.main[0], "");
					const main = name.startsWith("spring") ? springDress.main : recentStyle.main;
					const body = html.replace("</body>", `${main[0]}${written.join("")}${main[1]}</body>`);
					const { records: entries, unread } = readHtml(postsPage("post", "published"), body);
					assert.deepEqual(
						entries.map(({ caption, media, posted }) => [caption, media.map((medium) => medium.uri), posted.seconds]),
						posts.map(({ caption, uris }) => [caption, uris, Date.UTC(2020, 5, 20, 6, 30) / 1000]),
					);
					assert.deepEqual(unread, []);
				}),
				RUNS,
			);
		});
	}

	for (const style of STYLES) {
		test(`on a page of ${style.name}`, () => {
			fc.assert(
				fc.property(fc.array(post, { minLength: 1, maxLength: 4 }), (posts) => {
					const body = style.page(
						posts.map(({ caption, uris }) => style.record({ caption, uris, date: DATE })).join(""),
					);
					const { records: entries } = readHtml(postsPage("post", "published"), `<html><body>${body}</body></html>`);
					assert.deepEqual(
						entries.map(({ caption, media }) => [caption, media.map((medium) => medium.uri)]),
						posts.map(({ caption, uris }) => [caption, uris]),
					);
				}),
				RUNS,
			);
		});
	}

	test("without a caption there is none, whatever describes the media", () => {
		const rows = fc.tuple(fc.constantFrom("Place", "Caption", "Xozu", "2020"), text);
		for (const [name, write] of Object.entries(LAYOUTS)) {
			fc.assert(
				fc.property(rows, uri, ([label, value], medium) => {
					// In tables of 2026 a line under the label of captions is one.
					const row: Row = [name.startsWith("2026") && label === "Caption" ? "Xozu" : label, value.replaceAll("<", "")];
					const html = `<html><body>${recentStyle.main[0]}${write("", [medium], DATE, row)}${recentStyle.main[1]}</body></html>`;
					const { records: entries } = readHtml(postsPage("post", "published"), html);
					assert.deepEqual(
						entries.map(({ caption }) => caption),
						[""],
						name,
					);
				}),
				RUNS,
			);
		}
	});
});
