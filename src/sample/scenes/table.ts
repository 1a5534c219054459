import { type Canvas, type Colour, clamp, colour, mix, paint, type Ramp, ramp, smooth, wash } from "../canvas.ts";
import { clouds, noise } from "../noise.ts";
import type { Random } from "../random.ts";
import { disc, edge, ellipse, line, oval } from "../shapes.ts";
import { choose, type Scene } from "./scene.ts";

const cloths: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
	["#e9dfcf", "#d4c3ab"],
	["#7fa39b", "#6b8f88"],
	["#d98e73", "#c67b60"],
	["#31465a", "#273848"],
	["#f1d9a8", "#e3c489"],
	["#b9c7d6", "#a3b4c6"],
];

/** A cloth, plain or chequered, with folds. */
export function cloth(canvas: Canvas, mood: number, seed: string): void {
	const [light, dark] = choose(cloths, mood);
	const fold = clouds(`${seed} fold`);
	const fibre = noise(`${seed} fibre`);
	const base = colour(light);
	wash(canvas, ramp(mix(colour(dark), [0, 0, 0], 0.2), dark, base, mix(base, [1, 1, 1], 0.25)), (x, y) => 0.55 + 0.6 * (fold(x * 1.6 + y, y * 1.1) - 0.5) + 0.12 * (fibre(x * 160, y * 160) - 0.5));
	if (mood % 2 === 0) return;
	const stripe = (value: number) => smooth(0.02, 0, Math.abs(((value * 4.2) % 1) - 0.5) - 0.17);
	paint(canvas, mix(colour(dark), [1, 1, 1], 0.55), (x, y) => 0.28 * (stripe(x + 0.05) + stripe(y + 0.02)));
}

/** Circles that do not touch: position and radius. */
function scatter(canvas: Canvas, random: Random, tries: number, smallest: number, largest: number): (readonly [number, number, number])[] {
	const placed: (readonly [number, number, number])[] = [];
	for (let i = 0; i < tries; i++) {
		const radius = largest + (smallest - largest) * (i / tries);
		const x = random() * canvas.right;
		const y = random() * canvas.bottom;
		if (placed.every(([px, py, other]) => Math.hypot(px - x, py - y) > radius + other + 0.015)) placed.push([x, y, radius]);
	}
	return placed;
}

const flesh: readonly [Ramp, ...Ramp[]] = [
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
		disc(canvas, colour(choose(rinds as [string], kind)), x, y, radius);
		disc(canvas, colour("#fdf3dc"), x, y, radius * 0.93, 0.004);
		const box = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
		wash(
			canvas,
			choose(flesh, kind),
			(px, py) => {
				const angle = Math.atan2(py - y, px - x);
				const far = Math.hypot(px - x, py - y) / radius;
				return 0.32 + 0.55 * (pulp(angle * 18 + 40, far * 5) - 0.35) + 0.3 * (1 - far) - 0.25 * (px - x + py - y);
			},
			(px, py) => {
				const far = Math.hypot(px - x, py - y);
				const angle = ((Math.atan2(py - y, px - x) + turn + 14) / (Math.PI * 2)) * wedges;
				const side = (Math.abs((angle % 1) - 0.5) * Math.PI * 2 * far) / wedges;
				const half = (Math.PI * far) / wedges;
				return edge(canvas, Math.max(far - radius * 0.84, side - half + 0.0065, radius * 0.09 - far) + 0.004, 0.006);
			},
			box,
		);
		disc(canvas, [1, 1, 1], x - radius * 0.35, y - radius * 0.4, radius * 0.28, radius * 0.3, 0.16);
	}
	for (let i = 0; i < 4; i++) leaf(canvas, colour("#4d7a3c"), random() * canvas.right, random() * canvas.bottom, 0.075, random() * 6);
};

export function leaf(canvas: Canvas, tint: Colour, x: number, y: number, long: number, turn: number): void {
	const cos = Math.cos(turn);
	const sin = Math.sin(turn);
	const along = (px: number, py: number) => ((px - x) * cos + (py - y) * sin) / long;
	const aside = (px: number, py: number) => ((py - y) * cos - (px - x) * sin) / long;
	const shape = (px: number, py: number) => {
		const t = along(px, py);
		return (Math.abs(aside(px, py)) - 0.42 * (1 - t * t) * (1 - 0.25 * t)) * long;
	};
	const box = { left: x - long, right: x + long, top: y - long, bottom: y + long };
	paint(canvas, colour("#141a14"), (px, py) => 0.35 * edge(canvas, shape(px - 0.01, py - 0.014), 0.014), box);
	wash(
		canvas,
		ramp(mix(tint, [0, 0.05, 0.05], 0.5), tint, mix(tint, [1, 1, 0.7], 0.35)),
		(px, py) => {
			const side = aside(px, py);
			const vein = Math.abs((((along(px, py) - Math.abs(side) * 0.9) * 6) % 1) + (along(px, py) - Math.abs(side) * 0.9 < 0 ? 1 : 0) - 0.5);
			return 0.5 + (side < 0 ? 0.2 : -0.14) - 0.14 * smooth(0.1, 0, vein) + 0.5 * smooth(0.035, 0.01, Math.abs(side));
		},
		(px, py) => edge(canvas, shape(px, py)),
		box,
	);
}

