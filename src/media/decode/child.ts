import { type ChildProcess, fork } from "node:child_process";
import { LOADER } from "../../model/home.ts";
import { CLOSED, type Failure } from "./picture.ts";
import type { Reply, Request } from "./worker.ts";

/** How often a timeout is looked at until it is over. */
const TICKS = 20;

/** Milliseconds that the end of a killed process is waited for: one that waits for a disk ends later, and Wine never says so. */
const LONGEST_END = 5000;

/** A worker process, started lazily by the first request and again after a crash or a timeout. */
export interface Child {
	/** Starts the process before the first request. */
	start(): void;
	/**
	 * Never rejects. One request at a time; a worker that hangs, or dies of it twice, costs this one, which may succeed another time. It is
	 * asked twice because what kills a process, such as a lack of memory, is mostly not the file.
	 */
	ask(request: Request): Promise<Reply>;
	close(): Promise<void>;
}

const LOST: Failure = { failed: "the decoder stopped unexpectedly", isTransient: true };

const tooLong = (timeoutMs: number): Failure => ({
	failed: { code: "it took longer than {seconds} s", params: { seconds: `${timeoutMs / 1000}` } },
	isTransient: true,
});

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

	/** Undefined where none can be started: for want of memory Node throws, for want of open files the child says so. */
	function runningOne(): ChildProcess | undefined {
		try {
			running ??= started();
		} catch {
			// Nothing runs.
		}
		return running;
	}

	function askOnce(request: Request): Promise<Reply> {
		if (closed) return Promise.resolve(CLOSED);
		const child = runningOne();
		if (child === undefined) return Promise.resolve(LOST);
		return new Promise((resolve) => {
			const finish = (reply: Reply) => {
				clearInterval(timer);
				child.off("message", finish).off("exit", lost).off("error", lost);
				resolve(reply);
			};
			const discard = (failure: Failure) => {
				if (running === child) running = undefined;
				child.kill("SIGKILL");
				finish(failure);
			};
			const lost = () => discard(closed ? CLOSED : LOST);
			// A computer that sleeps, and a program that is stopped, miss ticks: that time is not the file's.
			let ticks = 0;
			const timer = setInterval(() => ++ticks >= TICKS && discard(tooLong(timeoutMs)), timeoutMs / TICKS);
			child.on("message", finish).on("exit", lost).on("error", lost);
			// Where no process could be started, "error" says so.
			if (child.connected) child.send(request, (error) => error && lost());
		});
	}

	return {
		start() {
			runningOne();
		},
		async ask(request) {
			const reply = await askOnce(request);
			return reply === LOST ? askOnce(request) : reply;
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
