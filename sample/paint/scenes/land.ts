import { backdrop, colour, glow, mix, type Ramp, ramp, smooth, wash } from "../canvas.ts";
import { clouds, noise } from "../noise.ts";
import { choose, type Scene, sky } from "../scene.ts";
import { disc, edge, perRow, profile, ridge } from "../shapes.ts";

const hillColours: readonly (readonly [string, string, string])[] = [
	["#d98a78", "#5d3a63", "#1f1a3a"],
	["#a9c3bd", "#4f8073", "#1f3f3a"],
	["#ecbfa8", "#b0787c", "#57435f"],
	["#6b80a3", "#2f4167", "#0b1428"],
	["#b5c0be", "#6f8383", "#3a4a4b"],
	["#e08a55", "#7a2f4a", "#2a1230"],
	["#bcd6bd", "#6a9a74", "#2f5b45"],
	["#d4b5c8", "#8f7ba6", "#4a3f6b"],
];

/** Hills behind hills, each paler with distance, mist in the valleys. */
export const hills: Scene = (canvas, { mood, seed, random }) => {
	const horizon = canvas.bottom * (0.42 + random() * 0.12);
	backdrop(canvas, sky(mood), (y) => y / (horizon * 1.15));
	const sunX = canvas.right * (0.2 + random() * 0.6);
	const light = colour(mood % 8 === 3 ? "#cfd8ee" : "#fff0cf");
	glow(canvas, light, sunX, horizon - 0.06, 0.42, 0.5);
	disc(canvas, light, sunX, horizon - 0.08 - random() * 0.12, 0.045 + random() * 0.03, 0.004);
	const [far, middle, near] = choose(hillColours, mood);
	const tones = ramp(far, middle, near);
	const layers = 6;
	for (let i = 0; i < layers; i++) {
		const share = i / (layers - 1);
		const shape = clouds(`${seed} hill ${i}`);
		const base = horizon + (canvas.bottom - horizon) * (share * 0.86);
		const height = 0.1 + 0.12 * share;
		const at = Math.round(share * 255) * 3;
		const tone = [tones[at] ?? 0, tones[at + 1] ?? 0, tones[at + 2] ?? 0] as const;
		const mist = mix(tone, colour(far), 0.55 * (1 - share * 0.7));
		const steep = 1.6 + share * 0.9;
		ridge(
			canvas,
			ramp(tone, mix(tone, mist, 0.6), mist),
			(x) => base - height * (shape(x * steep + i * 9, i) * 2 - 0.7),
			0.32,
		);
	}
};

/** Snow, firs and falling flakes. */
export const snow: Scene = (canvas, { mood, seed, random, time }) => {
	const dusk = mood % 2 === 1;
	backdrop(
		canvas,
		dusk ? ramp("#33406b", "#6f79a6", "#c4a7b8", "#f0cdb9") : ramp("#aebfcc", "#cdd8de", "#e8ecec"),
		(y) => y / (canvas.bottom * 0.7),
	);
	glow(canvas, colour("#fff1dc"), canvas.right * 0.7, canvas.bottom * 0.45, 0.4, 0.4);
	const ground = noise(`${seed} ground`);
	const white = dusk ? ramp("#e9d8de", "#a9b0d0", "#7480ad") : ramp("#ffffff", "#e6edf2", "#c3d0dc");
	for (let row = 0; row < 4; row++) {
		const share = row / 3;
		const base = canvas.bottom * (0.5 + 0.16 * row);
		const land = (x: number) => base - 0.07 * ground(x * (1.4 + row * 0.4) + row * 5, row);
		ridge(canvas, white, land, 0.5);
		const tone = mix(colour(dusk ? "#7d80a8" : "#93a6ad"), colour(dusk ? "#1d2444" : "#23393c"), share);
		for (let i = 0; i < 9 - row * 2; i++) {
			const x = random() * canvas.right;
			fir(
				canvas,
				tone,
				white,
				x,
				land(x) + 0.015,
				(0.1 + share * 0.22) * (0.7 + random() * 0.6),
				`${seed} ${row} ${i}`,
			);
		}
	}
	for (let i = 0; i < 170; i++) {
		const near = random();
		const drift = Math.sin(time * (0.8 + near) + i) * 0.02;
		const fall = (random() * canvas.bottom + time * (0.08 + near * 0.16)) % canvas.bottom;
		disc(
			canvas,
			[1, 1, 1],
			random() * canvas.right + drift,
			fall,
			0.0015 + near * near * 0.007,
			0.002 + near * 0.004,
			0.75,
		);
	}
};

function fir(
	canvas: Parameters<Scene>[0],
	tone: readonly [number, number, number],
	white: Ramp,
	x: number,
	foot: number,
	tall: number,
	seed: string,
): void {
	const jag = noise(seed);
	const half = (y: number) => {
		const down = (y - (foot - tall)) / tall;
		if (down < 0 || down > 1) return -1;
		const branch = (down * 7) % 1;
		return tall * 0.27 * down * (0.5 + 0.5 * branch) * (0.8 + 0.4 * jag(down * 30, 0)) + 0.002;
	};
	const box = { left: x - tall * 0.36, right: x + tall * 0.36, top: foot - tall, bottom: foot };
	wash(
		canvas,
		ramp(tone, mix(tone, [0, 0, 0], 0.25)),
		(px) => (px - x) / tall + 0.4,
		(px, y) => edge(canvas, Math.abs(px - x) - half(y)),
		box,
	);
	const top = [white[0] ?? 1, white[1] ?? 1, white[2] ?? 1] as const;
	wash(
		canvas,
		ramp(top, top),
		() => 0,
		(px, y) => {
			const down = (y - (foot - tall)) / tall;
			return (
				0.8 *
				edge(canvas, Math.abs(px - x + tall * 0.03) - half(y) * 0.8) *
				smooth(0.55, 0.05, (down * 7) % 1) *
				jag(px * 60, y * 60) *
				1.3
			);
		},
		box,
	);
}

