import type { OpenedFile } from "../files/open-files.ts";
import type { PrivateLanguage } from "../languages/words.ts";
import { type Area, areaOf } from "../model/areas.ts";
import { type RecordView, recordView } from "./record-view.ts";
import type { View } from "./render.ts";

/** Records on a page at most. */
const MOST_RECORDS = 300;
/** Letters on a page, about; one record may be longer. */
const MOST_LETTERS = 400_000;

interface FileOnPage {
	readonly path: string;
	readonly part: string;
	readonly records: RecordView[];
}

/** The page of an area that is being filled. */
interface Draft {
	number: number;
	files: FileOnPage[];
	records: number;
	letters: number;
	/** In the whole area. */
	readonly sums: { files: number; records: number };
}

export interface AreaSum {
	readonly files: number;
	readonly records: number;
}

/** Divides what files say among the pages of their areas, and writes each page when it is full. */
export class AreaPages {
	readonly sums = new Map<Area, { files: number; records: number }>();
	readonly #drafts = new Map<Area, Draft>();
	readonly #language: PrivateLanguage;
	readonly #write: (view: View) => Promise<void>;

	constructor(language: PrivateLanguage, write: (view: View) => Promise<void>) {
		this.#language = language;
		this.#write = write;
	}

	async add({ file, records }: OpenedFile): Promise<void> {
		if (records.length === 0) return;
		const area = areaOf(file.path);
		const draft = this.#draftOf(area);
		draft.sums.files += 1;
		let onPage: FileOnPage | undefined;
		for (const record of records) {
			if (draft.records >= MOST_RECORDS || draft.letters >= MOST_LETTERS) {
				await this.#flush(area, draft, false);
				onPage = undefined;
			}
			if (onPage === undefined) {
				onPage = { path: file.path, part: file.part, records: [] };
				draft.files.push(onPage);
			}
			const view = recordView(record, this.#language);
			onPage.records.push(view);
			draft.records += 1;
			draft.letters += lettersIn(view);
			draft.sums.records += 1;
		}
	}

	/** Writes the pages that are not full. */
	async end(): Promise<void> {
		for (const [area, draft] of this.#drafts) await this.#flush(area, draft, true);
	}

	#draftOf(area: Area): Draft {
		const known = this.#drafts.get(area);
		if (known !== undefined) return known;
		const sums = { files: 0, records: 0 };
		const draft: Draft = { number: 1, files: [], records: 0, letters: 0, sums };
		this.#drafts.set(area, draft);
		this.sums.set(area, sums);
		return draft;
	}

	async #flush(area: Area, draft: Draft, isLast: boolean): Promise<void> {
		const { number, files } = draft;
		const newer = number === 1 ? "" : areaUrl(area, number - 1);
		const older = isLast ? "" : areaUrl(area, number + 1);
		const title = this.#language.areas[area];
		const content = { files, newer, older };
		Object.assign(draft, { number: number + 1, files: [], records: 0, letters: 0 });
		await this.#write({ url: areaUrl(area, number), template: "area", title, content });
	}
}

/** The address of a page of an area, from 1. */
export function areaUrl(area: Area, number: number): string {
	return `${area.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}/${number}.html`;
}

function lettersIn({ title, values, media, groups }: RecordView): number {
	const own = values.reduce(
		(sum, { label, text, href }) => sum + label.length + text.length + href.length,
		title.length,
	);
	const named = media.reduce((sum, uri) => sum + uri.length, own);
	return groups.reduce((sum, group) => sum + lettersIn(group), named);
}
