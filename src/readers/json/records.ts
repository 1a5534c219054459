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
