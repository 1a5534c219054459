import { type Canvas, type Colour, clamp, colour, glow, mix, paint, ramp, wash } from "../canvas.ts";
import { noise } from "../noise.ts";
import { choose, type Scene } from "../scene.ts";
import { capsule, type Distance, disc, edge, ellipse, line, melt, oval, profile, ridge } from "../shapes.ts";
import { heaven } from "./water.ts";

/** Knut in profile; lengths in shares of his height, feet at 0,0, nose to the right. */
const poses: readonly (readonly Distance[])[] = [
	[
		// sitting
		oval(-0.06, -0.3, 0.19, 0.27, 0.3),
		capsule(0.02, -0.5, 0.1, -0.78, 0.12, 0.09),
		oval(0.14, -0.86, 0.115, 0.095),
		capsule(0.2, -0.85, 0.31, -0.81, 0.06, 0.035),
		capsule(0.08, -0.45, 0.12, -0.03, 0.065, 0.035),
		capsule(0.02, -0.4, 0.05, -0.03, 0.06, 0.035),
		capsule(0.12, -0.025, 0.17, -0.02, 0.03, 0.022),
		oval(-0.13, -0.13, 0.16, 0.12, -0.2),
		capsule(-0.05, -0.025, 0.06, -0.02, 0.032, 0.022),
		capsule(-0.24, -0.1, -0.44, -0.2, 0.04, 0.022),
		capsule(0.08, -0.92, 0.02, -0.74, 0.045, 0.028),
	],
	[
		// standing
		capsule(-0.24, -0.5, 0.16, -0.5, 0.135, 0.15),
		capsule(0.2, -0.56, 0.3, -0.76, 0.11, 0.08),
		oval(0.34, -0.82, 0.105, 0.088),
		capsule(0.39, -0.81, 0.5, -0.77, 0.056, 0.034),
		capsule(0.2, -0.45, 0.22, -0.03, 0.06, 0.03),
		capsule(0.1, -0.45, 0.08, -0.03, 0.06, 0.03),
		capsule(-0.24, -0.45, -0.22, -0.22, 0.085, 0.045),
		capsule(-0.22, -0.22, -0.27, -0.03, 0.045, 0.028),
		capsule(-0.32, -0.45, -0.36, -0.22, 0.075, 0.04),
		capsule(-0.36, -0.22, -0.4, -0.03, 0.042, 0.028),
		capsule(-0.36, -0.58, -0.52, -0.86, 0.042, 0.02),
		capsule(0.29, -0.88, 0.24, -0.7, 0.042, 0.026),
	],
	[
		// lying
		capsule(-0.34, -0.15, 0.1, -0.18, 0.135, 0.125),
		capsule(0.14, -0.24, 0.24, -0.4, 0.1, 0.08),
		oval(0.28, -0.45, 0.105, 0.088),
		capsule(0.33, -0.44, 0.45, -0.39, 0.056, 0.034),
		capsule(0.08, -0.08, 0.36, -0.035, 0.05, 0.03),
		oval(-0.32, -0.12, 0.16, 0.12, 0.1),
		capsule(-0.28, -0.04, -0.08, -0.03, 0.04, 0.03),
		capsule(-0.46, -0.12, -0.68, -0.05, 0.042, 0.022),
		capsule(0.23, -0.51, 0.17, -0.34, 0.044, 0.028),
	],
];

const coats = ["#3a2a24", "#2b2230", "#4a3226"];

/** A dog with an opinion, against the light. */
export const dog: Scene = (canvas, { mood, seed, random }) => {
	const light = [5, 0, 1, 7, 2, 6, 2][mood % 7] ?? 0;
	const ground = canvas.bottom * 0.74;
	heaven(canvas, light, seed, ground);
	const tall = [0.46, 0.46, 0.5][mood % 3] ?? 0.46;
	const x = canvas.right * 0.47 + (random() - 0.5) * 0.12;
	glow(canvas, colour("#fff1cf"), x + 0.1, ground - 0.26, 0.36, 0.75);
	disc(canvas, colour("#fff4d6"), x + 0.12, ground - 0.3, 0.15, 0.005);
	const rough = noise(`${seed} ground`);
	const far = choose([ramp("#c98a72", "#8a5a62"), ramp("#8fb09a", "#5c8573"), ramp("#b594b0", "#7d6690")], mood);
	ridge(
		canvas,
		far,
		profile(canvas, (px) => ground - 0.03 - 0.09 * rough(px * 2 + 3, 4)),
		0.3,
	);
	const near = choose([ramp("#6b3d3f", "#33202f"), ramp("#4a7a55", "#1f3f33"), ramp("#5c4668", "#2a2140")], mood);
	const land = profile(canvas, (px) => ground + 0.05 - 0.035 * rough(px * 1.5, 0));
	ridge(canvas, near, land, 0.3);
	const tuft = mix(colour("#241a26"), [near[0] ?? 0, near[1] ?? 0, near[2] ?? 0], 0.55);
	for (let i = 0; i < 120; i++) {
		const px = random() * canvas.right;
		const foot = land(px) + random() * 0.1;
		line(canvas, tuft, [px, foot], [px + (random() - 0.5) * 0.03, foot - 0.02 - random() * 0.03], 0.003, 0.8);
	}
	const foot = land(x) + 0.035;
	ellipse(canvas, colour("#120a14"), x - 0.05, foot, tall * 0.5, 0.016, 0.02, 0.5);
	drawDog(canvas, choose(poses, mood), colour(choose(coats, mood)), x, foot, tall);
};

function drawDog(canvas: Canvas, pose: readonly Distance[], coat: Colour, x: number, foot: number, tall: number): void {
	const body = melt(0.07, ...pose);
	const box = { left: x - tall * 0.8, right: x + tall * 0.65, top: foot - tall * 1.1, bottom: foot + 0.03 };
	const at = (px: number, py: number) => body((px - x) / tall, (py - foot) / tall) * tall;
	wash(
		canvas,
		ramp(mix(coat, colour("#ffd0a0"), 0.55), mix(coat, colour("#e59a68"), 0.14), coat, mix(coat, [0, 0, 0], 0.3)),
		(px, py) => clamp(-at(px, py) / (tall * 0.028)) * 0.5 + 0.42 * clamp(1 - (foot - py) / (tall * 0.75)),
		(px, py) => edge(canvas, at(px, py)),
		box,
	);
	const last = pose[pose.length - 1];
	if (last !== undefined)
		paint(
			canvas,
			mix(coat, [0, 0, 0], 0.4),
			(px, py) => 0.75 * edge(canvas, last((px - x) / tall, (py - foot) / tall) * tall, 0.006),
			box,
		);
	const collar = pose[1];
	if (collar === undefined) return;
	paint(
		canvas,
		colour("#d8483f"),
		(px, py) => {
			const u = (px - x) / tall;
			const v = (py - foot) / tall;
			return collar(u, v) > -0.002
				? 0
				: edge(canvas, (Math.abs(v - collarHeight(pose) - (u - 0.1) * 0.35) - 0.022) * tall);
		},
		box,
	);
}

const collarHeight = (pose: readonly Distance[]) => (pose === poses[0] ? -0.66 : pose === poses[1] ? -0.64 : -0.31);
