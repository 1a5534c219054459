import { createHash } from "node:crypto";
import type { Stats } from "node:fs";
import { readFile } from "node:fs/promises";
import { writeFileAtomic } from "../output/atomic-write.ts";
import type { PrivateValue } from "../readers/private-values.ts";

/** Raise it when the checks of media change, so that all are checked again. */
const VERSION = 3;

/**
 * A cache of the media that were found clean, in an earlier run or in this one. Its key is path, size and time of change of a
 * file; all of it is invalid when the private values have changed. It is one of the project files, and holds only names of
 * the site's files.
 */
export interface Checked {
	has(path: string, facts: Stats): boolean;
	add(path: string, facts: Stats): void;
	/** Saves what was added or found in this run. */
	keep(): Promise<void>;
}

export async function openChecked(file: string, secrets: Iterable<PrivateValue>): Promise<Checked> {
	const heading = `checked ${VERSION} ${digest(secrets)}`;
	const [first, ...lines] = (await readFile(file, "utf8").catch(() => "")).split("\n");
	const known = new Set(first === heading ? lines : []);
	const current = new Set<string>();
	const line = (path: string, { size, mtimeMs }: Stats) => `${path} ${size} ${mtimeMs}`;
	return {
		has: (path, facts) => {
			const asked = line(path, facts);
			if (known.has(asked)) current.add(asked);
			return current.has(asked);
		},
		add: (path, facts) => {
			current.add(line(path, facts));
		},
		keep: async () => {
			await writeFileAtomic(file, `${[heading, ...[...current].sort()].join("\n")}\n`);
		},
	};
}

/** Independent of their order, and one-way. */
function digest(secrets: Iterable<PrivateValue>): string {
	const hash = createHash("sha256");
	for (const value of [...secrets].map((secret) => secret.value).sort()) hash.update(`${value}\0`);
	return hash.digest("hex");
}
