import type { MediumRecord } from "../collections.ts";
import type { Json } from "../json.ts";

/** A value with one of these members is a record itself, not a wrapper around records. */
const OF_A_RECORD = ["media", "uri", "string_list_data", "string_map_data", "label_values"];

/**
 * The records of an index, however it wraps them. The same file has been a bare array, an object around an array under a
 * key that was renamed more than once, and a bare record when there was just one (all three seen for posts_1.json).
 */
export function records(json: Json): readonly Json[] {
	if (json.isList || OF_A_RECORD.some((name) => json.has(name))) return json.records();
	return json.members().flatMap(([, value]) => (value.isList ? value.records() : []));
}

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
