import { allNamed, andMore, firstOf } from "../languages/problems/lists.ts";
import type { ReadIndex } from "../layouts/read.ts";
import { countEach, groupBy } from "../model/group-by.ts";
import { BuildError } from "../model/problem.ts";
import { USERNAME } from "../readers/profile.ts";

/** Two accounts of one person may share a picture; a renamed account shares at least one in so many of its entries. */
const FEW = 10;
/** Accounts and parts that a message names. */
const MOST_NAMED = 8;

/**
 * Throws a BuildError when profiles in the download are of different accounts. Names of ZIPs and folders prove nothing, and a part
 * without a profile counts as one of the same account. Two names with enough entries in common are one account that was
 * renamed between two downloads; `shared` are the entries of which two parts have the same file.
 */
export function assertOneAccount(
	indexes: readonly ReadIndex[],
	shared: readonly (readonly { readonly part: string }[])[],
): void {
	const profiles = profilesOf(indexes);
	const nameOfPart = new Map(profiles.map(({ part, name }) => [part, name]));
	const sameAs = new Map<string, string>();
	const oneOf = (name: string): string => {
		let one = name;
		for (let next = sameAs.get(one); next !== undefined; next = sameAs.get(one)) one = next;
		if (one !== name) sameAs.set(name, one);
		return one;
	};
	const counts = new Map<string, number>();
	for (const { claim, reading } of indexes) {
		const name = nameOfPart.get(claim.file.part);
		if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + (reading.records.entries ?? []).length);
	}
	const pairs = shared.flatMap((records) => {
		const [first = "", ...others] = [...new Set(records.flatMap(({ part }) => nameOfPart.get(part) ?? []))].sort();
		return others.map((other) => `${first} ${other}`);
	});
	for (const [pair, common] of countEach(pairs)) {
		const [first = "", other = ""] = pair.split(" ");
		if (common * FEW < Math.min(counts.get(first) ?? 0, counts.get(other) ?? 0)) continue;
		if (oneOf(other) !== oneOf(first)) sameAs.set(oneOf(other), oneOf(first));
	}
	const accounts = groupBy([...new Set(profiles.map(({ name }) => name))], oneOf);
	if (accounts.size < 2) return;
	const names = [...accounts.values()].map((same) => same.map((name) => `@${name}`).join(" = ")).sort();
	const named = profiles.map(({ part, name }) => `${part} (@${name})`);
	throw new BuildError(
		profiles.some(({ part }) => /\.zip\//i.test(part)) ? "severalAccountsInZip" : "severalAccounts",
		{ n: accounts.size, list: andMore(allNamed(names.slice(0, MOST_NAMED)), names.length - MOST_NAMED) },
		{ where: firstOf(named, MOST_NAMED) },
	);
}

/** Parts that have entries but no profile, where there are other parts. */
export function partsWithoutProfile(indexes: readonly ReadIndex[]): readonly string[] {
	const named = new Set(profilesOf(indexes).map(({ part }) => part));
	const withEntries = new Set(
		indexes.filter(({ reading }) => (reading.records.entries ?? []).length > 0).map(({ claim }) => claim.file.part),
	);
	return new Set([...named, ...withEntries]).size < 2 ? [] : [...withEntries].filter((part) => !named.has(part));
}

/** The user names in profiles, each with its part. */
function profilesOf(indexes: readonly ReadIndex[]): readonly { readonly part: string; readonly name: string }[] {
	return indexes.flatMap(({ claim, reading }) =>
		(reading.records.profiles ?? [])
			.map(({ username }) => ({ part: claim.file.part, name: username.replace(/^@/, "").toLowerCase() }))
			.filter(({ name }) => USERNAME.test(name)),
	);
}
