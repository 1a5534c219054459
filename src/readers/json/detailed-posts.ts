import { isCaptionIn, unknownCaptions } from "../captions.ts";
import type { EntryRecord } from "../collections.ts";
import { isDraftIn } from "../drafts.ts";
import type { Json } from "../json.ts";
import { type LabelValue, labelValues } from "../label-values.ts";
import { joined, type Records } from "../reading.ts";
import { entriesOf, plainPosts } from "./posts.ts";
import { type JsonMedium, jsonMedium, records, unknownRecords } from "./records.ts";

/**
 * Reads an index of published posts, each record by its shape: `posts_1.json` and the `posts.json` of 2026 list the same posts,
 * and either may come under the other's name (two of different structure in one download were reported in March 2025).
 */
export function postsByShape(file: string, root: Json): Records<EntryRecord> {
	const all = records(root);
	const isDetailed = (record: Json) => record.has("label_values") || record.has("timestamp");
	const plain = all.filter((record) => !isDetailed(record));
	return joined(plainPosts(file, "post", "published", plain), detailedPosts(file, all.filter(isDetailed)), {
		records: [],
		unread: unknownRecords(file, "post", root),
	});
}

/**
 * Reads records of `posts.json` of 2026, which lies beside `posts_1.json` and in some downloads has more posts than it, with reels
 * and drafts among them. Labels are in the account's language.
 */
export function detailedPosts(file: string, found: readonly Json[]): Records<EntryRecord> {
	const read = found.map((record) => {
		const lines = labelValues(record);
		const slides = slidesOf(record, lines);
		return { record, lines, slides, titles: slides.map(({ medium }) => medium.caption) };
	});
	const isDraft = isDraftIn(read.map(({ lines }) => lines));
	const isCaption = isCaptionIn(read);
	const { records: entries, unread } = entriesOf(
		file,
		"post",
		read.map(({ record, lines, slides }) => ({
			record,
			shelf: isDraft(lines) ? "draft" : "published",
			seconds: record.get("timestamp").seconds() ?? lines.find(({ meaning }) => meaning === "creation time")?.seconds,
			captions: lines.filter(isCaption).map(({ value }) => value.trim()),
			slides,
			place: lines.find(({ meaning, value }) => meaning === "place" && value.trim() !== "")?.value.trim() ?? "",
		})),
	);
	return { records: entries, unread: [...unread, ...unknownCaptions(read, isCaption, file)] };
}

/** The media, each once. Slides in nested groups are in reverse order (read from a parser of 2026; posts_1.json wins in merge). */
function slidesOf(record: Json, lines: readonly LabelValue[]): readonly JsonMedium[] {
	const own = record.get("media").records();
	const plain = lines.filter((line) => !line.nested).flatMap((line) => line.media);
	const nested = lines.filter((line) => line.nested).flatMap((line) => line.media);
	const all = [...own.filter((item) => item.has("uri")), ...plain, ...nested.reverse()].map(jsonMedium);
	const first = new Map(all.toReversed().map((slide) => [slide.medium.uri, slide]));
	return all.filter((slide) => slide.medium.uri === "" || first.get(slide.medium.uri) === slide);
}
