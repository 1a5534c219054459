import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { inventAccount } from "../../sample/account.ts";
import { writeSampleZip } from "../../sample/download.ts";
import { layouts } from "../../sample/layouts.ts";
import { type EditionReport, makeEdition } from "../../src/private/edition.ts";
import { privateLanguage } from "../../src/private/languages/words.ts";
import { contentsOf, madeFolder } from "../builds.ts";
import { atDepth } from "../depth.ts";
import { fewPictures } from "./few-pictures.ts";
import { REQUEST } from "./request.ts";

/** In no zone of a layout, and on the other side of midnight for a third of the day. */
const ZONE = "Pacific/Auckland";
const dayIn = new Intl.DateTimeFormat("sv", { timeZone: ZONE, dateStyle: "short" });

const sorted = (counts: ReadonlyMap<string, number>) => [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
function countOf(all: Iterable<string>): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
	return counts;
}

const LAYOUTS = atDepth("three of four layouts of days", ["2018", "2021", "2026", "html-new"], ["html-new"]);

for (const layout of layouts.filter(({ name }) => LAYOUTS.includes(name)))
	describe(`the days of an edition of ${layout.name}`, () => {
		let work: Awaited<ReturnType<typeof madeFolder>>;
		let report: EditionReport;
		const pages = new Map<string, string>();
		before(async () => {
			work = await madeFolder();
			const zip = join(work.folder, "export.zip");
			await writeSampleZip(fewPictures(layout.write(inventAccount(), { scale: 0.05 })), zip);
			const output = join(work.folder, "_private");
			report = await makeEdition({ ...REQUEST, timezone: ZONE, archives: [zip], output });
			for (const [path, bytes] of await contentsOf(output)) pages.set(path, bytes.toString());
		});
		after(() => work.remove());

		/** The pages of days, by the day. */
		const days = () =>
			[...pages].flatMap(([path, text]) => {
				const [, year, day] = /^days\/(\d+)\/(\d\d-\d\d)(?:-\d+)?\.html$/.exec(path) ?? [];
				return year === undefined || day === undefined ? [] : [{ day: `${year}-${day}`, text }];
			});

		test("have every dated record once, on exactly its day", () => {
			const expected: string[] = [];
			for (const records of Object.values(report.archive.collected))
				for (const record of records) {
					if (!("seconds" in record) || record.seconds === undefined) continue;
					const date = new Date(record.seconds * 1000);
					expected.push(`${dayIn.format(date)} ${date.toISOString()}`);
				}
			for (const { seconds, precision } of report.archive.posts.all) {
				if (seconds === undefined || precision === "month") continue;
				const date = new Date(seconds * 1000);
				const day = date.toISOString().slice(0, 10);
				expected.push(precision === "day" ? `${day} ${day}` : `${dayIn.format(date)} ${date.toISOString()}`);
			}
			assert.ok(report.archive.posts.all.length > 80);
			const shown = days().flatMap(({ day, text }) =>
				[...text.matchAll(/<time class="entry-when" datetime="([^"]+)"/g)].map(([, iso]) => `${day} ${iso}`),
			);
			assert.ok(expected.length > 100);
			assert.deepEqual(sorted(countOf(shown)), sorted(countOf(expected)));
		});

		test("have every conversation with as many messages as it has that day, and lead to that day in it", () => {
			const expected = new Map<string, number>();
			for (const [path, text] of pages) {
				const [, number] = /^conversations\/(\d+)\/.*\.html$/.exec(path) ?? [];
				if (number === undefined) continue;
				for (const [, day, messages = ""] of text.matchAll(/<section class="day" id="d([\d-]+)">(.*?)<\/section>/gs)) {
					const key = `${day} ${number}`;
					const count = [...messages.matchAll(/<div class="(?:bubble|line)" id="m/g)].length;
					expected.set(key, (expected.get(key) ?? 0) + count);
				}
			}
			const shown = new Map<string, number>();
			for (const { day, text } of days()) {
				const links = text.matchAll(/conversation-link" href="([^"#]+)#d([\d-]+)".*?class="quiet">(\d+) messages?</gs);
				for (const [, href = "", to, count] of links) {
					assert.equal(to, day);
					const [, number] = /conversations\/(\d+)\//.exec(href) ?? [];
					shown.set(`${day} ${number}`, Number(count));
				}
			}
			assert.ok(shown.size > 100);
			assert.deepEqual(sorted(shown), sorted(expected));
		});

		test("are in the calendar of their year, one after the other, and no other day is", () => {
			const all = [...new Set(days().map(({ day }) => day))].sort();
			const linked = [...pages].flatMap(([path, text]) => {
				const [, year] = /^days\/(\d+)\/index\.html$/.exec(path) ?? [];
				const links = text.matchAll(/class="heat-cell level-[1-4]" href="\.\.\/\.\.\/days\/(\d+)\/(\d\d-\d\d)\.html"/g);
				return year === undefined ? [] : [...links].map(([, to, day]) => (to === year ? `${to}-${day}` : to));
			});
			assert.deepEqual(linked.sort(), all);
			const { calendar } = privateLanguage("en", ZONE);
			for (const [index, day] of all.entries()) {
				const text = days().find((one) => one.day === day)?.text ?? "";
				const beside = [...text.matchAll(/title="(?:Earlier|Later) day">(?:<span[^>]*>←<\/span> )?([^<]*?) ?</g)].map(
					([, date]) => date,
				);
				const [before, next] = [all[index - 1], all[index + 1]].map((one) => one && calendar.date(one));
				assert.deepEqual(new Set(beside), new Set([before, next].filter((date) => date !== undefined)));
				if (index > 20) break;
			}
		});
	});
