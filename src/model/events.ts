import type { stages, works } from "../languages/problems/en.ts";
import type { Problem } from "./problem.ts";

/** Work on many files that takes long enough to be shown. */
export type Work = keyof typeof works;
/** A step of a build. */
export type Stage = keyof typeof stages;

/** How far some work is. */
export type ProgressEvent = { readonly type: "progress"; readonly work: Work } & (
	| { readonly state: "started"; readonly total: number; readonly bytes: number }
	| { readonly state: "working"; readonly file: string }
	/** Without a file: with all that were begun, where one is worked on at a time. */
	| { readonly state: "done"; readonly file: string | undefined; readonly bytes: number }
	/** Comes last, also when the work failed. */
	| { readonly state: "ended" }
);

/** What happens while something is made, as plain data for a terminal, a log or another process. */
export type Event =
	| { readonly type: "stage"; readonly name: Stage }
	| ProgressEvent
	/** What the person should know before the report is there. */
	| { readonly type: "problem"; readonly problem: Problem }
	/** The site is there; unchanged when nothing had to be done. */
	| { readonly type: "done"; readonly unchanged: boolean };

export type Emit = (event: Event) => void;

/** Emits how far one work is. */
export interface Progress {
	/** How many files there are, and their bytes where large ones take longer. */
	start(total: number, bytes?: number): void;
	working(on: { readonly path: string }): void;
	done(on?: { readonly path: string }, bytes?: number): void;
	end(): void;
}

export function progressOf(emit: Emit, work: Work): Progress {
	const type = "progress";
	return {
		start: (total, bytes = 0) => emit({ type, work, state: "started", total, bytes }),
		working: ({ path }) => emit({ type, work, state: "working", file: path }),
		done: (on, bytes = 0) => emit({ type, work, state: "done", file: on?.path, bytes }),
		end: () => emit({ type, work, state: "ended" }),
	};
}
