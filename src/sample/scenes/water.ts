import { blend, type Canvas, type Colour, colour, glow, mix, paint, type Ramp, ramp, smooth, wash } from "../canvas.ts";
import { clouds, noise } from "../noise.ts";
import { disc, edge, line, profile, ridge } from "../shapes.ts";
import { choose, type Scene, sky } from "./scene.ts";

const waters: readonly [Ramp, ...Ramp[]] = [
	ramp("#e9a27a", "#9a5f78", "#3a2f5c", "#1f1d40"),
	ramp("#c6dcdc", "#6ba4b8", "#2f6f92", "#1d4a6b"),
	ramp("#f0cfb8", "#c99a9a", "#8d7590", "#5a5478"),
	ramp("#5f7a9f", "#2e4a74", "#16284c", "#0c1630"),
	ramp("#c3cfcd", "#90a6a8", "#5f7c83", "#3f5a63"),
	ramp("#f7b05c", "#c2564f", "#5d2350", "#28133a"),
	ramp("#d5ead9", "#7fc0bd", "#2f8f9b", "#1a5f74"),
	ramp("#dcc3cf", "#a592bd", "#6b6699", "#434673"),
];

/** The sun, or the moon, and its path over moving water. */
export const sea: Scene = (canvas, { mood, seed, random, time }) => {
	const horizon = canvas.bottom * (0.4 + random() * 0.12);
	const sunX = canvas.right * (0.25 + random() * 0.5);
	const high = 0.03 + random() * 0.16;
	const light = colour(mood % 8 === 3 ? "#dfe6f5" : mood % 8 === 4 ? "#f3f2ea" : "#fff1cc");
	heaven(canvas, mood, seed, horizon);
	glow(canvas, light, sunX, horizon - high, 0.36, 0.55);
	disc(canvas, light, sunX, horizon - high, 0.05, 0.004);
	water(canvas, choose(waters, mood), horizon, seed, time);
	sunPath(canvas, light, sunX, horizon, seed, time);
	for (let i = 0; i < (mood % 3 === 0 ? 1 : 0); i++) {
		sail(canvas, sunX + (random() < 0.5 ? -0.22 : 0.2), horizon + 0.004, 0.07);
	}
};

/** A sky with long thin clouds. */
export function heaven(canvas: Canvas, mood: number, seed: string, horizon: number): void {
	const cover = clouds(`${seed} clouds`);
	wash(canvas, sky(mood), (_, y) => y / horizon);
	const lit = mix([1, 1, 1], colour("#ffd9b8"), mood % 2 === 0 ? 0.7 : 0.1);
	const box = { left: 0, right: canvas.right, top: 0, bottom: horizon };
	paint(
		canvas,
		lit,
		(x, y) => 0.55 * smooth(0.5, 0.85, cover(x * 1.6, (y / horizon) ** 1.5 * 9)) * smooth(0, 0.25, y / horizon),
		box,
	);
}

function water(canvas: Canvas, tones: Ramp, horizon: number, seed: string, time: number): void {
	const swell = noise(`${seed} swell`);
	const deep = canvas.bottom - horizon;
	const box = { left: 0, right: canvas.right, top: horizon, bottom: canvas.bottom };
	wash(
		canvas,
		tones,
		(x, y) => {
			const near = (y - horizon) / deep;
			const far = 1 / (near + 0.09);
			return near * 0.95 + (swell(x * far * 0.55 + time * 0.4, far * 5 + time * 0.7) - 0.5) * (0.06 + near * 0.32);
		},
		(_, y) => edge(canvas, horizon - y),
		box,
	);
}

function sunPath(canvas: Canvas, light: Colour, sunX: number, horizon: number, seed: string, time: number): void {
	const sparkle = noise(`${seed} sparkle`);
	const deep = canvas.bottom - horizon;
	const box = { left: sunX - 0.5, right: sunX + 0.5, top: horizon, bottom: canvas.bottom };
	paint(
		canvas,
		light,
		(x, y) => {
			const near = (y - horizon) / deep;
			const aside = Math.abs(x - sunX) / (0.05 + near * 0.2);
			if (near < 0 || aside > 2.2) return 0;
			const far = 1 / (near + 0.09);
			const glint = smooth(0.5, 0.72, sparkle(x * far * 1.5 + time * 0.7, far * 9 + time * 1.6));
			return glint * Math.exp(-aside * aside) * (0.9 - near * 0.35);
		},
		box,
	);
}

function sail(canvas: Canvas, x: number, foot: number, tall: number): void {
	const dark = colour("#2b2a3d");
	paint(
		canvas,
		colour("#fbf3e4"),
		(px, y) => edge(canvas, Math.max(y - foot + tall * 0.12, px - x - (y - foot + tall) * 0.5, x - px)),
		{ left: x, right: x + tall * 0.6, top: foot - tall, bottom: foot },
	);
	paint(
		canvas,
		dark,
		(px, y) =>
			edge(
				canvas,
				Math.max(
					y - foot,
					foot - tall * 0.1 - y,
					Math.abs(px - x - tall * 0.12) - tall * 0.4 + (y - foot + tall * 0.1) * 1.4,
				),
			),
		{ left: x - tall, right: x + tall, top: foot - tall * 0.2, bottom: foot },
	);
	line(canvas, dark, [x, foot - tall], [x, foot], tall * 0.025);
}

