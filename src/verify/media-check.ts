import { createHash } from "node:crypto";
import { closeSync, openSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Clause } from "../languages/problems/message.ts";
import { writeFileAtomic } from "../output/atomic-write.ts";
import type { PrivateValue } from "../readers/private-values.ts";
import { type Check, redacted } from "./check.ts";
import { mediaForms } from "./forms.ts";
import { secretsInFile, unexpectedIn } from "./medium.ts";
import { MultiSearch } from "./multi-search.ts";

export const cleanMedia: Check = {
	id: "media",
	passes: "Pictures and videos hold pixels, sound and colour, and nothing else",
	fails: "A picture or video holds more than pixels, sound and colour",
};

/** Raise it when the checks of media change, so that all are checked again. */
const VERSION = 3;

/** Bytes of the shortest text that is searched for: shorter ones occur in the noise of pictures by chance. */
const SHORTEST = 8;

/** Searches one written picture or video after the other for what is private. */
export interface MediaCheck {
	/** The finding in a file of the site in `folder`; undefined when there is none. Skips a file that is in the cache. */
	find(folder: string, path: string): Promise<Clause | undefined>;
	/** Saves what was found clean in this run. */
	keep(): Promise<void>;
}

/**
 * Opens the check with its cache: the media that were found clean, in an earlier run or in this one. Its key is path, size and time
 * of change of a file; all of it is invalid when the private values have changed. It is one of the project files, and holds only
 * names of the site's files.
 */
export async function openMediaCheck(secrets: readonly PrivateValue[], cache: string): Promise<MediaCheck> {
	const heading = `checked ${VERSION} ${digest(secrets)}`;
	const [first, ...lines] = (await readFile(cache, "utf8").catch(() => "")).split("\n");
	const known = new Set(first === heading ? lines : []);
	const clean = new Set<string>();
	let search: MultiSearch | undefined;
	return {
		find: async (folder, path) => {
			const full = join(folder, path);
			const facts = statSync(full);
			const line = `${path} ${facts.size} ${facts.mtimeMs}`;
			if (known.has(line)) clean.add(line);
			if (clean.has(line)) return undefined;
			const file = { fd: openSync(full, "r") };
			try {
				const unexpected = await unexpectedIn(file, facts.size);
				if (unexpected !== undefined)
					return { code: "it holds {text} beside its picture or sound", params: { text: unexpected } };
				search ??= new MultiSearch(secrets, mediaForms, SHORTEST);
				for await (const { kind, value } of secretsInFile(file, facts.size, search)) return redacted(kind, value);
			} finally {
				closeSync(file.fd);
			}
			clean.add(line);
			return undefined;
		},
		keep: async () => {
			await writeFileAtomic(cache, `${[heading, ...[...clean].sort()].join("\n")}\n`);
		},
	};
}

/** Independent of their order, and one-way. */
function digest(secrets: Iterable<PrivateValue>): string {
	const hash = createHash("sha256");
	for (const value of [...secrets].map((secret) => secret.value).sort()) hash.update(`${value}\0`);
	return hash.digest("hex");
}
