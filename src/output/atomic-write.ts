import { randomBytes } from "node:crypto";
import { statSync, unlinkSync, writeFileSync } from "node:fs";
import { constants, copyFile, link, open, rename, rm, writeFile } from "node:fs/promises";
import { errorCode } from "../model/problem.ts";
import { removeAtExit } from "./at-exit.ts";

/** Ending of a file that is not finished yet. */
export const UNFINISHED = ".part";

/** Matches what a temporary name has behind the final name. */
export const TEMPORARY = /\.[0-9a-f]{8}\.part$/;

/**
 * Bytes up to which a file is written at once: through other threads a small one takes three times the CPU (2026-11-30). Not on Windows, where
 * a virus scanner may take milliseconds for each file that is closed.
 */
const SMALL = process.platform === "win32" ? 0 : 2 ** 20;

/** Errors of Windows while a virus scanner, the Explorer or a player holds a file; most are temporary. */
const TRANSIENT = new Set(["EPERM", "EBUSY", "EACCES"]);

/** Creates a file under a temporary name, and renames it when it is whole. Returns its size in bytes. */
export function writeAtomic(path: string, make: (temporary: string) => Promise<void>): Promise<number> {
	return withTemporary(path, async (temporary) => {
		try {
			await make(temporary);
			const { size } = statSync(temporary);
			await renameWithRetry(temporary, path);
			return size;
		} catch (error) {
			await rm(temporary, { force: true });
			throw error;
		}
	});
}

/** Gives a temporary name, under which nothing is left where the process exits in the middle. */
async function withTemporary<T>(path: string, work: (temporary: string) => Promise<T>): Promise<T> {
	const temporary = temporaryName(path);
	const isGone = removeAtExit(temporary);
	try {
		return await work(temporary);
	} finally {
		isGone();
	}
}

/** Creates a file that must not exist yet from all its bytes. */
export async function createWhole(path: string, bytes: Uint8Array): Promise<void> {
	if (bytes.length > SMALL) return writeFile(path, bytes, { flag: "wx" });
	writeFileSync(path, bytes, { flag: "wx" });
}

function temporaryName(path: string): string {
	return `${path}.${randomBytes(4).toString("hex")}${UNFINISHED}`;
}

/** Writes a text or bytes atomically; they are on the disk (fsync) before the file gets its name. Returns the size in bytes. */
export function writeFileAtomic(path: string, content: string | Uint8Array): Promise<number> {
	return writeAtomic(path, async (temporary) => {
		const file = await open(temporary, "w");
		try {
			await file.writeFile(content);
			await file.sync();
		} finally {
			await file.close();
		}
	});
}

/** Like writeFileAtomic, for a file that must not exist yet. Returns false when it does, and leaves it as it is. */
export function createFileAtomic(path: string, content: string | Uint8Array): Promise<boolean> {
	return createAtomic(path, async (whole) => void (await writeFileAtomic(whole, content)));
}

/** Like writeAtomic, for a file that must not exist yet. Returns false when it does, and leaves it as it is. */
export function createAtomic(path: string, make: (temporary: string) => Promise<void>): Promise<boolean> {
	return withTemporary(path, async (temporary) => {
		try {
			await make(temporary);
			return await moveExclusive(temporary, path);
		} finally {
			await rm(temporary, { force: true });
		}
	});
}

/** Moves a file to a name that is free. Returns false when it is not: nothing is ever overwritten. */
export async function moveExclusive(from: string, to: string): Promise<boolean> {
	try {
		// A disk without links, such as FAT, returns EPERM or the like. COPYFILE_EXCL overwrites nothing either.
		await link(from, to).catch((error: unknown) => {
			if (errorCode(error) === "EEXIST") throw error;
			return copyFile(from, to, constants.COPYFILE_EXCL);
		});
	} catch (error) {
		if (errorCode(error) === "EEXIST") return false;
		throw error;
	}
	await rm(from, { force: true });
	return true;
}

/** Whether this is what Windows answers for a file that another program has open, or a folder with such a file. */
export function isHeldOpen(error: unknown): boolean {
	return process.platform === "win32" && TRANSIENT.has(errorCode(error) ?? "");
}

/** Renames; on Windows it retries for some seconds while another program holds the file. */
export function renameWithRetry(from: string, to: string): Promise<void> {
	return withRetry(() => rename(from, to));
}

/** Deletes a file; retries likewise. */
export function unlinkWithRetry(path: string): Promise<void> {
	return withRetry(() => unlinkSync(path));
}

async function withRetry(change: () => Promise<void> | void): Promise<void> {
	for (let wait = 50; ; wait *= 2) {
		try {
			await change();
			return;
		} catch (error) {
			if (wait > 3200 || !isHeldOpen(error)) throw error;
			await new Promise((resolve) => setTimeout(resolve, wait));
		}
	}
}
