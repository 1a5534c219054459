import {
	backdrop,
	blend,
	type Canvas,
	type Colour,
	colour,
	mix,
	paint,
	type Ramp,
	ramp,
	smooth,
	wash,
} from "../canvas.ts";
import { clouds, noise } from "../noise.ts";
import { sky } from "../scene.ts";
import { edge, perRow } from "../shapes.ts";

export const waters: readonly Ramp[] = [
	ramp("#e9a27a", "#9a5f78", "#3a2f5c", "#1f1d40"),
	ramp("#c6dcdc", "#6ba4b8", "#2f6f92", "#1d4a6b"),
	ramp("#f0cfb8", "#c99a9a", "#8d7590", "#5a5478"),
	ramp("#5f7a9f", "#2e4a74", "#16284c", "#0c1630"),
	ramp("#c3cfcd", "#90a6a8", "#5f7c83", "#3f5a63"),
	ramp("#f7b05c", "#c2564f", "#5d2350", "#28133a"),
	ramp("#d5ead9", "#7fc0bd", "#2f8f9b", "#1a5f74"),
	ramp("#dcc3cf", "#a592bd", "#6b6699", "#434673"),
];

/** A sky with long thin clouds. */
export function heaven(canvas: Canvas, mood: number, seed: string, horizon: number): void {
	const cover = clouds(`${seed} clouds`);
	backdrop(canvas, sky(mood), (y) => y / horizon);
	const height = perRow(canvas, (y) => (y / horizon) ** 1.5 * 9);
	const fade = perRow(canvas, (y) => 0.55 * smooth(0, 0.25, y / horizon));
	const lit = mix([1, 1, 1], colour("#ffd9b8"), mood % 2 === 0 ? 0.7 : 0.1);
	const box = { left: 0, right: canvas.right, top: 0, bottom: horizon };
	paint(canvas, lit, (x, y) => smooth(0.5, 0.85, cover(x * 1.6, height(y))) * fade(y), box);
}

export function water(
	canvas: Canvas,
	tones: Ramp,
	horizon: number,
	seed: string,
	time: number,
	shore: (x: number) => number = () => horizon,
): void {
	const swell = noise(`${seed} swell`);
	const deep = canvas.bottom - horizon;
	const box = { left: 0, right: canvas.right, top: horizon, bottom: canvas.bottom };
	wash(
		canvas,
		tones,
		(x, y) => {
			const near = (y - horizon) / deep;
			const far = 1 / (near + 0.09);
			return near * 0.95 + (swell(x * far * 0.55 + time * 0.4, far * 5 + time * 0.7) - 0.5) * (0.06 + near * 0.32);
		},
		(x, y) => edge(canvas, shore(x) - y),
		box,
	);
}

/** Turns everything below the waterline into a trembling mirror image of what is above. */
export function reflect(canvas: Canvas, waterline: number, tint: Colour, share: number, seed: string, time = 0): void {
	const ripple = noise(`${seed} ripple`);
	const { width, height, unit, pixels } = canvas;
	const first = Math.round(waterline * unit);
	const colours = new Float32Array(tint);
	for (let row = first; row < height; row++) {
		const near = (row - first) / (height - first);
		const far = 1 / (near + 0.12);
		for (let column = 0; column < width; column++) {
			const sway = ripple((column / unit) * far * 0.5, far * 8 + time) - 0.5;
			const fromRow = Math.max(
				0,
				Math.min(first - 1, Math.round(first - 1 - (row - first) * 1.05 + sway * near * 0.24 * unit)),
			);
			const fromColumn = Math.max(0, Math.min(width - 1, Math.round(column + sway * (0.01 + near * 0.04) * unit)));
			const to = (row * width + column) * 3;
			blend(pixels, to, pixels, (fromRow * width + fromColumn) * 3, 1);
			blend(pixels, to, colours, 0, Math.max(0, Math.min(1, share + near * 0.2 + sway * 0.35)));
		}
	}
}
