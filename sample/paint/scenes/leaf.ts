import { type Canvas, type Colour, colour, mix, paint, ramp, smooth, wash } from "../canvas.ts";
import { edge } from "../shapes.ts";

export function leaf(canvas: Canvas, tint: Colour, x: number, y: number, long: number, turn: number): void {
	const cos = Math.cos(turn);
	const sin = Math.sin(turn);
	const along = (px: number, py: number) => ((px - x) * cos + (py - y) * sin) / long;
	const aside = (px: number, py: number) => ((py - y) * cos - (px - x) * sin) / long;
	const shape = (px: number, py: number) => {
		const t = along(px, py);
		return (Math.abs(aside(px, py)) - 0.42 * (1 - t * t) * (1 - 0.25 * t)) * long;
	};
	const across = (Math.abs(cos) + 0.43 * Math.abs(sin)) * long + 0.02;
	const down = (Math.abs(sin) + 0.43 * Math.abs(cos)) * long + 0.02;
	const box = { left: x - across, right: x + across, top: y - down, bottom: y + down };
	paint(canvas, colour("#141a14"), (px, py) => 0.35 * edge(canvas, shape(px - 0.01, py - 0.014), 0.014), box);
	wash(
		canvas,
		ramp(mix(tint, [0, 0.05, 0.05], 0.5), tint, mix(tint, [1, 1, 0.7], 0.35)),
		(px, py) => {
			const side = aside(px, py);
			const rib = ((along(px, py) - Math.abs(side) * 0.9 + 3) * 6) % 1;
			const vein = Math.abs(rib - 0.5);
			return 0.5 + (side < 0 ? 0.2 : -0.14) - 0.14 * smooth(0.1, 0, vein) + 0.5 * smooth(0.035, 0.01, Math.abs(side));
		},
		(px, py) => edge(canvas, shape(px, py)),
		box,
	);
}
