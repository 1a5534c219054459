import { blend, type Canvas, type Colour, clamp, length, pixelBox, placeOf, type Ramp, smooth } from "./canvas.ts";

/** How far a point is from a shape's edge, in units; negative inside. */
export type Distance = (x: number, y: number) => number;

/** How much of a pixel a shape covers, `blur` units soft. */
export function edge(canvas: Canvas, distance: number, blur = 0): number {
	const width = Math.max(blur, 1 / canvas.unit);
	return blur > 0 ? smooth(width, -width, distance) : clamp(0.5 - distance / width);
}

export function disc(canvas: Canvas, tint: Colour, x: number, y: number, radius: number, blur = 0, share = 1): void {
	ellipse(canvas, tint, x, y, radius, radius, blur, share);
}

export function ellipse(
	canvas: Canvas,
	tint: Colour,
	x: number,
	y: number,
	across: number,
	down: number,
	blur = 0,
	share = 1,
): void {
	const smaller = Math.min(across, down);
	/** Nothing is covered farther from the middle than this, in radii; a little more for rounding. */
	const radii = (1 + Math.max(blur, 1 / canvas.unit) / smaller) * 1.001;
	const reach = 2 / canvas.unit + blur * (Math.max(across, down) / smaller);
	const box = { left: x - across - reach, right: x + across + reach, top: y - down - reach, bottom: y + down + reach };
	const { left, top, right, bottom } = pixelBox(canvas, box);
	const { unit, width, pixels } = canvas;
	const colours = new Float32Array(tint);
	for (let row = top; row < bottom; row++) {
		const v = ((row + 0.5) / unit - y) / down;
		const half = across * Math.sqrt(Math.max(0, radii * radii - v * v));
		const end = Math.min(right, Math.ceil((x + half) * unit) + 1);
		for (let column = Math.max(left, Math.floor((x - half) * unit) - 1); column < end; column++) {
			const u = ((column + 0.5) / unit - x) / across;
			const cover = share * edge(canvas, (length(u, v) - 1) * smaller, blur);
			if (cover > 0) blend(pixels, (row * width + column) * 3, colours, 0, Math.min(cover, 1));
		}
	}
}

/** Distance to a line with round ends whose half width goes from `r0` to `r1`. */
export function capsule(x0: number, y0: number, x1: number, y1: number, r0: number, r1 = r0): Distance {
	const dx = x1 - x0;
	const dy = y1 - y0;
	const squared = dx * dx + dy * dy || 1e-9;
	return (x, y) => {
		const t = clamp(((x - x0) * dx + (y - y0) * dy) / squared);
		return length(x - x0 - dx * t, y - y0 - dy * t) - (r0 + (r1 - r0) * t);
	};
}

/** Distance to an oval, near enough for painting; `turn` in radians. */
export function oval(x: number, y: number, across: number, down: number, turn = 0): Distance {
	const cos = Math.cos(turn);
	const sin = Math.sin(turn);
	const smaller = Math.min(across, down);
	return (px, py) => {
		const dx = (px - x) * cos + (py - y) * sin;
		const dy = (py - y) * cos - (px - x) * sin;
		return (length(dx / across, dy / down) - 1) * smaller;
	};
}

/** Shapes melted together where they come nearer than `softness`. */
export function melt(softness: number, ...shapes: readonly Distance[]): Distance {
	return (x, y) => {
		let distance = Number.POSITIVE_INFINITY;
		for (const shape of shapes) {
			const next = shape(x, y);
			if (distance === Number.POSITIVE_INFINITY) {
				distance = next;
				continue;
			}
			const overlap = clamp((softness - Math.abs(next - distance)) / softness);
			distance = Math.min(next, distance) - (overlap * overlap * softness) / 4;
		}
		return distance;
	};
}

export function line(
	canvas: Canvas,
	tint: Colour,
	from: readonly [number, number],
	to: readonly [number, number],
	width: number,
	share = 1,
): void {
	const shape = capsule(from[0], from[1], to[0], to[1], width / 2);
	const reach = width + 2 / canvas.unit;
	const { left, top, right, bottom } = pixelBox(canvas, {
		left: Math.min(from[0], to[0]) - reach,
		right: Math.max(from[0], to[0]) + reach,
		top: Math.min(from[1], to[1]) - reach,
		bottom: Math.max(from[1], to[1]) + reach,
	});
	const { unit, width: columns, pixels } = canvas;
	const colours = new Float32Array(tint);
	const down = to[1] - from[1] || 1e-9;
	const slope = (to[0] - from[0]) / down;
	/** Half of what a row can cut out of the line, were it endless. */
	const half = reach * length(1, slope);
	for (let row = top; row < bottom; row++) {
		const y = (row + 0.5) / unit;
		const middle = from[0] + (y - from[1]) * slope;
		const end = Math.min(right, Math.ceil((middle + half) * unit));
		for (let column = Math.max(left, Math.floor((middle - half) * unit)); column < end; column++) {
			const cover = share * edge(canvas, shape((column + 0.5) / unit, y));
			if (cover > 0) blend(pixels, (row * columns + column) * 3, colours, 0, Math.min(cover, 1));
		}
	}
}

/** Remembers a function of x at every column, because a picture asks for it in every pixel. */
export function profile(canvas: Canvas, height: (x: number) => number): (x: number) => number {
	const heights = new Float32Array(canvas.width);
	for (let column = 0; column < canvas.width; column++) heights[column] = height((column + 0.5) / canvas.unit);
	return (x) => heights[Math.floor(x * canvas.unit)] ?? 0;
}

/** Remembers a function of y at every row. */
export function perRow(canvas: Canvas, place: (y: number) => number): (y: number) => number {
	const places = new Float32Array(canvas.height);
	for (let row = 0; row < canvas.height; row++) places[row] = place((row + 0.5) / canvas.unit);
	return (y) => places[Math.floor(y * canvas.unit)] ?? 0;
}

/** Land: everything below `top(x)`, coloured down the ramp over `depth` units. */
export function ridge(canvas: Canvas, colours: Ramp, top: (x: number) => number, depth: number, blur = 0): void {
	const { width, height, unit, pixels } = canvas;
	const soft = Math.max(blur, 0.5 / unit);
	for (let column = 0; column < width; column++) {
		const line = top((column + 0.5) / unit);
		for (let row = Math.max(0, Math.floor((line - soft) * unit)); row < height; row++) {
			const below = (row + 0.5) / unit - line;
			const share = below >= soft ? 1 : (below / soft + 1) / 2;
			if (share <= 0) continue;
			blend(pixels, (row * width + column) * 3, colours, placeOf(below / depth), share);
		}
	}
}
