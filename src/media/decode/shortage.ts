import type { Failure } from "./picture.ts";

/**
 * What libvips and its codecs say when memory, threads or open files ran out (sharp 0.35.5 with too little address space, 2026-11-30):
 * "VipsJpeg: Insufficient memory (case 4)", "vips_tracked: out of memory", "webpsave: failed to allocate 108000000 bytes",
 * "glib: Error creating thread: Resource temporarily unavailable".
 */
const SHORTAGE =
	/out of memory|insufficient memory|failed to allocate|cannot allocate|creating thread|temporarily unavailable|too many open files/i;

/** Whether an error of sharp tells of the computer at that moment, and not of the picture. */
export function isShortage(error: unknown): boolean {
	return error instanceof Error && SHORTAGE.test(error.message);
}

export const SHORT_OF_MEMORY: Failure = { failed: "there was not enough memory for it", isTransient: true };
