import type { Shelf } from "../archive.ts";
import type { Problem } from "../problems.ts";
import type { Json } from "./json.ts";
import { type LabelValue, labelValues } from "./label-values.ts";
import { truthOf } from "./labels.ts";
import { type MediaRecord, mediaRecord, withOwnCaptions } from "./media-record.ts";
import { records } from "./records.ts";
import { momentOf } from "./time.ts";
import { nothing, type Reading, type ToldEntry } from "./told.ts";

/**
 * Reads `posts.json` of 2026, which lies beside `posts_1.json` and tells more posts than it in some downloads, reels and
 * drafts among them. Labels are in the account's language, so what no table knows is found by its shape.
 */
export function detailedPosts(file: string, root: Json): Reading {
	const entries: ToldEntry[] = [];
	const unread: Problem[] = [];
	for (const record of records(root)) {
		const entry = detailedPost(file, record);
		if (entry.media.length > 0 || entry.caption !== "") entries.push(entry);
		else unread.push({ what: "A record with neither a medium nor a text", where: file + record.at });
	}
	return { ...nothing, entries, unread };
}

function detailedPost(file: string, record: Json): ToldEntry {
	const lines = labelValues(record);
	const media = slidesOf(record, lines);
	const caption = captionOf(lines, media);
	const created = lines.find((line) => line.meaning === "creation time")?.seconds;
	return {
		kind: "post",
		shelf: shelfOf(lines),
		id: record.get("fbid").text(),
		posted: momentOf(
			record.get("timestamp").seconds() ?? created,
			media.map((slide) => slide.seconds),
			media.map((slide) => slide.medium.uri),
		),
		caption,
		media: withOwnCaptions(media, caption),
		place: "",
		told: { file, at: record.at },
	};
}

/** Every medium once. Slides in nested groups stand in reverse order (read from a parser of 2026; posts_1.json wins in merge). */
function slidesOf(record: Json, lines: readonly LabelValue[]): readonly MediaRecord[] {
	const own = record
		.get("media")
		.items()
		.filter((item) => item.has("uri"));
	const plain = lines.filter((line) => !line.nested).flatMap((line) => line.media);
	const nested = lines.filter((line) => line.nested).flatMap((line) => line.media);
	const slides = new Map<string, MediaRecord>();
	for (const item of [...own, ...plain, ...nested.reverse()]) {
		const slide = mediaRecord(item);
		if (slide.medium.uri !== "" && !slides.has(slide.medium.uri)) slides.set(slide.medium.uri, slide);
	}
	return [...slides.values()];
}

/** A draft was never published; `Published` says so too. An unknown word for true or false leaves the post published. */
function shelfOf(lines: readonly LabelValue[]): Shelf {
	const says = (meaning: "draft" | "published", answer: boolean) =>
		lines.some((line) => line.meaning === meaning && truthOf(line.value) === answer);
	return says("draft", true) || says("published", false) ? "draft" : "published";
}

function captionOf(lines: readonly LabelValue[], media: readonly MediaRecord[]): string {
	const known = lines.find((line) => line.meaning === "caption" && !line.nested && line.value.trim() !== "");
	if (known !== undefined) return known.value.trim();
	const title = media.find((slide) => slide.title !== "")?.title;
	if (title !== undefined) return title;
	const anyLabelKnown = lines.some((line) => line.meaning === "caption");
	return anyLabelKnown ? "" : longestText(lines);
}

/** In an unknown language: the longest plain value that is no address, number, date or yes and no. */
function longestText(lines: readonly LabelValue[]): string {
	const texts = lines
		.filter((line) => !line.nested && line.media.length === 0 && line.meaning === undefined)
		.map((line) => line.value.trim())
		.filter((text) => text !== "" && truthOf(text) === undefined)
		.filter((text) => !/^(https?:\/\/\S+|[-+\d.,:/\s]+)$/.test(text));
	return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), "");
}
