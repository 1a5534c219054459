import type { Kind, Shelf } from "../../model/archive.ts";
import type { EntryRecord } from "../collections.ts";
import type { Json } from "../json.ts";
import { joined, type Records } from "../reading.ts";
import { momentOf } from "../time.ts";
import { type JsonMedium, jsonMedium, records, unknownRecords } from "./records.ts";

/** Reads an index in which every record is one medium: stories, and former profile pictures. */
export function flatMedia(kind: Kind, shelf: Shelf) {
	return (file: string, root: Json): Records<EntryRecord> => {
		const media = records(root).map((record) => ({ ...jsonMedium(record), at: record.at, place: "" }));
		return joined(entriesOfMedia(file, kind, shelf, media), { records: [], unread: unknownRecords(file, kind, root) });
	};
}

interface FlatMedium extends JsonMedium {
	readonly at: string;
	readonly place: string;
}

/** Makes an entry of each medium, with its text as the caption; reports those that name no file. */
export function entriesOfMedia(
	file: string,
	kind: Kind,
	shelf: Shelf,
	media: readonly FlatMedium[],
): Records<EntryRecord> {
	return {
		records: media
			.filter(({ medium }) => medium.uri !== "")
			.map(({ at, medium, seconds, place }) => ({
				kind,
				shelf,
				id: "",
				posted: momentOf(seconds, [], [medium.uri]),
				caption: medium.caption,
				media: [{ ...medium, caption: "" }],
				place,
				source: { file, at, kind },
			})),
		unread: media
			.filter(({ medium }) => medium.uri === "")
			.map(({ at }) => ({ kind, code: "recordWithoutMedium", params: {}, where: file + at })),
	};
}
