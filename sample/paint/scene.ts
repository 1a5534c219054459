import type { Random } from "../random.ts";
import type { Canvas, Ramp } from "./canvas.ts";
import { ramp } from "./canvas.ts";

/** What a scene may vary by. */
export interface Variation {
	/** Which of the scene's moods (colours, weather, hour); any whole number. */
	readonly mood: number;
	readonly seed: string;
	readonly random: Random;
	/** Seconds into a video; 0 in a photo. */
	readonly time: number;
}

export type Scene = (canvas: Canvas, variation: Variation) => void;

/** The entry of a list that a mood stands for, counting round. */
export function choose<T>(list: readonly T[], mood: number): T {
	for (const entry of list.slice(Math.abs(mood) % list.length)) return entry;
	throw new RangeError("nothing to choose from");
}

/** Sky ramps from zenith to horizon. */
const skies: readonly Ramp[] = [
	ramp("#2b2a55", "#6b4a7c", "#c96f74", "#f3a76f", "#fbd9a0"), // dusk
	ramp("#2f6f9f", "#6fa8c4", "#b9d6d8", "#f4e6cf"), // fair morning
	ramp("#e9b7a6", "#f2cdb4", "#f7dfc4", "#fbeedb"), // peach dawn
	ramp("#0e1730", "#22345c", "#47618a", "#93a3b8"), // blue hour
	ramp("#7f98a3", "#a6b7bc", "#c9d2d0", "#e4e4dc"), // overcast
	ramp("#3a1d4f", "#8a2f5f", "#d9594f", "#f99f4a", "#ffd87a"), // burning evening
	ramp("#4c8fa6", "#86bfc2", "#c7e0d2", "#f6efd8"), // mint afternoon
	ramp("#a9a1c9", "#d2b6cd", "#eec9c6", "#fae3d0"), // lilac
];

export const sky = (mood: number): Ramp => choose(skies, mood);
