import type { Kind, Shelf } from "../../model/archive.ts";
import type { EntryRecord } from "../collections.ts";
import type { Json } from "../json.ts";
import type { Records, Unread } from "../reading.ts";
import { momentOf } from "../time.ts";
import { type JsonMedium, jsonMedium, namelessMedia, withOwnCaptions } from "./medium.ts";
import { records } from "./records.ts";

/**
 * Reads an index of posts, reels or IGTV videos: `[{media: [...], title?, creation_timestamp?}]`, the same since 2021.
 * A post with several media has caption and time itself; one with a single medium has them on it (measured on a real download
 * of 2025 with 2,391 posts; another of that year had them on posts with one medium, too). `isOne` selects the records to read.
 */
export function posts(kind: Kind, shelf: Shelf, isOne = (_record: Json) => true) {
	return (file: string, root: Json): Records<EntryRecord> => {
		const entries: EntryRecord[] = [];
		const unread: Unread[] = [];
		for (const record of records(root).filter(isOne)) {
			const slides = slidesOf(record);
			const entry = post(file, record, slides, kind, shelf);
			const where = file + record.at;
			const isEntry = entry.media.length > 0 || entry.caption !== "";
			if (isEntry) entries.push(entry);
			const problem = isEntry
				? namelessMedia(slides, where)
				: { kind, what: "A record with neither a medium nor a text", where };
			if (problem !== undefined) unread.push(problem);
		}
		return { records: entries, unread };
	};
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
