import type { Medium } from "../model/archive.ts";
import type { MediumRecord } from "../readers/collections.ts";
import type { Resolve } from "./resolve.ts";

/** A medium as told, with its files. */
export function mediumOf(medium: MediumRecord, part: string, resolve: Resolve): Medium {
	return {
		uri: medium.uri,
		caption: medium.caption,
		file: resolve(medium.uri, part),
		subtitles: medium.subtitles === "" ? undefined : resolve(medium.subtitles, part),
		...(medium.type === undefined ? {} : { type: medium.type }),
	};
}
