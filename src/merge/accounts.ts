import type { Entry } from "../archive.ts";
import { BuildError } from "../problems.ts";
import type { ReadIndex } from "../readers/read.ts";
import { nameInPart } from "./profile.ts";

/**
 * Throws a BuildError when the parts are downloads of different accounts. Two names with an entry in common are one account
 * that was renamed between two downloads.
 */
export function refuseTwoAccounts(indexes: readonly ReadIndex[], entries: readonly Entry[]): void {
	const names = new Map<string, string>();
	for (const { claim, reading } of indexes) {
		const { part } = claim.file;
		const told = reading.profiles.map(({ username }) => username).find((name) => name !== "");
		const name = told ?? names.get(part) ?? nameInPart(part);
		if (name !== "" && name !== undefined) names.set(part, name);
	}
	const groups = new Map([...new Set(names.values())].map((name) => [name, new Set([name])] as const));
	for (const { told } of entries) {
		const shared = new Set(told.flatMap(({ part }) => names.get(part) ?? []));
		if (shared.size < 2) continue;
		const united = new Set([...shared].flatMap((name) => [...(groups.get(name) ?? [])]));
		for (const name of united) groups.set(name, united);
	}
	const accounts = [...new Set(groups.values())];
	if (accounts.length < 2) return;
	const list = accounts.map((group) => [...group].map((name) => `@${name}`).join(" = ")).sort();
	throw new BuildError(`These are downloads of ${list.length} different accounts: ${list.join(" and ")}`, {
		where: [...names].map(([part, name]) => `${part} (@${name})`).join(", "),
		hint: "Build one site for each account, with its own --output.",
	});
}
