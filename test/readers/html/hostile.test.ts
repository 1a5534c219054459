import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { inEnglish } from "../../../src/languages/problems/owner-language.ts";
import { layoutHtml } from "../../../src/layouts/tables.ts";
import type { EntryRecord, ProfileRecord } from "../../../src/readers/collections.ts";
import type { Page } from "../../../src/readers/html/page.ts";
import type { Reader, Records } from "../../../src/readers/reading.ts";
import { cases } from "../../depth.ts";
import { captionsOf } from "../entries.ts";
import { posts, read, readHtml, STYLES } from "./markup.ts";

const A = "media/posts/202508/18000000000000001.jpg";
const RECORD = `<div class="uiBoxWhite"><h2>x</h2><img src="${A}"><div>Aug 17, 2025 11:23 am</div></div>`;

/** A reading is whole whatever was read: every member there, every time a number. */
function isWhole({ records, unread }: Records<EntryRecord | ProfileRecord>): boolean {
	return (
		records.every((record) =>
			"posted" in record
				? Number.isInteger(record.posted.seconds) &&
					record.caption.isWellFormed() &&
					record.media.every(({ uri }) => uri !== "")
				: typeof record.username === "string" && typeof record.biography === "string",
		) && unread.every((problem) => inEnglish.text(problem) !== "" && problem.where !== "")
	);
}

describe("a page that was damaged", () => {
	const pages = STYLES.map((style) =>
		style.page(
			style.record({ caption: "one\ntwo <3", uris: [A, "media/posts/202508/2.mp4"], date: "Aug 17, 2025 11:23 am" }) +
				style.record({ caption: "", uris: ["media/other/3.jpg"], date: "Aug 16, 2025 11:23 am" }),
		),
	);
	const scraps = [
		"<",
		">",
		"</div>",
		"<div>",
		"<table>",
		"<tr>",
		"<td>",
		"<h2>",
		"<main>",
		"</main>",
		"<svg>",
		"<a href=",
		"<video>",
		"<!--",
		"&#",
		'"',
		"<br>",
		"<textarea>",
		"<title>",
		"<script>",
		"<form>",
		"</p>",
		"\u0000",
	];

	test("is read without an error, whatever was cut out or put in", () => {
		const cut = fc.record({
			page: fc.constantFrom(...pages),
			changes: fc.array(
				fc.tuple(fc.nat(3000), fc.nat(40), fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 5 }))),
				{
					maxLength: 8,
				},
			),
		});
		fc.assert(
			fc.property(cut, ({ page, changes }) => {
				const damaged = changes.reduce(
					(html, [at, length, put]) => html.slice(0, at) + put + html.slice(at + length),
					page,
				);
				for (const readers of Object.values(layoutHtml.html ?? {}))
					for (const reader of Object.values(readers) as readonly Reader<Page, EntryRecord | ProfileRecord>[])
						assert.ok(isWhole(readHtml(reader, damaged)));
			}),
			{ seed: 20_260_123, numRuns: cases(100) },
		);
	});

	test("is read up to where it was cut off", () => {
		const whole = `<html><body><main>${RECORD}${RECORD}`;
		assert.equal(readHtml(posts, `${whole}<div class="uiBoxWhite"><h2>thi`).records.length, 2);
	});
});

describe("a page that was made to break a reader", () => {
	test("that nests too deep is read up to there, and the report says so", () => {
		for (const tag of ["div", "table", "svg", "span", "video", 'div class="uiBoxWhite"']) {
			const { records: entries, unread } = read(
				posts,
				`<main>${RECORD}${`<${tag}>`.repeat(1_000_000)}${RECORD}</main>`,
			);
			assert.ok(entries.length >= 1, tag);
			assert.ok(
				unread.some(({ code }) => code === "pageTooDeep"),
				tag,
			);
		}
	});

	test("keeps every post when half a million elements stand open around dates", () => {
		const dated = "<div>Aug 17, 2025 11:23 am</div></div>";
		const { records: entries } = read(
			posts,
			`<main>${"<div>".repeat(900)}${"<p>x".repeat(500_000)}${RECORD}${dated.repeat(900)}</main>`,
		);
		assert.deepEqual(captionsOf(entries), ["x"]);
	});

	test("is read in one pass when it is large", () => {
		const { records: entries } = read(posts, `<main>${RECORD.repeat(20_000)}</main>`);
		assert.equal(entries.length, 20_000);
	});

	test("cannot use names of JavaScript's own", () => {
		const { records: entries } = read(
			posts,
			`<main><div class="uiBoxWhite" __proto__="x" constructor="y"><h2>__proto__</h2><img constructor="z" src="${A}"></div></main>`,
		);
		assert.equal(entries[0]?.caption, "__proto__");
	});
});
