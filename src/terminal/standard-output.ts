import { closeSync } from "node:fs";
import { errorCode } from "../model/problem.ts";

/** What the system says when a reader has closed its pipe (`| head -1`). */
const CLOSED = /^(EPIPE|EOF)$/;

/**
 * Has this process and its work go on without its output, whatever keeps that from being written: a pipe that is closed, a full
 * disk, a terminal that is gone.
 */
export function outliveOutput(): void {
	for (const stream of [process.stdout, process.stderr])
		stream.on("error", (error) => {
			if (errorCode(error) === "EIO") leaveTerminal();
		});
}

let isLeaving = false;

/**
 * Node 20 sets terminals back when it ends, and aborts where one is gone; not what is closed (measured 2026-11-30). Nothing is written any
 * more by then.
 */
function leaveTerminal(): void {
	if (isLeaving) return;
	isLeaving = true;
	process.once("exit", () => [0, 1, 2].forEach(close));
}

function close(descriptor: number): void {
	try {
		closeSync(descriptor);
	} catch {
		// It was closed already.
	}
}

/** Prints what a program waits for. Calls `lost` where it could not be written, other than for a reader who has closed the pipe. */
export function printResult(text: string, lost: (why: string) => void): void {
	process.stdout.write(`${text}\n`, (error) => {
		if (!error) return;
		const why = errorCode(error) ?? error.message;
		if (!CLOSED.test(why)) lost(why);
	});
}
