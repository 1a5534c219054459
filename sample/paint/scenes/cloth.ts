import { type Canvas, colour, mix, paint, ramp, smooth, wash } from "../canvas.ts";
import { clouds, noise } from "../noise.ts";
import { choose } from "../scene.ts";

const cloths: readonly (readonly [string, string])[] = [
	["#e9dfcf", "#d4c3ab"],
	["#7fa39b", "#6b8f88"],
	["#d98e73", "#c67b60"],
	["#31465a", "#273848"],
	["#f1d9a8", "#e3c489"],
	["#b9c7d6", "#a3b4c6"],
];

/** A cloth, plain or chequered, with folds. */
export function cloth(canvas: Canvas, mood: number, seed: string): void {
	const [light, dark] = choose(cloths, mood);
	const fold = clouds(`${seed} fold`);
	const fibre = noise(`${seed} fibre`);
	const base = colour(light);
	wash(
		canvas,
		ramp(mix(colour(dark), [0, 0, 0], 0.2), dark, base, mix(base, [1, 1, 1], 0.25)),
		(x, y) => 0.55 + 0.6 * (fold(x * 1.6 + y, y * 1.1) - 0.5) + 0.12 * (fibre(x * 160, y * 160) - 0.5),
	);
	if (mood % 2 === 0) return;
	const stripe = (value: number) => smooth(0.02, 0, Math.abs(((value * 4.2) % 1) - 0.5) - 0.17);
	paint(canvas, mix(colour(dark), [1, 1, 1], 0.55), (x, y) => 0.28 * (stripe(x + 0.05) + stripe(y + 0.02)));
}
