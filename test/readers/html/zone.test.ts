import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readHeader } from "../../../src/readers/html/header.ts";
import { secondsIn } from "../../../src/readers/html/zone.ts";

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
