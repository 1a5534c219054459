import type { Kind, Shelf } from "../../model/archive.ts";
import type { EntryRecord } from "../collections.ts";
import type { Json } from "../json.ts";
import type { Records } from "../reading.ts";
import { momentOf } from "../time.ts";
import { jsonMedium, withMedium } from "./medium.ts";
import { records } from "./records.ts";

/** Reads an index in which every record is one medium: stories, and former profile pictures. */
export function flatMedia(kind: Kind, shelf: Shelf) {
	return (file: string, root: Json): Records<EntryRecord> =>
		withMedium(
			records(root).map((record) => {
				const { medium, seconds } = jsonMedium(record);
				return {
					kind,
					shelf,
					id: "",
					posted: momentOf(seconds, [], [medium.uri]),
					caption: medium.caption,
					media: [{ ...medium, caption: "" }],
					place: "",
					source: { file, at: record.at, kind },
				};
			}),
		);
}
