import { type ChildProcess, fork } from "node:child_process";
import type { Clause } from "../../languages/problems/message.ts";
import { LOADER } from "../../model/home.ts";
import type { Reply, Request } from "./worker.ts";

/** Milliseconds that the end of a killed process is waited for: one that waits for a disk ends later, and Wine never says so. */
const LONGEST_END = 5000;

/** A worker process, started lazily by the first request and again after a crash or a timeout. */
export interface Child {
	/** Starts the process before the first request. */
	start(): void;
	/** Never rejects. One request at a time; a worker that hangs or dies costs this one. */
	ask(request: Request): Promise<Reply>;
	close(): Promise<void>;
}

export function openChild(worker: string, timeoutMs: number): Child {
	const loader = worker.endsWith(".ts") ? LOADER : [];
	let running: ChildProcess | undefined;
	let closed = false;

	function started(): ChildProcess {
		const child = fork(worker, {
			// The parent's own flags (debugger, test runner, a tsx found by working directory) are not for the child.
			execArgv: [...loader, "--max-old-space-size=512", "--expose-gc"],
			serialization: "advanced",
			stdio: ["ignore", "ignore", "ignore", "ipc"],
		});
		const forget = () => {
			if (running === child) running = undefined;
		};
		child.on("exit", forget).on("error", forget);
		// An idle child does not keep the parent alive; during a request the timer does.
		child.unref();
		child.channel?.unref();
		return child;
	}

	return {
		start() {
			running ??= started();
		},
		ask(request) {
			if (closed) return Promise.resolve({ failed: "the decoder is closed" });
			running ??= started();
			const child = running;
			return new Promise((resolve) => {
				const finish = (reply: Reply) => {
					clearTimeout(timer);
					child.off("message", finish).off("exit", lost).off("error", lost);
					resolve(reply);
				};
				const discard = (failed: Clause) => {
					if (running === child) running = undefined;
					child.kill("SIGKILL");
					finish({ failed });
				};
				const lost = () => discard(closed ? "the decoder is closed" : "the decoder stopped unexpectedly");
				const tooLong: Clause = { code: "it took longer than {seconds} s", params: { seconds: `${timeoutMs / 1000}` } };
				const timer = setTimeout(() => discard(tooLong), timeoutMs);
				child.on("message", finish).on("exit", lost).on("error", lost);
				child.send(request, (error) => error && lost());
			});
		},
		async close() {
			closed = true;
			const child = running;
			if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
			child.ref();
			await new Promise<void>((resolve) => {
				const timer = setTimeout(resolve, LONGEST_END);
				child.once("exit", () => {
					clearTimeout(timer);
					resolve();
				});
				child.kill("SIGKILL");
			});
		},
	};
}
