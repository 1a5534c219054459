import { type Canvas, type Colour, colour, length, mix, paint, type Ramp, ramp, wash } from "../canvas.ts";
import { clouds } from "../noise.ts";
import { choose, type Scene } from "../scene.ts";
import { disc, edge, ellipse, line } from "../shapes.ts";
import { cloth } from "./cloth.ts";
import { leaf } from "./leaf.ts";

const drinks: readonly Ramp[] = [
	ramp("#c8742a", "#a9541a", "#7a3510"),
	ramp("#6b4128", "#4a2a18", "#2d170c"),
	ramp("#b9cf7a", "#93b552", "#6d9338"),
	ramp("#d9a777", "#c08a58", "#96643a"),
	ramp("#7a4a2c", "#5c3218", "#38190a"),
];

/** Cup and saucer. */
const sets: readonly (readonly [string, string])[] = [
	["#f3ede2", "#e2d6c4"],
	["#7f98a8", "#f1ebe0"],
	["#3c4a47", "#c9b79c"],
	["#d9826a", "#f0dcc8"],
	["#f6f2ea", "#9fb7ad"],
];

/** A cup from above. */
export const tea: Scene = (canvas, { mood, seed, random }) => {
	cloth(canvas, [1, 4, 3, 2, 5, 0][mood % 6] ?? 0, seed);
	const x = canvas.right * (0.46 + random() * 0.08);
	const y = canvas.bottom * (0.46 + random() * 0.08);
	const [cup, saucer] = choose(sets, mood);
	const round = (radius: number, tint: Colour, strength: number) =>
		wash(
			canvas,
			ramp(mix(tint, [0, 0, 0.05], 0.35), tint, mix(tint, [1, 1, 1], 0.45)),
			(px, py) => 0.5 - (strength * (px - x + py - y)) / radius,
			(px, py) => edge(canvas, length(px - x, py - y) - radius),
			{ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
		);
	disc(canvas, colour("#150f12"), x + 0.03, y + 0.045, 0.37, 0.06, 0.5);
	round(0.37, colour(saucer), 0.16);
	round(0.3, mix(colour(saucer), [0, 0, 0], 0.04), -0.16);
	disc(canvas, colour("#150f12"), x + 0.03, y + 0.04, 0.23, 0.05, 0.5);
	const handle = -0.5 + random();
	line(canvas, colour(cup), [x, y], [x + Math.cos(handle) * 0.3, y + Math.sin(handle) * 0.3], 0.05);
	disc(canvas, mix(colour(cup), [1, 1, 1], 0.2), x + Math.cos(handle) * 0.3, y + Math.sin(handle) * 0.3, 0.025);
	round(0.235, colour(cup), 0.2);
	round(0.21, mix(colour(cup), [0, 0, 0], 0.15), -0.25);
	const drink = choose(drinks, mood);
	const swirl = clouds(`${seed} swirl`);
	wash(
		canvas,
		drink,
		(px, py) => (length(px - x - 0.02, py - y - 0.02) / 0.2) ** 2 * 0.7 + 0.25 * (swirl(px * 8, py * 8) - 0.3),
		(px, py) => edge(canvas, length(px - x - 0.006, py - y - 0.008) - 0.192),
		{ left: x - 0.21, right: x + 0.21, top: y - 0.21, bottom: y + 0.21 },
	);
	if (mood % 5 === 1 || mood % 5 === 4) heart(canvas, x, y + 0.01);
	if (mood % 5 === 2)
		for (let i = 0; i < 90; i++)
			disc(
				canvas,
				colour("#dfeab0"),
				x + (random() - 0.5) * 0.34 * Math.cos(i),
				y + (random() - 0.5) * 0.34 * Math.sin(i),
				0.002 + random() * 0.004,
				0.002,
				0.6,
			);
	ellipse(canvas, [1, 1, 1], x - 0.08, y - 0.1, 0.05, 0.018, 0.02, 0.4);
	for (let i = 0; i < 3; i++)
		leaf(
			canvas,
			colour(["#7a9a5c", "#c98a6a", "#8f6f8a"][mood % 3] ?? "#7a9a5c"),
			canvas.right * (random() < 0.5 ? 0.08 : 0.92),
			canvas.bottom * (0.1 + 0.8 * random()),
			0.08,
			random() * 6,
		);
};

function heart(canvas: Canvas, x: number, y: number): void {
	for (const [size, tint] of [
		[0.13, "#e9cfae"],
		[0.1, "#8a5a38"],
		[0.085, "#f3e0c6"],
	] as const) {
		paint(
			canvas,
			colour(tint),
			(px, py) => {
				const u = Math.abs(px - x) / size;
				const v = (y - py) / size + 0.15;
				return edge(canvas, (length(u, v - Math.sqrt(u) * 0.62) - 0.86) * size * 0.6, 0.004);
			},
			{ left: x - size * 1.2, right: x + size * 1.2, top: y - size * 1.6, bottom: y + size * 1.4 },
		);
	}
}
