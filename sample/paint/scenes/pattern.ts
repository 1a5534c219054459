import { type Canvas, type Colour, clamp, colour, length, mix, paint, ramp, smooth, wash } from "../canvas.ts";
import { clouds, noise } from "../noise.ts";
import { choose, type Scene } from "../scene.ts";
import { edge, perRow, profile } from "../shapes.ts";

type Palette = readonly [string, string, string, string, string, string];

const palettes: readonly Palette[] = [
	["#f3ece0", "#d8694a", "#2f5d62", "#e5b24d", "#7a4a5c", "#b9cdbd"],
	["#e9e2da", "#2c3e63", "#8fa9c4", "#d99a6c", "#f6d8ae", "#5c4b51"],
	["#f7efe6", "#c9747c", "#6b8f71", "#e8b9a0", "#3f4a4f", "#e3cf8b"],
	["#2f3437", "#e8e0d2", "#c8574a", "#d9a441", "#7fa6a0", "#8d8791"],
	["#ece7dc", "#3f7067", "#d3a184", "#1f3a4a", "#eac67a", "#b4584e"],
];

/** Polished stone: chips of marble in cement. */
export const terrazzo: Scene = (canvas, { mood, seed, random }) => {
	const [ground, ...chips] = choose(palettes, mood);
	const cement = clouds(`${seed} cement`);
	const base = colour(ground);
	wash(
		canvas,
		ramp(mix(base, [0, 0, 0], 0.12), base, mix(base, [1, 1, 1], 0.25)),
		(x, y) => 0.5 + 0.5 * (cement(x * 5, y * 5) - 0.5),
	);
	const placed: (readonly [number, number, number])[] = [];
	for (let attempt = 0; attempt < 700; attempt++) {
		const size = 0.008 + random() ** 3 * 0.07;
		const x = random() * canvas.right;
		const y = random() * canvas.bottom;
		if (placed.some(([px, py, other]) => length(px - x, py - y) < (size + other) * 1.02)) continue;
		placed.push([x, y, size]);
		const sides = Array.from(
			{ length: 5 + Math.floor(random() * 3) },
			(_, side) => [((side + random() * 0.7) / 6) * Math.PI * 2, size * (0.62 + random() * 0.38)] as const,
		);
		const planes = sides.map(([angle, far]) => [Math.cos(angle), Math.sin(angle), far] as const);
		const tint = colour(choose(chips, Math.floor(random() * 50)));
		const vein = 20 + random() * 30;
		wash(
			canvas,
			ramp(mix(tint, [0, 0, 0], 0.14), tint, mix(tint, [1, 1, 1], 0.2)),
			(px, py) => cement(px * vein + x * 50, py * vein + y * 30) * 1.5 - 0.25,
			(px, py) => {
				let far = Number.NEGATIVE_INFINITY;
				for (const [nx, ny, reach] of planes) far = Math.max(far, (px - x) * nx + (py - y) * ny - reach);
				return edge(canvas, Math.max(far, length(px - x, py - y) - size * 1.05));
			},
			{ left: x - size * 1.1, right: x + size * 1.1, top: y - size * 1.1, bottom: y + size * 1.1 },
		);
	}
	paint(canvas, [1, 1, 1], (x, y) => 0.16 * Math.exp(-(((x - y * 0.6 - 0.25) / 0.22) ** 2)));
};

/** Threads over and under one another. */
export const weaving: Scene = (canvas, { mood, seed, random }) => {
	const palette = choose(palettes, mood);
	const threads = 40;
	const pitch = 1 / threads;
	const fuzz = noise(`${seed} fuzz`);
	const warp = colour(palette[0]);
	const columns = Math.ceil(canvas.right / pitch);
	const rows = Math.ceil(canvas.bottom / pitch);
	const round = (tint: Colour) =>
		ramp(mix(tint, [0, 0, 0], 0.55), mix(tint, [0, 0, 0], 0.15), tint, mix(tint, [1, 1, 1], 0.22));
	const thickness = (across: number, along: number, far: number) =>
		Math.sqrt(clamp(1 - across * across)) * (0.62 + 0.38 * Math.cos(along * Math.PI)) +
		0.28 * (fuzz(far * 60, across * 2 + far) - 0.5);
	wash(canvas, round(warp), (x, y) =>
		thickness((((x / pitch) % 1) - 0.5) * 2.1, (((y / pitch) % 1) - 0.5) * 0.9, x * 9 + y),
	);
	const band: string[] = [];
	while (band.length < rows) {
		const tint = choose(palette, 1 + Math.floor(random() * 5));
		for (let i = 1 + Math.floor(random() ** 2 * 9); i > 0; i--) band.push(tint);
	}
	/** Whether the weft is on top. */
	const over = (column: number, row: number) => {
		if (mood % 3 === 0) return (column + row) % 2 === 0;
		if (mood % 3 === 1) return (column + row) % 4 < 3 && (column - row + 400) % 12 !== 0;
		return (Math.abs((column % 16) - 8) + Math.abs((row % 16) - 8)) % 5 < 3;
	};
	for (let row = 0; row < rows; row++) {
		const top = row * pitch;
		wash(
			canvas,
			round(colour(band[row] ?? palette[1])),
			(x, y) => thickness(((y - top) / pitch - 0.5) * 2.05, (((x / pitch) % 1) - 0.5) * 0.9, x + row * 3),
			(x, y) =>
				over(Math.floor(x / pitch) % columns, row) ? edge(canvas, Math.abs(y - top - pitch / 2) - pitch * 0.49) : 0,
			{ left: 0, right: canvas.right, top, bottom: top + pitch },
		);
	}
	const fold = noise(`${seed} fold`);
	paint(canvas, colour("#1c1216"), (x, y) => 0.3 * smooth(0.5, 0.95, fold(x * 2 + y * 0.8, y * 1.2)));
};

