import type { Kind, Shelf } from "../../model/archive.ts";
import type { EntryRecord } from "../collections.ts";
import type { Json } from "../json.ts";
import type { Records, Unread } from "../reading.ts";
import { momentOf } from "../time.ts";
import { jsonMedium } from "./medium.ts";
import { records } from "./records.ts";

/** Reads an index in which every record is one medium: stories, and former profile pictures. */
export function flatMedia(kind: Kind, shelf: Shelf) {
	return (file: string, root: Json): Records<EntryRecord> => {
		const entries: EntryRecord[] = [];
		const unread: Unread[] = [];
		for (const record of records(root)) {
			const { medium, title, seconds } = jsonMedium(record);
			if (medium.uri === "") {
				unread.push({ kind, code: "recordWithoutMedium", params: {}, where: file + record.at });
				continue;
			}
			entries.push({
				kind,
				shelf,
				id: "",
				posted: momentOf(seconds, [], [medium.uri]),
				caption: title,
				media: [{ ...medium, caption: "" }],
				place: "",
				source: { file, at: record.at, kind },
			});
		}
		return { records: entries, unread };
	};
}
