import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ByteRanges } from "../../../src/media/video/byte-ranges.ts";

function ranges(...pairs: (readonly [number, number])[]): ByteRanges {
	return new ByteRanges(
		Float64Array.from(pairs, ([start]) => start),
		Float64Array.from(pairs, ([, end]) => end),
	);
}

test("ranges that touch or overlap become one, and empty ones go", () => {
	const union = ranges([30, 40], [5, 5], [10, 20], [15, 18], [20, 25], [38, 50]);
	assert.deepEqual(
		[...union],
		[
			{ start: 10, end: 25 },
			{ start: 30, end: 50 },
		],
	);
	assert.deepEqual([union.count, union.total, union.end], [2, 35, 50]);
});

test("no ranges hold nothing", () => {
	assert.deepEqual([ranges().total, ranges().end, ranges().room(0)], [0, 0, 0]);
});

test("a union holds exactly the bytes of its ranges, and packs them in order", () => {
	const range = fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]) => [start, start + length] as const);
	fc.assert(
		fc.property(fc.array(range, { maxLength: 12 }), (pairs) => {
			const union = ranges(...pairs);
			const held = Array.from({ length: 80 }, (_, at) => at).filter((at) =>
				pairs.some(([start, end]) => start <= at && at < end),
			);
			assert.equal(union.total, held.length);
			for (let at = 0; at < 80; at++) assert.equal(union.room(at) > 0, held.includes(at), `byte ${at}`);
			assert.deepEqual(
				held.map((at) => union.packed(at)),
				held.map((_, index) => index),
			);
		}),
	);
});
