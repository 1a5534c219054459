import { seeded } from "../random.ts";

/** A number from 0 to 1 for every point, changing softly; one cell of the pattern is one unit wide. */
export type Noise = (x: number, y: number) => number;

/** Cells a side before the pattern comes again. */
const SHIFT = 6;
const SIDE = 1 << SHIFT;

/** Value noise on a grid. */
export function noise(seed: string): Noise {
	const random = seeded(seed);
	const corners = new Float32Array(SIDE * SIDE);
	for (let i = 0; i < corners.length; i++) corners[i] = random();
	return (x, y) => {
		const column = Math.floor(x);
		const row = Math.floor(y);
		const dx = x - column;
		const dy = y - row;
		const sx = dx * dx * (3 - 2 * dx);
		const sy = dy * dy * (3 - 2 * dy);
		// Whole numbers to the engine from here on.
		const cell = column | 0;
		const line = row | 0;
		const left = cell & (SIDE - 1);
		const right = (cell + 1) & (SIDE - 1);
		const above = (line & (SIDE - 1)) << SHIFT;
		const below = ((line + 1) & (SIDE - 1)) << SHIFT;
		const top = (corners[above | left] ?? 0) * (1 - sx) + (corners[above | right] ?? 0) * sx;
		const bottom = (corners[below | left] ?? 0) * (1 - sx) + (corners[below | right] ?? 0) * sx;
		return top * (1 - sy) + bottom * sy;
	};
}

/** Three octaves of noise, for clouds, stone and glaze. */
export function clouds(seed: string): Noise {
	const layer = noise(seed);
	return (x, y) => layer(x, y) * 0.55 + layer(x * 2.1 + 7, y * 2.1 + 3) * 0.3 + layer(x * 4.3 + 1, y * 4.3 + 9) * 0.15;
}