const sands: readonly (readonly [string, string, string])[] = [
	["#f3c98b", "#d98e52", "#8f4a35"],
	["#f6ddc0", "#dcae8d", "#9a6a66"],
	["#e8e0c8", "#c6b48e", "#85765c"],
];

/** Dunes: one side in the light, the other in shadow. */
export const dunes: Scene = (canvas, { mood, seed, random }) => {
	backdrop(canvas, sky(mood + 1), (y) => y / (canvas.bottom * 0.55));
	const [light, half, dark] = choose(sands, mood);
	const ripple = noise(`${seed} ripple`);
	for (let i = 0; i < 5; i++) {
		const share = i / 4;
		const base = canvas.bottom * (0.4 + share * 0.5);
		const crest = canvas.right * random();
		const wide = 0.5 + random() * 0.5;
		const shape = noise(`${seed} dune ${i}`);
		const top = profile(
			canvas,
			(x) => base - (0.1 + 0.12 * share) * Math.exp(-Math.abs(x - crest) / wide) - 0.05 * shape(x * 1.7, i),
		);
		const bend = perRow(canvas, (y) => crest + 0.35 * (y - base) + 0.08 * Math.sin((y - base) * 9 + i));
		const below = { left: 0, right: canvas.right, top: base - 0.3, bottom: base + (canvas.bottom - base) * 0.5 + 0.15 };
		const lit = ramp(light, half);
		const shade = ramp(half, dark);
		ridge(canvas, lit, top, 0.5);
		wash(
			canvas,
			shade,
			(x, y) => (y - top(x)) / 0.45 + 0.25,
			(x, y) =>
				y < top(x) ? 0 : edge(canvas, top(x) - y) * smooth(-0.004, 0.02 + (y - base + 0.2) * 0.2, x - bend(y)) * 0.9,
			below,
		);
		wash(
			canvas,
			ramp(dark, dark),
			() => 0,
			(x, y) =>
				y > top(x) ? 0.1 * smooth(0.4, 0.9, Math.sin((y * 150) / (1 + share) + ripple(x * 5, y * 7) * 9)) * share : 0,
		);
	}
};

/** Birches in their light. */
export const birches: Scene = (canvas, { mood, seed, random }) => {
	const [air, leaf, floor] = choose<readonly [Ramp, string, Ramp]>(
		[
			[ramp("#f4eec2", "#cfdc94", "#8fb06a"), "#7fa64c", ramp("#8fa55a", "#3f5a34")],
			[ramp("#fdebc8", "#f3c37a", "#d98b45"), "#d8792f", ramp("#c98a45", "#6a3d25")],
			[ramp("#dfe9ea", "#b5cbcb", "#86a3a1"), "#6f948a", ramp("#8ea59b", "#41574f")],
		],
		mood,
	);
	const haze = clouds(`${seed} haze`);
	wash(canvas, air, (x, y) => (y / canvas.bottom) * 0.8 + haze(x * 3, y * 3) * 0.35 - 0.1);
	glow(canvas, colour("#fffbe6"), canvas.right * (0.3 + random() * 0.4), canvas.bottom * 0.25, 0.45, 0.75);
	ridge(canvas, floor, (x) => canvas.bottom * 0.8 - 0.03 * haze(x * 4, 1), 0.3, 0.03);
	for (let i = 0; i < 26; i++) {
		const near = i / 25;
		const x = random() * canvas.right;
		const half = 0.006 + near * near * 0.026;
		const lean = (random() - 0.5) * 0.05;
		const bark = noise(`${seed} bark ${i}`);
		const foot = canvas.bottom * (0.8 + near * 0.2);
		const tint = mix(colour("#f3efe2"), [air[300] ?? 1, air[301] ?? 1, air[302] ?? 1], 0.75 - near * 0.75);
		wash(
			canvas,
			ramp(mix(tint, [1, 1, 1], 0.3), tint, mix(tint, colour("#4a4238"), 0.55)),
			(px, y) => (px - x - lean * (foot - y)) / half / 2 + 0.5,
			(px, y) => edge(canvas, Math.abs(px - x - lean * (foot - y)) - half),
			{ left: x - half - 0.03, right: x + half + 0.03, top: 0, bottom: foot },
		);
		wash(
			canvas,
			ramp("#3b322b", "#3b322b"),
			() => 0,
			(px, y) =>
				edge(canvas, Math.abs(px - x - lean * (foot - y)) - half) *
				smooth(0.68, 0.82, bark(px * 25, y * (60 - near * 25))) *
				(0.25 + near * 0.7),
			{ left: x - half - 0.03, right: x + half + 0.03, top: 0, bottom: foot },
		);
	}
	for (let i = 0; i < 260; i++) {
		const near = random();
		disc(
			canvas,
			mix(colour(leaf), colour("#fff3b0"), random() * 0.6),
			random() * canvas.right,
			random() ** 1.7 * canvas.bottom * 0.75,
			0.006 + near * 0.012,
			0.006 + near * 0.01,
			0.55,
		);
	}
};
