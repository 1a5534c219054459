import type { MediumRecord } from "../collections.ts";
import type { Json } from "../json.ts";

/** A medium as an index in JSON has it. */
export interface JsonMedium {
	readonly medium: MediumRecord;
	readonly title: string;
	readonly seconds: number | undefined;
}

/**
 * Reads `{uri, creation_timestamp, title, media_metadata}`, the one shape that all indexes since 2021 have for a medium.
 * Of the metadata only the subtitles are read: the rest is where and with which device a picture was taken.
 */
export function jsonMedium(json: Json): JsonMedium {
	const subtitles = json.get("media_metadata").get("video_metadata").get("subtitles").get("uri").uri();
	const title = json.get("title").text().trim();
	return {
		medium: { uri: json.get("uri").uri(), caption: title, subtitles },
		title,
		seconds: json.get("creation_timestamp").seconds(),
	};
}

/** Slides, without the captions that repeat that of the post. */
export function withOwnCaptions(records: readonly JsonMedium[], caption: string): readonly MediumRecord[] {
	return records.map(({ medium, title }) => ({ ...medium, caption: title === caption ? "" : title }));
}
