/** The names that are the owner's among those of messages, and how that was decided. */
export interface OwnNames {
	readonly names: readonly string[];
	/** `asked`: the owner said so. `profile`: the name of the profile. `frequent`: who is in most conversations. `none`: unknown. */
	readonly by: "asked" | "profile" | "username" | "frequent" | "none";
}

/**
 * Who of the people in messages is the owner. Files name senders by display names, which change; a wrong guess turns every bubble
 * around, so what was decided is said. `participants` are those of each conversation.
 */
export function ownNames(
	participants: Iterable<readonly string[]>,
	{ asked, name, username }: { readonly asked: readonly string[]; readonly name: string; readonly username: string },
): OwnNames {
	if (asked.length > 0) return { names: asked, by: "asked" };
	const counts = new Map<string, number>();
	let conversations = 0;
	for (const people of participants) {
		conversations += 1;
		for (const person of new Set(people.map((one) => one.trim()))) counts.set(person, (counts.get(person) ?? 0) + 1);
	}
	if (name !== "" && counts.has(name.trim())) return { names: [name.trim()], by: "profile" };
	if (username !== "" && counts.has(username)) return { names: [username], by: "username" };
	const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
	const isClear =
		first !== undefined && conversations > 1 && first[1] > conversations / 2 && first[1] > (second?.[1] ?? 0);
	return isClear ? { names: [first[0]], by: "frequent" } : { names: [], by: "none" };
}
