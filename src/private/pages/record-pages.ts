import type { DownloadFile } from "../../model/download-file.ts";
import { hashBytes } from "../../output/file-bytes.ts";
import type { ScratchTexts } from "../../output/scratch-texts.ts";
import type { PrivateLanguage } from "../languages/words.ts";
import type { Person } from "../model/activity.ts";
import { type Area, areaOf } from "../model/areas.ts";
import { type GenericRecord, timeOfRecord } from "../model/generic-record.ts";
import type { MediaFiles } from "../render/media-files.ts";
import { type RecordView, recordView } from "../render/record-view.ts";
import type { View } from "../render/render.ts";
import type { Told } from "../telling/told.ts";
import { recordIn, recordText } from "./files/kept-record.ts";
import { namesIn } from "./files/named-people.ts";
import { type KeptRecord, placeRecords, type RecordPage } from "./files/placed-records.ts";
import type { PlacedPosts } from "./posts/placed-posts.ts";
import type { ShownRecord } from "./section.ts";

/** Letters of a digest that make an address. */
const DIGEST = 12;

/** What an area has of files. */
export interface AreaSum {
	readonly files: number;
	readonly records: number;
	/** The page with the newest. */
	readonly url: string;
}

interface ShowingRecords {
	readonly language: PrivateLanguage;
	readonly media: MediaFiles;
	/** The address of the page of a person, when everybody is known; empty for none. */
	readonly personOf: (person: Person) => string;
	readonly placed: Pick<PlacedPosts, "ofRecord">;
}

/** What of a file is on a page. */
interface FileOnPage {
	readonly path: string;
	/** Where several ZIPs or folders have such a file. */
	readonly part: string;
	readonly records: (RecordView & { readonly id: string })[];
}

/**
 * What files say, as they say it. Records are kept on the disk while files are read, because only when all are read is it known whom
 * they name and to which page each belongs.
 */
export class RecordPages {
	/** When all have their places. */
	readonly sums = new Map<Area, AreaSum>();
	readonly #showing: ShowingRecords;
	readonly #scratch: ScratchTexts;
	readonly #write: (view: View) => Promise<void>;
	readonly #files: DownloadFile[] = [];
	readonly #records: KeptRecord[] = [];
	#pages: ReadonlyMap<Area, readonly RecordPage[]> = new Map();

	constructor(showing: ShowingRecords, scratch: ScratchTexts, write: (view: View) => Promise<void>) {
		[this.#showing, this.#scratch, this.#write] = [showing, scratch, write];
	}

	/** How many there are. */
	get records(): number {
		return this.#records.length;
	}

	/** Keeps a record of a file; those of one file follow one another. */
	async add(file: DownloadFile, record: GenericRecord, became: readonly Told[]): Promise<void> {
		const last = this.#files.at(-1);
		if (last?.path !== file.path || last.part !== file.part) this.#files.push(file);
		const text = recordText(record);
		const seconds = timeOfRecord(record);
		const moment = seconds === undefined ? undefined : this.#showing.language.local(seconds * 1000);
		const place = await this.#scratch.add(text);
		this.#records.push({
			...{ ...place, file: this.#files.length - 1, digest: hashBytes(text).slice(0, DIGEST) },
			...{ year: moment?.day.slice(0, -6) ?? "", seconds, became, page: "", id: "" },
		});
	}

	/** Gives all records their places, before any page leads there. */
	place(): void {
		this.#pages = placeRecords(this.#records, this.#files);
		for (const [area, pages] of this.#pages) {
			const files = this.#files.filter(({ path }) => areaOf(path) === area).length;
			const records = pages.reduce((sum, { items }) => sum + items.length, 0);
			this.sums.set(area, { files, records, url: pages[0]?.url ?? "" });
		}
	}

	/** Tells of every record in the order of the files, and writes the pages; when everybody is known. */
	async end(hear: (shown: ShownRecord) => Promise<void>): Promise<void> {
		for await (const { place, text } of this.#scratch.read(this.#records)) {
			const { page, id, became } = place;
			const [file, record] = [this.#files[place.file], recordIn(text)];
			if (file === undefined) continue;
			const post = this.#showing.placed.ofRecord(record, areaOf(file.path));
			await hear({ file, record, url: `${page}#${id}`, became, post });
		}
		const repeated = repeatedPaths(this.#files);
		for (const [area, pages] of this.#pages)
			for (const [index, { url, items }] of pages.entries()) {
				const content = {
					files: await this.#filesOn(items, repeated),
					newer: pages[index - 1]?.url ?? "",
					older: pages[index + 1]?.url ?? "",
				};
				await this.#write({ url, template: "area", title: this.#showing.language.areas[area], content });
			}
		await this.#scratch.end();
	}

	async #filesOn(records: readonly KeptRecord[], repeated: ReadonlySet<string>): Promise<readonly FileOnPage[]> {
		const { language, media, personOf } = this.#showing;
		const files: FileOnPage[] = [];
		let number = -1;
		for await (const { place, text } of this.#scratch.read(records)) {
			const { path, part } = this.#files[place.file] ?? { path: "", part: "" };
			if (place.file !== number) files.push({ path, part: repeated.has(path) ? part : "", records: [] });
			number = place.file;
			// The times of what a record became are on pages of days.
			const days = new Map(place.became.map(({ seconds, day }) => [seconds, day]));
			const links = { files: media, days, namesIn: namesIn(place.became, personOf) };
			files.at(-1)?.records.push({ ...recordView(recordIn(text), language, links), id: place.id });
		}
		return files;
	}
}

function repeatedPaths(files: readonly DownloadFile[]): ReadonlySet<string> {
	const [once, repeated] = [new Set<string>(), new Set<string>()];
	for (const { path } of files) (once.has(path) ? repeated : once).add(path);
	return repeated;
}
