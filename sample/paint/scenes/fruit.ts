import type { Random } from "../../random.ts";
import { type Canvas, type Colour, colour, length, mix, type Ramp, ramp, wash } from "../canvas.ts";
import { noise } from "../noise.ts";
import { choose, type Scene } from "../scene.ts";
import { disc, edge } from "../shapes.ts";
import { cloth } from "./cloth.ts";
import { leaf } from "./leaf.ts";

/** Circles that do not touch: position and radius. */
function scatter(
	canvas: Canvas,
	random: Random,
	tries: number,
	smallest: number,
	largest: number,
): (readonly [number, number, number])[] {
	const placed: (readonly [number, number, number])[] = [];
	for (let i = 0; i < tries; i++) {
		const radius = largest + (smallest - largest) * (i / tries);
		const x = random() * canvas.right;
		const y = random() * canvas.bottom;
		if (placed.every(([px, py, other]) => length(px - x, py - y) > radius + other + 0.015)) placed.push([x, y, radius]);
	}
	return placed;
}

const flesh: readonly Ramp[] = [
	ramp("#f9a12e", "#ffbe4e", "#ffd98a"),
	ramp("#f6d638", "#fbe46a", "#fff3ae"),
	ramp("#e5484a", "#f27267", "#fbaa94"),
	ramp("#9fc43f", "#bfd968", "#e2eea5"),
];
const rinds = ["#ef8a1d", "#efc41f", "#e8703f", "#6f9c2c"];

/** Slices of orange, lemon, blood orange and lime. */
export const citrus: Scene = (canvas, { mood, seed, random }) => {
	cloth(canvas, mood, seed);
	const pulp = noise(`${seed} pulp`);
	for (const [x, y, radius] of scatter(canvas, random, 260, 0.07, 0.21)) {
		const kind = Math.floor(random() * 4);
		disc(canvas, colour("#241a1c"), x + 0.014, y + 0.02, radius, 0.03, 0.45);
		const turn = random() * 7;
		const wedges = 8 + Math.floor(random() * 3);
		disc(canvas, colour(choose(rinds, kind)), x, y, radius);
		disc(canvas, colour("#fdf3dc"), x, y, radius * 0.93, 0.004);
		const box = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
		wash(
			canvas,
			choose(flesh, kind),
			(px, py) => {
				const angle = Math.atan2(py - y, px - x);
				const far = length(px - x, py - y) / radius;
				return 0.32 + 0.55 * (pulp(angle * 18 + 40, far * 5) - 0.35) + 0.3 * (1 - far) - 0.25 * (px - x + py - y);
			},
			(px, py) => {
				const far = length(px - x, py - y);
				const angle = ((Math.atan2(py - y, px - x) + turn + 14) / (Math.PI * 2)) * wedges;
				const side = (Math.abs((angle % 1) - 0.5) * Math.PI * 2 * far) / wedges;
				const half = (Math.PI * far) / wedges;
				return edge(canvas, Math.max(far - radius * 0.84, side - half + 0.0065, radius * 0.09 - far) + 0.004, 0.006);
			},
			box,
		);
		disc(canvas, [1, 1, 1], x - radius * 0.35, y - radius * 0.4, radius * 0.28, radius * 0.3, 0.16);
	}
	for (let i = 0; i < 4; i++)
		leaf(canvas, colour("#4d7a3c"), random() * canvas.right, random() * canvas.bottom, 0.075, random() * 6);
};

const baskets: readonly (readonly string[])[] = [
	["#d8372c", "#e8552f", "#c42a2f", "#ef8a2f"],
	["#33416e", "#44548a", "#5a4f86", "#2a2f55"],
	["#c21f3f", "#da3d55", "#a81734", "#e3566a"],
	["#5a1f38", "#7d2a45", "#2f2742", "#94304a"],
	["#7d9b3c", "#a9b94a", "#c9573a", "#d98a3c"],
];

const bowls: readonly (readonly [string, string])[] = [
	["#ece6da", "#c9beac"],
	["#47617d", "#2b3f57"],
	["#d9b08c", "#a87a58"],
];

/** A bowl full of berries, or of small tomatoes. */
export const berries: Scene = (canvas, { mood, seed, random }) => {
	cloth(canvas, mood + 2, seed);
	const x = canvas.right / 2 + (random() - 0.5) * 0.06;
	const y = canvas.bottom / 2 + (random() - 0.5) * 0.06;
	const radius = 0.4;
	disc(canvas, colour("#1c1618"), x + 0.03, y + 0.045, radius, 0.07, 0.55);
	const [bowl, inner] = choose(bowls, mood);
	const side = (px: number, py: number) => 0.5 - (px - x + py - y) * 0.9;
	const box = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
	wash(
		canvas,
		ramp(mix(colour(bowl), [0, 0, 0], 0.3), bowl, mix(colour(bowl), [1, 1, 1], 0.5)),
		side,
		(px, py) => edge(canvas, length(px - x, py - y) - radius),
		box,
	);
	wash(
		canvas,
		ramp(bowl, inner, mix(colour(inner), [0, 0, 0], 0.5)),
		side,
		(px, py) => edge(canvas, length(px - x, py - y) - radius * 0.93),
		box,
	);
	const tints = choose(baskets, mood);
	for (let i = 0; i < 210; i++) {
		const far = Math.sqrt(random()) * radius * 0.83;
		const angle = random() * 7;
		const size = (0.034 + random() * 0.018) * (mood % 5 === 0 ? 1.35 : 1);
		berry(
			canvas,
			colour(choose(tints, Math.floor(random() * 40))),
			x + Math.cos(angle) * far,
			y + Math.sin(angle) * far,
			size,
		);
	}
	for (let i = 0; i < 5; i++)
		berry(canvas, colour(choose(tints, i)), random() * canvas.right, canvas.bottom * (0.93 + random() * 0.05), 0.035);
	for (let i = 0; i < 3; i++)
		leaf(canvas, colour("#5c8a4a"), x + (random() - 0.5) * 0.4, y + (random() - 0.5) * 0.4, 0.07, random() * 6);
};

function berry(canvas: Canvas, tint: Colour, x: number, y: number, radius: number): void {
	disc(canvas, colour("#160c12"), x + radius * 0.2, y + radius * 0.3, radius, radius * 0.5, 0.5);
	wash(
		canvas,
		ramp(mix(tint, [1, 1, 1], 0.3), tint, mix(tint, [0.05, 0, 0.08], 0.3), mix(tint, [0.05, 0, 0.08], 0.62)),
		(px, py) => length(px - x + radius * 0.35, py - y + radius * 0.4) / radius / 1.5,
		(px, py) => edge(canvas, length(px - x, py - y) - radius),
		{ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
	);
	disc(canvas, [1, 1, 1], x - radius * 0.36, y - radius * 0.42, radius * 0.13, radius * 0.14, 0.7);
}
