import type { Random } from "../../random.ts";
import { type Canvas, clamp, colour, length, paint, ramp, smooth, wash } from "../canvas.ts";
import { clouds, noise } from "../noise.ts";
import { choose, type Scene } from "../scene.ts";
import { edge, ellipse, oval } from "../shapes.ts";
import { cloth } from "./cloth.ts";

/** A loaf on its board. */
export const bread: Scene = (canvas, { mood, seed, random }) => {
	cloth(canvas, mood * 2 + 3, seed);
	const x = canvas.right / 2;
	const y = canvas.bottom / 2;
	const turn = -0.5 + random() * 0.4 + (mood % 2) * 0.7;
	const plank = noise(`${seed} plank`);
	const board = (px: number, py: number) => {
		const dx = Math.abs((px - x) * Math.cos(turn) + (py - y) * Math.sin(turn)) - 0.42;
		const dy = Math.abs((py - y) * Math.cos(turn) - (px - x) * Math.sin(turn)) - 0.26;
		return length(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - 0.04;
	};
	paint(canvas, colour("#17100f"), (px, py) => 0.5 * edge(canvas, board(px - 0.02, py - 0.03), 0.04));
	wash(
		canvas,
		ramp("#7d4f2e", "#a87446", "#c9996a", "#dcb488"),
		(px, py) =>
			0.5 +
			0.7 *
				(plank(
					((px - x) * Math.cos(turn) + (py - y) * Math.sin(turn)) * 2.2,
					((py - y) * Math.cos(turn) - (px - x) * Math.sin(turn)) * 38,
				) -
					0.5),
		(px, py) => edge(canvas, board(px, py)),
	);
	const loaf = { left: x - 0.42, right: x + 0.42, top: y - 0.42, bottom: y + 0.42 };
	const shape = mood % 3 === 1 ? oval(x, y, 0.23, 0.225, turn) : oval(x, y, 0.34, 0.17, turn);
	const crust = clouds(`${seed} crust`);
	const body = (px: number, py: number) => shape(px, py) + 0.02 * (crust(px * 7, py * 7) - 0.5);
	paint(canvas, colour("#20130c"), (px, py) => 0.6 * edge(canvas, shape(px - 0.016, py - 0.024), 0.035), loaf);
	wash(
		canvas,
		ramp("#5f2f16", "#95501f", "#c98136", "#e8b266", "#f3cf92"),
		(px, py) =>
			clamp(-body(px, py) / 0.2) * 0.85 + 0.4 * (crust(px * 16, py * 16) - 0.5) - 0.35 * (px - x + py - y) + 0.08,
		(px, py) => edge(canvas, body(px, py)),
		loaf,
	);
	for (let cut = -2; cut <= 2; cut++) {
		const along = cut * 0.105;
		const cx = x + Math.cos(turn) * along;
		const cy = y + Math.sin(turn) * along;
		const near = { left: cx - 0.13, right: cx + 0.13, top: cy - 0.13, bottom: cy + 0.13 };
		const slash = oval(cx, cy, 0.105 - Math.abs(cut) * 0.014, 0.021, turn + 1.05);
		wash(
			canvas,
			ramp("#fbe7bd", "#f2cf94", "#c98a45"),
			(px, py) => 0.5 + slash(px, py) * 16 + 0.4 * (crust(px * 30, py * 30) - 0.5),
			(px, py) => (slash(px, py) > 0.01 || body(px, py) > -0.02 ? 0 : edge(canvas, slash(px, py), 0.005)),
			near,
		);
		paint(
			canvas,
			colour("#5a2c12"),
			(px, py) =>
				slash(px, py) > 0.01 || body(px, py) > -0.02
					? 0
					: 0.7 * smooth(0.008, 0, Math.abs(slash(px, py))) * smooth(-0.01, 0.012, py - cy + (px - cx) * 0.4),
			near,
		);
	}
	const flour = noise(`${seed} flour`);
	paint(canvas, [1, 0.98, 0.94], (px, py) =>
		shape(px, py) > 0
			? 0.35 * smooth(0.75, 0.9, flour(px * 90, py * 90)) * smooth(0.2, 0, shape(px, py))
			: 0.5 * smooth(0.55, 0.8, flour(px * 120, py * 120)) * smooth(0.45, 0.7, crust(px * 5 + 3, py * 5)),
	);
	for (let i = 0; i < 26; i++)
		ellipse(
			canvas,
			colour("#b5793c"),
			x + (random() - 0.5) * 0.9,
			y + (random() - 0.5) * 0.6,
			0.002 + random() * 0.005,
			0.002 + random() * 0.004,
			0.002,
			0.9,
		);
};

/** Cardamom buns on a tray. */
export const buns: Scene = (canvas, { mood, seed, random }) => {
	const steel = noise(`${seed} tray`);
	wash(
		canvas,
		choose(
			[ramp("#3a3f45", "#565c63", "#6f767d"), ramp("#e9e0cf", "#f6efe2"), ramp("#6b4a38", "#8a6550", "#9d7861")],
			mood,
		),
		(x, y) => 0.5 + 0.5 * (steel(x * 2.5, y * 60) - 0.5),
	);
	const pitch = 0.31;
	const dough = clouds(`${seed} dough`);
	for (let row = -1; row * pitch * 0.88 < canvas.bottom + 0.2; row++) {
		for (let column = -1; column * pitch < canvas.right + 0.2; column++) {
			const x = (column + (row % 2 === 0 ? 0.5 : 0)) * pitch + (random() - 0.5) * 0.025;
			const y = row * pitch * 0.88 + 0.14 + (random() - 0.5) * 0.025;
			bun(canvas, x, y, 0.128 + random() * 0.012, random, dough);
		}
	}
};

function bun(
	canvas: Canvas,
	x: number,
	y: number,
	radius: number,
	random: Random,
	dough: (x: number, y: number) => number,
): void {
	const turn = random() * 7;
	/** Farther than this from the edge a pixel is covered wholly or not at all, however the edge bends. */
	const clear = Math.max(0.03, 1 / canvas.unit) + 0.051 * radius;
	const shape = (px: number, py: number) => {
		const far = length(px - x, py - y);
		const edgeless = far - radius * 0.97;
		if (Math.abs(edgeless) > clear) return edgeless;
		return far - radius * (0.97 + 0.05 * Math.cos(Math.atan2(py - y, px - x) * 3 + turn));
	};
	const reach = radius * 1.4;
	const box = { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
	paint(canvas, colour("#120a08"), (px, py) => 0.55 * edge(canvas, shape(px - 0.012, py - 0.02), 0.03), box);
	wash(
		canvas,
		ramp("#4f2410", "#8d4a1f", "#c9822f", "#e8ad5c", "#f6d08d"),
		(px, py) => {
			const far = length(px - x, py - y) / radius;
			const spiral = (((far * 3.4 - (Math.atan2(py - y, px - x) + turn) / (Math.PI * 2)) % 1) + 1) % 1;
			const groove = smooth(0.16, 0, Math.min(spiral, 1 - spiral));
			return (
				0.72 -
				0.2 * far * far -
				0.55 * groove * (1 - far * 0.3) +
				0.35 * (dough(px * 12, py * 12) - 0.5) -
				1.1 * (px - x + py - y) +
				0.1 * Math.sin(spiral * Math.PI)
			);
		},
		(px, py) => edge(canvas, shape(px, py)),
		box,
	);
	for (let i = 0; i < 34; i++) {
		const angle = random() * 7;
		const far = Math.sqrt(random()) * radius * 0.85;
		ellipse(
			canvas,
			colour("#fffaf0"),
			x + Math.cos(angle) * far,
			y + Math.sin(angle) * far,
			0.0032 + random() * 0.003,
			0.003 + random() * 0.002,
			0.0015,
			0.95,
		);
	}
}
