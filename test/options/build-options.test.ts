import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { GALLERY_LANGUAGES } from "../../src/languages/gallery-languages.ts";
import { inEnglish } from "../../src/languages/problems/owner-language.ts";
import { dayMeant } from "../../src/languages/typed.ts";
import { BuildError } from "../../src/model/problem.ts";
import { parseBuildOptions } from "../../src/options/build-options.ts";
import { cases } from "../depth.ts";

const selectOptions = (given: object) => parseBuildOptions({ timezone: "UTC", ...given }, "/work").selectOptions;

describe("--from and --to", () => {
	test("take every form of a date that means one day", () => {
		const { from, to } = selectOptions({ from: "2019-01-31", to: "2019-02-28" });
		for (const first of ["2019/1/31", "31.1.2019", "31/01/2019", "01/31/2019", "2019–01–31", "20190131"]) {
			assert.deepEqual(selectOptions({ from: first, to: "28.2.2019" }), { ...selectOptions({}), from, to }, first);
		}
	});
	for (const date of [
		"2020-02-30",
		"2019-13-01",
		"03/04/2019",
		"2019",
		"2019-07",
		"yesterday",
		"",
		"2019-01-31T10:00",
	]) {
		test(`stop at ${JSON.stringify(date)} with an example`, () => {
			for (const option of ["from", "to"]) {
				assert.throws(
					() => selectOptions({ [option]: date }),
					(error: unknown) => {
						assert.ok(error instanceof BuildError);
						assert.ok(error.message.includes(JSON.stringify(date)));
						assert.equal(error.where, `--${option}`);
						return /2019-01-31/.test(error.hint ?? "");
					},
				);
			}
		});
	}
	test("stop where the first day is after the last, and may be one day", () => {
		assert.throws(() => selectOptions({ from: "2019-07-15", to: "2019-07-14" }), /2019-07-15.*2019-07-14/);
		const { from = 0, to = 0 } = selectOptions({ from: "2019-07-14", to: "2019-07-14" });
		assert.equal(to - from, 86_399);
	});
});

test("a date is read as one that exists, or as none", () => {
	const part = fc.integer({ min: 0, max: 40 }).map(String);
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 9999 }), part, part, fc.constantFrom("-", "/", "."), (year, a, b, sign) => {
			for (const text of [
				[String(year).padStart(4, "0"), a, b],
				[a, b, String(year).padStart(4, "0")],
			]) {
				const day = dayMeant(text.join(sign));
				if (day === undefined) continue;
				assert.equal(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10), day);
				assert.deepEqual([...day.split("-")].map(Number).sort(), [...text].map(Number).sort());
			}
		}),
		{ seed: 7, numRuns: cases(100) },
	);
});

test("a computer whose time zone is not known has that of UTC, and it is said aloud", (t) => {
	const before = process.env["TZ"];
	t.after(() => {
		if (before === undefined) delete process.env["TZ"];
		else process.env["TZ"] = before;
	});
	for (const zone of ["Nowhere/None", ""]) {
		process.env["TZ"] = zone;
		const { options, notes } = parseBuildOptions({}, "/work");
		assert.equal(options.timezone, "UTC");
		assert.match(notes.map(inEnglish.text).join(), /not known.*UTC.*--timezone/);
		assert.deepEqual(parseBuildOptions({ timezone: "Europe/Berlin" }, "/work").notes, []);
	}
	process.env["TZ"] = "Asia/Tokyo";
	const { options, notes } = parseBuildOptions({}, "/work");
	assert.deepEqual([options.timezone, notes], ["Asia/Tokyo", []]);
});

test("a language that the gallery lacks is noted where somebody has typed it", () => {
	const noted = (given: object) => parseBuildOptions({ timezone: "UTC", ...given }, "/work").notes.map(inEnglish.text);
	assert.deepEqual(noted({ lang: "sw-KE" }), ["Vitrine has no words in the language sw-KE: the pages are in English"]);
	for (const lang of ["en-AU", "de-AT", "pt-BR", "ar-EG"]) assert.deepEqual(noted({ lang }), [], lang);
	assert.deepEqual(noted({}), []);
	assert.equal(GALLERY_LANGUAGES.length, 11, "as --help and the documentation say");
});