type Distance = (u: number, v: number) => number;

const lens: Distance = (u, v) => Math.max(length(u - 0.24, v - 0.13), length(u - 0.24, v + 0.13)) - 0.19;
const corner: Distance = (u, v) => length(u - 0.5, v - 0.5);
const outline = (distance: number, width: number) => Math.max(distance, -(distance + width));

/**
 * What is painted on a tile in the first and in the second colour, in a tile folded twice: u and v run from 0 (middle)
 * to 0.5 (edge).
 */
const motifs: readonly (readonly [Distance, Distance])[] = [
	[
		(u, v) =>
			Math.min(
				outline(length(u - 0.16, v - 0.16) - 0.13, 0.05),
				lens(u, v),
				lens(v, u),
				Math.abs(corner(u, v) - 0.2) - 0.025,
			),
		(u, v) => Math.min(length(u, v) - 0.06, corner(u, v) - 0.11),
	],
	[
		(u, v) =>
			Math.min(
				outline(Math.min(u + v - 0.3, Math.max(u, v) - 0.21), 0.055),
				Math.abs(u + v - 0.62) - 0.025,
				Math.max(u, v) - 0.07,
			),
		(u, v) => Math.min(Math.abs(Math.max(u, v) - 0.115) - 0.02, 0.78 - u - v),
	],
	[
		(u, v) =>
			Math.min(
				Math.abs(length(u - 0.5, v) - 0.24) - 0.03,
				Math.abs(length(u, v - 0.5) - 0.24) - 0.03,
				corner(u, v) - 0.1,
			),
		(u, v) => Math.min(length(u, v) - 0.09, length(u - 0.5, v) - 0.06, length(u, v - 0.5) - 0.06),
	],
	[
		(u, v) =>
			Math.min(outline(Math.min(u + v * 0.62, v + u * 0.62) - 0.31, 0.07), Math.abs(Math.max(u, v) - 0.44) - 0.022),
		(u, v) => Math.min(Math.min(u + v * 0.62, v + u * 0.62) - 0.16, length(u - 0.36, v - 0.36) - 0.06),
	],
];

const paints: readonly (readonly [string, string, string])[] = [
	["#f4f1e8", "#2b5a9e", "#e3b04a"],
	["#f2efe6", "#1f4f7a", "#7fb2c9"],
	["#eef0ea", "#2f6f63", "#e0a34e"],
	["#f6efe4", "#a8432f", "#e8b65a"],
	["#e9eff2", "#22508f", "#3c9aa8"],
	["#f0ece0", "#1d6b6e", "#c9632f"],
];

/** A painted wall of tiles, no two quite alike. */
export const tiles: Scene = (canvas, { mood, seed }) => {
	const [glaze, first, second] = choose(paints, mood);
	const [main, accent] = choose(motifs, mood + (mood > 3 ? 1 : 0));
	const across = [3, 4, 5, 4][mood % 4] ?? 4;
	const side = 1 / across;
	const uneven = noise(`${seed} tile`);
	const brush = clouds(`${seed} brush`);
	const fold = (value: number) => Math.abs(((value / side) % 1) - 0.5);
	const foldX = profile(canvas, fold);
	const foldY = perRow(canvas, fold);
	const white = colour(glaze);
	wash(
		canvas,
		ramp(mix(white, colour("#8f8a78"), 0.3), white, [1, 1, 1]),
		(x, y) =>
			0.3 + 0.4 * uneven(Math.floor(x / side) * 7.3, Math.floor(y / side) * 5.1) + 0.25 * (brush(x * 8, y * 8) - 0.5),
	);
	for (const [tint, motif] of [
		[first, main],
		[second, accent],
	] as const) {
		const pigment = colour(tint);
		wash(
			canvas,
			ramp(mix(pigment, [0, 0, 0], 0.25), pigment, mix(pigment, [1, 1, 1], 0.35)),
			(x, y) => brush(x * 11 + Math.floor(x / side) * 3, y * 11),
			(x, y) => {
				const distance = motif(foldX(x), foldY(y));
				/** The hand's tremble matters only near an outline. */
				if ((Math.abs(distance) - 0.007) * side > 1 / canvas.unit) return distance < 0 ? 0.94 : 0;
				return 0.94 * edge(canvas, (distance + 0.012 * (uneven(x * 60, y * 60) - 0.5)) * side);
			},
		);
	}
	paint(canvas, [1, 1, 1], (x, y) => 0.2 * smooth(0.47, 0.485, Math.max(foldX(x), foldY(y))));
	paint(canvas, colour("#6f675a"), (x, y) => 0.75 * smooth(0.488, 0.494, Math.max(foldX(x), foldY(y))));
	gloss(canvas);
};

function gloss(canvas: Canvas): void {
	paint(canvas, colour("#fff6e2"), (x, y) => 0.24 * Math.exp(-(((x + y * 0.7 - canvas.right * 0.55) / 0.3) ** 2)));
	paint(canvas, colour("#20242e"), (x, y) => 0.26 * smooth(0.7, 1.7, x / canvas.right + y / canvas.bottom));
}
