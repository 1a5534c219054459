import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, rmSync, statSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { BuildError, errorCode } from "../model/problem.ts";
import { printable } from "../terminal/escape-controls.ts";
import { editionAt } from "./edition.ts";
import { projectOf } from "./project.ts";
import { contains, realPath } from "./separate-folders.ts";

/** The first line of a log, by which it is known to be one. */
const HEADING = "Vitrine log. It names files and folders of this computer.\n";

/** A text file to which a run appends what it says, line by line, so that a run that was killed has left what it said. */
export interface LogFile {
	/** Returns false where the disk takes no more. */
	write(text: string): boolean;
	/** Nothing is written from then on. */
	close(): void;
}

/**
 * Throws a BuildError for a log that would lie in a site or in a copy of one, also in another one than that of the run, or where the run
 * reads or writes: it would be published, be taken for something of a download, or stand in the way.
 */
export async function assertLogApart(
	path: string,
	output: string | undefined,
	others: readonly string[],
	isCopyAt: (folder: string) => Promise<boolean>,
): Promise<void> {
	const inside = logInside(path);
	const project = output === undefined ? [] : [output, ...Object.values(projectOf(output))];
	if ([...project, ...others].some((place) => contains(place, path))) throw inside;
	for (let folder = realPath(dirname(path)); ; folder = dirname(folder)) {
		if ((await editionAt(folder)) !== undefined || (await isCopyAt(folder))) throw inside;
		if (dirname(folder) === folder) return;
	}
}

/**
 * Creates a log, or continues one. Throws a BuildError for a file that is none, which stays as it is, and for one of `others` under another
 * name: a second name of the file on the disk, a link that led nowhere, or another spelling where the disk ignores case.
 */
export function openLog(path: string, others: readonly string[] = []): LogFile {
	try {
		const file = created(path, others) ?? continued(path, others);
		return { write: (text) => isWritten(file, `${printable(text)}\n`), close: () => closeSync(file) };
	} catch (cause) {
		if (cause instanceof BuildError) throw cause;
		throw new BuildError("logUnwritable", { error: errorCode(cause) ?? String(cause) }, { where: path, cause });
	}
}

function logInside(path: string): BuildError {
	return new BuildError("logInside", {}, { where: path });
}

/** Undefined where something is there already. */
function created(path: string, others: readonly string[]): number | undefined {
	try {
		const file = openSync(path, "ax");
		if (isOneOf(others, path)) {
			closeSync(file);
			// It was created a moment ago, and nothing is in it.
			rmSync(path);
			throw logInside(path);
		}
		writeSync(file, HEADING);
		return file;
	} catch (error) {
		if (errorCode(error) === "EEXIST") return undefined;
		throw error;
	}
}

function continued(path: string, others: readonly string[]): number {
	if (!lstatSync(path).isFile()) throw new BuildError("logForeign", {}, { where: path });
	// Windows has no links that are opened by mistake.
	const { O_RDWR, O_APPEND, O_NOFOLLOW = 0 } = constants;
	const file = openSync(path, O_RDWR | O_APPEND | O_NOFOLLOW);
	const isOther = isOneOf(others, path);
	if (!isOther && isLog(file)) return file;
	closeSync(file);
	throw isOther ? logInside(path) : new BuildError("logForeign", {}, { where: path });
}

/** Whether the log is one of these, whatever its name. Some disks of a network number nothing. */
function isOneOf(paths: readonly string[], log: string): boolean {
	// Asked for by its name as the others are: of an open file, Windows may give another number of the disk.
	const own = statOf(log);
	return paths.some((path) => {
		const found = statOf(path);
		return own !== undefined && own.ino !== 0n && found?.dev === own.dev && found.ino === own.ino;
	});
}

/** Undefined also where it cannot be told, such as below a file. */
function statOf(path: string) {
	try {
		return statSync(path, { bigint: true, throwIfNoEntry: false });
	} catch {
		return undefined;
	}
}

function isLog(file: number): boolean {
	// One that is empty holds nothing to lose: another run has just created it.
	if (fstatSync(file).size === 0) writeSync(file, HEADING);
	const head = Buffer.alloc(HEADING.length);
	readSync(file, head, 0, head.length, 0);
	return head.toString("latin1") === HEADING;
}

function isWritten(file: number, text: string): boolean {
	try {
		writeSync(file, text);
		return true;
	} catch {
		return false;
	}
}
