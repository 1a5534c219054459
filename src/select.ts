import type { Archive, Entry, Shelf } from "./archive.ts";

/** What the owner wants to see on the site. The only file that knows the options about privacy. */
export interface Wishes {
	readonly shelves: ReadonlySet<Shelf>;
}

/** An entry that the site does not show, and why. */
export interface LeftOut {
	readonly entry: Entry;
	readonly reason: string;
}

const REASONS: Readonly<Record<Shelf, string>> = {
	published: "not chosen",
	archived: "archived: you had hidden it in the app",
	deleted: "recently deleted",
	other: "media without a post",
	draft: "a draft, never published",
};

export const defaultWishes: Wishes = { shelves: new Set(["published"]) };

/** The part of an archive that the owner wants to publish, and what is left out of it. Pure. */
export function select(
	archive: Archive,
	wishes: Wishes,
): { readonly archive: Archive; readonly leftOut: readonly LeftOut[] } {
	const leftOut: LeftOut[] = [];
	const entries = archive.entries.filter((entry) => {
		if (wishes.shelves.has(entry.shelf)) return true;
		leftOut.push({ entry, reason: REASONS[entry.shelf] });
		return false;
	});
	return { archive: { profile: archive.profile, entries, profilePictures: [] }, leftOut };
}
