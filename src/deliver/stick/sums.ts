import { seal } from "../../output/manifest.ts";

/** The file of checksums, in the form that `sha256sum -c` reads. */
export const SUMS = "SHA256SUMS";

/** SHA-256 in hex of each file, by path. */
export type Sums = ReadonlyMap<string, string>;

/** A list of checksums as it was found. */
export interface FoundSums {
	readonly sums: Sums;
	/** Files that were begun, and perhaps never finished. */
	readonly begun: ReadonlySet<string>;
	/** What its first line proves: that this program wrote it as it is, or began it; that it was changed since; nothing. */
	readonly proof: "whole" | "growing" | "changed" | "none";
}

/** First line of a list that is not finished. `sha256sum` passes over lines that begin so. */
export const GROWING = "# vitrine 1 growing\n";

export function sumLine(path: string, hash: string): string {
	return `${hash}  ${path}\n`;
}

/** Comes in a growing list before a file is written. */
export function begunLine(path: string): string {
	return `# writes ${path}\n`;
}

/** A finished list. Its first line proves the others. */
export function sumsText(sums: Sums): string {
	const lines = sumLines(sums);
	return `# ${seal(lines)}\n${lines}`;
}

export function sumLines(sums: Sums): string {
	return [...sums]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([path, hash]) => sumLine(path, hash))
		.join("");
}

/** Reads checksums; lines that are none are passed over, and so are paths that lead out of the folder. */
export function readSums(text: string): Sums {
	const sums = new Map<string, string>();
	for (const line of text.split(/\r?\n/)) {
		const [, hash, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
		if (hash !== undefined && path !== undefined && isInside(path)) sums.set(path, hash);
	}
	return sums;
}

/** Reads checksums, and what proves them. */
export function judgeSums(text: string): FoundSums {
	const begun = text
		.split("\n")
		.flatMap((line) => (line.startsWith("# writes ") ? [line.slice("# writes ".length)] : []));
	return { sums: readSums(text), begun: new Set(begun.filter(isInside)), proof: proofOf(text) };
}

function proofOf(text: string): FoundSums["proof"] {
	// Killed or pulled out before the first line was there.
	if (text.startsWith(GROWING) || text === "") return "growing";
	if (!text.startsWith("# vitrine ")) return "none";
	const end = text.indexOf("\n") + 1;
	return text.slice(0, end) === `# ${seal(text.slice(end))}\n` ? "whole" : "changed";
}

function isInside(path: string): boolean {
	return !/^[/\\]|[\\:\0]/.test(path) && path.split("/").every((name) => name !== "" && name !== "." && name !== "..");
}
