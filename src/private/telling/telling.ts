import type { PrivateLanguage } from "../languages/words.ts";
import type { Person } from "../model/activity.ts";
import type { Area } from "../model/areas.ts";
import type { PrivateCollections } from "../readers/collected.ts";
import type { Subject } from "./subjects.ts";

/** What a record of any collection says, in the language of the owner. Texts are empty where there is nothing. */
export interface Telling {
	/** The pages on which it is an entry; undefined for what is told on pages of people alone. */
	readonly subject: Subject | undefined;
	readonly area: Area;
	/** What happened, such as "Liked a post". */
	readonly what: string;
	/** What it is in a word, such as "Post"; entries of a subject can be chosen by it. */
	readonly kind: string;
	/** Whose it was, or whom it is about. */
	readonly person: Person;
	/** A line of its own above the text. */
	readonly title: string;
	readonly text: string;
	/** Anything else, in words or in those of the file. */
	readonly facts: readonly string[];
	/**
	 * What is on its own page alone, such as addresses of computers, telephone numbers and positions: it is dangerous, and nobody
	 * looks for it by day or person.
	 */
	readonly closed: readonly string[];
	/** An address, shown as text and never loaded. */
	readonly address: string;
	/** Paths of pictures, videos and sounds. */
	readonly media: readonly string[];
}

/** What a record is told with: all that is not said is nothing. */
export type Said = Pick<Telling, "subject" | "what"> & Partial<Telling>;

/** How a record of each collection is told. */
export type Tellers = {
	readonly [K in keyof PrivateCollections]: (record: PrivateCollections[K], language: PrivateLanguage) => Said;
};

/** All of it in a line, but for what is closed, and what its beginning has said. */
export function lineOf({ what, title, text, facts }: Telling): string {
	return [title, text, ...facts].filter((one) => one !== "" && one !== what).join(" · ");
}

/** Every text of it. */
export function textsOf({ title, text, person, facts, closed, address, media }: Telling): readonly string[] {
	return [title, text, person.name, person.handle, ...facts, ...closed, address, ...media].filter((one) => one !== "");
}

/** Letters that it puts on a page, about. */
export function lettersOf(telling: Telling): number {
	return textsOf(telling).reduce((sum, one) => sum + one.length, 100);
}
