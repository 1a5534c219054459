import type { Kind } from "../../model/archive.ts";
import type { MediumRecord } from "../collections.ts";
import type { Json } from "../json.ts";
import type { Unread } from "../reading.ts";

/** A value with one of these members is a record itself, not a wrapper around records. */
const OF_A_RECORD = ["media", "uri", "string_list_data", "string_map_data", "label_values"];

/**
 * The records of an index, however it wraps them. The same file has been a bare array, an object around an array under a
 * key that was renamed more than once, and a bare record when there was just one (all three seen for posts_1.json).
 */
export function records(json: Json): readonly Json[] {
	return wrapped(json).flatMap((value) => value.records());
}

/** Reports what stands where records of a kind should be and is none, which no reader can make anything of. */
export function unknownRecords(file: string, kind: Kind, json: Json): readonly Unread[] {
	const lists = wrapped(json);
	const found =
		lists.length === 0
			? json.members().flatMap(([, value]) => (value.members().length > 0 ? [value] : []))
			: lists.flatMap((list) => list.others().filter((other) => list.length > 1 || !isSentence(other)));
	return found.map(({ at }) => ({ kind, code: "recordUnknown", params: {}, where: file + at }));
}

/** An empty section may hold one sentence instead ("You have no data in this section"). */
function isSentence(json: Json): boolean {
	return json.text() !== "" && json.number() === undefined;
}

/** The lists and bare records of an index, out of what is wrapped around them. */
function wrapped(json: Json): readonly Json[] {
	const isWhole = (value: Json) => value.isList || OF_A_RECORD.some((name) => value.has(name));
	if (isWhole(json)) return [json];
	const members = json.members().map(([, value]) => value);
	return members.filter(isWhole);
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
