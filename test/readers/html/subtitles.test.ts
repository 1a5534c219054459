import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { page, recentStyle, record } from "../../../sample/layouts/markup.ts";
import { inEnglish } from "../../../src/languages/problems/owner-language.ts";
import { postsPage } from "../../../src/readers/html/posts.ts";
import { cases } from "../../depth.ts";
import { box, DATE, main, read, readHtml } from "./markup.ts";

const posts = postsPage("reel", "published");
const film = (name: string) => `media/reels/202510/${name}.mp4`;
const words = (name: string) => `media/reels/202510/${name}.srt`;
const video = (name: string) =>
	`<div><video src="${film(name)}" controls="1" class="_a6_o"><a target="_blank" href="${film(name)}"><div>Click for video:</div></a></video></div>`;
const row = (label: string, value: string) =>
	`<tr><td colspan="2" class="_2pin _a6_q"><div class="_a6-q">${label}</div><div><div class="_a6-q">${value}</div></div></td></tr>`;
const link = (name: string) => `<a target="_blank" href="${words(name)}">Subtitles for video</a>`;
const table = (...rows: readonly string[]) => `<table style="table-layout: fixed;">${rows.join("")}</table>`;
const OTHER = row("Source type", "library");

/** The subtitles that each medium has, by their names. */
function pairsOf(html: string): readonly (readonly string[])[] {
	const name = (path: string) => /(\w+)\.\w+$/.exec(path)?.[1] ?? "";
	const { records: entries } = readHtml(posts, html);
	return entries.flatMap(({ media }) => media.map(({ uri, subtitles }) => [name(uri), name(subtitles)]));
}

describe("subtitles", () => {
	const inRecord = (inner: string) => pairsOf(main(box(`<h2>x</h2><div>${inner}</div>${DATE}`)));

	test("have their video whatever rows stand before and behind them", () => {
		const rows = fc.array(fc.constantFrom(OTHER, row("Latitude", "57.70441"), row("Place", "")), { maxLength: 4 });
		const reel = fc.record({ before: rows, after: rows, wrapped: fc.boolean(), told: fc.boolean() });
		fc.assert(
			fc.property(fc.array(reel, { minLength: 1, maxLength: 5 }), (reels) => {
				const records = reels.map(({ before, after, wrapped, told }, index) => {
					const lines = table(...before, ...(told ? [row("Subtitles", link(`n${index}`))] : []), ...after);
					const inner = `${video(`n${index}`)}${wrapped ? `<div>${lines}</div>` : lines}`;
					return record(recentStyle, "caption", `<div>${inner}</div>`, "Oct 01, 2025 2:20 am");
				});
				assert.deepEqual(
					pairsOf(page(recentStyle, "Reels", records)),
					reels.map(({ told }, index) => [`n${index}`, told ? `n${index}` : ""]),
				);
			}),
			{ seed: 20_261_128, numRuns: cases(100) },
		);
	});

	test("of several videos of a post belong to the one before them", () => {
		const slides = `${video("a")}${table(OTHER, row("Subtitles", link("a")))}${video("b")}${table(OTHER)}${video("c")}${table(OTHER, row("Subtitles", link("c")), OTHER)}`;
		assert.deepEqual(inRecord(slides), [
			["a", "a"],
			["b", ""],
			["c", "c"],
		]);
	});

	test("may stand before their video, all at the end, or behind a picture", () => {
		assert.deepEqual(
			inRecord(`${table(row("Subtitles", link("a")))}${video("a")}${table(row("Subtitles", link("b")))}${video("b")}`),
			[
				["a", "a"],
				["b", "b"],
			],
		);
		assert.deepEqual(
			inRecord(`${video("a")}${video("b")}${table(row("Subtitles", link("a")), row("Subtitles", link("b")))}`),
			[
				["a", "a"],
				["b", "b"],
			],
		);
		assert.deepEqual(
			inRecord(`${video("a")}<img src="media/reels/202510/p.jpg">${table(row("Subtitles", link("a")))}`),
			[
				["a", "a"],
				["p", ""],
			],
		);
	});

	test("belong to the video of their group in tables of 2026", () => {
		const group = (name: string, first: boolean) => {
			const media = row("Media", video(name));
			const lines = first
				? table(row("Subtitles", link(name)), media)
				: table(media, OTHER, row("Subtitles", link(name)));
			return `<tr><td colspan="2"><div>${box(`<h2>Metadata</h2>${lines}`)}</div></td></tr>`;
		};
		const html = main(box(`${table(row("Caption", "x"), group("b", true), group("a", false))}${DATE}`));
		assert.deepEqual(pairsOf(html), [
			["a", "a"],
			["b", "b"],
		]);
	});

	test("say nothing that is a caption", () => {
		const { records: entries } = read(posts, main(box(`<div>${video("a")}</div><div>${link("a")}</div>${DATE}`)));
		assert.equal(entries[0]?.caption, "");
		const labelled = box(
			`${table(row("Untertitel", ""), row("Untertitel", link("a")), row("Media", video("a")))}${DATE}`,
		);
		assert.equal(read(posts, main(labelled)).records[0]?.caption, "");
	});

	test("never belong to a video of another record, and are reported when they have none", () => {
		const html = main(box(`${video("a")}${DATE}`) + box(`<img src="media/reels/202510/p.jpg">${link("x")}${DATE}`));
		assert.deepEqual(pairsOf(html), [
			["a", ""],
			["p", ""],
		]);
		assert.deepEqual(
			readHtml(posts, html).unread.map((problem) => [problem.kind, inEnglish.text(problem)]),
			[["detail", "Subtitles that belong to no video"]],
		);
	});

	test("are given in one pass, however many there are", () => {
		const many = 20_000;
		const started = process.cpuUsage().user;
		const html = main(box(`${link("s").repeat(many)}${video("v").repeat(many + 1)}${DATE}`));
		assert.equal(readHtml(posts, html).records.length, 1);
		assert.ok(process.cpuUsage().user - started < 20_000_000);
	});
});
