import type { PrivateArchive } from "../../files/archive.ts";
import type { View } from "../../render/render.ts";
import { type ShowingEntries, writeSubject } from "./subject-pages.ts";
import { type Subject, subjectsOf } from "./subjects.ts";

/** What is known of a subject when its pages have been written. */
export interface SubjectSum extends Omit<Subject, "entries"> {
	readonly entries: number;
	/** The newest entry in seconds since 1970; undefined where none has a date. */
	readonly newest: number | undefined;
}

/** Writes the pages of every subject that has entries. */
export class SubjectSection {
	readonly sums: SubjectSum[] = [];
	readonly #showing: ShowingEntries;
	readonly #write: (view: View) => Promise<void>;

	constructor(showing: ShowingEntries, write: (view: View) => Promise<void>) {
		this.#showing = showing;
		this.#write = write;
	}

	async end({ collected }: PrivateArchive): Promise<void> {
		for (const subject of subjectsOf(collected, this.#showing.language)) {
			const { key, area, entries } = subject;
			if (entries.length === 0) continue;
			await writeSubject(subject, this.#showing, this.#write);
			let newest: number | undefined;
			for (const { seconds } of entries)
				if (seconds !== undefined && seconds > (newest ?? Number.NEGATIVE_INFINITY)) newest = seconds;
			this.sums.push({ key, area, entries: entries.length, newest });
		}
	}
}
