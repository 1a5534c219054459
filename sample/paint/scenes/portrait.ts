import { colour, length, mix, paint, ramp, wash } from "../canvas.ts";
import { noise } from "../noise.ts";
import { choose, type Scene } from "../scene.ts";
import { capsule, disc, edge, melt, oval } from "../shapes.ts";

/** The person herself, as a picture for the profile. */
export const portrait: Scene = (canvas, { mood, seed }) => {
	const x = canvas.right / 2;
	const y = canvas.bottom / 2;
	const [air, sun, dress] = choose<readonly [string, string, string]>(
		[
			["#e9b49a", "#f7dcb0", "#2f5d62"],
			["#8fb3b8", "#f3e3c2", "#c8553d"],
			["#d9c3d6", "#f6e6d8", "#5b4a78"],
		],
		mood,
	);
	const paper = noise(`${seed} paper`);
	wash(
		canvas,
		ramp(mix(colour(air), [0, 0, 0.1], 0.12), air, mix(colour(air), [1, 1, 1], 0.35)),
		(px, py) => 0.75 - (py / canvas.bottom) * 0.5 + 0.12 * (paper(px * 70, py * 70) - 0.5),
	);
	disc(canvas, colour(sun), x, y - 0.04, 0.36, 0.004);
	const hair = colour("#2a1a1c");
	const skin = ramp("#d99a74", "#b87550", "#8a4f38");
	const shapes = {
		bun: melt(0.04, oval(x + 0.03, y - 0.36, 0.085, 0.075), oval(x, y - 0.18, 0.168, 0.185)),
		neck: capsule(x, y - 0.02, x, y + 0.2, 0.062, 0.075),
		body: melt(0.1, oval(x, y + 0.44, 0.36, 0.3), capsule(x - 0.13, y + 0.21, x + 0.13, y + 0.21, 0.06)),
		face: oval(x, y - 0.11, 0.125, 0.155),
	};
	paint(canvas, hair, (px, py) => edge(canvas, shapes.bun(px, py)));
	wash(
		canvas,
		skin,
		(px) => (px - x) / 0.2 + 0.6,
		(px, py) => edge(canvas, shapes.neck(px, py)),
	);
	wash(
		canvas,
		ramp(mix(colour(dress), [1, 1, 1], 0.16), dress, mix(colour(dress), [0, 0, 0], 0.25)),
		(px) => (px - x) / 0.7 + 0.5,
		(px, py) => edge(canvas, Math.max(shapes.body(px, py), -oval(x, y + 0.1, 0.095, 0.085)(px, py))),
	);
	wash(
		canvas,
		skin,
		(px, py) => (px - x) / 0.26 + 0.42 + (py - y + 0.1) * 0.5,
		(px, py) => edge(canvas, shapes.face(px, py)),
	);
	paint(canvas, hair, (px, py) =>
		edge(canvas, Math.max(shapes.face(px, py) - 0.012, oval(x + 0.05, y - 0.04, 0.165, 0.165)(px, py) * -1)),
	);
	for (const side of [-1, 1]) {
		disc(canvas, colour("#f0c04a"), x + side * 0.137, y - 0.03, 0.018, 0.002);
		paint(
			canvas,
			hair,
			(px, py) =>
				edge(
					canvas,
					Math.max(Math.abs(length(px - x - side * 0.05, (py - y + 0.092) * 1.2) - 0.024) - 0.0042, y - 0.092 - py),
				),
			{ left: x - 0.1, right: x + 0.1, top: y - 0.12, bottom: y - 0.05 },
		);
		disc(canvas, colour("#d9705c"), x + side * 0.075, y - 0.045, 0.016, 0.02, 0.4);
	}
	paint(
		canvas,
		colour("#8a3030"),
		(px, py) => edge(canvas, Math.max(Math.abs(length(px - x, py - y + 0.045) - 0.042) - 0.006, y - 0.022 - py)),
		{ left: x - 0.1, right: x + 0.1, top: y - 0.06, bottom: y + 0.02 },
	);
};
