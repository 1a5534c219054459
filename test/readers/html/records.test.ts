import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inEnglish } from "../../../src/languages/problems/owner-language.ts";
import { postsPage } from "../../../src/readers/html/posts.ts";
import { captionsOf, urisOf } from "../entries.ts";
import { A, B, box, C, DATE, entriesIn, FILE, main, posts, read, seconds } from "./markup.ts";

describe("records", () => {
	test("may nest: the outer one is the post", () => {
		const entries = entriesIn(box(`<h2>Outer</h2>${box(`<img src="${A}">`)}${box(`<img src="${C}">`)}${DATE}`));
		assert.deepEqual(
			entries.map(({ caption, media }) => [caption, media.length]),
			[["Outer", 2]],
		);
	});

	test("may have a date under every slide: the last one is that of the post", () => {
		const slide = (uri: string, hour: number) => `<div><img src="${uri}"><div>Aug 17, 2025 ${hour}:23 am</div></div>`;
		const entries = entriesIn(
			`<article><h2>Both</h2>${slide(A, 8)}${slide(C, 9)}<p>Aug 17, 2025 10:23 am</p></article>`,
		);
		assert.deepEqual(
			entries.map(({ caption, media, posted }) => [caption, media.map(({ uri }) => uri), posted.seconds]),
			[["Both", [A, C], seconds("2025-08-17T10:23Z")]],
		);
	});

	test("may all lie in one box that is none itself", () => {
		const record = (text: string) => box(`<h2>${text}</h2><img src="media/posts/${text}.jpg">${DATE}`);
		const entries = entriesIn(box(record("one") + record("two")));
		assert.deepEqual(captionsOf(entries), ["one", "two"]);
	});

	test("may have their date outside the box that holds the rest", () => {
		const entries = entriesIn(`<article>${box(`<h2>Inside</h2><img src="${A}">`)}${DATE}</article>`);
		assert.deepEqual(
			entries.map(({ caption, posted }) => [caption, posted.seconds]),
			[["Inside", seconds("2025-08-17T11:23Z")]],
		);
	});

	test("may have dates under their slides only: the last one is that of the post", () => {
		const slide = (uri: string, hour: number) => `<div><img src="${uri}"><div>Aug 17, 2025 ${hour}:23 am</div></div>`;
		const entries = entriesIn(box(`<h2>Both</h2>${slide(A, 8)}${slide(C, 9)}`));
		assert.deepEqual(
			entries.map(({ caption, media, posted }) => [caption, media.length, posted.seconds]),
			[["Both", 2, seconds("2025-08-17T09:23Z")]],
		);
	});

	test("are not joined by a date under their list", () => {
		const many = `<div><img src="${A}">${DATE}</div>`.repeat(25);
		assert.equal(entriesIn(box(`${many}${DATE}`)).length, 25);
	});

	test("need no class and no date when they lie in the main part, and stray media are records too", () => {
		const body = `<div><img src="${A}"><img src="${C}"></div><section><div><img src="${B}.jpg">${DATE}</div><img src="${B}"></section>`;
		assert.deepEqual(urisOf(entriesIn(body)), [[A, C], [`${B}.jpg`], [B]]);
	});

	test("without a date have the month of their folder, or none", () => {
		const entries = entriesIn(box(`<img src="${A}">`) + box(`<img src="${C}"><div>once upon a time</div>`));
		assert.deepEqual(
			entries.map(({ posted }) => posted),
			[
				{ seconds: seconds("2025-08-01T00:00Z"), precision: "month" },
				{ seconds: 0, precision: "none" },
			],
		);
	});

	test("dated without a time of day have that day, and a caption that begins with one stays a caption", () => {
		const entries = entriesIn(
			box(`<h2>Pots</h2><img src="${A}"><div>Aug 17, 2025</div>`) +
				box(`<img src="${C}"><div>17 de agosto de 2025</div>`) +
				box(`<img src="${B}"><div>17 August 2025 at the lake</div>`),
		);
		const day = { seconds: seconds("2025-08-17T12:00Z"), precision: "day" };
		assert.deepEqual(
			entries.map(({ caption, posted }) => [caption, posted]),
			[
				["Pots", day],
				["", day],
				["17 August 2025 at the lake", { seconds: seconds("2025-08-01T00:00Z"), precision: "month" }],
			],
		);
	});

	test("of text alone are posts when they are dated", () => {
		const { records: entries, unread } = read(
			posts,
			main(box(`<h2>Only words</h2>${DATE}`) + box("<h2>About this page</h2>")),
		);
		assert.deepEqual(
			entries.map(({ caption, media }) => [caption, media]),
			[["Only words", []]],
		);
		assert.deepEqual(
			unread.map((problem) => [inEnglish.text(problem), problem.where]),
			[["A record with neither a medium nor a dated text", `${FILE}[1]`]],
		);
	});

	test("of text alone need a heading where no class marks them", () => {
		const entries = entriesIn(`<article><h2>Only words</h2>${DATE}</article><div><p>Made for Mara</p>${DATE}</div>`);
		assert.deepEqual(captionsOf(entries), ["Only words"]);
	});

	test("have their place on the page, kind and shelf", () => {
		const { records: entries } = read(
			postsPage("reel", "archived"),
			main(box(`<img src="${A}">${DATE}`) + box(`<img src="${C}">${DATE}`)),
		);
		assert.deepEqual(
			entries.map(({ source, kind, shelf }) => [source, kind, shelf]),
			[
				[{ file: FILE, at: "[0]", kind: "reel" }, "reel", "archived"],
				[{ file: FILE, at: "[1]", kind: "reel" }, "reel", "archived"],
			],
		);
	});

	test("around the main part of a page are none", () => {
		const { records: entries } = read(
			posts,
			`<div><h2>Mara</h2><img src="media/profile/x.jpg">${DATE}</div>${main(box(`<img src="${A}">${DATE}`))}<p><img src="${C}"></p>`,
		);
		assert.deepEqual(urisOf(entries), [[A]]);
	});
});
