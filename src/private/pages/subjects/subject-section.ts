import type { Entries } from "../../render/entries.ts";
import type { View } from "../../render/render.ts";
import type { ShowingEntries } from "./entry-view.ts";
import { subjectPages } from "./subject-pages.ts";

/** Writes the pages of every subject that has entries. */
export class SubjectSection {
	readonly #entries: Entries;
	readonly #showing: ShowingEntries;
	readonly #write: (view: View) => Promise<void>;

	constructor(entries: Entries, showing: ShowingEntries, write: (view: View) => Promise<void>) {
		this.#entries = entries;
		this.#showing = showing;
		this.#write = write;
	}

	async end(): Promise<void> {
		for (const subject of this.#entries.subjects)
			for (const view of subjectPages(subject, this.#showing)) await this.#write(view);
	}
}
