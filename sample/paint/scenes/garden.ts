import type { Random } from "../../random.ts";
import { type Canvas, type Colour, colour, glow, mix, type Ramp, ramp, wash } from "../canvas.ts";
import { clouds } from "../noise.ts";
import { choose, type Scene } from "../scene.ts";
import { disc, ellipse, line } from "../shapes.ts";
import { leaf } from "./leaf.ts";

const lights: readonly Ramp[] = [
	ramp("#f3f0c9", "#c6d99a", "#7fab6b", "#3f6e48"),
	ramp("#cfe6ee", "#b5d6b4", "#6fa56e", "#2f6049"),
	ramp("#fde3c0", "#eec98b", "#9fae62", "#55703f"),
	ramp("#f6d5d3", "#d9c3a9", "#8aa878", "#3f6650"),
];

const bouquets: readonly (readonly string[])[] = [
	["#e2543f", "#f0734f", "#f6e9d2"],
	["#6f83d6", "#8fa4ea", "#f5f0e3", "#c9a0dc"],
	["#f4c93f", "#f8de7d", "#ffffff"],
	["#e58ab0", "#f3b6cc", "#fbe6ea", "#c9577f"],
	["#f4f1e8", "#f7e08a", "#e2725a"],
	["#a56cc1", "#7f6fd0", "#f0d56b", "#e98fb0"],
	["#f0b73f", "#e8843c", "#fff0c9"],
];

/** A meadow, or a balcony gone wild: flowers behind flowers, the far ones a blur. */
export const meadow: Scene = (canvas, { mood, seed, random }) => {
	const haze = clouds(`${seed} haze`);
	wash(canvas, choose(lights, mood), (x, y) => y / canvas.bottom + 0.4 * (haze(x * 2.4, y * 2.4) - 0.5));
	glow(canvas, colour("#fff7d9"), canvas.right * (0.2 + random() * 0.6), canvas.bottom * 0.1, 0.4, 0.6);
	const tints = choose(bouquets, mood);
	for (let i = 0; i < 60; i++) {
		const y = canvas.bottom * (0.22 + random() * 0.6);
		disc(
			canvas,
			mix(colour(choose(tints, i)), [1, 1, 1], 0.2),
			random() * canvas.right,
			y,
			0.012 + random() * 0.03,
			0.03,
			0.5,
		);
	}
	const green = colour("#3f6b3d");
	for (let i = 0; i < 90; i++) {
		const near = i / 90;
		const x = random() * canvas.right;
		const lean = (random() - 0.5) * 0.16;
		const tip = canvas.bottom * (0.5 + 0.3 * random());
		const tint = mix(mix(green, colour("#a9c47d"), random() * 0.7), colour("#dfe6b4"), 0.5 * (1 - near));
		line(canvas, tint, [x + lean, tip], [x + lean * 0.3, (tip + canvas.bottom) / 2], 0.003 + near * 0.004, 0.8);
		line(canvas, tint, [x + lean * 0.3, (tip + canvas.bottom) / 2], [x, canvas.bottom], 0.004 + near * 0.006, 0.8);
	}
	for (let i = 0; i < 21; i++) {
		const near = i / 20;
		const size = 0.03 + near * 0.062;
		const x = random() * canvas.right;
		const y = canvas.bottom * (0.3 + 0.42 * random() + 0.1 * near);
		const stem = mix(green, colour("#b9cf94"), 0.55 * (1 - near));
		line(canvas, stem, [x, y], [x + (random() - 0.5) * 0.12, canvas.bottom + 0.1], 0.004 + near * 0.004);
		flower(canvas, colour(choose(tints, Math.floor(random() * 20))), x, y, size, random, 0.008 * (1 - near), mood + i);
	}
};

function flower(
	canvas: Canvas,
	tint: Colour,
	x: number,
	y: number,
	size: number,
	random: Random,
	blur: number,
	kind: number,
): void {
	const petals = [5, 12, 8][kind % 3] ?? 5;
	const turn = random() * 7;
	const tilt = 0.72 + random() * 0.2;
	for (const round of [0, 1]) {
		for (let i = 0; i < petals; i++) {
			const angle = turn + ((i + round * 0.5) / petals) * Math.PI * 2;
			const far = size * (0.52 - round * 0.14);
			const wide = size * (petals === 5 ? 0.48 : 0.24) * (1 - round * 0.25);
			const tone = mix(
				mix(tint, [1, 1, 1], 0.1 + 0.3 * round * random()),
				[0.25, 0.05, 0.15],
				0.16 * (Math.sin(angle) * 0.5 + 0.5),
			);
			ellipse(
				canvas,
				tone,
				x + Math.cos(angle) * far,
				y + Math.sin(angle) * far * tilt,
				wide * (0.6 + 0.5 * Math.abs(Math.cos(angle))),
				wide * (0.6 + 0.5 * Math.abs(Math.sin(angle))) * tilt,
				blur + size * 0.03,
			);
		}
	}
	disc(canvas, mix(colour("#e9b93c"), tint, petals === 5 ? 0.25 : 0), x, y, size * 0.23, size * 0.05 + blur);
	disc(canvas, colour("#8a5a1e"), x + size * 0.04, y + size * 0.05, size * 0.12, size * 0.1, 0.6);
	disc(canvas, colour("#fff0b8"), x - size * 0.06, y - size * 0.07, size * 0.05, size * 0.05, 0.8);
}

/** Leaves over leaves. */
export const leaves: Scene = (canvas, { mood, seed, random }) => {
	const shade = clouds(`${seed} shade`);
	const [dark, greens] = choose<readonly [Ramp, readonly string[]]>(
		[
			[ramp("#0c1d18", "#1d3a2d"), ["#2f6b48", "#4a8a55", "#7aac5f", "#245541"]],
			[ramp("#1a1f14", "#3a4526"), ["#6f8f3c", "#93ad4f", "#b9c46a", "#55752f"]],
			[ramp("#0d1c24", "#1f3d44"), ["#2f7a76", "#4f9c8d", "#83bda3", "#22595f"]],
			[ramp("#25130f", "#4a2418"), ["#c9622f", "#e08f3f", "#a8432a", "#d9b04f"]],
			[ramp("#1b1524", "#38294a"), ["#6a4a86", "#4f7a6a", "#8f6fa5", "#3f6457"]],
		],
		mood,
	);
	wash(canvas, dark, (x, y) => shade(x * 3, y * 3));
	for (let i = 0; i < 62; i++) {
		const near = i / 61;
		const tint = mix(
			colour(choose(greens, Math.floor(random() * 12))),
			dark.length > 3 ? [dark[0] ?? 0, dark[1] ?? 0, dark[2] ?? 0] : [0, 0, 0],
			0.72 * (1 - near),
		);
		leaf(
			canvas,
			tint,
			random() * canvas.right,
			random() * canvas.bottom,
			0.1 + near * 0.13 * (0.6 + random() * 0.5),
			random() * Math.PI * 2,
		);
	}
	glow(canvas, colour("#fff6cf"), canvas.right * 0.2, 0.05, 0.5, 0.28);
};
