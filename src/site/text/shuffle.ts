/**
 * Some other one of `all` for each place: always the same, and following it from page to page leads through all of them.
 * Empty when there is no other.
 */
export function shuffled(all: readonly string[]): (place: number) => string {
	const { length } = all;
	if (length < 2) return (place) => (place < 0 ? (all[0] ?? "") : "");
	let step = Math.max(1, Math.round(length * 0.618));
	while (greatestCommonDivisor(step, length) !== 1) step += 1;
	return (place) => all[(place + step + length) % length] ?? "";
}

function greatestCommonDivisor(a: number, b: number): number {
	return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
