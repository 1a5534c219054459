/**
 * Finds the folders of messages that have one time in common with another folder: nearly none by chance, as times are told to the
 * millisecond, and all that have one conversation under two names. Of all others no message has to be compared. Times are sorted and
 * not looked up in a map, which takes half the time.
 */
export class SharedTimes {
	readonly #timesOf = new Map<string, number[]>();

	/** Adds what a file has of a folder; several can have the same. */
	add(thread: string, times: readonly number[]): void {
		const known = this.#timesOf.get(thread) ?? [];
		this.#timesOf.set(thread, known);
		for (const time of times) known.push(time);
	}

	/** The folders that share a time with any other. */
	threads(): ReadonlySet<string> {
		const each = [...this.#timesOf].map(([thread, times]) => ({ thread, times: onceSorted(times) }));
		const all = new Float64Array(each.reduce((sum, { times }) => sum + times.length, 0));
		let filled = 0;
		for (const { times } of each) {
			all.set(times, filled);
			filled += times.length;
		}
		all.sort();
		const shared = new Set(all.filter((time, at) => time === all[at - 1]));
		const isSharing = ({ times }: (typeof each)[number]) => times.some((time) => shared.has(time));
		return new Set(each.filter(isSharing).map(({ thread }) => thread));
	}
}

function onceSorted(times: readonly number[]): Float64Array {
	return Float64Array.from(times)
		.sort()
		.filter((time, at, sorted) => time !== sorted[at - 1]);
}
