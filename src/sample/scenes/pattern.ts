import { type Canvas, type Colour, clamp, colour, mix, paint, ramp, smooth, wash } from "../canvas.ts";
import { clouds, noise } from "../noise.ts";
import { edge } from "../shapes.ts";
import { choose, type Scene } from "./scene.ts";

type Palette = readonly [string, string, string, string, string, string];

const palettes: readonly [Palette, ...Palette[]] = [
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
		if (placed.some(([px, py, other]) => Math.hypot(px - x, py - y) < (size + other) * 1.02)) continue;
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
				return edge(canvas, Math.max(far, Math.hypot(px - x, py - y) - size * 1.05));
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

type Motif = (u: number, v: number) => readonly [number, number];

/** Distances (blue, yellow) in a tile folded twice, so u and v run from 0 (middle) to 0.5 (edge). */
const motifs: readonly [Motif, ...Motif[]] = [
	(u, v) => {
		const far = Math.hypot(u, v);
		const petal = Math.hypot(u - 0.16, v - 0.16) - 0.13;
		const lens = (a: number, b: number) => Math.max(Math.hypot(a - 0.24, b - 0.13), Math.hypot(a - 0.24, b + 0.13)) - 0.19;
		const leaf = Math.min(lens(u, v), lens(v, u));
		return [
			Math.min(Math.max(petal, -(petal + 0.05)), leaf, Math.abs(Math.hypot(u - 0.5, v - 0.5) - 0.2) - 0.025),
			Math.min(far - 0.06, Math.hypot(u - 0.5, v - 0.5) - 0.11),
		];
	},
	(u, v) => {
		const star = Math.min(Math.max(u + v - 0.3, -1), Math.max(u, v) - 0.21);
		return [
			Math.min(Math.max(star, -(star + 0.055)), Math.abs(u + v - 0.62) - 0.025, Math.max(u, v) - 0.07),
			Math.min(Math.abs(Math.max(u, v) - 0.115) - 0.02, 0.78 - u - v),
		];
	},
	(u, v) => {
		const ring = Math.abs(Math.hypot(u - 0.5, v) - 0.24) - 0.03;
		const other = Math.abs(Math.hypot(u, v - 0.5) - 0.24) - 0.03;
		return [
			Math.min(ring, other, Math.hypot(u - 0.5, v - 0.5) - 0.1),
			Math.min(Math.hypot(u, v) - 0.09, Math.hypot(u - 0.5, v) - 0.06, Math.hypot(u, v - 0.5) - 0.06),
		];
	},
	(u, v) => {
		const diamond = u + v * 0.62 - 0.31;
		const turned = v + u * 0.62 - 0.31;
		const flower = Math.min(diamond, turned);
		return [
			Math.min(Math.max(flower, -(flower + 0.07)), Math.abs(Math.max(u, v) - 0.44) - 0.022),
			Math.min(flower + 0.15, Math.hypot(u - 0.36, v - 0.36) - 0.06),
		];
	},
];

const paints: readonly [readonly [string, string, string], ...(readonly [string, string, string])[]] = [
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
	const motif = choose(motifs, mood + (mood > 3 ? 1 : 0));
	const across = [3, 4, 5, 4][mood % 4] ?? 4;
	const side = 1 / across;
	const uneven = noise(`${seed} tile`);
	const brush = clouds(`${seed} brush`);
	const fold = (value: number) => Math.abs(((((value / side) % 1) + 1) % 1) - 0.5);
	const white = colour(glaze);
	wash(
		canvas,
		ramp(mix(white, colour("#8f8a78"), 0.3), white, [1, 1, 1]),
		(x, y) =>
			0.3 + 0.4 * uneven(Math.floor(x / side) * 7.3, Math.floor(y / side) * 5.1) + 0.25 * (brush(x * 8, y * 8) - 0.5),
	);
	for (const [index, tint] of [first, second].entries()) {
		const pigment = colour(tint);
		wash(
			canvas,
			ramp(mix(pigment, [0, 0, 0], 0.25), pigment, mix(pigment, [1, 1, 1], 0.35)),
			(x, y) =>
				brush(x * 11 + Math.floor(x / side) * 3, y * 11) * 0.9 +
				0.15 * uneven(Math.floor(x / side) * 3.3, Math.floor(y / side) * 9.7),
			(x, y) => {
				const shape = motif(fold(x), fold(y))[index] ?? 1;
				return 0.94 * edge(canvas, (shape + 0.012 * (brush(x * 30, y * 30) - 0.5)) * side);
			},
		);
	}
	paint(canvas, colour("#6f675a"), (x, y) => 0.75 * smooth(0.488, 0.494, Math.max(fold(x), fold(y))));
	paint(
		canvas,
		[1, 1, 1],
		(x, y) =>
			0.3 *
			smooth(0.47, 0.485, Math.max(0.5 - ((x / side) % 1), 0.5 - ((y / side) % 1))) *
			smooth(0.494, 0.488, Math.max(fold(x), fold(y))),
	);
	gloss(canvas);
};

function gloss(canvas: Canvas): void {
	paint(canvas, colour("#fff6e2"), (x, y) => 0.24 * Math.exp(-(((x + y * 0.7 - canvas.right * 0.55) / 0.3) ** 2)));
	paint(canvas, colour("#20242e"), (x, y) => 0.26 * smooth(0.7, 1.7, x / canvas.right + y / canvas.bottom));
}
