import type { Random } from "../../random.ts";
import { type Canvas, type Colour, colour, glow, paint } from "../canvas.ts";
import { edge } from "../shapes.ts";

/** The dark outline of a house with chimney and lit windows, before a sky. */
export function roof(canvas: Canvas, tint: Colour, left: number, wide: number, top: number, random: Random): void {
	const middle = left + wide / 2;
	const steep = 0.5 + random() * 0.5;
	const chimney = left + wide * (0.2 + random() * 0.2);
	paint(
		canvas,
		tint,
		(x, y) =>
			edge(
				canvas,
				Math.min(
					Math.max(Math.abs(x - middle) - wide / 2, top + Math.abs(x - middle) * steep - wide * 0.25 - y),
					Math.max(Math.abs(x - chimney) - 0.012, top - wide * 0.28 - y),
				),
			),
		{ left, right: left + wide, top: top - wide * 0.4, bottom: canvas.bottom },
	);
	for (let i = 0; i < 3; i++) {
		if (random() < 0.5) continue;
		const x = left + wide * (0.25 + 0.25 * i);
		const y = top + wide * 0.2 + 0.03;
		paint(
			canvas,
			colour("#ffd48a"),
			(px, py) => 0.9 * edge(canvas, Math.max(Math.abs(px - x) - 0.011, Math.abs(py - y) - 0.016)),
			{ left: x - 0.02, right: x + 0.02, top: y - 0.02, bottom: y + 0.02 },
		);
		glow(canvas, colour("#ffb862"), x, y, 0.025, 0.35);
	}
}
