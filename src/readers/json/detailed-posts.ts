import type { Shelf } from "../../model/archive.ts";
import { isCaptionIn, unknownCaptions } from "../captions.ts";
import type { EntryRecord } from "../collections.ts";
import { isDraftIn } from "../drafts.ts";
import type { Json } from "../json.ts";
import { type LabelValue, labelValues } from "../label-values.ts";
import type { Records } from "../reading.ts";
import { momentOf } from "../time.ts";
import { type JsonMedium, jsonMedium, withOwnCaptions } from "./medium.ts";
import { checkedEntries } from "./posts.ts";
import { records } from "./records.ts";

/**
 * Reads `posts.json` of 2026, which lies beside `posts_1.json` and in some downloads has more posts than it, with reels and
 * drafts among them. Labels are in the account's language.
 */
export function detailedPosts(file: string, root: Json, isOne = (_record: Json) => true): Records<EntryRecord> {
	const read = records(root)
		.filter(isOne)
		.map((record) => {
			const lines = labelValues(record);
			const slides = mediaOf(record, lines);
			const media = slidesOf(slides);
			return { record, lines, slides, media, titles: media.map(({ title }) => title) };
		});
	const isDraft = isDraftIn(read.map(({ lines }) => lines));
	const isCaption = isCaptionIn(read);
	const entries = read.map(({ record, lines, slides, media, titles }) => {
		const captions = [...lines.filter(isCaption).map(({ value }) => value.trim()), ...titles];
		return {
			entry: detailedPost(file, record, lines, media, captions, isDraft(lines) ? "draft" : "published"),
			slides,
		};
	});
	const { records: found, unread } = checkedEntries(entries);
	return { records: found, unread: [...unread, ...unknownCaptions(read, isCaption, file)] };
}

function detailedPost(
	file: string,
	record: Json,
	lines: readonly LabelValue[],
	media: readonly JsonMedium[],
	captions: readonly string[],
	shelf: Shelf,
): EntryRecord {
	const caption = captions.find((text) => text !== "") ?? "";
	const created = lines.find((line) => line.meaning === "creation time")?.seconds;
	return {
		kind: "post",
		shelf,
		id: record.get("fbid").text(),
		posted: momentOf(
			record.get("timestamp").seconds() ?? created,
			media.map((slide) => slide.seconds),
			media.map((slide) => slide.medium.uri),
		),
		caption,
		media: withOwnCaptions(media, caption),
		place: lines.find((line) => line.meaning === "place" && line.value.trim() !== "")?.value.trim() ?? "",
		source: { file, at: record.at, kind: "post" },
	};
}

/** All media. Slides in nested groups are in reverse order (read from a parser of 2026; posts_1.json wins in merge). */
function mediaOf(record: Json, lines: readonly LabelValue[]): readonly JsonMedium[] {
	const own = record
		.get("media")
		.items()
		.filter((item) => item.has("uri"));
	const plain = lines.filter((line) => !line.nested).flatMap((line) => line.media);
	const nested = lines.filter((line) => line.nested).flatMap((line) => line.media);
	return [...own, ...plain, ...nested.reverse()].map(jsonMedium);
}

/** Each medium that names a file, once. */
function slidesOf(media: readonly JsonMedium[]): readonly JsonMedium[] {
	const slides = new Map<string, JsonMedium>();
	for (const slide of media) {
		if (slide.medium.uri !== "" && !slides.has(slide.medium.uri)) slides.set(slide.medium.uri, slide);
	}
	return [...slides.values()];
}
