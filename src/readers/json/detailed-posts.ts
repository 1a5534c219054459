import type { Shelf } from "../../model/archive.ts";
import { captionsIn, untoldCaptions } from "../caption-label.ts";
import type { EntryRecord } from "../collections.ts";
import { draftJudge } from "../drafts.ts";
import type { Json } from "../json.ts";
import { type LabelValue, labelValues } from "../label-values.ts";
import type { Records, Unread } from "../reading.ts";
import { momentOf } from "../time.ts";
import { type MediaRecord, mediaRecord, namelessMedia, withOwnCaptions } from "./media-record.ts";
import { records } from "./records.ts";

/**
 * Reads `posts.json` of 2026, which lies beside `posts_1.json` and tells more posts than it in some downloads, reels and
 * drafts among them. Labels are in the account's language.
 */
export function detailedPosts(file: string, root: Json, isOne = (_record: Json) => true): Records<EntryRecord> {
	const entries: EntryRecord[] = [];
	const unread: Unread[] = [];
	const told = records(root)
		.filter(isOne)
		.map((record) => {
			const lines = labelValues(record);
			const named = mediaOf(record, lines);
			const media = slidesOf(named);
			return { record, lines, named, media, titles: media.map(({ title }) => title) };
		});
	const isDraft = draftJudge(told.map(({ lines }) => lines));
	const isCaption = captionsIn(told);
	for (const { record, lines, named, media, titles } of told) {
		const captions = [...lines.filter(isCaption).map(({ value }) => value.trim()), ...titles];
		const entry = detailedPost(file, record, lines, media, captions, isDraft(lines) ? "draft" : "published");
		const where = file + record.at;
		const isEntry = entry.media.length > 0 || entry.caption !== "";
		if (isEntry) entries.push(entry);
		const problem: Unread | undefined = isEntry
			? namelessMedia(named, where)
			: { kind: "post", what: "A record with neither a medium nor a text", where };
		if (problem !== undefined) unread.push(problem);
	}
	return { records: entries, unread: [...unread, ...untoldCaptions(told, isCaption, file)] };
}

function detailedPost(
	file: string,
	record: Json,
	lines: readonly LabelValue[],
	media: readonly MediaRecord[],
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
		told: { file, at: record.at, kind: "post" },
	};
}

/** All media. Slides in nested groups stand in reverse order (read from a parser of 2026; posts_1.json wins in merge). */
function mediaOf(record: Json, lines: readonly LabelValue[]): readonly MediaRecord[] {
	const own = record
		.get("media")
		.items()
		.filter((item) => item.has("uri"));
	const plain = lines.filter((line) => !line.nested).flatMap((line) => line.media);
	const nested = lines.filter((line) => line.nested).flatMap((line) => line.media);
	return [...own, ...plain, ...nested.reverse()].map(mediaRecord);
}

/** Every medium once. */
function slidesOf(media: readonly MediaRecord[]): readonly MediaRecord[] {
	const slides = new Map<string, MediaRecord>();
	for (const slide of media) {
		if (slide.medium.uri !== "" && !slides.has(slide.medium.uri)) slides.set(slide.medium.uri, slide);
	}
	return [...slides.values()];
}
