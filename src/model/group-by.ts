/** The items by a key, in the order of their first: the standard's `Map.groupBy`, which Node 20 lacks. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, [T, ...T[]]> {
	return groupByEach(items, (item) => [keyOf(item)]);
}

/** The items by each of their keys: one with several keys is in several groups, one without a key in none. */
export function groupByEach<T, K>(items: readonly T[], keysOf: (item: T) => Iterable<K>): Map<K, [T, ...T[]]> {
	const groups = new Map<K, [T, ...T[]]>();
	for (const item of items) {
		for (const key of keysOf(item)) {
			const group = groups.get(key);
			if (group === undefined) groups.set(key, [item]);
			else group.push(item);
		}
	}
	return groups;
}

/** How often each item occurs, in the order of their first. */
export function countEach<T>(items: Iterable<T>): Map<T, number> {
	const counts = new Map<T, number>();
	for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
	return counts;
}