/** Turns everything below the waterline into a trembling mirror image of what is above. */
export function reflect(canvas: Canvas, waterline: number, tint: Colour, share: number, seed: string, time = 0): void {
	const ripple = noise(`${seed} ripple`);
	const { width, height, unit, pixels } = canvas;
	const first = Math.round(waterline * unit);
	const colours = new Float32Array(tint);
	for (let row = first; row < height; row++) {
		const near = (row - first) / (height - first);
		const far = 1 / (near + 0.12);
		for (let column = 0; column < width; column++) {
			const sway = ripple((column / unit) * far * 0.5, far * 8 + time) - 0.5;
			const fromRow = Math.max(
				0,
				Math.min(first - 1, Math.round(first - 1 - (row - first) * 1.05 + sway * near * 0.24 * unit)),
			);
			const fromColumn = Math.max(0, Math.min(width - 1, Math.round(column + sway * (0.01 + near * 0.04) * unit)));
			const to = (row * width + column) * 3;
			blend(pixels, to, pixels, (fromRow * width + fromColumn) * 3, 1);
			blend(pixels, to, colours, 0, Math.max(0, Math.min(1, share + near * 0.2 + sway * 0.35)));
		}
	}
}

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
			colour(choose(facades as [string], Math.floor(random() * 90))),
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

/** A lighthouse on its rocks. */
export const lighthouse: Scene = (canvas, { mood, seed, random, time }) => {
	const horizon = canvas.bottom * 0.62;
	const evening = mood % 3;
	const skyMood = [5, 1, 3][evening] ?? 1;
	heaven(canvas, skyMood, seed, horizon);
	water(canvas, choose(waters, skyMood), horizon, seed, time);
	const side = random() < 0.5 ? 0.32 : 0.68;
	const x = canvas.right * side;
	const rough = clouds(`${seed} rock`);
	const rock = profile(
		canvas,
		(px) =>
			horizon + 0.17 - 0.2 * Math.exp(-(((px - x) / 0.24) ** 2)) - 0.09 * rough(px * 4, 0) - 0.03 * rough(px * 19, 7),
	);
	ridge(canvas, ramp("#9c8578", "#5a4c52", "#2f2a38", "#1f1d2b"), rock, 0.4);
	paint(
		canvas,
		colour("#d9b79a"),
		(px, y) => (y < rock(px) ? 0 : 0.35 * smooth(0.55, 0.75, rough(px * 9, y * 14)) * smooth(0.2, 0, y - rock(px))),
		{ left: 0, right: canvas.right, top: horizon - 0.3, bottom: canvas.bottom },
	);
	const foot = horizon - 0.06;
	const tall = canvas.bottom * 0.34;
	const half = (y: number) => 0.034 + 0.026 * ((y - foot + tall) / tall);
	const tower = { left: x - 0.09, right: x + 0.09, top: foot - tall, bottom: foot + 0.04 };
	const inside = (px: number, y: number) =>
		edge(canvas, Math.max(Math.abs(px - x) - half(y), foot - tall - y, y - foot - 0.03));
	wash(canvas, ramp("#ffffff", "#efe7df", "#a9a0ab"), (px, y) => (px - x) / half(y) / 2 + 0.5, inside, tower);
	wash(
		canvas,
		ramp("#d8523f", "#c03b33", "#7a2630"),
		(px, y) => (px - x) / half(y) / 2 + 0.5,
		(px, y) => inside(px, y) * edge(canvas, Math.abs(((((y - foot + tall) / tall) * 2.5) % 1) - 0.72) * 0.1 - 0.028),
		tower,
	);
	const lamp = foot - tall - 0.035;
	const dark = colour("#2d2a35");
	paint(canvas, dark, (px, y) => edge(canvas, Math.max(Math.abs(px - x) - 0.046, Math.abs(y - foot + tall) - 0.007)), {
		left: x - 0.1,
		right: x + 0.1,
		top: lamp - 0.05,
		bottom: foot - tall + 0.05,
	});
	paint(
		canvas,
		colour("#ffe9a8"),
		(px, y) => edge(canvas, Math.max(Math.abs(px - x) - 0.024, Math.abs(y - lamp) - 0.03)),
		{ left: x - 0.1, right: x + 0.1, top: lamp - 0.05, bottom: lamp + 0.05 },
	);
	paint(canvas, dark, (px, y) => edge(canvas, Math.max(lamp - 0.066 - y + Math.abs(px - x) * 1.1, y - lamp + 0.028)), {
		left: x - 0.1,
		right: x + 0.1,
		top: lamp - 0.1,
		bottom: lamp,
	});
	glow(canvas, colour("#fff0b5"), x, lamp, evening === 1 ? 0.06 : 0.2, evening === 1 ? 0.4 : 0.85);
};
