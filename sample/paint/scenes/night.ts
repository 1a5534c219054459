import type { Random } from "../../random.ts";
import {
	backdrop,
	type Canvas,
	type Colour,
	clamp,
	colour,
	glow,
	length,
	mix,
	paint,
	type Ramp,
	ramp,
	smooth,
	wash,
} from "../canvas.ts";
import { clouds, noise } from "../noise.ts";
import { choose, type Scene } from "../scene.ts";
import { disc, edge, line, profile, ridge } from "../shapes.ts";
import { roof } from "./roof.ts";
import { reflect } from "./water.ts";

const nights: readonly Ramp[] = [
	ramp("#070b1f", "#141d45", "#3a3a6e", "#7d5f83"),
	ramp("#050a18", "#0d2038", "#1e4a5c", "#4f8a86"),
	ramp("#0b0718", "#251541", "#5a2f63", "#b5606a"),
	ramp("#04070f", "#0c1526", "#24344a", "#4d6076"),
];

function sprinkleStars(canvas: Canvas, random: Random, count: number, floor: number): void {
	for (let i = 0; i < count; i++) {
		const bright = random() ** 4;
		const x = random() * canvas.right;
		const y = random() ** 1.2 * floor;
		const tint = mix(colour("#cfe0ff"), colour("#ffe6c9"), random());
		disc(canvas, tint, x, y, 0.0008 + bright * 0.0017, 0.0022 + bright * 0.002, 0.35 + bright * 0.65);
		if (bright > 0.75) glow(canvas, tint, x, y, 0.012, 0.35);
	}
}

/** The Milky Way over a hill, a fir or two, and one window that is still lit. */
export const stars: Scene = (canvas, { mood, seed, random }) => {
	backdrop(canvas, choose(nights, mood), (y) => (y / canvas.bottom) ** 1.5);
	const dust = clouds(`${seed} dust`);
	const lean = (random() - 0.5) * 1.2;
	const tilt = length(1, lean);
	const centre = canvas.right * (0.4 + random() * 0.3);
	const across = (x: number, y: number) => (x - centre - lean * (y - canvas.bottom * 0.4)) / tilt;
	paint(canvas, colour("#b9b2e6"), (x, y) => {
		const away = across(x, y) / 0.2;
		if (away * away > 6) return 0;
		const thick = dust(x * 3.2, y * 3.2);
		return (
			Math.exp(-away * away) *
			(0.12 + 0.5 * smooth(0.3, 0.8, thick)) *
			(1 - 0.75 * smooth(0.52, 0.68, dust(x * 6 + 9, y * 5)) * Math.exp(-away * away * 6))
		);
	});
	sprinkleStars(canvas, random, 620, canvas.bottom);
	const rough = noise(`${seed} land`);
	const land = profile(canvas, (x) => canvas.bottom * 0.84 - 0.12 * rough(x * 1.5, 0));
	ridge(canvas, ramp("#0b0e1c", "#05070f"), land, 0.3);
	for (let i = 0; i < 16; i++) spruce(canvas, colour("#060913"), random() * canvas.right, land, 0.06 + random() * 0.16);
	const x = canvas.right * (0.2 + random() * 0.6);
	cabin(canvas, x, land(x) + 0.012, 0.06);
};

function spruce(canvas: Canvas, tint: Colour, x: number, land: (x: number) => number, tall: number): void {
	const foot = land(x) + 0.01;
	paint(
		canvas,
		tint,
		(px, y) => {
			const down = (y - foot + tall) / tall;
			return edge(canvas, Math.abs(px - x) - tall * 0.2 * down * (0.55 + 0.45 * ((down * 8) % 1)));
		},
		{ left: x - tall * 0.25, right: x + tall * 0.25, top: foot - tall, bottom: foot },
	);
}

function cabin(canvas: Canvas, x: number, foot: number, wide: number): void {
	paint(
		canvas,
		colour("#0a0c16"),
		(px, y) => edge(canvas, Math.max(Math.abs(px - x) - wide, foot - wide * 1.7 + Math.abs(px - x) * 0.75 - y)),
		{ left: x - wide, right: x + wide, top: foot - wide * 2, bottom: foot },
	);
	paint(
		canvas,
		colour("#ffcf7a"),
		(px, y) => edge(canvas, Math.max(Math.abs(px - x) - wide * 0.2, Math.abs(y - foot + wide * 0.55) - wide * 0.22)),
		{ left: x - wide, right: x + wide, top: foot - wide * 2, bottom: foot },
	);
	glow(canvas, colour("#ffb65c"), x, foot - wide * 0.5, wide * 1.1, 0.5);
}

