import { colour, glow, length, mix, paint, type Ramp, ramp, smooth, wash } from "../canvas.ts";
import { clouds, noise } from "../noise.ts";
import { choose, type Scene } from "../scene.ts";
import { disc, edge, ellipse, line } from "../shapes.ts";
import { forms, glazes, halfWidth, type Pot } from "./pots.ts";

/** A bowl on the turning wheel, from above. */
export const wheel: Scene = (canvas, { mood, seed, random, time }) => {
	const x = canvas.right / 2;
	const y = canvas.bottom / 2;
	const tray = clouds(`${seed} tray`);
	wash(
		canvas,
		choose([ramp("#7d8a86", "#a5b1aa"), ramp("#8d7b6b", "#b7a48f"), ramp("#5c6a78", "#8797a3")], mood),
		(px, py) => 0.3 + 0.5 * tray(px * 3, py * 3),
	);
	for (let i = 0; i < 130; i++) {
		const angle = random() * 7;
		const far = 0.43 + random() * 0.45;
		ellipse(
			canvas,
			mix(colour("#c9a88a"), colour("#8d6a50"), random()),
			x + Math.cos(angle) * far,
			y + Math.sin(angle) * far,
			0.003 + random() ** 3 * 0.022,
			0.003 + random() ** 3 * 0.016,
			0.003,
			0.75,
		);
	}
	disc(canvas, colour("#1f1a1c"), x + 0.02, y + 0.03, 0.43, 0.05, 0.55);
	const turn = -time * 5.2 + random() * 6;
	const sweep = (px: number, py: number) => Math.cos(2 * (Math.atan2(py - y, px - x) - turn));
	const rings = noise(`${seed} rings`);
	const plate = (radius: number, tones: Ramp, shine: number) =>
		wash(
			canvas,
			tones,
			(px, py) => {
				const far = length(px - x, py - y);
				return 0.45 + shine * sweep(px, py) + 0.3 * (rings(far * 90, 0) - 0.5) - 0.2 * ((px - x + py - y) / radius);
			},
			(px, py) => edge(canvas, length(px - x, py - y) - radius),
			{ left: x - radius - 0.01, right: x + radius + 0.01, top: y - radius - 0.01, bottom: y + radius + 0.01 },
		);
	plate(0.41, ramp("#6f6a66", "#a8a29b", "#d9d3ca"), 0.28);
	plate(0.35, ramp("#8a6a53", "#b89277", "#d7b697"), 0.1);
	disc(canvas, colour("#3a241a"), x + 0.02, y + 0.025, 0.275, 0.04, 0.6);
	plate(0.27, ramp("#a0714f", "#cf9f7a", "#f0cfae"), 0.12);
	const inner = 0.235;
	wash(
		canvas,
		ramp("#5f3b28", "#9b6a4a", "#cf9d77", "#e8c29f"),
		(px, py) => {
			const far = length(px - x, py - y) / inner;
			const spiral = Math.sin(far * 34 + Math.atan2(py - y, px - x) - turn);
			return (
				0.42 + 0.34 * ((px - x + py - y) / inner) * far + 0.09 * spiral + 0.14 * sweep(px, py) * far - 0.2 * (1 - far)
			);
		},
		(px, py) => edge(canvas, length(px - x, py - y) - inner),
		{ left: x - inner, right: x + inner, top: y - inner, bottom: y + inner },
	);
	disc(canvas, colour("#fff1dc"), x - 0.12, y - 0.13, 0.02, 0.04, 0.5);
};

/** The mouth of the kiln, and what waits in it. */
export const kiln: Scene = (canvas, { mood, seed, random }) => {
	const x = canvas.right / 2;
	const floor = canvas.bottom * 0.82;
	const wide = 0.33;
	const spring = canvas.bottom * 0.45;
	const stain = clouds(`${seed} brick`);
	const mortar = (px: number, y: number) => {
		const row = Math.floor(y / 0.062);
		const shift = (px / 0.16 + (row % 2) * 0.5) % 1;
		return Math.max(smooth(0.05, 0.03, (y / 0.062) % 1), smooth(0.025, 0.012, Math.min(shift, 1 - shift)));
	};
	wash(
		canvas,
		choose(
			[
				ramp("#2c1712", "#6b3324", "#9c5138"),
				ramp("#221c1c", "#544440", "#83695c"),
				ramp("#2a1a12", "#735036", "#a87f55"),
				ramp("#241420", "#5c2f3a", "#8a4a48"),
			],
			mood,
		),
		(px, y) =>
			0.25 + 0.55 * stain(px * 3 + Math.floor(y / 0.062) * 0.7, Math.floor(y / 0.062) * 0.6) - 0.35 * mortar(px, y),
	);
	const mouth = (px: number, y: number) =>
		Math.max(y < spring ? length(px - x, y - spring) - wide : Math.abs(px - x) - wide, y - floor);
	const fire = clouds(`${seed} fire`);
	wash(
		canvas,
		ramp("#5c0f08", "#c6330f", "#f7861d", "#ffc94f", "#fff3c0"),
		(px, y) => 0.9 - length((px - x) * 1.3, y - floor + 0.16) * 1.15 + 0.35 * (fire(px * 5, y * 4) - 0.5),
		(px, y) => edge(canvas, mouth(px, y)),
		{ left: x - wide, right: x + wide, top: spring - wide, bottom: floor },
	);
	const shelf = colour("#3b0f08");
	for (const height of [floor - 0.03, floor - 0.03 - (floor - spring) * 0.62]) {
		line(canvas, shelf, [x - wide * 0.92, height], [x + wide * 0.92, height], 0.018);
		for (let i = 0; i < 4; i++) {
			const form = choose(forms, Math.floor(random() * 60));
			const tall = Math.min(0.13, 0.075 / Math.max(...form));
			const pot: Pot = {
				x: x + (i - 1.5) * 0.152 + (random() - 0.5) * 0.02,
				foot: height - 0.008,
				tall,
				form,
				glaze: choose(glazes, 0),
				seed,
			};
			paint(
				canvas,
				mix(shelf, colour("#e05a16"), 0.12 + random() * 0.25),
				(px, y) =>
					0.92 * edge(canvas, Math.max(Math.abs(px - pot.x) - halfWidth(pot, y), pot.foot - tall - y, y - pot.foot)),
				{ left: pot.x - 0.1, right: pot.x + 0.1, top: pot.foot - tall, bottom: pot.foot },
			);
		}
	}
	glow(canvas, colour("#ff8a2a"), x, floor - 0.2, 0.5, 0.55);
	for (let i = 0; i < 60; i++)
		disc(
			canvas,
			colour("#ffd27a"),
			x + (random() - 0.5) * 0.8,
			floor - random() ** 0.6 * canvas.bottom * 0.8,
			0.0012 + random() ** 4 * 0.004,
			0.003,
			0.8,
		);
	paint(canvas, colour("#120a0a"), (_, y) => 0.75 * smooth(floor, canvas.bottom, y), {
		left: 0,
		right: canvas.right,
		top: floor,
		bottom: canvas.bottom,
	});
};
