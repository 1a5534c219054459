import type { DownloadFile } from "../../model/download-file.ts";
import type { PrivateLanguage } from "../languages/words.ts";
import { type Area, areaOf } from "../model/areas.ts";
import type { GenericRecord } from "../model/generic-record.ts";
import { areaUrl } from "../render/links.ts";
import type { MediaFiles } from "../render/media-files.ts";
import { type RecordView, recordView } from "../render/record-view.ts";
import type { View } from "../render/render.ts";
import type { Told } from "../telling/told.ts";

/** Records on a page at most. */
const MOST_RECORDS = 300;
/** Letters on a page, about; one record may be longer. */
const MOST_LETTERS = 400_000;

interface FileOnPage {
	readonly path: string;
	readonly part: string;
	/** The number of its first record on the page, from 1. */
	readonly first: number;
	readonly records: RecordView[];
}

/** The page of an area that is being filled. */
interface Draft {
	number: number;
	files: FileOnPage[];
	/** The last of them, to which records are added. */
	file: FileOnPage | undefined;
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
	readonly #media: MediaFiles;
	readonly #write: (view: View) => Promise<void>;

	constructor(
		{ language, media }: { readonly language: PrivateLanguage; readonly media: MediaFiles },
		write: (view: View) => Promise<void>,
	) {
		this.#language = language;
		this.#media = media;
		this.#write = write;
	}

	/**
	 * Adds a record of a file; those of one file follow one another. The times of what it became are on pages of days. Returns its page,
	 * with its address on that.
	 */
	async add({ path, part }: DownloadFile, record: GenericRecord, became: readonly Told[]): Promise<string> {
		const area = areaOf(path);
		const draft = this.#draftOf(area);
		const { file } = draft;
		const isNew = file?.path !== path || file.part !== part;
		if (isNew) draft.sums.files += 1;
		if (draft.records >= MOST_RECORDS || draft.letters >= MOST_LETTERS) await this.#flush(area, draft, false);
		if (isNew || draft.file === undefined) {
			draft.file = { path, part, first: draft.records + 1, records: [] };
			draft.files.push(draft.file);
		}
		const days = new Map(became.map(({ seconds, day }) => [seconds, day]));
		const view = recordView(record, this.#language, this.#media, days);
		draft.file.records.push(view);
		draft.records += 1;
		draft.letters += lettersIn(view);
		draft.sums.records += 1;
		return `${areaUrl(area, draft.number)}#r${draft.records}`;
	}

	/** Writes the pages that are not full. */
	async end(): Promise<void> {
		for (const [area, draft] of this.#drafts) await this.#flush(area, draft, true);
	}

	#draftOf(area: Area): Draft {
		const known = this.#drafts.get(area);
		if (known !== undefined) return known;
		const sums = { files: 0, records: 0 };
		const draft: Draft = { number: 1, files: [], file: undefined, records: 0, letters: 0, sums };
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
		Object.assign(draft, { number: number + 1, files: [], file: undefined, records: 0, letters: 0 });
		await this.#write({ url: areaUrl(area, number), template: "area", title, content });
	}
}

function lettersIn({ title, values, media, groups }: RecordView): number {
	const own = values.reduce(
		(sum, { label, text, href }) => sum + label.length + text.length + href.length,
		title.length,
	);
	const named = media.reduce((sum, { uri }) => sum + uri.length, own);
	return groups.reduce((sum, group) => sum + lettersIn(group), named);
}
