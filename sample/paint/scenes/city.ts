import type { Random } from "../../random.ts";
import { backdrop, type Canvas, type Colour, colour, glow, mix, paint, type Ramp, ramp } from "../canvas.ts";
import { choose, type Scene } from "../scene.ts";
import { edge, line } from "../shapes.ts";
import { reflect } from "./water.ts";

const evenings: readonly Ramp[] = [
	ramp("#101a38", "#2c3a6b", "#7d5c86", "#d98a78"),
	ramp("#0b1220", "#1b2b44", "#3d5470"),
	ramp("#3a2a55", "#8a5478", "#e08f75", "#f7c98f"),
	ramp("#0d1a24", "#1d3b47", "#3f6a6c", "#8fa58a"),
];

/** Windows at night, and the river below them. */
export const city: Scene = (canvas, { mood, seed, random }) => {
	const water = canvas.bottom * 0.8;
	backdrop(canvas, choose(evenings, mood), (y) => y / water);
	glow(canvas, colour("#ffcf9a"), canvas.right / 2, water, 0.5, 0.35);
	for (let row = 0; row < 3; row++) {
		const near = row / 2;
		const wall = mix(colour(mood % 4 === 2 ? "#8a5f80" : "#46527a"), colour("#10142a"), 0.25 + near * 0.72);
		let x = -random() * 0.1;
		while (x < canvas.right) {
			const wide = 0.07 + random() * 0.1 + near * 0.03;
			const top = water - canvas.bottom * (0.52 - near * 0.24) * (0.45 + random() * 0.55);
			tower(canvas, wall, x, wide, top, water, near, random);
			x += wide + (random() < 0.2 ? 0.03 : 0.004);
		}
	}
	reflect(canvas, water, colour("#101830"), 0.3, seed);
};

function tower(
	canvas: Canvas,
	wall: Colour,
	x: number,
	wide: number,
	top: number,
	foot: number,
	near: number,
	random: Random,
): void {
	const roof = random();
	paint(
		canvas,
		wall,
		(px, y) =>
			edge(
				canvas,
				Math.max(x - px, px - x - wide, top + (roof < 0.25 ? Math.abs(px - x - wide / 2) * 0.8 - wide * 0.3 : 0) - y),
			),
		{ left: x, right: x + wide, top: top - wide, bottom: foot },
	);
	if (roof > 0.85) line(canvas, wall, [x + wide / 2, top - 0.08], [x + wide / 2, top], 0.004);
	const pitch = 0.021 + near * 0.006;
	const columns = Math.max(2, Math.floor((wide - 0.012) / pitch));
	const margin = (wide - columns * pitch) / 2;
	const warm = ["#ffd28a", "#ffe6b8", "#ffb866", "#cfe2ff"] as const;
	for (let y = top + 0.022; y < foot - 0.02; y += pitch * 1.25) {
		for (let column = 0; column < columns; column++) {
			if (random() < 0.52) continue;
			const cx = x + margin + (column + 0.5) * pitch;
			const tint = colour(choose(warm, Math.floor(random() * 8)));
			const share = (0.3 + random() * 0.6) * (0.4 + near * 0.6);
			paint(
				canvas,
				tint,
				(px, py) => share * edge(canvas, Math.max(Math.abs(px - cx) - pitch * 0.29, Math.abs(py - y) - pitch * 0.4)),
				{ left: cx - pitch, right: cx + pitch, top: y - pitch, bottom: y + pitch },
			);
		}
	}
}
