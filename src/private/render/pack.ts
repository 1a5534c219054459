/** Items on a page at most, where nothing else is said. */
const MOST_ITEMS = 500;
/** Letters on a page, about; one item may be longer. */
const MOST_LETTERS = 400_000;

/** A page of items in their order. */
export interface Packed<T> {
	/** For its address: its first period, with `-2` and so on where that has several pages, or `undated`. */
	readonly name: string;
	/** The first and the last of its periods; empty for items without one. */
	readonly first: string;
	readonly last: string;
	readonly items: readonly T[];
}

interface Measures<T> {
	/** Of time, such as `2024-05` or `2024`; empty for an item without a date. */
	periodOf(item: T): string;
	/** Letters that an item puts on a page, about. */
	lettersOf(item: T): number;
	/** Items on a page, where it is not the usual number. */
	readonly most?: number;
}

/**
 * Divides items among pages: as many whole periods as fit on one, and several pages for a period that does not fit. With the oldest
 * first, a page keeps its address when a later download brings newer items. At least one page.
 */
export function pack<T>(items: readonly T[], measures: Measures<T>): readonly Packed<T>[] {
	const { periodOf, lettersOf, most = MOST_ITEMS } = measures;
	const pages: Packed<T>[] = [];
	let [page, letters, inPeriod]: [T[], number, number] = [[], 0, 1];
	const end = () => {
		const [head, tail] = [page[0], page.at(-1)];
		const first = head === undefined ? "" : periodOf(head);
		const last = tail === undefined ? "" : periodOf(tail);
		const name = `${first || "undated"}${inPeriod === 1 ? "" : `-${inPeriod}`}`;
		pages.push({ name, first, last, items: page });
		[page, letters] = [[], 0];
	};
	for (let from = 0; from < items.length; ) {
		const { until, size, isUndated } = periodFrom(items, from, measures);
		const fits = page.length + until - from <= most && letters + size <= MOST_LETTERS;
		if (!fits && page.length > 0) end();
		for (const item of items.slice(from, until)) {
			if (page.length >= most || letters >= MOST_LETTERS) {
				end();
				inPeriod += 1;
			}
			page.push(item);
			letters += lettersOf(item);
		}
		// What follows a page that has only a part of its period begins a page of its own, and so does what follows undated items:
		// the first of these to come must not change the address of the page with the oldest period.
		if (inPeriod > 1 || isUndated) end();
		inPeriod = 1;
		from = until;
	}
	if (page.length > 0 || pages.length === 0) end();
	return pages;
}

/** Where the period of an item ends, and its letters. */
function periodFrom<T>(items: readonly T[], from: number, { periodOf, lettersOf }: Measures<T>) {
	let [until, size, period]: [number, number, string | undefined] = [from, 0, undefined];
	for (; until < items.length; until++) {
		const item = items[until];
		if (item === undefined) break;
		period ??= periodOf(item);
		if (periodOf(item) !== period) break;
		size += lettersOf(item);
	}
	return { until, size, isUndated: period === "" };
}
