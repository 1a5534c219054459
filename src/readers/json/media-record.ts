import type { MediumRecord } from "../collections.ts";
import type { Json } from "../json.ts";
import type { Unread } from "../reading.ts";

/** A medium of an index with what it says beside the path. */
export interface MediaRecord {
	readonly medium: MediumRecord;
	readonly title: string;
	readonly seconds: number | undefined;
}

/**
 * Reads `{uri, creation_timestamp, title, media_metadata}`, the one shape that all indexes since 2021 have for a medium.
 * Of the metadata only the subtitles are looked at: the rest is where and with which device a picture was taken.
 */
export function mediaRecord(json: Json): MediaRecord {
	const subtitles = json.get("media_metadata").get("video_metadata").get("subtitles").get("uri").uri();
	const title = json.get("title").text().trim();
	return {
		medium: { uri: json.get("uri").uri(), caption: title, subtitles },
		title,
		seconds: json.get("creation_timestamp").seconds(),
	};
}

/** A note when some media of an entry name no file: the entry is told, they are not. */
export function namelessMedia(records: readonly MediaRecord[], where: string): Unread | undefined {
	const nameless = records.filter(({ medium }) => medium.uri === "").length;
	if (nameless === 0) return undefined;
	return { kind: "detail", what: `Pictures or videos that name no file: ${nameless}`, where };
}

/** Slides with only the captions that say something else than the caption of the post. */
export function withOwnCaptions(records: readonly MediaRecord[], caption: string): readonly MediumRecord[] {
	return records.map(({ medium, title }) => ({ ...medium, caption: title === caption ? "" : title }));
}
