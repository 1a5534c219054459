import { clean } from "../../readers/text.ts";
import type { Block } from "../views/view.ts";

/** What a line of the owner's files names: a post or a story, all stories of a day, everything of a day, or a hashtag. */
export type Named =
	| { readonly kind: "entry"; readonly key: string }
	| { readonly kind: "stories"; readonly key: string }
	| { readonly kind: "day"; readonly day: string }
	| { readonly kind: "tag"; readonly tag: string };

/** One thing that the owner named, and where. */
export interface Mention {
	readonly named: Named;
	/** As typed. */
	readonly typed: string;
	/** Name of the file. */
	readonly file: string;
	readonly line: number;
}

export interface CollectionText {
	readonly name: string;
	readonly mentions: readonly Mention[];
}

/** What the owner says of the site as a whole. */
export interface AboutText {
	/** Empty for that of the profile. */
	readonly title: string;
	/** The post whose first picture is the cover. */
	readonly cover: readonly Mention[];
	/** Days such as `1951-03-02`; empty where the site is in memory of nobody. */
	readonly born: string;
	readonly died: string;
	readonly blocks: readonly Block[];
}

/** A dated second voice beside an old caption. */
export interface NoteText {
	readonly mention: Mention;
	/** `2026-01-31` */
	readonly day: string;
	readonly text: string;
}

/** What the owner wrote beside the site, other than descriptions and the hide list. */
export interface OwnerTexts {
	readonly pinned: readonly Mention[];
	readonly collections: readonly CollectionText[];
	readonly about: AboutText;
	readonly notes: readonly NoteText[];
}

export const noOwnerTexts: OwnerTexts = {
	pinned: [],
	collections: [],
	about: { title: "", cover: [], born: "", died: "", blocks: [] },
	notes: [],
};

/**
 * The same texts with every word of the owner's changed by `rewrite`, such as masked mentions, and without control characters, which
 * no page may have.
 */
export function mapOwnerTexts({ pinned, collections, about, notes }: OwnerTexts, rewrite: (text: string) => string) {
	const change = (text: string) => clean(rewrite(text));
	const blocks = about.blocks.map(({ kind, lines }) => ({
		kind,
		lines: lines.map((pieces) =>
			pieces.map(({ text, url, style }) => ({ text: change(text), url: change(url) === url ? url : "", style })),
		),
	}));
	return {
		pinned,
		collections: collections.map(({ name, mentions }) => ({ name: change(name), mentions })),
		about: { title: change(about.title), cover: about.cover, born: about.born, died: about.died, blocks },
		notes: notes.map(({ mention, day, text }) => ({ mention, day, text: change(text) })),
	};
}
