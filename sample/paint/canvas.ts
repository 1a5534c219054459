/** Red, green and blue from 0 to 1. */
export type Colour = readonly [number, number, number];

/** A colour for every position from 0 to 1: 256 triples. */
export type Ramp = Float32Array;

/** Part of a canvas, in canvas units. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/**
 * A picture being painted. Lengths are in units of the shorter side, so a scene looks the same in every shape:
 * x runs from 0 to `right`, y from 0 (top) to `bottom`; one of the two is 1.
 */
export interface Canvas {
	readonly width: number;
	readonly height: number;
	readonly right: number;
	readonly bottom: number;
	/** Pixels a unit. */
	readonly unit: number;
	readonly pixels: Float32Array;
}

/** The memory of the next canvas: to get it from the system each time took 8 % of painting (2026-11-30). */
let memory = new Float32Array(0);

/** A black canvas, which is good until the next one is begun. */
export function blankCanvas(width: number, height: number): Canvas {
	const unit = Math.min(width, height);
	const length = width * height * 3;
	if (memory.length < length) memory = new Float32Array(length);
	else memory.fill(0, 0, length);
	return {
		width,
		height,
		unit,
		right: width / unit,
		bottom: height / unit,
		pixels: memory.subarray(0, length),
	};
}

/** `#rrggbb` as a colour. */
export function colour(hex: string): Colour {
	const bits = Number.parseInt(hex.slice(1), 16);
	return [(bits >> 16) / 255, ((bits >> 8) & 255) / 255, (bits & 255) / 255];
}

export function mix(a: Colour, b: Colour, share: number): Colour {
	return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

export function clamp(value: number): number {
	return Math.max(0, Math.min(1, value));
}

/** The length of x, y; several times faster than Math.hypot, which guards against overflow. */
export function length(x: number, y: number): number {
	return Math.sqrt(x * x + y * y);
}

/** 0 below `from`, 1 above `to`, and an S curve between; `from` may be the larger one. */
export function smooth(from: number, to: number, value: number): number {
	const t = clamp((value - from) / (to - from));
	return t * t * (3 - 2 * t);
}

/** A ramp through evenly spaced colours. */
export function ramp(...stops: readonly (Colour | string)[]): Ramp {
	const colours = stops.map((stop) => (typeof stop === "string" ? colour(stop) : stop));
	const table = new Float32Array(256 * 3);
	for (let i = 0; i < 256; i++) {
		const at = (i / 255) * (colours.length - 1);
		const below = colours[Math.floor(at)] ?? [0, 0, 0];
		const above = colours[Math.ceil(at)] ?? below;
		table.set(mix(below, above, at % 1), i * 3);
	}
	return table;
}

/** Mixes a colour from the ramp into every pixel of the box: `position` chooses it, `cover` (0 to 1) says how much. */
export function wash(
	canvas: Canvas,
	colours: Ramp,
	position: (x: number, y: number) => number,
	cover?: (x: number, y: number) => number,
	box?: Box,
): void {
	const { width, unit, pixels } = canvas;
	const { left, top, right, bottom } = pixelBox(canvas, box);
	for (let row = top; row < bottom; row++) {
		const y = (row + 0.5) / unit;
		for (let column = left; column < right; column++) {
			const x = (column + 0.5) / unit;
			const share = cover === undefined ? 1 : cover(x, y);
			if (share <= 0) continue;
			blend(pixels, (row * width + column) * 3, colours, placeOf(position(x, y)), Math.min(share, 1));
		}
	}
}

/** The same for the whole canvas, where each row has one colour. */
export function backdrop(
	{ width, height, unit, pixels }: Canvas,
	colours: Ramp,
	position: (y: number) => number,
): void {
	for (let row = 0; row < height; row++) {
		const from = placeOf(position((row + 0.5) / unit));
		const end = (row + 1) * width * 3;
		for (let to = row * width * 3; to < end; to += 3) blend(pixels, to, colours, from, 1);
	}
}

/** Where the colour of a position is in a ramp. */
export function placeOf(position: number): number {
	return position <= 0 ? 0 : position >= 1 ? 765 : ((position * 255 + 0.5) | 0) * 3;
}

/** The pixels of a box; the whole canvas without one. */
export function pixelBox({ width, height, unit }: Canvas, box: Box | undefined): Box {
	if (box === undefined) return { left: 0, top: 0, right: width, bottom: height };
	return {
		left: Math.max(0, Math.floor(box.left * unit)),
		top: Math.max(0, Math.floor(box.top * unit)),
		right: Math.min(width, Math.ceil(box.right * unit) + 1),
		bottom: Math.min(height, Math.ceil(box.bottom * unit) + 1),
	};
}

/** Mixes the colour at `from` into the pixel at `to`. */
export function blend(pixels: Float32Array, to: number, colours: Float32Array, from: number, share: number): void {
	const red = pixels[to] ?? 0;
	const green = pixels[to + 1] ?? 0;
	const blue = pixels[to + 2] ?? 0;
	pixels[to] = red + ((colours[from] ?? 0) - red) * share;
	pixels[to + 1] = green + ((colours[from + 1] ?? 0) - green) * share;
	pixels[to + 2] = blue + ((colours[from + 2] ?? 0) - blue) * share;
}

/** Mixes one colour into every pixel of the box, as much as `cover` (0 to 1) says. */
export function paint(canvas: Canvas, tint: Colour, cover: (x: number, y: number) => number, box?: Box): void {
	const { width, unit, pixels } = canvas;
	const { left, top, right, bottom } = pixelBox(canvas, box);
	const colours = new Float32Array(tint);
	for (let row = top; row < bottom; row++) {
		const y = (row + 0.5) / unit;
		for (let column = left; column < right; column++) {
			const share = cover((column + 0.5) / unit, y);
			if (share > 0) blend(pixels, (row * width + column) * 3, colours, 0, Math.min(share, 1));
		}
	}
}

/** Adds light: what is bright already cannot burn out. */
export function glow(canvas: Canvas, tint: Colour, x: number, y: number, radius: number, strength: number): void {
	const { width, unit, pixels } = canvas;
	const reach = radius * 2.6;
	const { left, top, right, bottom } = pixelBox(canvas, {
		left: x - reach,
		right: x + reach,
		top: y - reach,
		bottom: y + reach,
	});
	const falloff = (pixel: number, centre: number) =>
		Math.exp(-(((pixel + 0.5 - centre * unit) / (unit * radius)) ** 2));
	if (right <= left) return;
	const [red, green, blue] = tint;
	const across = new Float32Array(right);
	for (let column = left; column < right; column++) across[column] = falloff(column, x);
	for (let row = top; row < bottom; row++) {
		const down = falloff(row, y);
		for (let column = left; column < right; column++) {
			const light = strength * (down * (across[column] ?? 0) - 0.00115);
			if (light <= 0) continue;
			const to = (row * width + column) * 3;
			const old0 = pixels[to] ?? 0;
			const old1 = pixels[to + 1] ?? 0;
			const old2 = pixels[to + 2] ?? 0;
			pixels[to] = old0 + (1 - old0) * light * red;
			pixels[to + 1] = old1 + (1 - old1) * light * green;
			pixels[to + 2] = old2 + (1 - old2) * light * blue;
		}
	}
}