const baskets: readonly [readonly string[], ...(readonly string[])[]] = [
	["#d8372c", "#e8552f", "#c42a2f", "#ef8a2f"],
	["#33416e", "#44548a", "#5a4f86", "#2a2f55"],
	["#c21f3f", "#da3d55", "#a81734", "#e3566a"],
	["#5a1f38", "#7d2a45", "#2f2742", "#94304a"],
	["#7d9b3c", "#a9b94a", "#c9573a", "#d98a3c"],
];

/** A bowl full of berries, or of small tomatoes. */
export const berries: Scene = (canvas, { mood, seed, random }) => {
	cloth(canvas, mood + 2, seed);
	const x = canvas.right / 2 + (random() - 0.5) * 0.06;
	const y = canvas.bottom / 2 + (random() - 0.5) * 0.06;
	const radius = 0.4;
	disc(canvas, colour("#1c1618"), x + 0.03, y + 0.045, radius, 0.07, 0.55);
	const [bowl, inner] = [["#ece6da", "#c9beac"], ["#47617d", "#2b3f57"], ["#d9b08c", "#a87a58"]][mood % 3] ?? ["#ece6da", "#c9beac"];
	const side = (px: number, py: number) => 0.5 - (px - x + py - y) * 0.9;
	const box = { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
	wash(canvas, ramp(mix(colour(bowl), [0, 0, 0], 0.3), bowl, mix(colour(bowl), [1, 1, 1], 0.5)), side, (px, py) => edge(canvas, Math.hypot(px - x, py - y) - radius), box);
	wash(canvas, ramp(bowl, inner, mix(colour(inner), [0, 0, 0], 0.5)), side, (px, py) => edge(canvas, Math.hypot(px - x, py - y) - radius * 0.93), box);
	const tints = choose(baskets, mood);
	for (let i = 0; i < 210; i++) {
		const far = Math.sqrt(random()) * radius * 0.83;
		const angle = random() * 7;
		const size = (0.034 + random() * 0.018) * (mood % 5 === 0 ? 1.35 : 1);
		berry(canvas, colour(choose(tints as [string], Math.floor(random() * 40))), x + Math.cos(angle) * far, y + Math.sin(angle) * far, size);
	}
	for (let i = 0; i < 5; i++) berry(canvas, colour(choose(tints as [string], i)), random() * canvas.right, canvas.bottom * (0.93 + random() * 0.05), 0.035);
	for (let i = 0; i < 3; i++) leaf(canvas, colour("#5c8a4a"), x + (random() - 0.5) * 0.4, y + (random() - 0.5) * 0.4, 0.07, random() * 6);
};

function berry(canvas: Canvas, tint: Colour, x: number, y: number, radius: number): void {
	disc(canvas, colour("#160c12"), x + radius * 0.2, y + radius * 0.3, radius, radius * 0.5, 0.5);
	wash(
		canvas,
		ramp(mix(tint, [1, 1, 1], 0.3), tint, mix(tint, [0.05, 0, 0.08], 0.3), mix(tint, [0.05, 0, 0.08], 0.62)),
		(px, py) => Math.hypot(px - x + radius * 0.35, py - y + radius * 0.4) / radius / 1.5,
		(px, py) => edge(canvas, Math.hypot(px - x, py - y) - radius),
		{ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
	);
	disc(canvas, [1, 1, 1], x - radius * 0.36, y - radius * 0.42, radius * 0.13, radius * 0.14, 0.7);
}

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
		return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - 0.04;
	};
	paint(canvas, colour("#17100f"), (px, py) => 0.5 * edge(canvas, board(px - 0.02, py - 0.03), 0.04));
	wash(canvas, ramp("#7d4f2e", "#a87446", "#c9996a", "#dcb488"), (px, py) => 0.5 + 0.7 * (plank(((px - x) * Math.cos(turn) + (py - y) * Math.sin(turn)) * 2.2, ((py - y) * Math.cos(turn) - (px - x) * Math.sin(turn)) * 38) - 0.5), (px, py) => edge(canvas, board(px, py)));
	const shape = mood % 3 === 1 ? oval(x, y, 0.23, 0.225, turn) : oval(x, y, 0.34, 0.17, turn);
	const crust = clouds(`${seed} crust`);
	const body = (px: number, py: number) => shape(px, py) + 0.02 * (crust(px * 7, py * 7) - 0.5);
	paint(canvas, colour("#20130c"), (px, py) => 0.6 * edge(canvas, body(px - 0.016, py - 0.024), 0.035));
	wash(
		canvas,
		ramp("#5f2f16", "#95501f", "#c98136", "#e8b266", "#f3cf92"),
		(px, py) => clamp(-body(px, py) / 0.2) * 0.85 + 0.4 * (crust(px * 16, py * 16) - 0.5) - 0.35 * (px - x + py - y) + 0.08,
		(px, py) => edge(canvas, body(px, py)),
	);
	for (let cut = -2; cut <= 2; cut++) {
		const along = cut * 0.105;
		const cx = x + Math.cos(turn) * along;
		const cy = y + Math.sin(turn) * along;
		const slash = oval(cx, cy, 0.105 - Math.abs(cut) * 0.014, 0.021, turn + 1.05);
		wash(canvas, ramp("#fbe7bd", "#f2cf94", "#c98a45"), (px, py) => 0.5 + slash(px, py) * 16 + 0.4 * (crust(px * 30, py * 30) - 0.5), (px, py) => (body(px, py) > -0.02 ? 0 : edge(canvas, slash(px, py), 0.005)));
		paint(canvas, colour("#5a2c12"), (px, py) => (body(px, py) > -0.02 ? 0 : 0.7 * smooth(0.008, 0, Math.abs(slash(px, py))) * smooth(-0.01, 0.012, py - cy + (px - cx) * 0.4)));
	}
	const flour = noise(`${seed} flour`);
	paint(canvas, [1, 0.98, 0.94], (px, py) => (body(px, py) > 0 ? 0.35 * smooth(0.75, 0.9, flour(px * 90, py * 90)) * smooth(0.2, 0, body(px, py)) : 0.5 * smooth(0.55, 0.8, flour(px * 120, py * 120)) * smooth(0.45, 0.7, crust(px * 5 + 3, py * 5))));
	for (let i = 0; i < 26; i++) ellipse(canvas, colour("#b5793c"), x + (random() - 0.5) * 0.9, y + (random() - 0.5) * 0.6, 0.002 + random() * 0.005, 0.002 + random() * 0.004, 0.002, 0.9);
};

