import type { Kind, Shelf } from "../../model/archive.ts";
import type { EntryRecord } from "../collections.ts";
import type { Json } from "../json.ts";
import { joined, type Records, type Unread } from "../reading.ts";
import { momentOf } from "../time.ts";
import { type JsonMedium, jsonMedium, records, unknownRecords } from "./records.ts";

/**
 * Reads an index of posts, reels or IGTV videos: `[{media: [...], title?, creation_timestamp?}]`, the same since 2021.
 * A post with several media has caption and time itself; one with a single medium has them on it (measured on a real download
 * of 2025 with 2,391 posts; another of that year had them on posts with one medium, too).
 */
export function posts(kind: Kind, shelf: Shelf) {
	return (file: string, root: Json): Records<EntryRecord> =>
		joined(plainPosts(file, kind, shelf, records(root)), { records: [], unread: unknownRecords(file, kind, root) });
}

/** Reads records of that shape. */
export function plainPosts(file: string, kind: Kind, shelf: Shelf, found: readonly Json[]): Records<EntryRecord> {
	return entriesOf(
		file,
		kind,
		found.map((record) => ({
			record,
			shelf,
			seconds: record.get("creation_timestamp").seconds(),
			captions: [record.get("title").text().trim()],
			slides: mediaOf(record).map(jsonMedium),
			place: "",
		})),
	);
}

/** The media of a record, which may be one itself, with what stands among them and is none. */
function mediaOf(record: Json): readonly Json[] {
	const media = record.has("uri") && !record.has("media") ? record : record.get("media");
	return media.isList ? media.items() : media.records();
}

/** A post as its record has it. */
interface PostRecord {
	readonly record: Json;
	readonly shelf: Shelf;
	/** Its own time, where it has one. */
	readonly seconds: number | undefined;
	/** Texts that are its caption, unless they are empty. */
	readonly captions: readonly string[];
	/** All of its media, also those that name no file. */
	readonly slides: readonly JsonMedium[];
	readonly place: string;
}

/** Makes entries of records; reports those with neither a medium nor a text, and media that name no file. */
export function entriesOf(file: string, kind: Kind, posts: readonly PostRecord[]): Records<EntryRecord> {
	const entries: EntryRecord[] = [];
	const unread: Unread[] = [];
	for (const { record, shelf, seconds, captions, slides, place } of posts) {
		const source = { file, at: record.at, kind };
		const where = source.file + source.at;
		const caption = [...captions, ...slides.map(({ medium }) => medium.caption)].find((text) => text !== "") ?? "";
		const named = slides.filter(({ medium }) => medium.uri !== "");
		if (named.length === 0 && caption === "") {
			unread.push({ kind, code: "recordEmpty", params: {}, where });
			continue;
		}
		const times = slides.map((slide) => slide.seconds);
		const uris = slides.map(({ medium }) => medium.uri);
		entries.push({
			kind,
			shelf,
			id: record.get("fbid").text(),
			posted: momentOf(seconds, times, uris),
			caption,
			media: named.map(({ medium }) => (medium.caption === caption ? { ...medium, caption: "" } : medium)),
			place,
			source,
		});
		const nameless = slides.length - named.length;
		if (nameless > 0) unread.push({ kind: "detail", code: "mediaWithoutFile", params: { n: nameless }, where });
	}
	return { records: entries, unread };
}
