import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { barChart, stepChart } from "../../src/private/render/charts.ts";
import { cases } from "../depth.ts";

const number = (value: number) => String(value);

test("the axis of a chart ends at a round number that no value is above", () => {
	fc.assert(
		fc.property(fc.array(fc.nat({ max: 2_000_000_000 }), { minLength: 1, maxLength: 40 }), (values) => {
			const {
				bars,
				values: ticks,
				top,
				bottom,
			} = barChart(
				"",
				values.map((value) => ({ name: "", value })),
				{ number, colon: ": " },
			);
			const numbers = ticks.map(({ text }) => Number(text));
			assert.ok(numbers.length >= 2 && numbers.length <= 6);
			assert.ok(Math.max(...values) <= (numbers.at(-1) ?? 0));
			assert.match(String((numbers[1] ?? 0) - (numbers[0] ?? 0)), /^[125]0*$/);
			for (const { y, height } of bars) assert.ok(y >= top - 0.1 && y + height <= bottom + 0.2);
		}),
		{ numRuns: cases(200) },
	);
});

test("a curve begins at nothing, rises at each point and lasts until the end of the axis", () => {
	const points = [
		{ at: 0, value: 1 },
		{ at: 5, value: 4 },
	];
	const named = Array.from({ length: 11 }, (_, at) => ({ at, text: `month ${at}` }));
	const range = { until: 10, ticks: named };
	const { curves, ticks, left, right, top, bottom } = stepChart("", [{ name: "a", points }], range, number);
	assert.equal(curves[0]?.path, `M${left} ${bottom}H${left}V158H${(left + right) / 2}V${top}H${right}`);
	assert.deepEqual(
		ticks.map(({ text }) => text),
		["month 0", "month 2", "month 4", "month 6", "month 8", "month 10"],
	);
});
