import { limitConcurrency, mutex } from "../concurrency.ts";
import { MANY_PIXELS } from "./pictures.ts";

/** As many pixels as a picture of Instagram's has at most, with some more. */
const USUAL_PIXELS = 4e6;

/** Lets pictures wait for room, so that memory is bounded. `pixels` are those of all frames. */
export type Room = <T>(pixels: number, work: () => Promise<T>) => Promise<T>;

/** Of `jobs` pictures that are prepared at a time half may be larger than usual, and one larger than MANY_PIXELS. */
export function openRoom(jobs: number): Room {
	const alone = mutex();
	const few = limitConcurrency(Math.ceil(jobs / 2));
	return (pixels, work) => {
		if (pixels > MANY_PIXELS) return alone(work);
		return pixels > USUAL_PIXELS ? few(work) : work();
	};
}