/** Curtains of light over snow. */
export const aurora: Scene = (canvas, { mood, seed, random, time }) => {
	backdrop(
		canvas,
		choose([ramp("#040a1c", "#0b1d3a", "#1d4054"), ramp("#070618", "#171743", "#33386c")], mood),
		(y) => y / canvas.bottom,
	);
	sprinkleStars(canvas, random, 300, canvas.bottom * 0.8);
	const lights: readonly Colour[] =
		mood % 2 === 0
			? [colour("#5dffb0"), colour("#37d6c0"), colour("#b46cff")]
			: [colour("#a56bff"), colour("#5dffb8"), colour("#ff6fae")];
	for (const [i, light] of lights.entries()) {
		const wave = noise(`${seed} wave ${i}`);
		const ray = noise(`${seed} ray ${i}`);
		const high = canvas.bottom * (0.2 + 0.12 * i);
		const base = profile(
			canvas,
			(x) =>
				canvas.bottom * (0.4 + 0.1 * i) +
				0.42 * (wave(x * 1.4 + time * 0.12, i + time * 0.2) - 0.5) +
				0.06 * wave(x * 5 + time * 0.2, 3),
		);
		const beam = profile(
			canvas,
			(x) =>
				(0.35 + 0.65 * ray(x * 26 + time * 0.8, time * 0.5)) *
				(0.3 + 0.7 * smooth(0.2, 0.75, wave(x * 1.8 - time * 0.15, 8))),
		);
		paint(canvas, light, (x, y) => {
			const above = base(x) - y;
			if (above < -0.05) return 0;
			return (
				beam(x) *
				0.85 *
				(above < 0 ? smooth(-0.05, 0, above) : Math.exp(-above / high) * smooth(1.2, 0.2, above / canvas.bottom))
			);
		});
	}
	const rough = noise(`${seed} land`);
	ridge(
		canvas,
		ramp("#5a7fa0", "#20364f"),
		profile(canvas, (x) => canvas.bottom * 0.83 - 0.16 * rough(x * 2.3, 1) ** 1.5),
		0.24,
	);
	const land = profile(canvas, (x) => canvas.bottom * 0.9 - 0.05 * rough(x * 1.3, 5));
	ridge(canvas, ramp("#7fb0ac", "#3d6a80", "#1d3450"), land, 0.22);
	for (let i = 0; i < 14; i++) spruce(canvas, colour("#0a1626"), random() * canvas.right, land, 0.05 + random() * 0.13);
};

/** A large moon over roofs. */
export const moonrise: Scene = (canvas, { mood, seed, random }) => {
	backdrop(
		canvas,
		choose(
			[
				ramp("#131638", "#3a3568", "#8a5f87", "#d98f86"),
				ramp("#0c1a30", "#27496b", "#6f95a5", "#cfd2bd"),
				ramp("#1a1030", "#4f2a55", "#a84f5d", "#eba06a"),
			],
			mood,
		),
		(y) => y / (canvas.bottom * 0.85),
	);
	sprinkleStars(canvas, random, 90, canvas.bottom * 0.5);
	const x = canvas.right * (0.3 + random() * 0.4);
	const y = canvas.bottom * 0.4;
	const spots = clouds(`${seed} moon`);
	const radius = 0.19;
	glow(canvas, colour("#ffe9c4"), x, y, 0.4, 0.5);
	wash(
		canvas,
		ramp("#cdb79c", "#f3e4c6", "#fff6e0"),
		(px, py) => spots((px - x) * 9, (py - y) * 9) * 1.5 - 0.15,
		(px, py) => edge(canvas, length(px - x, py - y) - radius),
		{ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius },
	);
	for (let row = 0; row < 3; row++) {
		const tint = mix(colour("#4b3a63"), colour("#14112a"), row / 2);
		let left = -random() * 0.2;
		while (left < canvas.right) {
			const wide = 0.14 + random() * 0.16;
			roof(canvas, tint, left, wide, canvas.bottom * (0.66 + row * 0.1) + random() * 0.05, random);
			left += wide * 0.93;
		}
	}
};

/** Rockets over the harbour. */
export const fireworks: Scene = (canvas, { mood, seed, random }) => {
	const waterline = canvas.bottom * 0.74;
	backdrop(
		canvas,
		choose([ramp("#060817", "#141a3d", "#3b2f5e"), ramp("#0a1220", "#1c3247", "#47606e")], mood),
		(y) => y / waterline,
	);
	const tints = ["#ffcf6b", "#ff7f7f", "#8fd3ff", "#c7a0ff", "#9dffb8", "#ffe9d0"];
	for (let burst = 0; burst < 6; burst++) {
		const x = canvas.right * (0.12 + random() * 0.76);
		const y = canvas.bottom * (0.1 + random() * 0.38);
		const tint = colour(choose(tints, burst + mood * 2));
		const size = 0.1 + random() * 0.16;
		glow(canvas, tint, x, y, size * 0.9, 0.35);
		const rays = 34 + Math.floor(random() * 20);
		for (let ray = 0; ray < rays; ray++) {
			const angle = (ray / rays) * Math.PI * 2 + random() * 0.1;
			const long = size * (0.75 + random() * 0.25);
			for (let step = 3; step <= 14; step++) {
				const far = step / 14;
				const px = x + Math.cos(angle) * long * far;
				const py = y + Math.sin(angle) * long * far + 0.06 * far * far * size * 4;
				disc(canvas, mix(tint, [1, 1, 1], clamp(far - 0.55)), px, py, 0.0012 + 0.0014 * far, 0.002, far * 0.9);
			}
		}
	}
	const skyline = noise(`${seed} skyline`);
	ridge(
		canvas,
		ramp("#0b0d1c", "#0b0d1c"),
		(x) => waterline - 0.03 - (0.09 * Math.round(skyline(Math.floor(x * 22), 0) * 5)) / 5,
		1,
	);
	for (let i = 0; i < 70; i++)
		disc(canvas, colour("#ffd38a"), random() * canvas.right, waterline - 0.005 - random() * 0.05, 0.0026, 0.002, 0.9);
	reflect(canvas, waterline, colour("#0a1022"), 0.25, seed);
	line(canvas, colour("#0b0d1c"), [0, waterline], [canvas.right, waterline], 0.004);
};
