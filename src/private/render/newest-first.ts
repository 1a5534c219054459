/** A page of items, the newest first. */
export interface NewestPage<T> {
	/** For its address: empty for the page of the newest, else its number from that of the oldest. */
	readonly name: string;
	readonly items: readonly T[];
}

/**
 * Divides items, of which the newest come first, among pages with fewer than so many. They are counted from the oldest, and each has half
 * as many: what a later download adds is on the first page, which is never nearly empty, and moves nothing on another.
 */
export function newestFirst<T>(items: readonly T[], most: number): readonly NewestPage<T>[] {
	const half = Math.floor(most / 2);
	const older = Math.max(0, Math.floor(items.length / half) - 1);
	const newest = items.length - older * half;
	const page = (at: number) => items.slice(newest + (at - 1) * half, newest + at * half);
	return [
		{ name: "", items: items.slice(0, newest) },
		...Array.from({ length: older }, (_, at) => ({ name: String(older - at), items: page(at + 1) })),
	];
}
