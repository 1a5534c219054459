import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { captionsOf, shelvesOf, urisOf } from "../entries.ts";
import { escaped, posts, read } from "./markup.ts";

const FILE = "your_instagram_activity/media/posts.html";
const A = "media/posts/202601/18000000000000001.jpg";
const B = "media/posts/202601/18000000000000002.mp4";

const box = (inner: string) => `<div class="pam _a6-g uiBoxWhite noborder">${inner}</div>`;
const line = (label: string, value: string) =>
	`<tr><td class="_a6_q">${label}</td><td class="_2piu _a6_r">${value}</td></tr>`;
const stacked = (label: string, value: string) =>
	`<tr><td colspan="2" class="_a6_q">${label}<div>${value}</div></td></tr>`;
const picture = (uri: string) => `<div><a target="_blank" href="${uri}"><img src="${uri}" class="_a6_o"></a></div>`;
const group = (title: string, inner: string) =>
	`<tr><td colspan="2"><div>${box(`<h2>${title}</h2><div><table>${inner}</table></div>`)}</div></td></tr>`;
/** A post of labelled values, as pages of 2026 nest it. */
const post = (lines: string, date = "Jan 31, 2026 9:05 pm") =>
	box(
		`<div class="_a6-p">${box(`<div class="_a6-p"><table>${lines}</table></div>`)}</div><div class="_a6-o">${date}</div>`,
	);
const page = (...found: string[]) => read(posts, `<main role="main">${found.join("")}</main>`, FILE);

describe("a page of labelled values", () => {
	test("has caption, medium, place and date of a post", () => {
		const { records: entries, unread } = page(
			post(
				stacked("Legenda", `<div>${escaped("Först kaffe\noch sedan 🐕")}</div>`) +
					line("Rascunho", "Falso") +
					stacked("Mídia", picture(A)) +
					line("Latitude", "57.7089") +
					line("Local", "Göteborg"),
			),
		);
		assert.deepEqual(unread, []);
		assert.deepEqual(entries, [
			{
				kind: "post",
				shelf: "published",
				id: "",
				posted: { seconds: Date.parse("2026-01-31T21:05Z") / 1000, precision: "minute" },
				caption: "Först kaffe\noch sedan 🐕",
				media: [{ uri: A, caption: "", subtitles: "" }],
				place: "Göteborg",
				source: { file: FILE, at: "[0]", kind: "post" },
			},
		]);
	});

	test("marks a draft, and one that is not published", () => {
		const { records: entries } = page(
			post(line("Entwurf", "Ja") + stacked("Medien", picture(A))),
			post(line("Veröffentlicht", "Nein") + stacked("Medien", picture(A))),
			post(line("Veröffentlicht", "Ja") + stacked("Medien", picture(A))),
		);
		assert.deepEqual(shelvesOf(entries), ["draft", "draft", "published"]);
	});

	test("has the slides of a carousel in groups, the last one first", () => {
		const { records: entries } = page(
			post(
				stacked("Caption", "Both") +
					group("Metadata", stacked("Media", picture(B))) +
					group("Metadata", stacked("Media", picture(A))),
			),
		);
		assert.deepEqual(
			entries.map(({ caption, media }) => [caption, media.map(({ uri }) => uri)]),
			[["Both", [A, B]]],
		);
	});

	test("has them so in groups without a table of their own", () => {
		const slide = (uri: string) => `<tr><td colspan="2">${box(`<h2>Media</h2>${picture(uri)}`)}</td></tr>`;
		const { records: entries } = page(post(stacked("Caption", "Both") + slide(B) + slide(A)));
		assert.deepEqual(urisOf(entries), [[A, B]]);
	});

	test("does not take the words of groups for the post", () => {
		const { records: entries } = page(
			post(
				stacked("Media", picture(A)) +
					group("Owner", line("Caption", "of somebody else") + line("Name", "Somebody")) +
					group("Hashtags", line("Name", "töpfern")),
			),
		);
		assert.equal(entries[0]?.caption, "");
		assert.doesNotMatch(JSON.stringify(entries), /somebody/i);
	});

	test("in an unknown language has the text for a caption whose hashtags are listed apart", () => {
		const { records: entries, unread } = page(
			post(
				line("Xozu", "57.7089") +
					line("Hely", "The house of my grandmother, 1 Rose Street, second floor") +
					line("Tufi", "Slow morning #bread") +
					group("Kuku", line("Nana", "bread")) +
					line("Lalo", "someone (Tagged, 0.00, 0.00) and then somebody else") +
					stacked("Mimi", picture(A)),
			),
			post(line("Tufi", "nothing but words") + stacked("Mimi", picture(B))),
		);
		assert.deepEqual(captionsOf(entries), ["Slow morning #bread", "nothing but words"]);
		assert.deepEqual(unread, []);
	});

	test("in an unknown language has no text for a caption when it could be a place, and says so", () => {
		const { records: entries, unread } = page(
			post(
				line("Tufi", "Slow morning, warm bread") +
					line("Valo", "The house of my grandmother") +
					stacked("Mimi", picture(A)),
			),
		);
		assert.equal(entries[0]?.caption, "");
		assert.deepEqual(
			unread.map(({ kind, where }) => [kind, where]),
			[["detail", FILE]],
		);
	});

	test("in an unknown language has no number and no date for a caption", () => {
		const { records: entries } = page(
			post(line("Xozu", "57.7089") + line("Gogo", "Jan 31, 2026 9:05 pm") + stacked("Mimi", picture(A))),
		);
		assert.equal(entries[0]?.caption, "");
	});

	test("has the time of creation where no date stands under a post", () => {
		const { records: entries } = page(
			post(line("Erstellungszeit", "Jan 30, 2026 9:05 pm") + stacked("Medien", picture(A)), ""),
		);
		assert.equal(entries[0]?.posted.seconds, Date.parse("2026-01-30T21:05Z") / 1000);
	});
});
