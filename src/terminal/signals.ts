import { constants } from "node:os";

/** By which people, shells and service managers end a process. */
const ENDING: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];
/** Milliseconds in which signals are of one press of Ctrl and C: the terminal sends it to npm as well, which passes it on. */
const ONE_PRESS = 500;

/** Thrown for a command that was ended by a signal. */
export class Cancelled extends Error {
	override readonly name = "Cancelled";
	readonly signal: NodeJS.Signals;

	constructor(signal: NodeJS.Signals) {
		super(`Ended by ${signal}`);
		this.signal = signal;
	}
}

export function isEnding(signal: NodeJS.Signals): boolean {
	return ENDING.includes(signal);
}

type End = (signal: NodeJS.Signals) => void;

/** What listens, the innermost work last. */
const listening: End[] = [];
/** When the first signal came. */
let ended: number | undefined;

/**
 * Listens for the signals that end a process, until the returned function is called. What began to listen last knows what is to be done,
 * and is told of the first signal alone; a second press of Ctrl and C ends the process at once.
 */
export function onEnding(end: End): () => void {
	if (listening.length === 0) for (const signal of ENDING) process.on(signal, tell);
	listening.push(end);
	return () => {
		listening.splice(listening.lastIndexOf(end), 1);
		// After a signal another of the same press must not end the process in the middle of what it says.
		if (listening.length === 0 && ended === undefined) for (const signal of ENDING) process.off(signal, tell);
	};
}

function tell(signal: NodeJS.Signals): void {
	const now = performance.now();
	if (ended === undefined) {
		ended = now;
		listening.at(-1)?.(signal);
	} else if (now - ended > ONE_PRESS) process.exit(exitCodeOf(signal));
}

/** Whether a signal came while something listened. */
export function wasEnded(): boolean {
	return ended !== undefined;
}

/** What `work` returns; rejects with a Cancelled as soon as a signal comes of which the work itself does not hear. */
export async function untilEnded<T>(work: () => Promise<T>): Promise<T> {
	let stop = () => {};
	const cancelled = new Promise<never>((_, reject) => {
		stop = onEnding((signal) => reject(new Cancelled(signal)));
	});
	try {
		return await Promise.race([cancelled, work()]);
	} finally {
		stop();
	}
}

/** What shells report for a process that a signal ended. */
export function exitCodeOf(signal: NodeJS.Signals): number {
	return 128 + constants.signals[signal];
}
