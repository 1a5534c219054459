import type { Archive, Entry, Kind, Shelf } from "./archive.ts";

/** What of an archive the owner wants on the site. The only file that knows the options about privacy. */
export interface Wishes {
	readonly shelves: ReadonlySet<Shelf>;
	readonly kinds: ReadonlySet<Kind>;
	/** First and last second that is shown, if limited. */
	readonly from: number | undefined;
	readonly to: number | undefined;
}

/** Words of `--with`: what is not shown unless asked for. */
export const WITH = {
	archived: "archived",
	deleted: "deleted",
	other: "other",
	drafts: "draft",
} as const satisfies Record<string, Shelf>;

/** Words of `--without`: what is shown unless asked not to. */
export const WITHOUT = { posts: "post", reels: "reel", igtv: "igtv", stories: "story" } as const satisfies Record<
	string,
	Kind
>;

export const defaultWishes: Wishes = {
	shelves: new Set(["published"]),
	kinds: new Set(["post", "reel", "igtv", "story"]),
	from: undefined,
	to: undefined,
};

/** An entry that the site does not show, and why. */
export interface LeftOut {
	readonly entry: Entry;
	readonly reason: string;
}

const HIDDEN: Readonly<Record<Shelf, string>> = {
	published: "",
	archived: "archived: hidden in the app (show it with: --with archived)",
	deleted: "recently deleted (show it with: --with deleted)",
	other: "a medium without a post (show it with: --with other)",
	draft: "a draft, never published (show it with: --with drafts)",
};

/** The part of an archive that the owner wants to publish, and what is left out of it. Pure. */
export function select(
	archive: Archive,
	wishes: Wishes,
): { readonly archive: Archive; readonly leftOut: readonly LeftOut[] } {
	const leftOut: LeftOut[] = [];
	const entries = archive.entries.filter((entry) => {
		const reason = reasonAgainst(entry, wishes);
		if (reason === undefined) return true;
		leftOut.push({ entry, reason });
		return false;
	});
	return { archive: { profile: archive.profile, entries, profilePictures: [] }, leftOut };
}

function reasonAgainst({ shelf, kind, posted }: Entry, wishes: Wishes): string | undefined {
	if (!wishes.shelves.has(shelf)) return HIDDEN[shelf];
	if (!wishes.kinds.has(kind)) return "left out with --without";
	if (wishes.from !== undefined && posted.seconds < wishes.from) return "before the day given with --from";
	if (wishes.to !== undefined && posted.seconds > wishes.to) return "after the day given with --to";
	return undefined;
}
