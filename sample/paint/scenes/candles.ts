import { backdrop, type Canvas, clamp, colour, glow, length, paint, ramp, smooth, wash } from "../canvas.ts";
import { noise } from "../noise.ts";
import { choose, type Scene } from "../scene.ts";
import { disc, edge, ellipse, line } from "../shapes.ts";

/** Candles in the dark. */
export const candles: Scene = (canvas, { mood, seed, random, time }) => {
	backdrop(
		canvas,
		choose(
			[
				ramp("#1b0f14", "#3a1c1c", "#5c2c1e"),
				ramp("#10131f", "#26263a", "#4a3a3c"),
				ramp("#140f10", "#2e1f1a", "#4d3422"),
			],
			mood,
		),
		(y) => y / canvas.bottom,
	);
	for (let i = 0; i < 16; i++)
		disc(
			canvas,
			colour("#ff9a4a"),
			random() * canvas.right,
			canvas.bottom * random() * 0.7,
			0.02 + random() * 0.05,
			0.01,
			0.13,
		);
	const table = canvas.bottom * 0.84;
	wash(
		canvas,
		ramp("#4a2a1a", "#24130d"),
		(_, y) => (y - table) / 0.2,
		(_, y) => edge(canvas, table - y),
		{ left: 0, right: canvas.right, top: table, bottom: canvas.bottom },
	);
	const count = 5 + (mood % 3);
	const flutter = noise(`${seed} flame`);
	for (let i = 0; i < count; i++) {
		const x = canvas.right * ((i + 0.7) / (count + 0.4)) + (random() - 0.5) * 0.04;
		const foot = table + 0.03 + random() * 0.07;
		const tall = 0.16 + random() * 0.3;
		const half = 0.02 + random() * 0.016;
		const sway = 0.012 * (flutter(time * 3 + i * 7, i) - 0.5) * (time > 0 ? 3 : 1);
		const bright = 0.85 + 0.3 * (flutter(time * 6 + i * 3, 9) - 0.5);
		candle(canvas, x, foot, tall, half, sway, bright);
	}
	glow(canvas, colour("#ff9a3c"), canvas.right / 2, table - 0.3, 0.5, 0.22);
};

function candle(
	canvas: Canvas,
	x: number,
	foot: number,
	tall: number,
	half: number,
	sway: number,
	bright: number,
): void {
	const top = foot - tall;
	ellipse(canvas, colour("#ffb45c"), x, foot + 0.01, half * 3.4, 0.02, 0.03, 0.3);
	wash(
		canvas,
		ramp("#ffe9b8", "#f3c07a", "#b5763f", "#6b4228"),
		(px, y) => ((y - top) / tall) * 0.9 + Math.abs(px - x) * 5,
		(px, y) => edge(canvas, Math.max(Math.abs(px - x) - half, top - y, y - foot)),
		{ left: x - half, right: x + half, top: top - 0.01, bottom: foot },
	);
	ellipse(canvas, colour("#fff0c4"), x, top, half, half * 0.3);
	line(canvas, colour("#2b1a12"), [x, top], [x, top - 0.018], 0.005);
	glow(canvas, colour("#ff9a3a"), x, top - 0.05, 0.13, 0.6 * bright);
	const flame = (px: number, y: number) => {
		const up = clamp((top - 0.008 - y) / 0.09);
		return Math.abs(px - x - sway * up * up * 3) - 0.021 * Math.sin(Math.PI * up ** 0.62) * (1 - up * 0.25);
	};
	wash(
		canvas,
		ramp("#ff8a2a", "#ffcf5c", "#fff3c4", "#fffdf0"),
		(px, y) => -flame(px, y) * 62,
		(px, y) => edge(canvas, Math.max(flame(px, y), y - top + 0.008, top - 0.098 - y), 0.003),
		{ left: x - 0.08, right: x + 0.08, top: top - 0.11, bottom: top },
	);
	paint(canvas, colour("#5c7fff"), (px, y) => 0.35 * smooth(0.012, 0, length(px - x, y - top + 0.014)), {
		left: x - 0.02,
		right: x + 0.02,
		top: top - 0.03,
		bottom: top,
	});
}
