import { type Random, seeded } from "../../random.ts";
import { type Canvas, clamp, colour, length, mix, paint, type Ramp, ramp, smooth, wash } from "../canvas.ts";
import { clouds, noise } from "../noise.ts";
import { choose, type Scene } from "../scene.ts";
import { disc, edge, ellipse, line, oval } from "../shapes.ts";

/** Half the width of a pot, from rim to foot, as shares of its height. */
export const forms: readonly (readonly number[])[] = [
	[0.12, 0.1, 0.1, 0.17, 0.27, 0.33, 0.34, 0.3, 0.22, 0.17], // vase
	[0.24, 0.2, 0.3, 0.4, 0.46, 0.48, 0.46, 0.4, 0.3, 0.2], // moon jar
	[0.07, 0.06, 0.06, 0.06, 0.08, 0.18, 0.25, 0.27, 0.26, 0.22], // bottle
	[0.42, 0.41, 0.41, 0.41, 0.41, 0.41, 0.4, 0.39, 0.36, 0.32], // cup
	[0.9, 0.88, 0.84, 0.78, 0.7, 0.6, 0.48, 0.36, 0.28, 0.26], // bowl
	[0.16, 0.14, 0.2, 0.32, 0.37, 0.36, 0.31, 0.25, 0.2, 0.17], // amphora
];

/** Dark, middle and light of a glaze. */
export const glazes: readonly (readonly [string, string, string])[] = [
	["#5e6f6c", "#a9bdb4", "#eaf1e8"],
	["#233a5c", "#3f6a9c", "#a9c8e4"],
	["#6b2f22", "#b85f3c", "#edb48c"],
	["#8a8070", "#d8cfbd", "#fffaf0"],
	["#2b2a2e", "#55525a", "#b3aeb4"],
	["#7a5a1f", "#d09c3c", "#f7dd98"],
	["#7b4a56", "#cf8f96", "#f8d7d4"],
	["#2c4a35", "#5d8a62", "#bcd9b0"],
];

const rooms: readonly (readonly [Ramp, Ramp])[] = [
	[ramp("#d9cdbd", "#efe5d6", "#e3d3bf"), ramp("#b08a66", "#8f6a4b")],
	[ramp("#8fa5a0", "#b4c5be", "#a2b5ad"), ramp("#e6dccb", "#c9b9a1")],
	[ramp("#d8a48a", "#e9c0a6", "#d79f83"), ramp("#8d4f3c", "#6d382b")],
	[ramp("#34424f", "#50626f", "#3d4c58"), ramp("#c5a683", "#97765a")],
	[ramp("#d9c58e", "#efdfb0", "#dcc78d"), ramp("#7a6148", "#5b4533")],
];

export interface Pot {
	readonly x: number;
	readonly foot: number;
	readonly tall: number;
	readonly form: readonly number[];
	readonly glaze: readonly [string, string, string];
	readonly seed: string;
}

/** A few pots on a table, light from the left. */
export const pots: Scene = (canvas, { mood, seed, random }) => {
	const table = canvas.bottom * 0.68;
	const [wall, wood] = choose(rooms, mood);
	const plaster = clouds(`${seed} wall`);
	wash(canvas, wall, (x, y) => 0.5 + 0.35 * (plaster(x * 2, y * 2) - 0.5) + 0.25 * (y / table - 0.6));
	daylight(canvas, table);
	const grain = noise(`${seed} wood`);
	wash(
		canvas,
		wood,
		(x, y) => (y - table) / (canvas.bottom - table) + 0.35 * (grain(x * 3, y * 70) - 0.5),
		(_, y) => edge(canvas, table - y),
		{ left: 0, right: canvas.right, top: table, bottom: canvas.bottom },
	);
	const count = 2 + (mood % 3) + (canvas.right > 1.3 ? 2 : 0);
	const first = Math.floor(random() * glazes.length);
	for (let i = 0; i < count; i++) {
		const form = choose(forms, mood + i * 5 + Math.floor(random() * 2));
		const open = form[0] ?? 0;
		const tall = (open > 0.8 ? 0.16 : open > 0.4 ? 0.17 : 0.3 + random() * 0.16) * (count > 3 ? 0.88 : 1.05);
		const x =
			canvas.right * ((i + 0.5) / count) + (random() - 0.5) * 0.05 - canvas.right * (0.5 - (i + 0.5) / count) * -0.12;
		const pot = {
			x,
			foot: table + 0.05 + random() * 0.12,
			tall,
			form,
			glaze: choose(glazes, first + i * 3),
			seed: `${seed} ${i}`,
		};
		shadow(canvas, pot);
		if (open < 0.2 && random() < 0.7) sprig(canvas, pot, random);
		drawPot(canvas, pot);
	}
};

/** A slanting window on the wall. */
function daylight(canvas: Canvas, table: number): void {
	paint(
		canvas,
		colour("#fff3d6"),
		(x, y) => {
			const along = x + y * 0.45;
			if (along <= 0.2 || along >= 1.02) return 0;
			const pane = Math.abs(((along * 4.2) % 1) - 0.5);
			return (
				0.34 *
				smooth(0.2, 0.26, along) *
				smooth(1.02, 0.94, along) *
				smooth(0.46, 0.43, pane) *
				smooth(0.05, 0.12, y) *
				smooth(table, table - 0.06, y)
			);
		},
		{ left: 0, right: canvas.right, top: 0, bottom: table },
	);
}