/** Cardamom buns on a tray. */
export const buns: Scene = (canvas, { mood, seed, random }) => {
	const steel = noise(`${seed} tray`);
	wash(canvas, choose([ramp("#3a3f45", "#565c63", "#6f767d"), ramp("#e9e0cf", "#f6efe2"), ramp("#6b4a38", "#8a6550", "#9d7861")], mood), (x, y) => 0.5 + 0.5 * (steel(x * 2.5, y * 60) - 0.5));
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

function bun(canvas: Canvas, x: number, y: number, radius: number, random: Random, dough: (x: number, y: number) => number): void {
	const turn = random() * 7;
	const shape = (px: number, py: number) => Math.hypot(px - x, py - y) - radius * (0.97 + 0.05 * Math.cos(Math.atan2(py - y, px - x) * 3 + turn));
	const reach = radius * 1.4;
	const box = { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
	paint(canvas, colour("#120a08"), (px, py) => 0.55 * edge(canvas, shape(px - 0.012, py - 0.02), 0.03), box);
	wash(
		canvas,
		ramp("#4f2410", "#8d4a1f", "#c9822f", "#e8ad5c", "#f6d08d"),
		(px, py) => {
			const far = Math.hypot(px - x, py - y) / radius;
			const spiral = (((far * 3.4 - (Math.atan2(py - y, px - x) + turn) / (Math.PI * 2)) % 1) + 1) % 1;
			const groove = smooth(0.16, 0, Math.min(spiral, 1 - spiral));
			return 0.72 - 0.2 * far * far - 0.55 * groove * (1 - far * 0.3) + 0.35 * (dough(px * 12, py * 12) - 0.5) - 1.1 * (px - x + py - y) + 0.1 * Math.sin(spiral * Math.PI);
		},
		(px, py) => edge(canvas, shape(px, py)),
		box,
	);
	for (let i = 0; i < 34; i++) {
		const angle = random() * 7;
		const far = Math.sqrt(random()) * radius * 0.85;
		ellipse(canvas, colour("#fffaf0"), x + Math.cos(angle) * far, y + Math.sin(angle) * far, 0.0032 + random() * 0.003, 0.003 + random() * 0.002, 0.0015, 0.95);
	}
}

const drinks: readonly [Ramp, ...Ramp[]] = [
	ramp("#c8742a", "#a9541a", "#7a3510"),
	ramp("#6b4128", "#4a2a18", "#2d170c"),
	ramp("#b9cf7a", "#93b552", "#6d9338"),
	ramp("#d9a777", "#c08a58", "#96643a"),
	ramp("#7a4a2c", "#5c3218", "#38190a"),
];

/** A cup from above. */
export const tea: Scene = (canvas, { mood, seed, random }) => {
	cloth(canvas, [1, 4, 3, 2, 5, 0][mood % 6] ?? 0, seed);
	const x = canvas.right * (0.46 + random() * 0.08);
	const y = canvas.bottom * (0.46 + random() * 0.08);
	const [cup, saucer] = [["#f3ede2", "#e2d6c4"], ["#7f98a8", "#f1ebe0"], ["#3c4a47", "#c9b79c"], ["#d9826a", "#f0dcc8"], ["#f6f2ea", "#9fb7ad"]][mood % 5] ?? ["#f3ede2", "#e2d6c4"];
	const round = (radius: number, tint: Colour, strength: number) =>
		wash(
			canvas,
			ramp(mix(tint, [0, 0, 0.05], 0.35), tint, mix(tint, [1, 1, 1], 0.45)),
			(px, py) => 0.5 - (strength * (px - x + py - y)) / radius,
			(px, py) => edge(canvas, Math.hypot(px - x, py - y) - radius),
			{ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
		);
	disc(canvas, colour("#150f12"), x + 0.03, y + 0.045, 0.37, 0.06, 0.5);
	round(0.37, colour(saucer), 0.16);
	round(0.3, mix(colour(saucer), [0, 0, 0], 0.04), -0.16);
	disc(canvas, colour("#150f12"), x + 0.03, y + 0.04, 0.23, 0.05, 0.5);
	const handle = -0.5 + random();
	line(canvas, colour(cup), [x, y], [x + Math.cos(handle) * 0.3, y + Math.sin(handle) * 0.3], 0.05);
	disc(canvas, mix(colour(cup), [1, 1, 1], 0.2), x + Math.cos(handle) * 0.3, y + Math.sin(handle) * 0.3, 0.025);
	round(0.235, colour(cup), 0.2);
	round(0.21, mix(colour(cup), [0, 0, 0], 0.15), -0.25);
	const drink = choose(drinks, mood);
	const swirl = clouds(`${seed} swirl`);
	wash(canvas, drink, (px, py) => (Math.hypot(px - x - 0.02, py - y - 0.02) / 0.2) ** 2 * 0.7 + 0.25 * (swirl(px * 8, py * 8) - 0.3), (px, py) => edge(canvas, Math.hypot(px - x - 0.006, py - y - 0.008) - 0.192), { left: x - 0.21, right: x + 0.21, top: y - 0.21, bottom: y + 0.21 });
	if (mood % 5 === 1 || mood % 5 === 4) heart(canvas, x, y + 0.01);
	if (mood % 5 === 2) for (let i = 0; i < 90; i++) disc(canvas, colour("#dfeab0"), x + (random() - 0.5) * 0.34 * Math.cos(i), y + (random() - 0.5) * 0.34 * Math.sin(i), 0.002 + random() * 0.004, 0.002, 0.6);
	ellipse(canvas, [1, 1, 1], x - 0.08, y - 0.1, 0.05, 0.018, 0.02, 0.4);
	for (let i = 0; i < 3; i++) leaf(canvas, colour(["#7a9a5c", "#c98a6a", "#8f6f8a"][mood % 3] ?? "#7a9a5c"), canvas.right * (random() < 0.5 ? 0.08 : 0.92), canvas.bottom * (0.1 + 0.8 * random()), 0.08, random() * 6);
};

function heart(canvas: Canvas, x: number, y: number): void {
	for (const [size, tint] of [[0.13, "#e9cfae"], [0.1, "#8a5a38"], [0.085, "#f3e0c6"]] as const) {
		paint(
			canvas,
			colour(tint),
			(px, py) => {
				const u = Math.abs(px - x) / size;
				const v = (y - py) / size + 0.15;
				return edge(canvas, (Math.hypot(u, v - Math.sqrt(u) * 0.62) - 0.86) * size * 0.6, 0.004);
			},
			{ left: x - size * 1.2, right: x + size * 1.2, top: y - size * 1.6, bottom: y + size * 1.4 },
		);
	}
}
