import type { OwnerNames } from "./owner.ts";

/** The names that are the owner's among those of messages, and how that was decided. */
export interface OwnNames {
	readonly names: readonly string[];
	/**
	 * `asked`: the owner said so; `unheard`: nobody in messages is called as they said. `profile`, `username`: as a profile says.
	 * `frequent`: who is in most conversations. `none`: unknown.
	 */
	readonly by: "asked" | "unheard" | "profile" | "username" | "frequent" | "none";
}

/**
 * Who of the people in messages is the owner. Files name senders by display names, which change; a wrong guess turns every bubble
 * around, so what was decided is said. `participants` are those of each conversation.
 */
export function ownNames(
	participants: Iterable<Iterable<string>>,
	{ asked, names, usernames }: OwnerNames & { readonly asked: readonly string[] },
): OwnNames {
	const counts = new Map<string, number>();
	let conversations = 0;
	for (const people of participants) {
		conversations += 1;
		for (const person of new Set([...people].map((one) => one.trim())))
			counts.set(person, (counts.get(person) ?? 0) + 1);
	}
	const called = (wanted: readonly string[]) => {
		const folded = new Set(wanted.map(foldName));
		return [...counts.keys()].filter((name) => folded.has(foldName(name)));
	};
	if (asked.length > 0) {
		const found = called(asked);
		return found.length > 0 ? { names: found, by: "asked" } : { names: asked, by: "unheard" };
	}
	const [byName, byUsername] = [called(names), called(usernames)];
	if (byName.length > 0) return { names: byName, by: "profile" };
	if (byUsername.length > 0) return { names: byUsername, by: "username" };
	const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
	const isClear =
		first !== undefined && conversations > 1 && first[1] > conversations / 2 && first[1] > (second?.[1] ?? 0);
	return isClear ? { names: [first[0]], by: "frequent" } : { names: [], by: "none" };
}

/** A name as it is compared: people write their own in other cases. */
export function foldName(name: string): string {
	return name.normalize("NFKC").trim().toLowerCase();
}
