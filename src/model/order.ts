/** Compares two items by a text of each, code unit by code unit: the same order on every computer. */
export function by<T>(textOf: (item: T) => string): (a: T, b: T) => number {
	return (a, b) => {
		const one = textOf(a);
		const other = textOf(b);
		return one < other ? -1 : Number(one > other);
	};
}
