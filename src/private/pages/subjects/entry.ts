import type { Person } from "../../model/activity.ts";

/** A record of a collection as its page shows it. Texts are empty where there is nothing. */
export interface Entry {
	/** Seconds since 1970 in UTC. */
	readonly seconds: number | undefined;
	/** What it is, in words; entries can be chosen by it. */
	readonly kind: string;
	/** Whose it was, or whom it is about. */
	readonly person: Person | undefined;
	/** A line of its own above the text. */
	readonly title: string;
	readonly text: string;
	/** Anything else, in words or in those of the file. */
	readonly facts: readonly string[];
	/** An address, shown as text. */
	readonly address: string;
	/** Paths of pictures, videos and sounds. */
	readonly media: readonly string[];
}

const NOTHING = {
	seconds: undefined,
	kind: "",
	person: undefined,
	title: "",
	text: "",
	facts: [],
	address: "",
	media: [],
};

export function entry(fields: Partial<Entry>): Entry {
	return { ...NOTHING, ...fields };
}

/** Letters that an entry puts on a page, about. */
export function lettersOf({ title, text, facts, address, media }: Entry): number {
	const named = [...facts, ...media].reduce((sum, one) => sum + one.length, 0);
	return 100 + title.length + text.length + address.length + named;
}
