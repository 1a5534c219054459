import { by } from "../../model/order.ts";
import { sealed, unsealed } from "../../output/manifest.ts";

/** The manifest of a stick, in the format that `sha256sum -c` reads. */
export const CHECKSUMS = "SHA256SUMS";

/** SHA-256 in hex of each file, by path. */
export type Checksums = ReadonlyMap<string, string>;

/** What this program wrote to a stick. */
export interface WrittenFiles {
	readonly checksums: Checksums;
	/** Files that were begun, and may be unfinished. */
	readonly begun: ReadonlySet<string>;
}

/** A parsed file of checksums. */
interface ChecksumFile extends WrittenFiles {
	/** By its first line: finished and unchanged, a journal, changed since, or not provably written by this program. */
	readonly state: "whole" | "journal" | "changed" | "unproved";
}

/** First line of a journal, the checksums of an unfinished copy. `sha256sum` skips lines that begin so. */
export const JOURNAL_HEADING = "# vitrine 1 growing\n";

/** One line of checksums. */
export function checksumLine(path: string, hash: string): string {
	return `${hash}  ${path}\n`;
}

/** The line of a journal before a file is written. */
export function begunLine(path: string): string {
	return `# writes ${path}\n`;
}

/** The checksums of a finished copy; the first line has a digest of the others. */
export function checksumsText(checksums: Checksums): string {
	return `# ${sealed(checksumLines(checksums))}`;
}

/** The lines of all checksums, sorted by path. */
export function checksumLines(checksums: Checksums): string {
	return [...checksums]
		.sort(by(([path]) => path))
		.map(([path, hash]) => checksumLine(path, hash))
		.join("");
}

/** Parses checksums; skips other lines, and paths that lead out of the folder. */
export function parseChecksums(text: string): Checksums {
	const checksums = new Map<string, string>();
	for (const line of text.split(/\r?\n/)) {
		const [, hash, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
		if (hash !== undefined && path !== undefined && isInside(path)) checksums.set(path, hash);
	}
	return checksums;
}

/** Parses a file of checksums or a journal. */
export function parseChecksumFile(text: string): ChecksumFile {
	const begun = text
		.split("\n")
		.flatMap((line) => (line.startsWith("# writes ") ? [line.slice("# writes ".length)] : []));
	return { checksums: parseChecksums(text), begun: new Set(begun.filter(isInside)), state: stateOf(text) };
}

function stateOf(text: string): ChecksumFile["state"] {
	// Empty: killed or pulled out before the first line was there.
	if (text.startsWith(JOURNAL_HEADING) || text === "") return "journal";
	if (!text.startsWith("# vitrine ")) return "unproved";
	return unsealed(text.slice("# ".length)) === undefined ? "changed" : "whole";
}

function isInside(path: string): boolean {
	return !/^[/\\]|[\\:\0]/.test(path) && path.split("/").every((name) => name !== "" && name !== "." && name !== "..");
}
