import { isCaptionIn, unknownCaptions } from "../captions.ts";
import type { EntryRecord } from "../collections.ts";
import { isDraftIn } from "../drafts.ts";
import type { Json } from "../json.ts";
import { type LabelValue, labelValues } from "../label-values.ts";
import type { Records } from "../reading.ts";
import { type JsonMedium, jsonMedium } from "./medium.ts";
import { entriesOf } from "./posts.ts";
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
