import type { DownloadFile } from "../../../model/download-file.ts";
import type { Place } from "../../../output/scratch-texts.ts";
import { type Area, areaOf } from "../../model/areas.ts";
import { areaUrl } from "../../render/links.ts";
import { type Packed, pack } from "../../render/pack.ts";
import type { Told } from "../../telling/told.ts";

/** A record that waits on the disk. There can be a million of them, so they are small. */
export interface KeptRecord extends Place {
	/** The file, by its number from 0. */
	readonly file: number;
	/** Of what it says. */
	readonly digest: string;
	/** When it is, in the zone of the owner: `2024`; empty for none. */
	readonly year: string;
	readonly seconds: number | undefined;
	readonly became: readonly Told[];
	/** Its page and its address there, when it has its place. */
	page: string;
	id: string;
}

/** A page of an area, with its records by file. */
export interface RecordPage extends Packed<KeptRecord> {
	readonly url: string;
}

/** Records on a page at most. */
const MOST_RECORDS = 300;

/**
 * Gives the records of each area their pages and addresses. These stay when a later download has more: an address is made of what a
 * record says, and the pages are divided by time with the oldest first. Returns those of an area the newest first.
 */
export function placeRecords(
	records: readonly KeptRecord[],
	files: readonly Pick<DownloadFile, "path">[],
): ReadonlyMap<Area, readonly RecordPage[]> {
	const byArea = new Map<Area, KeptRecord[]>();
	for (const record of records) {
		const area = areaOf(files[record.file]?.path ?? "");
		const known = byArea.get(area);
		if (known === undefined) byArea.set(area, [record]);
		else known.push(record);
	}
	return new Map([...byArea].map(([area, own]) => [area, pagesOf(area, own)]));
}

function pagesOf(area: Area, records: readonly KeptRecord[]): readonly RecordPage[] {
	const packed = pack(oldestFirst(records), {
		periodOf: ({ year }) => year,
		lettersOf: ({ bytes }) => bytes,
		most: MOST_RECORDS,
	});
	const pages = packed.map((page): RecordPage => {
		const url = areaUrl(area, page.name);
		const counts = new Map<string, number>();
		for (const record of page.items) {
			const count = (counts.get(record.digest) ?? 0) + 1;
			counts.set(record.digest, count);
			record.page = url;
			record.id = `r${record.digest}${count === 1 ? "" : `-${count}`}`;
			for (const told of record.became) told.file = `${url}#${record.id}`;
		}
		return { ...page, url, items: inOrderOfFiles(page.items) };
	});
	return pages.reverse();
}

/** Those without a date before all others. Files have the newest first: of one second, what is told later is older. */
function oldestFirst(records: readonly KeptRecord[]): readonly KeptRecord[] {
	const turned = byFile(records).flatMap((own) => own.toReversed());
	const undated = turned.filter(({ year }) => year === "");
	const dated = turned.filter(({ year }) => year !== "");
	return undated.concat(dated.sort((a, b) => (a.seconds ?? 0) - (b.seconds ?? 0)));
}

/** A page shows each file as that has its records. */
function inOrderOfFiles(records: readonly KeptRecord[]): readonly KeptRecord[] {
	return records.toSorted((a, b) => a.at - b.at);
}

/** Records of one file follow one another. */
function byFile(records: readonly KeptRecord[]): readonly KeptRecord[][] {
	const files: KeptRecord[][] = [];
	for (const record of records) {
		const last = files.at(-1);
		if (last?.[0]?.file === record.file) last.push(record);
		else files.push([record]);
	}
	return files;
}
