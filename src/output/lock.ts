import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { lstat, mkdir, readdir, readFile, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { isRecord } from "../model/is-record.ts";
import { BuildError, errorCode } from "../model/problem.ts";
import { removeAtExit } from "./at-exit.ts";
import { TEMPORARY } from "./atomic-write.ts";
import { makeFolder } from "./make-folder.ts";
import { atomicFilesOf, projectOf, unwritable } from "./project.ts";

/** A lock file beside an output, to which one process at a time may write. */
interface Lock {
	release(): Promise<void>;
}

/** The process that holds a lock, as its file says. */
interface Holder {
	readonly pid: number;
	readonly host: string;
	/** Random, so that two locks of one process differ. */
	readonly token: string;
}

/** Whether a text is that of a lock. */
export function isLock(text: string): boolean {
	return parse(text) !== undefined;
}

/** Tokens of the locks that this process holds. One that it released, but could not remove, is stale. */
const held = new Set<string>();

/** Milliseconds in which the holder may be about to end: a build that was stopped has written its last, and still has a process. */
const ENDS_WITHIN = 500;
/** Milliseconds after which an empty lock is stale, and one of another computer. */
const STALE_AFTER = 10_000;
const REMOTE_STALE_AFTER = 24 * 3_600_000;

/**
 * Locks the output for one build, and creates the folder above it. Replaces a stale lock, and removes what killed builds left.
 * Throws a BuildError when another build holds the lock, or nothing can be written there.
 */
export async function lockOutput(output: string): Promise<Lock> {
	const { lock } = projectOf(output);
	const mine: Holder = { pid: process.pid, host: hostname(), token: randomBytes(8).toString("hex") };
	// Before the file is there: another call in this process may read it at once.
	held.add(mine.token);
	try {
		await makeFolder(dirname(output));
		const began = performance.now();
		while (!(await create(lock, mine))) {
			const waited = performance.now() - began;
			if (waited > 2 * STALE_AFTER) throw foreignFile(lock);
			const found = await read(lock);
			if (found === undefined) continue;
			if (found.state === "foreign") throw foreignFile(lock);
			if (found.state === "stale") await removeStale(lock, found.text);
			else if (waited < ENDS_WITHIN && parse(found.text)?.pid !== process.pid) await setTimeout(20);
			else throw alreadyLocked(output, found.text);
		}
	} catch (error) {
		held.delete(mine.token);
		throw error instanceof BuildError ? error : unwritable(output, error);
	}
	const isMine = () => parse(readFileSync(lock, "utf8"))?.token === mine.token;
	const isReleased = removeAtExit(lock, isMine);
	await removeTemporaryFiles(output);
	return {
		// A lock that cannot be removed is stale for the next build, because its process is gone by then.
		release: async () => {
			held.delete(mine.token);
			isReleased();
			const text = await readFile(lock, "utf8").catch(() => "");
			if (parse(text)?.token === mine.token) await rm(lock, { force: true }).catch(() => undefined);
		},
	};
}

/** Removes the lock of a process of this computer that ended in the middle. Without that it would keep other computers out for a day. */
export async function removeLockOf(output: string, pid: number): Promise<void> {
	const { lock } = projectOf(output);
	const found = await read(lock).catch(() => undefined);
	if (found?.state === "stale" && parse(found.text)?.pid === pid)
		await removeStale(lock, found.text).catch(() => undefined);
}

/** Removes the unfinished project files of killed builds. No other process writes there now. */
async function removeTemporaryFiles(output: string): Promise<void> {
	const files = new Set(atomicFilesOf(output).map((path) => resolve(path)));
	for (const folder of new Set([...files].map((path) => dirname(path)))) {
		for (const name of await readdir(folder).catch((): string[] => [])) {
			// A file that must not exist yet has two temporary names, one after the other.
			const whole = name.replace(TEMPORARY, "").replace(TEMPORARY, "");
			const isLeft = TEMPORARY.test(name) && files.has(join(folder, whole));
			if (isLeft) await rm(join(folder, name), { force: true }).catch(() => undefined);
		}
	}
}

async function create(lock: string, holder: Holder): Promise<boolean> {
	try {
		await writeFile(lock, JSON.stringify(holder), { flag: "wx" });
		return true;
	} catch (error) {
		if (errorCode(error) === "EEXIST") return false;
		throw error;
	}
}

interface FoundLock {
	readonly text: string;
	/** `foreign`: not written by this program. */
	readonly state: "live" | "stale" | "foreign";
}

/** Reads a lock; undefined when it is gone meanwhile. */
async function read(lock: string): Promise<FoundLock | undefined> {
	try {
		const facts = await lstat(lock);
		if (!facts.isFile()) return { text: "", state: "foreign" };
		const text = await readFile(lock, "utf8");
		return { text, state: stateOf(text, Math.abs(Date.now() - facts.mtimeMs)) };
	} catch (error) {
		if (errorCode(error) === "ENOENT") return undefined;
		throw error;
	}
}

function stateOf(text: string, age: number): FoundLock["state"] {
	const holder = parse(text);
	// Another process has created it, and not written into it yet; it holds nothing that could be lost.
	if (text === "") return age < STALE_AFTER ? "live" : "stale";
	if (holder === undefined) return "foreign";
	if (holder.host !== hostname()) return age < REMOTE_STALE_AFTER ? "live" : "stale";
	const isLive = holder.pid === process.pid ? held.has(holder.token) : isAlive(holder.pid);
	return isLive ? "live" : "stale";
}

/**
 * Removes a stale lock. A folder that only one process can create is the mutex for it. The lock is read again under it: nobody
 * can replace a lock that exists, so that what is removed is what was found to be stale.
 */
async function removeStale(lock: string, text: string): Promise<void> {
	const clearing = `${lock}.clearing`;
	try {
		await mkdir(clearing);
	} catch {
		const { mtimeMs = Date.now() } = (await stat(clearing).catch(() => undefined)) ?? {};
		// The folder of this program is empty.
		const inside = await readdir(clearing).catch((error: unknown) => (errorCode(error) === "ENOENT" ? [] : [clearing]));
		if (inside.length > 0) throw foreignFile(clearing);
		// Also when its time is in the future: the clock was set back since.
		if (Math.abs(Date.now() - mtimeMs) > STALE_AFTER) await rmdir(clearing).catch(() => undefined);
		await setTimeout(10);
		return;
	}
	try {
		if ((await readFile(lock, "utf8").catch(() => undefined)) === text) await rm(lock, { force: true });
	} finally {
		await rmdir(clearing).catch(() => undefined);
	}
}

function parse(text: string): Holder | undefined {
	try {
		const value: unknown = JSON.parse(text);
		if (!isRecord(value)) return undefined;
		const { pid, host, token } = value;
		const isPid = typeof pid === "number" && Number.isInteger(pid) && pid > 0;
		return isPid && typeof host === "string" && typeof token === "string" ? { pid, host, token } : undefined;
	} catch {
		return undefined;
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return !isZombie(pid);
	} catch (error) {
		// EPERM: alive, and of another user.
		return errorCode(error) === "EPERM";
	}
}

/**
 * Killed with all its threads, and not yet reaped by its parent, which the first process of a container may never do. Linux
 * has the state behind the name of the program, which is in brackets.
 */
function isZombie(pid: number): boolean {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
		return stat.slice(stat.lastIndexOf(")")).startsWith(") Z ") && readdirSync(`/proc/${pid}/task`).length <= 1;
	} catch {
		return false;
	}
}

function foreignFile(where: string): BuildError {
	return new BuildError("lockForeign", {}, { where });
}

function alreadyLocked(output: string, text: string): BuildError {
	const holder = parse(text);
	const path = projectOf(output).lock;
	if (holder === undefined) return new BuildError("buildRunning", { path }, { where: output });
	const { pid, host } = holder;
	return new BuildError("buildRunningElsewhere", { pid: String(pid), host, path }, { where: output });
}
