import { randomBytes } from "node:crypto";
import { lstat, mkdir, readdir, readFile, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { BuildError } from "../model/problem.ts";
import { projectFiles, unwritable } from "./project.ts";

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

/** Names of files beside an output that were never finished, as write.ts makes them and nobody else. */
const LEFT = /^(report\.txt|alt\.csv|last\.json|folders\.json|checked\.txt|media\.jsonl)\.[0-9a-f]{8}\.part$/;

/** Milliseconds after which a lock that cannot be read, or of another computer, is no longer believed. */
const UNREADABLE_FOR = 10_000;
const ELSEWHERE_FOR = 24 * 3_600_000;

/**
 * Takes the output for one build; the folder above is made. What a killed build left is taken over. Throws a BuildError when
 * another build has it, or nothing can be written there.
 */
export async function lockOutput(output: string): Promise<Lock> {
	const { lock } = projectFiles(output);
	const mine: Holder = { pid: process.pid, host: hostname(), token: randomBytes(8).toString("hex") };
	try {
		await mkdir(dirname(output), { recursive: true });
		const began = performance.now();
		while (!(await create(lock, mine))) {
			if (performance.now() - began > 2 * UNREADABLE_FOR) throw inTheWay(lock);
			const found = await holderOf(lock);
			if (found === undefined) continue;
			if (found.live) throw taken(output, found.text);
			if (found.foreign) throw inTheWay(lock);
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
			const present = await readFile(lock, "utf8").catch(() => "");
			if (parse(present)?.token === mine.token) await rm(lock, { force: true }).catch(() => undefined);
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

/** What is known of a lock that is there. */
interface Held {
	readonly text: string;
	/** Whether it is to be believed. */
	readonly live: boolean;
	/** Whether it is no lock of this program. */
	readonly foreign: boolean;
}

/** Who has it; undefined when it is gone meanwhile. */
async function holderOf(lock: string): Promise<Held | undefined> {
	try {
		const facts = await lstat(lock);
		if (!facts.isFile()) return { text: "", live: false, foreign: true };
		const text = await readFile(lock, "utf8");
		const holder = parse(text);
		const young = (limit: number) => Math.abs(Date.now() - facts.mtimeMs) < limit;
		// Nothing is in it yet that could be lost.
		if (holder === undefined) return { text, live: text === "" && young(UNREADABLE_FOR), foreign: text !== "" };
		if (holder.host !== hostname()) return { text, live: young(ELSEWHERE_FOR), foreign: false };
		const live = holder.pid === process.pid ? held.has(holder.token) : isAlive(holder.pid);
		return { text, live, foreign: false };
	} catch (error) {
		if (isGone(error)) return undefined;
		throw error;
	}
}

function isGone(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "ENOENT";
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
		// Ours is empty.
		const inside = await readdir(clearing).catch((error: unknown) => (isGone(error) ? [] : [clearing]));
		if (inside.length > 0) throw inTheWay(clearing);
		// In the future as well: the clock was set back since.
		if (Math.abs(Date.now() - mtimeMs) > UNREADABLE_FOR) await rmdir(clearing).catch(() => undefined);
		await new Promise((resolve) => setTimeout(resolve, 10));
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

function inTheWay(where: string): BuildError {
	return new BuildError("Something that was not made here stands where a build marks that it is at work", {
		where,
		hint: "Nothing was changed. Move it elsewhere, or name another folder.",
	});
}

function taken(output: string, text: string): BuildError {
	const holder = parse(text);
	const who = holder === undefined ? "" : ` (process ${holder.pid} on ${holder.host})`;
	return new BuildError(`Another build is making this site${who}`, {
		where: output,
		hint: `Wait until it is done, or name another folder with --output. If there is none, remove ${projectFiles(output).lock}`,
	});
}
