import type { Kind, Shelf } from "../../model/archive.ts";
import type { EntryRecord } from "../collections.ts";
import type { Json } from "../json.ts";
import type { Records, Unread } from "../reading.ts";
import { momentOf } from "../time.ts";
import { type JsonMedium, jsonMedium, withOwnCaptions } from "./medium.ts";
import { records } from "./records.ts";

/**
 * Reads an index of posts, reels or IGTV videos: `[{media: [...], title?, creation_timestamp?}]`, the same since 2021.
 * A post with several media has caption and time itself; one with a single medium has them on it (measured on a real download
 * of 2025 with 2,391 posts; another of that year had them on posts with one medium, too). `isOne` selects the records to read.
 */
export function posts(kind: Kind, shelf: Shelf, isOne = (_record: Json) => true) {
	return (file: string, root: Json): Records<EntryRecord> => {
		const read = records(root)
			.filter(isOne)
			.map((record) => {
				const slides = slidesOf(record);
				return { entry: post(file, record, slides, kind, shelf), slides };
			});
		return checkedEntries(read);
	};
}

/** Separates entries from records with neither a medium nor a text, and reports media of entries that name no file. */
export function checkedEntries(
	read: readonly { readonly entry: EntryRecord; readonly slides: readonly JsonMedium[] }[],
): Records<EntryRecord> {
	const entries: EntryRecord[] = [];
	const unread: Unread[] = [];
	for (const { entry, slides } of read) {
		const { kind, caption, media, source } = entry;
		const where = source.file + source.at;
		const nameless = slides.filter(({ medium }) => medium.uri === "").length;
		if (media.length === 0 && caption === "") {
			unread.push({ kind, code: "recordEmpty", params: {}, where });
			continue;
		}
		entries.push(entry);
		if (nameless > 0) unread.push({ kind: "detail", code: "mediaWithoutFile", params: { n: nameless }, where });
	}
	return { records: entries, unread };
}

function slidesOf(record: Json): readonly JsonMedium[] {
	return (record.has("media") ? mediaOf(record.get("media")) : record.has("uri") ? [record] : []).map(jsonMedium);
}

function post(file: string, record: Json, slides: readonly JsonMedium[], kind: Kind, shelf: Shelf): EntryRecord {
	const titles = [record.get("title").text().trim(), ...slides.map((slide) => slide.title)];
	const caption = titles.find((title) => title !== "") ?? "";
	const named = slides.filter((slide) => slide.medium.uri !== "");
	return {
		kind,
		shelf,
		id: record.get("fbid").text(),
		posted: momentOf(
			record.get("creation_timestamp").seconds(),
			slides.map((slide) => slide.seconds),
			slides.map((slide) => slide.medium.uri),
		),
		caption,
		media: withOwnCaptions(named, caption),
		place: "",
		source: { file, at: record.at, kind },
	};
}

/** A `media` member is a list of media or a single one. */
function mediaOf(media: Json): readonly Json[] {
	return media.isRecord ? [media] : media.items().filter((item) => item.isRecord);
}
