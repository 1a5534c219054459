import { appendFile, mkdir, readFile, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { copyHashed, hashBytes, hashFile } from "../hash.ts";
import { BuildError } from "../problems.ts";
import type { Progress } from "../progress.ts";
import { listFolder } from "../publish/listing.ts";
import { collisions, isSafe } from "../publish/names.ts";
import { makeWhole, UNFINISHED, writeWhole } from "../write.ts";
import type { Cargo } from "./cargo.ts";
import { demandSpace, type Space, spaceOf } from "./space.ts";
import { readSums, SUMS, sumLine, sumsText } from "./sums.ts";

/** The list while it grows; tells the next run what of this one is there. */
const JOURNAL = `${SUMS}${UNFINISHED}`;

/** What was done to a stick, in files. */
export interface Loaded {
	readonly written: number;
	readonly kept: number;
	readonly removed: number;
}

/**
 * Brings files to a folder of a stick: writes what is not there yet, reads back everything it wrote, removes what an earlier
 * run brought and is no longer wanted, touches nothing else. A run that broke off is gone on with. Throws a BuildError when
 * the names are not safe, the space is too small, foreign files are in the way, or what was written is not what is read.
 */
export async function load(
	cargo: readonly Cargo[],
	to: string,
	progress: Progress,
	space: (folder: string) => Promise<Space> = spaceOf,
): Promise<Loaded> {
	demandNames(cargo.map(({ path }) => path));
	await mkdir(to, { recursive: true });
	const own = new Map([...(await sumsIn(join(to, SUMS))), ...(await sumsIn(join(to, JOURNAL)))]);
	const present = new Map((await listFolder(to)).files.map(({ path, size }) => [path, size]));
	demandOwn(cargo, own, present, to);
	demandSpace(
		cargo.filter(({ path }) => !present.has(path)),
		await space(to),
		to,
	);
	await writeFile(join(to, JOURNAL), sumsText(own));
	const removed = await removeOld(new Set(cargo.map(({ path }) => path)), own, present, to);
	const sums = new Map<string, string>();
	let kept = 0;
	progress.start(cargo.length);
	for (const one of cargo) {
		progress.working(one);
		const { hash, written } = await bring(one, join(to, ...one.path.split("/")), present.has(one.path));
		if (written) await appendFile(join(to, JOURNAL), sumLine(one.path, hash));
		else kept += 1;
		sums.set(one.path, hash);
		progress.done();
	}
	await writeWhole(join(to, SUMS), sumsText(sums));
	await rm(join(to, JOURNAL), { force: true });
	return { written: cargo.length - kept, kept, removed };
}

/** Writes one file unless the very same is there, and reads it back. */
async function bring({ source }: Cargo, path: string, isThere: boolean): Promise<{ hash: string; written: boolean }> {
	const bytes = typeof source === "string" ? undefined : await source();
	if (isThere) {
		const hash = bytes === undefined ? await hashFile(String(source)) : hashBytes(bytes);
		if ((await hashFile(path).catch(() => "")) === hash) return { hash, written: false };
	}
	let hash = bytes === undefined ? "" : hashBytes(bytes);
	await mkdir(dirname(path), { recursive: true });
	await stopOnTrouble(path, async () => {
		// Not waited for until it is on the medium, which would take hours for many small files: a run that broke off
		// compares everything that it finds.
		await makeWhole(path, async (temporary) => {
			if (bytes === undefined) hash = await copyHashed(String(source), temporary);
			else await writeFile(temporary, bytes);
		});
	});
	if ((await hashFile(path)) !== hash) {
		throw new BuildError("What was written is not what is read back", {
			where: path,
			hint: "Do not trust this stick. Try another one, or another socket of the computer.",
		});
	}
	return { hash, written: true };
}

const TROUBLE: Readonly<Record<string, readonly [what: string, hint: string]>> = {
	ENOSPC: [
		"The stick is full",
		"Make space there, or take a larger stick; then run it again: it goes on where it stopped.",
	],
	EROFS: ["The stick cannot be written to", "Move its little switch, or format it anew as exFAT."],
	EACCES: ["The stick cannot be written to", "Name a folder that you may write to."],
	EPERM: ["The stick cannot be written to", "Name a folder that you may write to."],
	EIO: [
		"The stick does not answer as it should",
		"Pull it out, plug it in again and run it again; if it stays, take another.",
	],
	ENODEV: ["The stick is gone", "Plug it in and run it again: it goes on where it stopped."],
};

async function stopOnTrouble(where: string, act: () => Promise<void>): Promise<void> {
	try {
		await act();
	} catch (cause) {
		const [what, hint] = TROUBLE[cause instanceof Error && "code" in cause ? String(cause.code) : ""] ?? [];
		if (what === undefined || hint === undefined) throw cause;
		throw new BuildError(what, { where, hint, cause });
	}
}

function demandNames(paths: readonly string[]): void {
	const [bad] = [...paths.filter((path) => path !== "README.txt" && !isSafe(path)), ...collisions(paths)];
	if (bad === undefined) return;
	throw new BuildError("A name would not arrive on every stick as it is", {
		where: bad,
		hint: "Build the site again; what was put into its folder by hand is gone then.",
	});
}

/** Nothing of somebody else is overwritten. */
function demandOwn(
	cargo: readonly Cargo[],
	own: ReadonlyMap<string, string>,
	present: ReadonlyMap<string, number>,
	to: string,
) {
	const foreign = own.size > 0 ? undefined : cargo.find(({ path }) => present.has(path));
	if (foreign === undefined) return;
	throw new BuildError(`There is already a file ${foreign.path} that was not brought by this program`, {
		where: to,
		hint: "Name a new folder on the stick, such as --to E:\\gallery",
	});
}

/** Removes what an earlier run brought and this one does not, half-written files of a run that broke off, and empty folders. */
async function removeOld(
	wanted: ReadonlySet<string>,
	own: ReadonlyMap<string, string>,
	present: ReadonlyMap<string, number>,
	to: string,
): Promise<number> {
	const old = [...present.keys()].filter((path) => {
		const whole = path.replace(/\.[0-9a-f]{8}\.part$/, "");
		return whole === path ? own.has(path) && !wanted.has(path) : wanted.has(whole) || own.has(whole);
	});
	for (const path of old) await rm(join(to, ...path.split("/")), { force: true });
	const folders = new Set(old.flatMap(foldersAbove));
	for (const folder of [...folders].sort((a, b) => b.length - a.length)) {
		await rmdir(join(to, ...folder.split("/"))).catch(() => undefined);
	}
	return old.length;
}

function foldersAbove(path: string): readonly string[] {
	const names = path.split("/").slice(0, -1);
	return names.map((_, index) => names.slice(0, index + 1).join("/"));
}

async function sumsIn(path: string) {
	return readSums((await stat(path).catch(() => undefined)) === undefined ? "" : await readFile(path, "utf8"));
}
