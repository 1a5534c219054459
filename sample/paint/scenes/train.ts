import { backdrop, type Canvas, clamp, colour, glow, length, mix, paint, ramp, smooth, wash } from "../canvas.ts";
import { clouds, noise } from "../noise.ts";
import { choose, type Scene, sky } from "../scene.ts";
import { disc, edge, ellipse, profile, ridge } from "../shapes.ts";

/** The land going by, from a seat by the window. */
export const train: Scene = (canvas, { mood, seed, random, time }) => {
	const gone = time * 0.22;
	const light = [0, 3, 1][mood % 3] ?? 0;
	const horizon = canvas.bottom * 0.5;
	backdrop(canvas, sky(light), (y) => y / (horizon * 1.05));
	const sunX = canvas.right * (0.3 + random() * 0.4);
	glow(canvas, colour("#fff0cf"), sunX, horizon - 0.08, 0.3, 0.5);
	disc(canvas, colour("#fff4d8"), sunX, horizon - 0.09, 0.035, 0.004);
	const tones = choose<readonly [string, string]>(
		[
			["#c98a86", "#3a2b4a"],
			["#6b80a3", "#0d1730"],
			["#b4cdb4", "#33573f"],
		],
		mood,
	);
	for (let i = 0; i < 5; i++) {
		const share = i / 4;
		const shape = clouds(`${seed} land ${i}`);
		const tint = mix(colour(tones[0]), colour(tones[1]), share);
		const shift = gone * (0.15 + share * share * 3);
		ridge(
			canvas,
			ramp(tint, mix(tint, colour(tones[0]), 0.4)),
			profile(
				canvas,
				(x) =>
					horizon +
					canvas.bottom * share * 0.3 -
					(0.09 + 0.03 * share) * (shape((x + shift) * (2 + share * 2), i) * 2 - 0.8),
			),
			0.3,
			share > 0.9 ? 0.01 : 0,
		);
	}
	const rush = noise(`${seed} rush`);
	paint(
		canvas,
		mix(colour(tones[1]), [0, 0, 0], 0.35),
		(x, y) => 0.75 * smooth(horizon + 0.22, horizon + 0.3, y) * smooth(0.25, 0.75, rush((x + gone * 9) * 1.2, y * 26)),
	);
	for (let i = 0; i < 2; i++) {
		const x = (((((i + 0.3 - gone * 2.4) * 0.9) % 1.8) + 1.8) % 1.8) - 0.2;
		paint(canvas, mix(colour(tones[1]), [0, 0, 0], 0.2), (px) => 0.55 * edge(canvas, Math.abs(px - x) - 0.008, 0.012), {
			left: x - 0.04,
			right: x + 0.04,
			top: canvas.bottom * 0.14,
			bottom: canvas.bottom,
		});
	}
	carriage(canvas, seed, mood);
};

function carriage(canvas: Canvas, seed: string, mood: number): void {
	const margin = 0.085;
	const sill = canvas.bottom * 0.79;
	const round = 0.07;
	const frame = (x: number, y: number) => {
		const dx = Math.abs(x - canvas.right / 2) - (canvas.right / 2 - margin - round);
		const dy = Math.abs(y - (margin + sill) / 2) - ((sill - margin) / 2 - round);
		return length(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - round;
	};
	const felt = noise(`${seed} felt`);
	const wall = choose(
		[
			ramp("#4d3b36", "#6d564b", "#87705f"),
			ramp("#22303a", "#35485a", "#4a6072"),
			ramp("#5c6a5e", "#7d8b7a", "#9aa692"),
		],
		mood,
	);
	wash(
		canvas,
		wall,
		(x, y) => 0.75 - (y / canvas.bottom) * 0.65 + 0.14 * (felt(x * 110, y * 110) - 0.5),
		(x, y) => edge(canvas, -frame(x, y)),
	);
	paint(
		canvas,
		colour("#14100f"),
		(x, y) =>
			0.85 * edge(canvas, Math.abs(frame(x, y) - 0.006) - 0.008) +
			0.35 * smooth(-0.05, 0, frame(x, y)) * smooth(0.001, 0, frame(x, y)),
	);
	paint(canvas, colour("#cfc2ae"), (x, y) => 0.5 * edge(canvas, Math.abs(frame(x, y) - 0.02) - 0.004));
	paint(canvas, [1, 1, 1], (x, y) =>
		frame(x, y) > 0
			? 0
			: 0.1 * smooth(0.03, 0, Math.abs(x + y * 0.5 - canvas.right * 0.62) - 0.09) +
				0.07 * smooth(0.02, 0, Math.abs(x + y * 0.5 - canvas.right * 0.82) - 0.03),
	);
	const table = canvas.bottom * 0.9;
	wash(
		canvas,
		ramp("#d9bd97", "#b18e66", "#8a6844"),
		(_, y) => (y - table) / 0.14,
		(_, y) => edge(canvas, table - y),
		{ left: 0, right: canvas.right, top: table, bottom: canvas.bottom },
	);
	const x = canvas.right * 0.72;
	ellipse(canvas, colour("#20150f"), x + 0.03, table + 0.028, 0.09, 0.018, 0.02, 0.5);
	wash(
		canvas,
		ramp("#ffffff", "#e8ddcb", "#a89783"),
		(px) => (px - x) / 0.14 + 0.5,
		(px, y) =>
			edge(
				canvas,
				Math.max(
					Math.abs(px - x) - 0.062 + clamp((y - table + 0.1) / 0.13) * 0.012,
					table - 0.1 - y,
					y - table - 0.026,
				),
			),
		{ left: x - 0.1, right: x + 0.1, top: table - 0.12, bottom: table + 0.04 },
	);
	ellipse(canvas, colour("#f7efe0"), x, table - 0.1, 0.062, 0.014);
	ellipse(canvas, colour("#5c3419"), x, table - 0.099, 0.053, 0.01);
}
