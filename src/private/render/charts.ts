/*
 * Charts as numbers for the template `chart.njk`. Texts are beside the numbers and become markup there alone. What a chart shows has to
 * be in a table as well: it is a picture for those who see it.
 */

import type { PrivateLanguage } from "../languages/words.ts";

/** A place on an axis, and what is written there. */
interface Tick {
	readonly at: number;
	readonly text: string;
}

export interface Chart {
	/** Says what the picture shows. */
	readonly label: string;
	readonly width: number;
	readonly height: number;
	/** The area of the curves: its left, right, top and bottom. */
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
	/** Values, with a line across each, and what is along the bottom. */
	readonly values: readonly Tick[];
	readonly ticks: readonly Tick[];
	readonly curves: readonly { readonly name: string; readonly path: string }[];
	readonly bars: readonly Bar[];
}

interface Bar {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** Its name and value. */
	readonly title: string;
}

const FRAME = { width: 640, height: 240, left: 56, right: 628, top: 14, bottom: 206 } as const;
const MOST_TICKS = 6;

/** Values that change at places along an axis, such as months since the first: the curve keeps one until the next. */
export interface Steps {
	readonly name: string;
	/** In their order. */
	readonly points: readonly { readonly at: number; readonly value: number }[];
}

/** Curves of sums that grow in steps, from 0 to `until` along the bottom, where `ticks` are. */
export function stepChart(
	label: string,
	all: readonly Steps[],
	{ until, ticks }: { readonly until: number; readonly ticks: readonly Tick[] },
	number: (value: number) => string,
): Chart {
	const { left, right, bottom } = FRAME;
	let most = 0;
	for (const { points } of all) for (const { value } of points) most = Math.max(most, value);
	const scale = valuesUpTo(most);
	const x = (at: number) => round(left + ((right - left) * at) / Math.max(1, until));
	const curves = all.map(({ name, points }) => {
		const steps = points.map(({ at, value }) => `H${x(at)}V${scale.y(value)}`);
		return { name, path: `M${left} ${bottom}${steps.join("")}H${x(until)}` };
	});
	const every = Math.max(1, Math.ceil(ticks.length / MOST_TICKS));
	const shown = ticks.filter((_, index) => index % every === 0).map(({ at, text }) => ({ at: x(at), text }));
	return { label, ...FRAME, values: scale.ticks(number), ticks: shown, curves, bars: [] };
}

/** A bar for each value. Below the bars stand their ticks, or where none has one, the names of some. */
export function barChart(
	label: string,
	all: readonly { readonly name: string; readonly value: number; readonly tick?: string }[],
	{ number, colon }: Pick<PrivateLanguage, "number" | "colon">,
): Chart {
	const { left, right, bottom } = FRAME;
	let most = 0;
	for (const { value } of all) most = Math.max(most, value);
	const scale = valuesUpTo(most);
	const room = (right - left) / Math.max(6, all.length);
	const marked = all.filter(({ tick }) => tick !== undefined);
	const every = Math.max(1, Math.ceil((marked.length || all.length) / (2 * MOST_TICKS)));
	const bars = all.map(({ name, value }, index): Bar => {
		const y = scale.y(value);
		const x = round(left + room * (index + 0.1));
		return { x, y, width: round(room * 0.8), height: round(bottom - y), title: `${name}${colon}${number(value)}` };
	});
	let nth = 0;
	const ticks = all.flatMap(({ name, tick }, index) => {
		if (marked.length > 0 && tick === undefined) return [];
		return nth++ % every === 0 ? [{ at: round(left + room * (index + 0.5)), text: tick ?? name }] : [];
	});
	return { label, ...FRAME, values: scale.ticks(number), ticks, curves: [], bars };
}

/** An axis of values that ends at a round number: 1, 2 or 5 with zeros is between its lines. */
function valuesUpTo(most: number): {
	readonly y: (value: number) => number;
	readonly ticks: (number: (value: number) => string) => readonly Tick[];
} {
	const rough = Math.max(1, most) / 4;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = Math.max(1, power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10));
	const top = step * Math.ceil(Math.max(1, most) / step);
	const y = (value: number) => round(FRAME.bottom - ((FRAME.bottom - FRAME.top) * value) / top);
	const values = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
	return { y, ticks: (number) => values.map((value) => ({ at: y(value), text: number(value) })) };
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
