import { lstatSync } from "node:fs";
import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { by } from "../model/order.ts";
import { hashBytes } from "./file-bytes.ts";

/** The manifest of a folder: a file in it that lists what this program wrote there. */
export const MANIFEST = ".vitrine";

/** The file by which a folder is known as a private edition: nothing publishes a folder that has it. */
export const PRIVATE_MARKER = "PRIVATE.txt";

/** A file as it was written. */
export interface ManifestFile {
	/** SHA-256 in hex. */
	readonly digest: string;
	readonly size: number;
}

/** What this program wrote into a folder. */
export interface Manifest {
	/** By path with slashes; no value for a file that was begun and perhaps never finished. */
	readonly files: ReadonlyMap<string, ManifestFile | undefined>;
	/** When it was written, in milliseconds since 1970; the files that it names are older. */
	readonly since: number;
	/** True for the journal of a workspace, which grows: what it names may also be there under a temporary name. */
	readonly isJournal: boolean;
}

/** First line of a journal. */
export const JOURNAL_HEADING = "vitrine 1 at work\n";

/** First line of a manifest, the comment of a ZIP: proves that the bytes are as this program wrote them. */
export function seal(bytes: string | Uint8Array): string {
	return `vitrine 1 ${hashBytes(bytes)}`;
}

/** Lines below the seal of them. */
export function sealed(lines: string): string {
	return `${seal(lines)}\n${lines}`;
}

/** The lines of a sealed text; undefined where it is not as it was written. */
export function unsealed(text: string): string | undefined {
	const lines = text.slice(text.indexOf("\n") + 1);
	return text === sealed(lines) ? lines : undefined;
}

/** One line; without a file, that of one that is begun. */
export function manifestLine(path: string, file?: ManifestFile): string {
	return `${file?.digest ?? "-"} ${file?.size ?? "-"} ${path}\n`;
}

/** Parses lines; the last one of a path counts, and what is no line is skipped, such as one that was cut off. */
export function parseManifest(text: string): ReadonlyMap<string, ManifestFile | undefined> {
	const files = new Map<string, ManifestFile | undefined>();
	for (const line of text.split("\n")) {
		const [, digest = "", size = "", path] = /^([0-9a-f]{64}|-) (\d+|-) (.+)$/.exec(line) ?? [];
		if (path !== undefined) files.set(path, digest === "-" ? undefined : { digest, size: Number(size) });
	}
	return files;
}

/** The manifest of a finished folder. The same files give the same text. */
export function manifestText(files: ReadonlyMap<string, ManifestFile>): string {
	const sorted = [...files].sort(by(([path]) => path));
	return sealed(sorted.map(([path, file]) => manifestLine(path, file)).join(""));
}

/** The manifest of a finished folder; undefined when there is none, or it is not as it was written. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
	const path = join(folder, MANIFEST);
	const found = await lstat(path).catch(() => undefined);
	if (!found?.isFile()) return undefined;
	const lines = unsealed(await readFile(path, "utf8"));
	return lines === undefined ? undefined : { files: parseManifest(lines), since: found.mtimeMs, isJournal: false };
}

/** Whether a file is the manifest of a private edition, which may have lost its marker. */
export async function namesPrivateMarker(path: string): Promise<boolean> {
	return (await readFile(path, "latin1").catch(() => "")).includes(` ${PRIVATE_MARKER}\n`);
}

/** Whether a folder is a site, a private edition or a workspace. Proves nothing; for the search for downloads, which skips them. */
export async function isSiteOrWorkspace(folder: string): Promise<boolean> {
	const isFile = (name: string) => lstatSync(join(folder, name), { throwIfNoEntry: false })?.isFile() === true;
	if (!isFile(MANIFEST)) return false;
	const text = await readFile(join(folder, MANIFEST), "utf8").catch(() => "");
	// A copy on a stick may be beside downloads; it has the manifest of the site, but not the first of these files.
	const isOutput = isFile(".nojekyll") || text.includes(` ${PRIVATE_MARKER}\n`);
	return text.startsWith(JOURNAL_HEADING) || (text.startsWith("vitrine 1 ") && isOutput);
}
