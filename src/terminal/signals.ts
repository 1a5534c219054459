import { constants } from "node:os";

/** By which people, shells and service managers end a process. */
const ENDING: readonly NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];

export function isEnding(signal: NodeJS.Signals): boolean {
	return ENDING.includes(signal);
}

/** Listens for the signals that end a process, until the returned function is called. */
export function onEnding(end: (signal: NodeJS.Signals) => void): () => void {
	for (const signal of ENDING) process.on(signal, end);
	return () => {
		for (const signal of ENDING) process.off(signal, end);
	};
}

/** What shells report for a process that a signal ended. */
export function exitCodeOf(signal: NodeJS.Signals): number {
	return 128 + constants.signals[signal];
}
