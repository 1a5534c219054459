import { type Canvas, type Colour, colour, glow, paint, smooth } from "../canvas.ts";
import { noise } from "../noise.ts";
import { choose, type Scene } from "../scene.ts";
import { disc, edge, line } from "../shapes.ts";
import { heaven, water, waters } from "./water.ts";

/** The sun, or the moon, and its path over moving water. */
export const sea: Scene = (canvas, { mood, seed, random, time }) => {
	const horizon = canvas.bottom * (0.4 + random() * 0.12);
	const sunX = canvas.right * (0.25 + random() * 0.5);
	const high = 0.03 + random() * 0.16;
	const light = colour(mood % 8 === 3 ? "#dfe6f5" : mood % 8 === 4 ? "#f3f2ea" : "#fff1cc");
	heaven(canvas, mood, seed, horizon);
	glow(canvas, light, sunX, horizon - high, 0.36, 0.55);
	disc(canvas, light, sunX, horizon - high, 0.05, 0.004);
	water(canvas, choose(waters, mood), horizon, seed, time);
	sunPath(canvas, light, sunX, horizon, seed, time);
	for (let i = 0; i < (mood % 3 === 0 ? 1 : 0); i++) {
		sail(canvas, sunX + (random() < 0.5 ? -0.22 : 0.2), horizon + 0.004, 0.07);
	}
};

function sunPath(canvas: Canvas, light: Colour, sunX: number, horizon: number, seed: string, time: number): void {
	const sparkle = noise(`${seed} sparkle`);
	const deep = canvas.bottom - horizon;
	const box = { left: sunX - 0.5, right: sunX + 0.5, top: horizon, bottom: canvas.bottom };
	paint(
		canvas,
		light,
		(x, y) => {
			const near = (y - horizon) / deep;
			const aside = Math.abs(x - sunX) / (0.05 + near * 0.2);
			if (near < 0 || aside > 2.2) return 0;
			const far = 1 / (near + 0.09);
			const glint = smooth(0.5, 0.72, sparkle(x * far * 2.6 + time * 0.7, far * 13 + time * 1.8));
			return glint * Math.exp(-aside * aside) * (0.9 - near * 0.35);
		},
		box,
	);
}

function sail(canvas: Canvas, x: number, foot: number, tall: number): void {
	const dark = colour("#2b2a3d");
	paint(
		canvas,
		colour("#fbf3e4"),
		(px, y) => edge(canvas, Math.max(y - foot + tall * 0.12, px - x - (y - foot + tall) * 0.5, x - px)),
		{ left: x, right: x + tall * 0.6, top: foot - tall, bottom: foot },
	);
	paint(
		canvas,
		dark,
		(px, y) =>
			edge(
				canvas,
				Math.max(
					y - foot,
					foot - tall * 0.1 - y,
					Math.abs(px - x - tall * 0.12) - tall * 0.4 + (y - foot + tall * 0.1) * 1.4,
				),
			),
		{ left: x - tall, right: x + tall, top: foot - tall * 0.2, bottom: foot },
	);
	line(canvas, dark, [x, foot - tall], [x, foot], tall * 0.025);
}
