import assert from "node:assert/strict";
import { test } from "node:test";
import { datesIn } from "../../src/languages/dates.ts";
import { CATALOGUES, languageFor } from "../../src/languages/language.ts";
import { privateLanguage } from "../../src/private/languages/words.ts";

/** The eleven languages, and countries that write the hours of half a day. */
const TAGS = [...Object.keys(CATALOGUES), "en-AU", "en-IN", "es-MX", "es-CO", "ar-EG", "fr-CA", "ja-JP-u-hc-h12"];
/** Luxon writes times of UTC in parts and all others as a whole. */
const ZONES = ["UTC", "Europe/Berlin", "Asia/Kolkata"];
const seconds = Date.parse("2019-07-14T16:05:07Z") / 1000;

/** Every date and time that a site and a private edition have in a language. */
function written(tag: string, zone: string): readonly string[] {
	const site = datesIn(tag, zone, languageFor(tag).say);
	const moment = { seconds, precision: "second" } as const;
	const { calendar, date } = privateLanguage(tag, zone);
	const [day, month, minute] = ["2019-07-14", "2019-07", 965];
	return [
		...[site.full, site.day, site.short, site.time].map((write) => write(moment)),
		...[site.monthName, site.monthShort, site.monthNarrow].map((write) => write("07")),
		...[site.yearName("2019"), site.monthOfYear("2019", "07"), site.dayOfYear("07", "14"), ...site.written],
		...[calendar.day, calendar.date, calendar.shortDate, calendar.weekday, calendar.weekdayName].map((write) =>
			write(day),
		),
		...[calendar.month, calendar.monthName, calendar.monthLetter].map((write) => write(month)),
		...[calendar.clock({ minute }), calendar.moment({ day, minute }), date(seconds)],
	];
}

/** As another Node would write: with this space wherever the one of today has a space of either kind. */
function withSpace<T>(space: string, write: () => T): T {
	const format = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, "format");
	const { formatToParts } = Intl.DateTimeFormat.prototype;
	assert.ok(format?.get);
	const spaced = (text: string) => text.replace(/[ \u202f]/g, space);
	Object.defineProperties(globalThis.Intl.DateTimeFormat.prototype, {
		format: {
			configurable: true,
			get(this: Intl.DateTimeFormat) {
				return (date: Date | number) => spaced(format.get?.call(this)(date));
			},
		},
		formatToParts: {
			...{ configurable: true, writable: true },
			value(this: Intl.DateTimeFormat, date: Date | number) {
				return formatToParts.call(this, date).map((part) => ({ ...part, value: spaced(part.value) }));
			},
		},
	});
	try {
		return write();
	} finally {
		Object.defineProperties(Intl.DateTimeFormat.prototype, {
			format,
			formatToParts: { configurable: true, writable: true, value: formatToParts },
		});
	}
}

test("dates and times are the same whether Node writes them with narrow or with plain spaces, in every language and zone", () => {
	for (const tag of TAGS) {
		for (const zone of ZONES) {
			const today = written(tag, zone);
			assert.deepEqual(
				withSpace("\u202f", () => written(tag, zone)),
				today,
				`${tag} ${zone}`,
			);
			assert.deepEqual(
				withSpace(" ", () => written(tag, zone)),
				today,
				`${tag} ${zone}`,
			);
		}
	}
	const narrow = withSpace("\u202f", () => new Intl.DateTimeFormat("en", { timeStyle: "short" }).format(0));
	assert.ok(narrow.includes("\u202f"), "the test imitates what it says");
});

test("numbers keep the spaces of their language", () => {
	assert.equal(languageFor("fr").number(12_345), "12\u202f345");
});
