import type { Event } from "../model/events.ts";
import type { Report } from "../report/report.ts";
import { SHOW_CURSOR } from "../terminal/bar.ts";
import { build } from "./build.ts";
import { type ErrorData, errorData } from "./error-data.ts";
import type { BuildRequest } from "./request.ts";

/** The one message to the worker process. */
export interface Task {
	readonly request: BuildRequest;
	readonly key: string | undefined;
}

/** Its messages: events, and at the end the report or an error. */
export type Message = { readonly event: Event } | { readonly report: Report } | { readonly error: ErrorData };

/** The callback also takes the error of a channel that is closed, which "disconnect" is about. */
const send = (message: Message, sent: () => void = () => undefined) => void process.send?.(message, sent);

// The parent is gone, perhaps killed beside a hidden cursor. Ends as if killed, too, in the middle of anything: what is
// unfinished has no name yet, and the next build goes on.
process.on("disconnect", () => {
	if (process.stderr.isTTY) process.stderr.write(SHOW_CURSOR);
	process.kill(process.pid, "SIGKILL");
});

process.once("message", ({ request, key }: Task) => {
	build(request, (event) => send({ event }), { key })
		.then<Message, Message>(
			(report) => ({ report }),
			(error: unknown) => ({ error: errorData(error, request.options.verbose) }),
		)
		.then((message) => send(message, () => process.exit()));
});
