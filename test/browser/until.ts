import type { Page } from "puppeteer-core";

/** Milliseconds; what takes longer is broken, even on a busy machine. */
export const PATIENCE = 40_000;

/** True on any page: Firefox shows an empty one for a moment on the way to the next (153, 2026-12-01), which counts as none. */
export const SOMEWHERE = `location.href !== "about:blank"`;

/** True on another page than `before`, its address. */
export function elsewhere(before: string): string {
	return `location.href !== ${JSON.stringify(before)} && document.readyState === "complete"`;
}

/**
 * Waits until an expression of the page is true. Asked from here again and again: a page without scripts has no timers to wait with,
 * and one that is left takes what waits in it along.
 */
export async function untilTrue(page: Page, expression: string): Promise<void> {
	const began = performance.now();
	const isTrue = async () =>
		(await page.evaluate(`${SOMEWHERE} && Boolean(${expression})`).catch(() => false)) === true;
	while (!(await isTrue())) {
		if (performance.now() - began > PATIENCE) {
			throw new Error(`It never came true that ${expression} at ${page.url()}`);
		}
		await new Promise((wait) => setTimeout(wait, 40));
	}
}
