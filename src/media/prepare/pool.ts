/** Does `work` for every item, at most `jobs` at a time, and answers the results in the order of the items. The first error stops the rest. */
export async function inParallel<T, R>(
	items: readonly T[],
	jobs: number,
	work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
	const results: R[] = [];
	let next = 0;
	let failed = false;
	const lane = async (): Promise<void> => {
		while (next < items.length && !failed) {
			const index = next++;
			const item = items[index];
			if (item === undefined) continue;
			try {
				results[index] = await work(item);
			} catch (error) {
				failed = true;
				throw error;
			}
		}
	};
	const lanes = await Promise.allSettled(Array.from({ length: Math.max(1, Math.min(jobs, items.length)) }, lane));
	for (const settled of lanes) if (settled.status === "rejected") throw settled.reason;
	return results;
}

/** A door that lets work through one at a time, in the order in which it comes. */
export function mutex(): <T>(work: () => Promise<T>) => Promise<T> {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		const turn = last.then(work);
		last = turn.catch(() => undefined);
		return turn;
	};
}
