import { readFile } from "node:fs/promises";
import type { FingerprintCache } from "../../model/download-file.ts";
import { isRecord } from "../../model/is-record.ts";
import { writeFileAtomic } from "../../output/atomic-write.ts";

/** A persistent cache of the fingerprints of files in folders, where each costs reading the whole file. */
export interface Fingerprints extends FingerprintCache {
	/** Writes the fingerprints that were used in this run; removes the others. */
	save(): Promise<void>;
}

/** Opens the cache in the file `path`; any other file is an empty cache. Values are validated where they are used. */
export async function openFingerprints(path: string): Promise<Fingerprints> {
	const known = await readKnown(path);
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

async function readKnown(path: string): Promise<ReadonlyMap<string, string>> {
	try {
		const value: unknown = JSON.parse(await readFile(path, "utf8"));
		const pairs = Object.entries(isRecord(value) ? value : {});
		return new Map(pairs.filter((pair): pair is [string, string] => typeof pair[1] === "string"));
	} catch {
		return new Map();
	}
}
