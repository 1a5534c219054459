import type { Kind, Shelf } from "../archive.ts";
import type { Json } from "./json.ts";
import { mediaRecord, withOwnCaptions } from "./media-record.ts";
import { records } from "./records.ts";
import { momentOf } from "./time.ts";
import { nothing, type Reading, type ToldEntry, type Unread } from "./told.ts";

/**
 * Reads an index of posts, reels or IGTV videos: `[{media: [...], title?, creation_timestamp?}]`, the same since 2021.
 * Caption and time stand on the post where it has several media, and on its medium where it has one; measured on a real
 * download of 2025 with 2,391 posts, but another of that year had them on a post with one medium. Records that `isOne` refuses are another reader's.
 */
export function posts(kind: Kind, shelf: Shelf, isOne = (_record: Json) => true) {
	return (file: string, root: Json): Reading => {
		const entries: ToldEntry[] = [];
		const unread: Unread[] = [];
		for (const record of records(root).filter(isOne)) {
			const entry = post(file, record, kind, shelf);
			if (entry.media.length > 0 || entry.caption !== "") entries.push(entry);
			else unread.push({ kind, what: "A record with neither a medium nor a text", where: file + record.at });
		}
		return { ...nothing, entries, unread };
	};
}

function post(file: string, record: Json, kind: Kind, shelf: Shelf): ToldEntry {
	const slides = (record.has("media") ? mediaOf(record.get("media")) : record.has("uri") ? [record] : []).map(
		mediaRecord,
	);
	const titles = [record.get("title").text().trim(), ...slides.map((slide) => slide.title)];
	const caption = titles.find((title) => title !== "") ?? "";
	const told = slides.filter((slide) => slide.medium.uri !== "");
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
		media: withOwnCaptions(told, caption),
		place: "",
		told: { file, at: record.at, kind },
	};
}

/** A `media` member is a list of media, or one medium as it is. */
function mediaOf(media: Json): readonly Json[] {
	return media.isRecord ? [media] : media.items().filter((item) => item.isRecord);
}
