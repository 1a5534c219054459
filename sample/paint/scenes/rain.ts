import { backdrop, type Canvas, colour, glow, paint, type Ramp, ramp, smooth } from "../canvas.ts";
import { choose, type Scene } from "../scene.ts";
import { disc, edge, ellipse } from "../shapes.ts";

/** Drops on the pane, the street behind it out of focus. */
export const rain: Scene = (canvas, { mood, random, time }) => {
	const [air, lamps] = choose<readonly [Ramp, readonly string[]]>(
		[
			[ramp("#1d2b3d", "#2f4a5e", "#46606b"), ["#ffb35c", "#ffd98f", "#e5634d", "#8fd0d8"]],
			[ramp("#3c4a4f", "#5f7475", "#8b9c94"), ["#dfe8c9", "#f5efcf", "#a9c9a0", "#f0c38a"]],
			[ramp("#2a1f3d", "#54395f", "#86566c"), ["#ff9a6b", "#ffd0a0", "#d985c0", "#8fa5ff"]],
			[ramp("#12202b", "#24404a", "#3d5a58"), ["#ffcf7a", "#ff8a5c", "#7fe0c0", "#fff0c9"]],
		],
		mood,
	);
	backdrop(canvas, air, (y) => y / canvas.bottom);
	for (let i = 0; i < 34; i++) {
		const radius = 0.02 + random() ** 2 * 0.09;
		const x = random() * canvas.right;
		const y = canvas.bottom * (0.25 + random() * 0.6);
		const tint = colour(choose(lamps, Math.floor(random() * 12)));
		disc(canvas, tint, x, y, radius, 0.008, 0.24);
		glow(canvas, tint, x, y, radius * 0.9, 0.32);
	}
	for (let i = 0; i < 330; i++)
		droplet(canvas, random() * canvas.right, random() * canvas.bottom, 0.003 + random() ** 3 * 0.008);
	for (let i = 0; i < 26; i++) {
		const x = random() * canvas.right;
		const size = 0.012 + random() * 0.013;
		const speed = random() < 0.6 ? 0.1 + random() * 0.35 : 0.01;
		const y = (random() * canvas.bottom * 1.2 + time * speed) % (canvas.bottom * 1.2);
		const trail = speed > 0.05 ? 0.1 + random() * 0.3 : 0;
		if (trail > 0) {
			const streak = (px: number, py: number) => Math.abs(px - x - 0.006 * Math.sin(py * 30 + i)) - size * 0.45;
			paint(canvas, [0.9, 0.95, 1], (px, py) => 0.16 * edge(canvas, streak(px, py), 0.003) * smooth(y - trail, y, py), {
				left: x - 0.05,
				right: x + 0.05,
				top: y - trail,
				bottom: y,
			});
		}
		droplet(canvas, x, y, size, 1.25);
	}
};

function droplet(canvas: Canvas, x: number, y: number, radius: number, long = 1): void {
	ellipse(canvas, colour("#0a1016"), x, y + radius * 0.15, radius * 1.1, radius * 1.12 * long, radius * 0.3, 0.32);
	ellipse(
		canvas,
		colour("#f2f6f4"),
		x,
		y + radius * 0.3 * long,
		radius * 0.72,
		radius * 0.6 * long,
		radius * 0.7,
		0.42,
	);
	ellipse(
		canvas,
		[1, 1, 1],
		x - radius * 0.35,
		y - radius * 0.45 * long,
		radius * 0.2,
		radius * 0.24,
		radius * 0.15,
		0.9,
	);
}
