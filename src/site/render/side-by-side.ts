/** Work that goes on beside other work, never more than a number of pieces at once. */
export interface SideBySide {
	/** Begins a piece as soon as there is room, and resolves then. Throws what a piece before it threw. */
	add(work: () => Promise<void>): Promise<void>;
	/** Resolves when all is done; throws the first error. */
	end(): Promise<void>;
}

export function sideBySide(most: number): SideBySide {
	const running = new Set<Promise<void>>();
	const failures: unknown[] = [];
	const refuse = () => {
		if (failures.length > 0) throw failures[0];
	};
	return {
		add: async (work) => {
			while (running.size >= most) await Promise.race(running);
			refuse();
			const piece: Promise<void> = work()
				.catch((error: unknown) => void failures.push(error))
				.finally(() => running.delete(piece));
			running.add(piece);
		},
		end: async () => {
			await Promise.all(running);
			refuse();
		},
	};
}
