import assert from "node:assert/strict";
import { test } from "node:test";
import { datesIn } from "../../src/languages/dates.ts";
import { languageFor } from "../../src/languages/language.ts";

const at = (iso: string, precision: "second" | "day" | "month" = "second") => ({
	seconds: Date.parse(iso) / 1000,
	precision,
});
const berlin = datesIn("en-GB", "Europe/Berlin", languageFor("en").say);

test("a time is that of the owner's zone, for people and for machines", () => {
	const moment = at("2019-07-14T22:30:05Z");
	assert.equal(berlin.full(moment), "15 July 2019 at 00:30");
	assert.equal(berlin.iso(moment), "2019-07-15T00:30:05+02:00");
	assert.deepEqual(berlin.calendar(moment), { year: "2019", month: "07", day: "15" });
});

test("no more is told than is known", () => {
	const month = at("2019-07-01T00:00:00Z", "month");
	assert.equal(berlin.full(month), "July 2019");
	assert.deepEqual(berlin.calendar(month), { year: "2019", month: "07", day: "" });
	const day = at("2019-07-14T12:00:00Z", "day");
	const kiritimati = datesIn("en-GB", "Pacific/Kiritimati", languageFor("en").say);
	for (const { full, time, calendar } of [berlin, kiritimati]) {
		assert.deepEqual([full(day), time(day)], ["14 July 2019", ""]);
		assert.deepEqual(calendar(day), { year: "2019", month: "07", day: "14" });
	}
	assert.deepEqual(berlin.calendar({ seconds: 0, precision: "none" }), { year: "", month: "", day: "" });
	assert.equal(berlin.day({ seconds: 0, precision: "none" }), "Date unknown");
	assert.equal(berlin.time(month), "");
});

test("years, months and days have their names in each language", () => {
	const japanese = datesIn("ja", "Asia/Tokyo", languageFor("ja").say);
	assert.deepEqual(
		[japanese.yearName("2019"), japanese.monthOfYear("2019", "07"), japanese.dayOfYear("02", "29")],
		["2019年", "2019年7月", "2月29日"],
	);
});
