import type { MediumRecord } from "../collections.ts";
import type { Json } from "../json.ts";

/** A medium as an index in JSON has it, with its time. */
export interface JsonMedium {
	readonly medium: MediumRecord;
	readonly seconds: number | undefined;
}

/**
 * Reads `{uri, creation_timestamp, title, media_metadata}`, the one shape that all indexes since 2021 have for a medium.
 * Of the metadata only the subtitles are read: the rest is where and with which device a picture was taken.
 */
export function jsonMedium(json: Json): JsonMedium {
	const subtitles = json.get("media_metadata").get("video_metadata").get("subtitles").get("uri").uri();
	return {
		medium: { uri: json.get("uri").uri(), caption: json.get("title").text().trim(), subtitles },
		seconds: json.get("creation_timestamp").seconds(),
	};
}