export function halfWidth(pot: Pot, y: number): number {
	const down = clamp((y - pot.foot + pot.tall) / pot.tall) * (pot.form.length - 1);
	const step = Math.min(Math.floor(down), pot.form.length - 2);
	const t = down - step;
	const from = pot.form[step] ?? 0;
	const to = pot.form[step + 1] ?? 0;
	const before = step > 0 ? (pot.form[step - 1] ?? 0) : from;
	const after = pot.form[step + 2] ?? to;
	const bent =
		from +
		0.5 * t * (to - before + t * (2 * before - 5 * from + 4 * to - after + t * (3 * (from - to) + after - before)));
	return bent * pot.tall;
}

function shadow(canvas: Canvas, { x, foot, tall, form }: Pot): void {
	const wide = Math.max(...form) * tall;
	ellipse(canvas, colour("#2a1c18"), x + wide * 0.55, foot - 0.004, wide * 1.25, tall * 0.09, 0.03, 0.5);
	ellipse(
		canvas,
		colour("#1d1310"),
		x,
		foot - 0.004,
		(form[form.length - 1] ?? 0.2) * tall * 1.04,
		tall * 0.05,
		0.012,
		0.6,
	);
}

function drawPot(canvas: Canvas, pot: Pot): void {
	const { x, foot, tall, form, glaze, seed } = pot;
	const wide = Math.max(...form) * tall;
	const box = { left: x - wide - 0.01, right: x + wide + 0.01, top: foot - tall - 0.04, bottom: foot + tall * 0.06 };
	const skin = clouds(seed);
	const round = tall * 0.045;
	const base = (form[form.length - 1] ?? 0.2) * tall;
	/** The foot is an ellipse seen from a little above. */
	const outline = (px: number, y: number) => {
		const foot2 = foot - round * 0.6;
		if (y <= foot2) return Math.max(Math.abs(px - x) - halfWidth(pot, y), foot - tall - y);
		return (length((px - x) / base, (y - foot2) / round) - 1) * round;
	};
	const light = (px: number, y: number) => {
		const side = clamp((px - x) / Math.max(halfWidth(pot, y), base * 0.6) / 2 + 0.5);
		return 0.12 + 0.95 * Math.sin(Math.PI * Math.min(1, (1 - side) ** 0.8 * 0.62 + 0.14)) ** 1.6 - 0.22 * side;
	};
	const [dark, middle, bright] = glaze;
	wash(
		canvas,
		ramp(mix(colour(dark), colour("#1b1420"), 0.35), dark, middle, bright),
		(px, y) => light(px, y) + 0.16 * (skin(px * 14, y * 14) - 0.5),
		(px, y) => edge(canvas, outline(px, y)),
		box,
	);
	const dip = foot - tall * 0.24;
	wash(
		canvas,
		ramp("#4a2c22", "#8d5a41", "#cf9a76", "#eec4a0"),
		light,
		(px, y) => edge(canvas, outline(px, y)) * smooth(-0.004, 0.004, y - dip - 0.05 * (skin(px * 6, 3) - 0.5)),
		{ ...box, top: dip - 0.04 },
	);
	const random = seeded(`${seed} fleck`);
	const speck = mix(colour(dark), colour("#241a1a"), 0.5);
	for (let i = 0; i < 90; i++) {
		const px = x + (random() - 0.5) * wide * 2;
		const y = foot - random() * tall;
		const size = 0.0012 + random() ** 3 * 0.0035;
		if (outline(px, y) < -size * 2) ellipse(canvas, speck, px, y, size, size * (0.7 + random() * 0.5), 0.0015, 0.6);
	}
	const rim = (form[0] ?? 0.1) * tall;
	const flat = Math.min(0.035, rim * 0.3);
	ellipse(canvas, mix(colour(bright), colour(middle), 0.4), x, foot - tall, rim, flat);
	ellipse(
		canvas,
		mix(colour(dark), colour("#150f14"), 0.55),
		x,
		foot - tall + flat * 0.06,
		rim * 0.88,
		flat * 0.8,
		0.004,
	);
	const shine = oval(x - wide * 0.4, foot - tall * 0.46, wide * 0.06, tall * 0.16);
	paint(canvas, [1, 1, 1], (px, y) => (outline(px, y) > 0 ? 0 : 0.5 * smooth(0.014, -0.014, shine(px, y))), box);
}

function sprig(canvas: Canvas, { x, foot, tall }: Pot, random: Random): void {
	const tints = ["#d9695f", "#efc25f", "#f4ece0", "#8f7fb8", "#c98aa0"];
	const tint = colour(choose(tints, Math.floor(random() * 5)));
	for (let stem = 0; stem < 5; stem++) {
		const lean = (random() - 0.5) * 0.3;
		const long = tall * (0.5 + random() * 0.35);
		let from: readonly [number, number] = [x, foot - tall * 0.97];
		for (let step = 1; step <= 8; step++) {
			const t = step / 8;
			const to = [x + lean * t * t, foot - tall - long * t] as const;
			line(canvas, colour("#5c6b45"), from, to, 0.005);
			if (step > 3) {
				const side = step % 2 === 0 ? 1 : -1;
				disc(
					canvas,
					mix(tint, [1, 1, 1], random() * 0.35),
					to[0] + side * 0.014,
					to[1] - 0.006,
					0.009 + random() * 0.008,
					0.003,
				);
			}
			from = to;
		}
		disc(canvas, mix(tint, [1, 1, 1], 0.2), from[0], from[1], 0.016, 0.003);
	}
}
