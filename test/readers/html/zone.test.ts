import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { readHeader } from "../../../src/readers/html/header.ts";
import { secondsIn } from "../../../src/readers/html/zone.ts";
import { cases } from "../../depth.ts";

function utc(zone: string, wall: string): string {
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = wall.split(/\D/).map(Number);
	return new Date(secondsIn(zone)({ year, month, day, hour, minute }) * 1000).toISOString().slice(0, 16);
}

describe("a wall clock in Los Angeles", () => {
	const at = (wall: string) => utc("America/Los_Angeles", wall);

	test("is eight hours behind in winter and seven in summer", () => {
		assert.equal(at("2025-01-15 10:00"), "2025-01-15T18:00");
		assert.equal(at("2025-07-15 10:00"), "2025-07-15T17:00");
	});

	test("shows the hour that comes twice for the first time", () => {
		assert.equal(at("2025-11-02 00:59"), "2025-11-02T07:59");
		assert.equal(at("2025-11-02 01:30"), "2025-11-02T08:30");
		assert.equal(at("2025-11-02 02:00"), "2025-11-02T10:00");
	});

	test("skips an hour in March, and what is printed there is an hour later", () => {
		assert.equal(at("2025-03-09 01:59"), "2025-03-09T09:59");
		assert.equal(at("2025-03-09 02:30"), "2025-03-09T10:30");
		assert.equal(at("2025-03-09 03:00"), "2025-03-09T10:00");
	});
});

test("zones ahead of UTC, of half hours and without summer time are read", () => {
	assert.equal(utc("Europe/Berlin", "2025-03-30 02:30"), "2025-03-30T01:30");
	assert.equal(utc("Europe/Berlin", "2025-10-26 02:30"), "2025-10-26T00:30");
	assert.equal(utc("Europe/Berlin", "2025-10-26 03:00"), "2025-10-26T02:00");
	assert.equal(utc("Asia/Kathmandu", "2025-06-01 00:00"), "2025-05-31T18:15");
	assert.equal(utc("UTC", "2025-06-01 00:00"), "2025-06-01T00:00");
});

test("seconds are kept where they are printed", () => {
	const wall = { year: 2025, month: 6, day: 1, hour: 10, minute: 20 };
	const seconds = secondsIn("Europe/Berlin");
	assert.equal(seconds({ ...wall, second: 44 }) - seconds(wall), 44);
});

test("a zone that does not exist is a RangeError", () => {
	assert.throws(() => secondsIn("Europe/Göteborg"), RangeError);
});

describe("in any zone, by the clocks that Intl knows of", () => {
	const DAY = 86_400;
	const zones = Intl.supportedValuesOf("timeZone");
	const zone = fc.constantFrom(...zones);
	/** Wall times of 2010 to 2037 as seconds since 1970, were they UTC. */
	const anyWall = fc.integer({ min: Date.UTC(2010, 0, 1) / 1000, max: Date.UTC(2037, 11, 31) / 1000 });

	/** The wall time that the clocks of a zone show, as seconds since 1970, were it UTC. */
	function clockIn(timeZone: string): (seconds: number) => number {
		const numeric = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric" } as const;
		const format = new Intl.DateTimeFormat("en-US", {
			...{ ...numeric, minute: "numeric", second: "numeric", hourCycle: "h23", timeZone },
		});
		return (seconds) => {
			const parts = new Map(format.formatToParts(seconds * 1000).map(({ type, value }) => [type, Number(value)]));
			const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? Number.NaN;
			return Date.UTC(of("year"), of("month") - 1, of("day"), of("hour"), of("minute"), of("second")) / 1000;
		};
	}

	/** A wall time within half a day of the next change of a zone's clocks; the same one where none comes within a year. */
	function nearChange(wall: number, clock: (seconds: number) => number, shift: number): number {
		const offset = (day: number) => clock(wall + day * DAY) - (wall + day * DAY);
		for (let day = 0; day < 366; day++) if (offset(day) !== offset(day + 1)) return wall + day * DAY + shift;
		return wall;
	}

	function check(name: string, wall: number): void {
		const clock = clockIn(name);
		const at = new Date(wall * 1000);
		const seconds = secondsIn(name)({
			...{ year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() },
			...{ hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds() },
		});
		const offsets = [wall - DAY, wall + DAY].map((near) => clock(near) - near);
		const shown = [...new Set(offsets.map((offset) => wall - offset))]
			.filter((near) => clock(near) === wall)
			.sort((a, b) => a - b);
		const [before = 0, after = 0] = offsets;
		if (shown.length > 0) assert.equal(seconds, shown[0], `${name} ${at.toISOString()}`);
		else assert.equal(clock(seconds), wall + after - before, `${name} ${at.toISOString()} is skipped`);
	}

	test("a wall time is read as the first moment at which it is shown", () => {
		fc.assert(fc.property(zone, anyWall, check), { numRuns: cases(500) });
	});

	test("also around the change of the clocks, and what they skip is as much later as they are put forward", () => {
		const shift = fc.integer({ min: 0, max: 2 * DAY });
		fc.assert(
			fc.property(zone, anyWall, shift, (name, wall, by) => check(name, nearChange(wall, clockIn(name), by))),
			{ numRuns: cases(100) },
		);
	});
});

describe("the header of a page", () => {
	const page = (time: string) =>
		`<html><body><header><aside>Made by x on ${time}</aside></header><main></main></body></html>`;
	const zones = ["Europe/Stockholm", "America/Los_Angeles"];

	test("says in which zone its dates are printed", () => {
		const header = page('<time datetime="2026-08-12T05:03Z">Terça-feira, 11 de agosto de 2026 às 22:03 UTC</time>');
		assert.equal(readHeader(header, zones).zone, "America/Los_Angeles");
		const other = page('<time datetime="2026-08-12T05:03Z">Aug 12, 2026 7:03 am</time>');
		assert.equal(readHeader(other, zones).zone, "Europe/Stockholm");
	});

	test("says nothing where no zone agrees or it has no time", () => {
		assert.equal(
			readHeader(page('<time datetime="2026-08-12T05:03Z">Aug 12, 2026 9:03 am</time>'), zones).zone,
			undefined,
		);
		assert.equal(readHeader(page("Aug 12, 2026 9:03 am"), zones).zone, undefined);
	});
});
