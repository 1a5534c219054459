import assert from "node:assert/strict";
import { test } from "node:test";
import { isoToSeconds, momentOf, noMoment, toSeconds } from "../../src/readers/time.ts";

test("seconds and milliseconds mean the same moment", () => {
	assert.equal(toSeconds(1562000000), 1562000000);
	assert.equal(toSeconds(1562000000123), 1562000000);
});

test("a number that no post can have is no time", () => {
	for (const value of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1000, 9e15])
		assert.equal(toSeconds(value), undefined);
});

test("an ISO time without offset is UTC", () => {
	assert.equal(isoToSeconds("2018-11-05T20:19:29"), Date.UTC(2018, 10, 5, 20, 19, 29) / 1000);
	assert.equal(isoToSeconds("2020-10-07T15:55:33+00:00"), Date.UTC(2020, 9, 7, 15, 55, 33) / 1000);
	assert.equal(isoToSeconds("2020-10-07T15:55:33.250+02:00"), Date.UTC(2020, 9, 7, 13, 55, 33) / 1000);
	assert.equal(isoToSeconds("yesterday"), undefined);
	assert.equal(isoToSeconds("2018-13-45T99:99:99"), undefined);
});

test("a post has its own time, else the earliest of its media, else the month of its folder", () => {
	assert.deepEqual(momentOf(1600000000, [1500000000], []), { seconds: 1600000000, precision: "second" });
	assert.deepEqual(momentOf(undefined, [undefined, 1500000009, 1500000007], []), {
		seconds: 1500000007,
		precision: "second",
	});
	assert.deepEqual(momentOf(undefined, [], ["media/posts/201907/x.jpg"]), {
		seconds: Date.UTC(2019, 6, 1) / 1000,
		precision: "month",
	});
	assert.deepEqual(momentOf(undefined, [], ["media/other/x.jpg"]), noMoment);
});
