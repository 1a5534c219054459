/** The file of checksums, in the form that `sha256sum -c` reads. */
export const SUMS = "SHA256SUMS";

/** SHA-256 in hex of each file, by path. */
export type Sums = ReadonlyMap<string, string>;

export function sumLine(path: string, hash: string): string {
	return `${hash}  ${path}\n`;
}

export function sumsText(sums: Sums): string {
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

function isInside(path: string): boolean {
	return !/^[/\\]|[\\:\0]/.test(path) && path.split("/").every((name) => name !== "" && name !== "." && name !== "..");
}
