import { limitConcurrency, mutex } from "../concurrency.ts";
import { MANY_PIXELS } from "./pictures.ts";

/** More than the 1440 by 1800 that Instagram hands out (downloads of 2022 to 2026). */
const USUAL_PIXELS = 4e6;

/** Lets pictures wait for room, so that memory is bounded. `pixels` are those of all frames. */
export type Room = <T>(pixels: number, work: () => Promise<T>) => Promise<T>;

/** Pictures of more than USUAL_PIXELS: at most half of `jobs` at a time. Of more than MANY_PIXELS: one. Those that wait hold their bytes alone. */
export function openRoom(jobs: number): Room {
	const alone = mutex();
	const few = limitConcurrency(Math.ceil(jobs / 2));
	return (pixels, work) => {
		if (pixels > MANY_PIXELS) return alone(work);
		return pixels > USUAL_PIXELS ? few(work) : work();
	};
}
