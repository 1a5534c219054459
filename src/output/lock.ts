import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { BuildError } from "../problems.ts";
import { besides, unwritable } from "./staging.ts";

/** Leave to write to an output, which only one build has at a time. */
export interface Lock {
	release(): Promise<void>;
}

/** What stands in the file: whose it is, and on which computer. */
interface Holder {
	readonly pid: number;
	readonly host: string;
	readonly token: string;
}

/** The locks that this process has; one of its own that it gave back, but could not remove, is nobody's. */
const held = new Set<string>();

/** Names of files beside an output that were never finished, as write.ts makes them. */
const LEFT = /^[a-z.]+\.[0-9a-f]{8}\.part$/;

/** Milliseconds after which a lock that cannot be read, or of another computer, is no longer believed. */
const UNREADABLE_FOR = 10_000;
const ELSEWHERE_FOR = 24 * 3_600_000;

/**
 * Takes the output for one build; the folder above is made. What a killed build left is taken over. Throws a BuildError when
 * another build has it, or nothing can be written there.
 */
export async function lockOutput(output: string): Promise<Lock> {
	const { lock } = besides(output);
	const mine: Holder = { pid: process.pid, host: hostname(), token: randomBytes(8).toString("hex") };
	try {
		await mkdir(dirname(output), { recursive: true });
		while (!(await create(lock, mine))) {
			const found = await holderOf(lock);
			if (found === undefined) continue;
			if (found.live) throw taken(output, found.text);
			await clear(lock, found.text);
		}
	} catch (error) {
		throw error instanceof BuildError ? error : unwritable(output, error);
	}
	held.add(mine.token);
	await sweep(output);
	return {
		// A lock that cannot be removed is taken over by the next build, because its process is gone by then.
		release: async () => {
			held.delete(mine.token);
			await rm(lock, { force: true }).catch(() => undefined);
		},
	};
}

/** Removes what killed builds left half-written beside the output. Nobody else is at work there now. */
async function sweep(output: string): Promise<void> {
	const begin = `${basename(output)}.`;
	for (const name of await readdir(dirname(output)).catch((): string[] => [])) {
		const isLeft = name.startsWith(begin) && LEFT.test(name.slice(begin.length));
		if (isLeft) await rm(join(dirname(output), name), { force: true }).catch(() => undefined);
	}
}

async function create(lock: string, holder: Holder): Promise<boolean> {
	try {
		await writeFile(lock, JSON.stringify(holder), { flag: "wx" });
		return true;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
		throw error;
	}
}

/** Who has it, and whether that is to be believed; undefined when it is gone meanwhile. */
async function holderOf(lock: string): Promise<{ text: string; live: boolean } | undefined> {
	try {
		const [text, { mtimeMs }] = [await readFile(lock, "utf8"), await stat(lock)];
		const holder = parse(text);
		const age = Date.now() - mtimeMs;
		if (holder === undefined) return { text, live: age < UNREADABLE_FOR };
		if (holder.host !== hostname()) return { text, live: age < ELSEWHERE_FOR };
		return { text, live: holder.pid === process.pid ? held.has(holder.token) : isAlive(holder.pid) };
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
		throw error;
	}
}

/**
 * Removes a lock that nobody has. Only one process at a time may, told by a folder that one alone can make, and it looks
 * again first: nobody can take the place of a lock that is there, so what is removed is what was judged.
 */
async function clear(lock: string, text: string): Promise<void> {
	const clearing = `${lock}.clearing`;
	try {
		await mkdir(clearing);
	} catch {
		const { mtimeMs = Date.now() } = (await stat(clearing).catch(() => undefined)) ?? {};
		if (Date.now() - mtimeMs > UNREADABLE_FOR) await rmdir(clearing).catch(() => undefined);
		else await new Promise((resolve) => setTimeout(resolve, 10));
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
		if (typeof value !== "object" || value === null) return undefined;
		if (!("pid" in value && "host" in value && "token" in value)) return undefined;
		const { pid, host, token } = value;
		const isSound = Number.isInteger(pid) && Number(pid) > 0 && typeof host === "string" && typeof token === "string";
		return isSound ? { pid: Number(pid), host, token } : undefined;
	} catch {
		return undefined;
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// Alive, and somebody else's.
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}

function taken(output: string, text: string): BuildError {
	const holder = parse(text);
	const who = holder === undefined ? "" : ` (process ${holder.pid} on ${holder.host})`;
	return new BuildError(`Another build is making this site${who}`, {
		where: output,
		hint: `Wait until it is done, or name another folder with --output. If there is none, remove ${besides(output).lock}`,
	});
}
