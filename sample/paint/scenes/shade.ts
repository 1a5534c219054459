import { clamp, colour, mix, type Ramp, ramp, smooth, wash } from "../canvas.ts";
import { clouds, noise } from "../noise.ts";
import { choose, type Scene } from "../scene.ts";
import { edge } from "../shapes.ts";
import { leaf } from "./leaf.ts";

const plasters: readonly Ramp[] = [
	ramp("#8f8378", "#c9b9a5", "#efe2cd", "#fff4dc"),
	ramp("#6f7f8a", "#9fb0b6", "#d3dcd6", "#f7f1df"),
	ramp("#9c6a58", "#cf9678", "#eec3a0", "#ffe6c4"),
	ramp("#7a7a5c", "#b0ae84", "#dfd9ae", "#fff6d4"),
	ramp("#7d6f8c", "#b09fb8", "#dccbd3", "#fbeee2"),
];

/** Light through a window on a wall, with the shadow of a plant in it. */
export const shade: Scene = (canvas, { mood, seed, random }) => {
	const plaster = clouds(`${seed} plaster`);
	const rough = noise(`${seed} rough`);
	const left = canvas.right * (0.12 + random() * 0.1);
	const slant = 0.28 + random() * 0.15;
	const fronds = Array.from({ length: 13 }, (_, i) => {
		const angle = -2.55 + i * 0.15 + (random() - 0.5) * 0.12;
		return {
			cos: Math.cos(angle),
			sin: Math.sin(angle),
			bend: 0.16 * (angle + 1.1),
			long: 0.42 + random() * 0.34,
			wide: 0.018 + random() * 0.012,
		};
	});
	const rootX = canvas.right * 0.74;
	const rootY = canvas.bottom * 0.88;
	/** 1 where the plant is between the window and the wall. */
	const plant = (x: number, y: number) => {
		let nearest = 1;
		for (const { cos, sin, bend, long, wide } of fronds) {
			const dx = x - rootX;
			const dy = y - rootY;
			const along = (dx * cos + dy * sin) / long;
			if (along < 0 || along > 1.05) continue;
			const aside = Math.abs(dy * cos - dx * sin + bend * along * along);
			if (aside > 0.16) continue;
			nearest = Math.min(nearest, aside - wide * 4 * Math.sqrt(along) * (1.03 - along));
		}
		return smooth(0.012, -0.012, nearest);
	};
	const top = canvas.bottom * 0.08;
	const tall = canvas.bottom * 0.74;
	const across = canvas.right * 0.68;
	const lit = (x: number, y: number) => {
		const u = (x - left) / across;
		const v = (y - top - (x - left) * slant * 0.5) / tall;
		const inside = smooth(-0.01, 0.02, u) * smooth(1.01, 0.98, u) * smooth(-0.01, 0.015, v) * smooth(1.01, 0.985, v);
		if (inside <= 0) return 0;
		const bars =
			smooth(0.012, 0.03, Math.abs(((u * 2) % 1) - 0.001)) * smooth(0.008, 0.02, Math.abs(((v * 3) % 1) - 0.001));
		return bars <= 0 ? 0 : inside * bars * (1 - 0.85 * plant(x, y));
	};
	wash(
		canvas,
		choose(plasters, mood),
		(x, y) =>
			0.26 +
			0.5 * lit(x, y) +
			0.22 * (plaster(x * 2.5, y * 2.5) - 0.5) +
			0.07 * (rough(x * 90, y * 90) - 0.5) -
			0.08 * (y / canvas.bottom),
	);
	const pot = colour(["#c9714d", "#e9e2d6", "#3f5a66"][mood % 3] ?? "#c9714d");
	const px = canvas.right * 0.9;
	const foot = canvas.bottom * 0.985;
	for (let i = 0; i < 9; i++)
		leaf(
			canvas,
			mix(colour("#3d6b48"), colour("#8fae6a"), random()),
			px + (random() - 0.5) * 0.16,
			foot - 0.24 - random() * 0.13,
			0.07 + random() * 0.05,
			-2.4 + random() * 1.8,
		);
	wash(
		canvas,
		ramp(mix(pot, [1, 1, 1], 0.25), pot, mix(pot, [0, 0, 0], 0.4)),
		(x) => (x - px) / 0.2 + 0.5,
		(x, y) => edge(canvas, Math.max(Math.abs(x - px) - 0.1 + clamp((y - foot + 0.17) / 0.2) * 0.03, foot - 0.17 - y)),
		{ left: px - 0.12, right: px + 0.12, top: foot - 0.18, bottom: canvas.bottom },
	);
};
