import { type Canvas, type Colour, colour, mix, paint, ramp, wash } from "../canvas.ts";
import { noise } from "../noise.ts";
import { choose, type Scene } from "../scene.ts";
import { edge, line, ridge } from "../shapes.ts";
import { heaven, reflect } from "./water.ts";

const facades = ["#c8553d", "#e9b44c", "#f2e3c6", "#7a9e9f", "#d98f6c", "#a3b18a", "#8d5b4c", "#e7cdb0", "#5b7b94"];

/** Painted houses, small boats, and both again in the water. */
export const harbour: Scene = (canvas, { mood, seed, random }) => {
	const waterline = canvas.bottom * 0.6;
	heaven(canvas, [1, 7, 4, 2][mood % 4] ?? 1, seed, waterline);
	const far = noise(`${seed} far`);
	ridge(canvas, ramp("#8fa7a5", "#b7c4bd"), (x) => waterline - 0.09 - 0.1 * far(x * 2.2, 0), 0.3);
	let x = -0.03;
	while (x < canvas.right) {
		const wide = 0.1 + random() * 0.08;
		house(
			canvas,
			colour(choose(facades, Math.floor(random() * 90))),
			x,
			wide,
			waterline,
			0.17 + random() * 0.16,
			random() < 0.25,
		);
		x += wide;
	}
	paint(canvas, colour("#6d6259"), (_, y) => edge(canvas, waterline - 0.022 - y), {
		left: 0,
		right: canvas.right,
		top: waterline - 0.03,
		bottom: waterline,
	});
	reflect(canvas, waterline, colour("#48707c"), 0.28, seed);
	for (let i = 0; i < 3; i++) {
		const hull = mix(colour(choose(["#f4efe6", "#2f4a5c", "#b5473a"], i + mood)), [1, 1, 1], 0.05);
		boat(
			canvas,
			hull,
			canvas.right * (0.18 + i * 0.3 + random() * 0.08),
			waterline + 0.05 + i * 0.045 + random() * 0.04,
			0.15 + i * 0.04,
		);
	}
};

function house(
	canvas: Canvas,
	wall: Colour,
	x: number,
	wide: number,
	foot: number,
	tall: number,
	gable: boolean,
): void {
	const roof = gable ? wide * 0.55 : wide * 0.3;
	const shade = ramp(mix(wall, [1, 1, 1], 0.18), wall, mix(wall, colour("#3b2f3f"), 0.22));
	wash(
		canvas,
		shade,
		(px) => (px - x) / wide,
		(px, y) => edge(canvas, Math.max(x - px, px - x - wide, foot - tall - y)),
		{ left: x, right: x + wide, top: foot - tall, bottom: foot },
	);
	const top = foot - tall;
	paint(
		canvas,
		mix(colour("#7d4438"), wall, 0.25),
		(px, y) =>
			edge(
				canvas,
				Math.max(
					y - top,
					top - roof + (Math.abs(px - x - wide / 2) / (wide / 2)) * (gable ? roof : roof * 0.35) - y,
					Math.abs(px - x - wide / 2) - wide / 2,
				),
			),
		{ left: x, right: x + wide, top: top - roof, bottom: top },
	);
	const columns = Math.max(2, Math.round(wide / 0.045));
	const rows = Math.floor(tall / 0.06);
	for (let row = 0; row < rows; row++) {
		for (let column = 0; column < columns; column++) {
			const cx = x + (wide * (column + 0.5)) / columns;
			const cy = top + 0.035 + row * 0.056;
			paint(
				canvas,
				[0.97, 0.95, 0.9],
				(px, y) => edge(canvas, Math.max(Math.abs(px - cx) - 0.0115, Math.abs(y - cy) - 0.0165)),
				{ left: cx - 0.015, right: cx + 0.015, top: cy - 0.02, bottom: cy + 0.02 },
			);
			paint(
				canvas,
				colour("#3d4d5c"),
				(px, y) => edge(canvas, Math.max(Math.abs(px - cx) - 0.0085, Math.abs(y - cy) - 0.0135)),
				{ left: cx - 0.012, right: cx + 0.012, top: cy - 0.017, bottom: cy + 0.017 },
			);
		}
	}
}

function boat(canvas: Canvas, hull: Colour, x: number, y: number, long: number): void {
	const shape = (px: number, py: number) => {
		const down = (py - y) / (long * 0.22);
		return Math.max(y - py, py - y - long * 0.22, Math.abs(px - x) - (long / 2) * (1 - down * down * 0.45));
	};
	const box = { left: x - long, right: x + long, top: y - long * 0.1, bottom: y + long * 0.5 };
	paint(canvas, colour("#1d2c38"), (px, py) => 0.4 * edge(canvas, shape(px, 2 * y + long * 0.44 - py + 0.004), 0.02), {
		...box,
		bottom: y + long * 0.6,
	});
	wash(
		canvas,
		ramp(mix(hull, [1, 1, 1], 0.2), hull, mix(hull, colour("#20303c"), 0.45)),
		(_, py) => (py - y) / (long * 0.22),
		(px, py) => edge(canvas, shape(px, py)),
		box,
	);
	line(canvas, mix(hull, [0.2, 0.15, 0.1], 0.6), [x - long * 0.5, y], [x + long * 0.5, y], long * 0.03);
	line(canvas, colour("#4b4039"), [x - long * 0.06, y], [x - long * 0.06, y - long * 0.95], long * 0.022);
	line(canvas, colour("#e9e2d3"), [x - long * 0.06, y - long * 0.9], [x + long * 0.48, y - long * 0.02], long * 0.008);
}
