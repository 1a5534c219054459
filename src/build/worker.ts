import type { Event } from "../model/events.ts";
import type { Report } from "../report/report.ts";
import { SHOW_CURSOR } from "../terminal/bar.ts";
import { outliveOutput } from "../terminal/standard-output.ts";
import { build } from "./build.ts";
import { type ErrorData, errorData } from "./error-data.ts";
import type { BuildRequest } from "./request.ts";

/** The one message to the worker process. */
export interface Task {
	readonly request: BuildRequest;
	readonly key: string | undefined;
}

/** Its messages: events, and at the end the report or an error. */
export type Message =
	| { readonly events: readonly Event[] }
	| { readonly report: Report }
	| { readonly error: ErrorData };

/** The callback also takes the error of a channel that is closed, which "disconnect" is about. */
const send = (message: Message, sent: () => void = () => undefined) => void process.send?.(message, sent);

// It has the terminal of the parent, to which libraries and Node.js itself may write. Not on Windows, where a second process that opens
// the same pipe can stand still, and outlived a parent that was killed (Wine 8, 2026-11-30).
if (process.platform !== "win32") outliveOutput();

// The parent is gone, perhaps killed beside a hidden cursor. Ends as if killed, too, in the middle of anything: what is
// unfinished has no name yet, and the next build goes on.
process.on("disconnect", () => {
	if (process.stderr.isTTY) process.stderr.write(SHOW_CURSOR);
	process.kill(process.pid, "SIGKILL");
});

/** Milliseconds: a bar is drawn no more often, and a message costs as much as ten events. */
const PROGRESS_EVERY = 50;

/** Events that were not sent yet, in their order. */
let events: Event[] = [];
let timer: NodeJS.Timeout | undefined;

function sendEvents(): void {
	clearTimeout(timer);
	timer = undefined;
	if (events.length > 0) send({ events });
	events = [];
}

/** Of many files, those of a moment go together; anything else is said at once. */
function emit(event: Event): void {
	events.push(event);
	const isFile = event.type === "progress" && (event.state === "working" || event.state === "done");
	if (!isFile) sendEvents();
	else timer ??= setTimeout(sendEvents, PROGRESS_EVERY);
}

let isEnding = false;

/** Says how the build ended, after all that it has said, and ends the process. The first one counts. */
function end(outcome: Message): void {
	if (isEnding) return;
	isEnding = true;
	sendEvents();
	send(outcome, () => process.exit());
}

process.once("message", ({ request, key }: Task) => {
	const failed = (error: unknown): Message => ({ error: errorData(error, request.options.verbose) });
	// An error that nothing waited for would end this process with its trace instead of a sentence.
	process.on("uncaughtException", (error) => end(failed(error)));
	build(request, emit, { key })
		.then<Message, Message>((report) => ({ report }), failed)
		.then(end);
});
