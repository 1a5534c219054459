import { readFile } from "node:fs/promises";
import type { FingerprintCache } from "../../model/download-file.ts";
import { isRecord } from "../../model/is-record.ts";
import { parseJson } from "../../model/parse-json.ts";
import { writeFileAtomic } from "../../output/atomic-write.ts";

/** A persistent cache of the fingerprints of files in folders, where each costs reading the whole file. */
export interface Fingerprints extends FingerprintCache {
	/** Writes the fingerprints that were used in this run; removes the others. */
	save(): Promise<void>;
}

/** Opens the cache in the file `path`; any other file is an empty cache. Values are validated where they are used. */
export async function openFingerprints(path: string): Promise<Fingerprints> {
	const stored = parseJson(await readFile(path, "utf8").catch(() => ""));
	const pairs = Object.entries(isRecord(stored) ? stored : {});
	const known = new Map(pairs.filter((pair): pair is [string, string] => typeof pair[1] === "string"));
	const used = new Map<string, string>();
	return {
		get: (key) => {
			const value = known.get(key);
			if (value !== undefined) used.set(key, value);
			return value;
		},
		set: (key, value) => {
			used.set(key, value);
		},
		save: async () => {
			if (used.size > 0) await writeFileAtomic(path, JSON.stringify(Object.fromEntries(used)));
		},
	};
}
