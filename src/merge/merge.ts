import type { Archive, Entry } from "../archive.ts";
import type { DownloadFile } from "../download/download.ts";
import { isAlike, type Likeness, likenessOf } from "../media/likeness.ts";
import type { ReadIndex } from "../readers/read.ts";
import { refuseTwoAccounts } from "./accounts.ts";
import { join, mediumOf } from "./join.ts";
import { type Look, unifyLookalikes } from "./lookalikes.ts";
import { mergeProfile } from "./profile.ts";
import { type Resolve, resolver } from "./resolve.ts";
import { type Candidate, isSame, keysOf } from "./same.ts";

/**
 * Joins what all indexes tell into one archive: every entry once, newest first, with its media found. Throws a BuildError
 * for downloads of different accounts.
 */
export async function merge(indexes: readonly ReadIndex[], files: readonly DownloadFile[]): Promise<Archive> {
	const resolve = resolver(files);
	const candidates = await unifyLookalikes(await candidatesOf(indexes, "entries", resolve), lookOnce(), isAlike);
	const entries = group(candidates).map((tellings) => join(tellings, resolve));
	const pictures = group(await candidatesOf(indexes, "profilePictures", resolve)).map((tellings) =>
		join(tellings, resolve),
	);
	refuseTwoAccounts(indexes, entries);
	return {
		profile: mergeProfile(indexes, resolve),
		entries: newestFirst(entries),
		profilePictures: newestFirst(pictures).flatMap((entry) => entry.media),
	};
}

/** Looks at every file once at most. */
function lookOnce(): Look {
	const seen = new Map<DownloadFile, Promise<Likeness | undefined>>();
	return (file) => {
		const known = seen.get(file) ?? file.read().then(likenessOf, () => undefined);
		seen.set(file, known);
		return known;
	};
}

function newestFirst(entries: readonly Entry[]): readonly Entry[] {
	return [...entries].sort((a, b) => b.posted.seconds - a.posted.seconds);
}

async function candidatesOf(
	indexes: readonly ReadIndex[],
	list: "entries" | "profilePictures",
	resolve: Resolve,
): Promise<readonly Candidate[]> {
	const candidates: Candidate[] = [];
	for (const { claim, reading } of indexes) {
		const { part } = claim.file;
		for (const entry of reading[list]) {
			const files = entry.media.map((medium) => mediumOf(medium, part, resolve).file);
			const contents = await Promise.all(
				files.map(async (file, index) => (await file?.fingerprint()) ?? entry.media[index]?.uri ?? ""),
			);
			candidates.push({ entry, part, contents, files, hasFiles: files.some((file) => file !== undefined) });
		}
	}
	return candidates;
}

type Group = [Candidate, ...Candidate[]];

/** Puts the tellings of one entry together. Each is compared only with those that share a key with it. */
function group(candidates: readonly Candidate[]): readonly Group[] {
	const byKey = new Map<string, Set<Group>>();
	const groups = new Set<Group>();
	const register = (group: Group, candidate: Candidate) => {
		for (const key of keysOf(candidate)) {
			const found = byKey.get(key);
			if (found === undefined) byKey.set(key, new Set([group]));
			else found.add(group);
		}
	};
	for (const candidate of candidates) {
		const near = new Set(keysOf(candidate).flatMap((key) => [...(byKey.get(key) ?? [])]));
		const [first, ...rest] = [...near].filter((found) => found.some((other) => isSame(candidate, other)));
		const group: Group = first ?? [candidate];
		if (first !== undefined) group.push(candidate);
		groups.add(group);
		register(group, candidate);
		for (const absorbed of rest) {
			groups.delete(absorbed);
			for (const other of absorbed) {
				for (const key of keysOf(other)) byKey.get(key)?.delete(absorbed);
				group.push(other);
				register(group, other);
			}
		}
	}
	return [...groups];
}
