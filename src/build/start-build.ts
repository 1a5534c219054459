import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import type { Emit } from "../model/events.ts";
import { HOME, LOADER, moduleFile } from "../model/home.ts";
import { BuildError } from "../model/problem.ts";
import { removeLockOf } from "../output/lock.ts";
import { photoProject } from "../output/project.ts";
import type { Report } from "../report/report.ts";
import { Cancelled, isEnding } from "../terminal/signals.ts";
import { errorFrom } from "./error-data.ts";
import type { BuildRequest } from "./request.ts";
import type { Message, Task } from "./worker.ts";

const WORKER = moduleFile("src/build/worker.ts");

/**
 * What has to be known before a process begins. Pictures are decoded on Node's own threads, one each, and there are four of
 * them however many cores there are. glibc keeps one malloc arena per thread; with two in all a build needs 100 MB less and
 * takes no longer (measured 2026-11-26).
 */
export const ENVIRONMENT = {
	UV_THREADPOOL_SIZE: String(Math.max(4, availableParallelism())),
	MALLOC_ARENA_MAX: "2",
	// Eleventy would resolve every import anew by a thread of its own, for templates' modules that change while it serves pages.
	ELEVENTY_SKIP_ESM_RESOLVER: "1",
};

/**
 * The engine of Node 20 compiles what has run for a while, on threads that take the cores from pictures: a twelfth of a cold build
 * (435 pictures, 2.5 of 30.9 s of CPU, 2026-11-30). It waits four times as long. Later engines have a quick compiler before that one, and
 * no such flag.
 */
const LATE_COMPILER = ["--interrupt-budget=528000"];

/**
 * A build has little that is young and lasts: a small nursery saves 36 MB for 2 % of the time (measured 2026-11-26). The buffers of
 * pictures, which are not in the heap, make the engine collect a heap of 30 MB up to 70 times in vain; with room for 64 MB at the
 * beginning it does so 5 times, and a build takes 14 % less CPU for 15 MB more (measured 2026-11-29). From then on the engine collects when
 * the heap has grown by a fifth; by itself it waits until it has by half, and more: 672 > 501 MB at 20,000 posts (measured 2026-11-30).
 */
export const FLAGS = [
	"--max-semi-space-size=4",
	"--initial-old-space-size=64",
	"--heap-growing-percent=20",
	"--expose-gc",
	...(process.version.startsWith("v20.") ? LATE_COMPILER : []),
];

/** A build that runs. */
interface RunningBuild {
	/** Rejects with a BuildError, or with a Cancelled. */
	readonly done: Promise<Report>;
	/** Ends the worker at once; the next build goes on with what is whole. */
	cancel(signal?: NodeJS.Signals): void;
}

/** A process that has begun, and has nothing to build yet. */
let expected: ChildProcess | undefined;

/**
 * Begins the process of the next build while its request is not complete, so that it has loaded the program by then. It ends with this
 * process, if there is none. Returns its number.
 */
export function expectBuild(): number | undefined {
	if (expected !== undefined) return expected.pid;
	const child = beginWorker();
	for (const event of ["error", "exit"])
		child.once(event, () => {
			if (expected === child) expected = undefined;
		});
	child.channel?.unref();
	child.unref();
	expected = child;
	return child.pid;
}

/** Ends the process that was begun in vain: it holds the terminal, or who reads this program, until it has loaded. */
export function endExpected(): void {
	expected?.kill("SIGKILL");
	expected = undefined;
}

function beginWorker(): ChildProcess {
	return fork(WORKER, {
		cwd: HOME,
		// Nothing is asked of the network: Node 20 would read the certificates of somebody's company in vain (45 ms, 2026-12-01).
		env: { ...ENVIRONMENT, ...process.env, NODE_EXTRA_CA_CERTS: undefined },
		execArgv: [...FLAGS, ...LOADER],
		serialization: "advanced",
		stdio: ["ignore", "inherit", "inherit", "ipc"],
	});
}

/**
 * Runs a build in a worker process, which has its memory flags from the start, the program's folder as its working folder, and
 * ends with this process. `key` is the build key, where it is known. While it runs, this process holds 40 MB (measured 2026-11-29).
 */
export function startBuild(request: BuildRequest, emit: Emit, key?: string): RunningBuild {
	const child = expected ?? beginWorker();
	expected = undefined;
	child.ref();
	child.channel?.ref();
	let cancelled: NodeJS.Signals | undefined;
	const done = new Promise<Report>((resolve, reject) => {
		child.on("message", (message: Message) => {
			if ("events" in message) message.events.forEach(emit);
			else if ("report" in message) resolve(message.report);
			else reject(errorFrom(message.error));
		});
		child.on("error", reject);
		// After the last message; settles nothing any more when there was an outcome.
		child.on("close", async (code, signal) => {
			await unlock(request.options, child.pid);
			reject(endedBy(cancelled ?? signal ?? undefined, code));
		});
		const task: Task = { request, key };
		// Where no process could be started, "error" says so.
		if (child.connected) child.send(task, (error) => error && reject(error));
	});
	return {
		done,
		cancel: (signal = "SIGTERM") => {
			cancelled = signal;
			child.kill(signal);
		},
	};
}

/** Lets go of what a worker held that could not do so itself. */
async function unlock({ output, photos }: BuildRequest["options"], pid = 0): Promise<void> {
	await removeLockOf(output, pid);
	if (photos !== undefined) await removeLockOf(photoProject(photos), pid);
}

function endedBy(signal: NodeJS.Signals | undefined, code: number | null): Error {
	if (signal !== undefined && isEnding(signal)) return new Cancelled(signal);
	return new BuildError("buildEnded", { by: String(signal ?? code) });
}
