import pLimit from "p-limit";

/** Async work of which at most a number of pieces run at once. After the first error nothing more is begun. */
interface WorkQueue {
	/** Resolves when the piece begins, so that the caller waits for room (backpressure). Throws the first error of earlier pieces. */
	add(work: () => Promise<void>): Promise<void>;
	/** Resolves when all pieces are done; throws the first error. */
	end(): Promise<void>;
}

export function workQueue(concurrency: number): WorkQueue {
	const limit = pLimit(concurrency);
	const pieces = new Set<Promise<void>>();
	let failure: { readonly error: unknown } | undefined;
	return {
		add: (work) =>
			new Promise((begin, reject) => {
				const piece = limit(async () => {
					if (failure !== undefined) return reject(failure.error);
					begin();
					try {
						await work();
					} catch (error) {
						failure ??= { error };
					}
				}).finally(() => pieces.delete(piece));
				pieces.add(piece);
			}),
		end: async () => {
			await Promise.all(pieces);
			if (failure !== undefined) throw failure.error;
		},
	};
}

/**
 * Maps the items in parallel, at most `concurrency` at a time; results are in their order. The first error stops the rest. An item is
 * asked for when the one before it has begun.
 */
export async function inParallel<T, R>(
	items: Iterable<T>,
	concurrency: number,
	work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
	const results: R[] = [];
	const queue = workQueue(concurrency);
	try {
		let count = 0;
		for (const item of items) {
			const index = count++;
			await queue.add(async () => {
				results[index] = await work(item);
			});
		}
	} finally {
		await queue.end();
	}
	return results;
}

/** Runs at most `concurrency` pieces of async work at once, in the order of the calls. */
export const limitConcurrency = (concurrency: number) => pLimit(concurrency);

/** A mutex for async work: one piece at a time, in the order of the calls. */
export const mutex = () => limitConcurrency(1);
