import { getHeapStatistics } from "node:v8";

/** Below this many bytes there is nothing to gain. */
const WORTH_IT = 60e6;

/**
 * Runs the garbage collector between stages; does nothing without --expose-gc. By itself the engine waits until the heap has
 * grown by half, and holds what reading needed while pictures are prepared: 80 MB of 10,000 (measured 2026-11-26).
 */
export function releaseMemory(): void {
	if (getHeapStatistics().used_heap_size > WORTH_IT) globalThis.gc?.();
}
