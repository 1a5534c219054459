/**
 * Finds the folders of messages that have one time in common with another folder: nearly none by chance, as times are told to the
 * millisecond, and all that have one conversation under two names. Of all others no message has to be compared.
 */
export class SharedTimes {
	/** By a time the first folder that has it. */
	readonly #first = new Map<number, string>();
	readonly #sharing = new Set<string>();

	add(thread: string, milliseconds: number): void {
		const first = this.#first.get(milliseconds);
		if (first === undefined) this.#first.set(milliseconds, thread);
		else if (first !== thread) this.#sharing.add(first).add(thread);
	}

	/** Whether it shares a time with any other. */
	isSharing(thread: string): boolean {
		return this.#sharing.has(thread);
	}
}
