import { lstatSync } from "node:fs";
import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { hashBytes } from "./hash.ts";

/** The list of what this program wrote into a folder; it lies in the folder itself. */
export const MARK = ".vitrine";

/** A file as it was written. */
export interface OwnFile {
	/** SHA-256 in hex. */
	readonly digest: string;
	readonly size: number;
}

/** What this program wrote into a folder. */
export interface Own {
	/** By path with slashes; no value for a file that was begun and perhaps never finished. */
	readonly files: ReadonlyMap<string, OwnFile | undefined>;
	/** When the list was written, in milliseconds since 1970; the files that it names are older. */
	readonly since: number;
	/** True while it grows: then what it names may also lie there under a temporary name. */
	readonly grows: boolean;
}

/** Heading of a list that grows. */
export const AT_WORK = "vitrine 1 at work\n";

/** A heading that proves the text below it to be as this program wrote it. */
export function seal(text: string): string {
	return `vitrine 1 ${hashBytes(text)}`;
}

/** One line of a list; without a file, of one that is begun. */
export function ownLine(path: string, file?: OwnFile): string {
	return `${file?.digest ?? "-"} ${file?.size ?? "-"} ${path}\n`;
}

/** Parses lines of a list; the last one of a path counts, and what is none is passed over, such as one that was cut off. */
export function parseOwnLines(text: string): ReadonlyMap<string, OwnFile | undefined> {
	const files = new Map<string, OwnFile | undefined>();
	for (const line of text.split("\n")) {
		const [, digest = "", size = "", path] = /^([0-9a-f]{64}|-) (\d+|-) (.+)$/.exec(line) ?? [];
		if (path !== undefined) files.set(path, digest === "-" ? undefined : { digest, size: Number(size) });
	}
	return files;
}

/** The list of a finished folder. The same files give the same text. */
export function markText(files: ReadonlyMap<string, OwnFile>): string {
	const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
	const lines = sorted.map(([path, file]) => ownLine(path, file)).join("");
	return `${seal(lines)}\n${lines}`;
}

/** The list of a finished folder; undefined when there is none, or it is not as it was written. */
export async function readMark(folder: string): Promise<Own | undefined> {
	const path = join(folder, MARK);
	const found = await lstat(path).catch(() => undefined);
	if (!found?.isFile()) return undefined;
	const text = await readFile(path, "utf8");
	const end = text.indexOf("\n");
	const lines = text.slice(end + 1);
	if (text.slice(0, Math.max(0, end)) !== seal(lines)) return undefined;
	return { files: parseOwnLines(lines), since: found.mtimeMs, grows: false };
}

/** True for a site, and for a folder in which one is made; for those who only want to pass it over. */
export async function isMarked(folder: string): Promise<boolean> {
	const isFile = (name: string) => lstatSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true;
	if (!isFile(MARK)) return false;
	const text = await readFile(join(folder, MARK), "utf8").catch(() => "");
	// Copies on sticks may lie among other things; they have the list of the site, but not this file.
	return text.startsWith(AT_WORK) || (text.startsWith("vitrine 1 ") && isFile(".nojekyll"));
}
