import { colour, glow, paint, ramp, smooth, wash } from "../canvas.ts";
import { clouds, noise } from "../noise.ts";
import { choose, type Scene } from "../scene.ts";
import { edge, profile, ridge } from "../shapes.ts";
import { heaven, water, waters } from "./water.ts";

/** A lighthouse on its rocks. */
export const lighthouse: Scene = (canvas, { mood, seed, random, time }) => {
	const horizon = canvas.bottom * 0.62;
	const evening = mood % 3;
	const skyMood = [5, 1, 3][evening] ?? 1;
	heaven(canvas, skyMood, seed, horizon);
	water(canvas, choose(waters, skyMood), horizon, seed, time);
	const side = random() < 0.5 ? 0.32 : 0.68;
	const x = canvas.right * side;
	const rough = clouds(`${seed} rock`);
	const rock = profile(
		canvas,
		(px) =>
			horizon + 0.24 - 0.3 * Math.exp(-(((px - x) / 0.26) ** 2)) - 0.1 * rough(px * 4, 0) - 0.035 * rough(px * 19, 7),
	);
	ridge(canvas, ramp("#a08a7c", "#6b5a5c", "#3b3340", "#2a2633"), rock, 0.26);
	const box = { left: 0, right: canvas.right, top: horizon - 0.3, bottom: canvas.bottom };
	paint(
		canvas,
		colour("#e3c2a2"),
		(px, y) => (y < rock(px) ? 0 : 0.4 * smooth(0.5, 0.68, rough(px * 8, y * 13)) * smooth(0.24, 0, y - rock(px))),
		box,
	);
	const surf = noise(`${seed} surf`);
	const shore = profile(canvas, (px) => horizon + 0.17 + 0.02 * surf(px * 9 + time * 0.3, time * 0.4));
	water(canvas, choose(waters, skyMood), horizon, seed, time, shore);
	paint(
		canvas,
		[1, 0.99, 0.96],
		(px, y) =>
			y < shore(px)
				? 0
				: 0.75 *
					smooth(0.028, 0.004, y - shore(px)) *
					smooth(0.25, 0.65, surf(px * 17, y * 30 + time)) *
					smooth(horizon + 0.22, horizon + 0.12, rock(px)),
		box,
	);
	const foot = horizon - 0.06;
	const tall = canvas.bottom * 0.34;
	const half = (y: number) => 0.034 + 0.026 * ((y - foot + tall) / tall);
	const tower = { left: x - 0.09, right: x + 0.09, top: foot - tall, bottom: foot + 0.04 };
	const inside = (px: number, y: number) =>
		edge(canvas, Math.max(Math.abs(px - x) - half(y), foot - tall - y, y - foot - 0.03));
	wash(canvas, ramp("#ffffff", "#efe7df", "#a9a0ab"), (px, y) => (px - x) / half(y) / 2 + 0.5, inside, tower);
	wash(
		canvas,
		ramp("#d8523f", "#c03b33", "#7a2630"),
		(px, y) => (px - x) / half(y) / 2 + 0.5,
		(px, y) => inside(px, y) * edge(canvas, Math.abs(((((y - foot + tall) / tall) * 2.5) % 1) - 0.72) * 0.1 - 0.028),
		tower,
	);
	const lamp = foot - tall - 0.035;
	const dark = colour("#2d2a35");
	paint(canvas, dark, (px, y) => edge(canvas, Math.max(Math.abs(px - x) - 0.046, Math.abs(y - foot + tall) - 0.007)), {
		left: x - 0.1,
		right: x + 0.1,
		top: lamp - 0.05,
		bottom: foot - tall + 0.05,
	});
	paint(
		canvas,
		colour("#ffe9a8"),
		(px, y) => edge(canvas, Math.max(Math.abs(px - x) - 0.024, Math.abs(y - lamp) - 0.03)),
		{ left: x - 0.1, right: x + 0.1, top: lamp - 0.05, bottom: lamp + 0.05 },
	);
	paint(canvas, dark, (px, y) => edge(canvas, Math.max(lamp - 0.066 - y + Math.abs(px - x) * 1.1, y - lamp + 0.028)), {
		left: x - 0.1,
		right: x + 0.1,
		top: lamp - 0.1,
		bottom: lamp,
	});
	glow(canvas, colour("#fff0b5"), x, lamp, evening === 1 ? 0.06 : 0.2, evening === 1 ? 0.4 : 0.85);
};
