import type { Event } from "../model/events.ts";
import type { Report } from "../report/report.ts";
import { SHOW_CURSOR } from "../terminal/bar.ts";
import { build } from "./build.ts";
import { type ErrorData, errorData } from "./error-data.ts";
import type { BuildRequest } from "./request.ts";

/** What the worker process is sent, once. */
export interface Task {
	readonly request: BuildRequest;
	readonly key: string | undefined;
}

/** What it sends: events, and at the end the report or an error. */
export type Message = { readonly event: Event } | { readonly report: Report } | { readonly error: ErrorData };

/** Never waits, and does not mind that nobody is there any more: the process is about to end then. */
const send = (message: Message, sent: () => void = () => undefined) => void process.send?.(message, sent);

// The parent is gone. Ended as if killed, also in the middle of something: what is unfinished has no name yet, and the next
// build goes on. A terminal that the parent was killed in gets its cursor back.
process.on("disconnect", () => {
	if (process.stderr.isTTY) process.stderr.write(SHOW_CURSOR);
	process.kill(process.pid, "SIGKILL");
});

process.once("message", ({ request, key }: Task) => {
	build(request, (event) => send({ event }), key)
		.then<Message, Message>(
			(report) => ({ report }),
			(error: unknown) => ({ error: errorData(error, request.options.verbose) }),
		)
		.then((message) => send(message, () => process.exit()));
});
