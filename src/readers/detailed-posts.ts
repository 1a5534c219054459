import type { Shelf } from "../archive.ts";
import { draftJudge } from "./drafts.ts";
import type { Json } from "./json.ts";
import { type LabelValue, labelValues } from "./label-values.ts";
import { type MediaRecord, mediaRecord, withOwnCaptions } from "./media-record.ts";
import { records } from "./records.ts";
import { momentOf } from "./time.ts";
import { nothing, type Reading, type ToldEntry, type Unread } from "./told.ts";

/**
 * Reads `posts.json` of 2026, which lies beside `posts_1.json` and tells more posts than it in some downloads, reels and
 * drafts among them. Labels are in the account's language, so what no table knows is found by its shape.
 */
export function detailedPosts(file: string, root: Json, isOne = (_record: Json) => true): Reading {
	const entries: ToldEntry[] = [];
	const unread: Unread[] = [];
	const told = records(root)
		.filter(isOne)
		.map((record) => ({ record, lines: labelValues(record) }));
	const all = told.map(({ lines }) => lines);
	const isDraft = draftJudge(all);
	const label = captionLabel(all);
	for (const { record, lines } of told) {
		const entry = detailedPost(file, record, lines, label, isDraft(lines) ? "draft" : "published");
		if (entry.media.length > 0 || entry.caption !== "") entries.push(entry);
		else unread.push({ kind: "post", what: "A record with neither a medium nor a text", where: file + record.at });
	}
	return { ...nothing, entries, unread };
}

function detailedPost(
	file: string,
	record: Json,
	lines: readonly LabelValue[],
	label: string | undefined,
	shelf: Shelf,
): ToldEntry {
	const media = slidesOf(record, lines);
	const caption = captionOf(lines, media, label);
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

function captionOf(lines: readonly LabelValue[], media: readonly MediaRecord[], label: string | undefined): string {
	const known = lines.find((line) => line.label === label && !line.nested && line.value.trim() !== "");
	return known?.value.trim() ?? media.find((slide) => slide.title !== "")?.title ?? "";
}

/**
 * The label of captions: a known word, else the one behind which the file has most text that is no address and no number.
 * Told from the whole file, because in a single record without caption any other word would be the longest.
 */
function captionLabel(all: readonly (readonly LabelValue[])[]): string | undefined {
	const plain = all.flat().filter((line) => !line.nested && line.media.length === 0);
	const known = plain.find((line) => line.meaning === "caption");
	if (known !== undefined) return known.label;
	const texts = new Map<string, Set<string>>();
	for (const { label, value, meaning } of plain) {
		const text = value.trim();
		if (meaning !== undefined || text === "" || /^(https?:\/\/\S+|[-+\d.,:/\s]+)$/.test(text)) continue;
		const found = texts.get(label);
		if (found === undefined) texts.set(label, new Set([text]));
		else found.add(text);
	}
	const length = (values: Set<string>) => [...values].reduce((sum, text) => sum + text.length, 0);
	return [...texts].sort(([, a], [, b]) => length(b) - length(a))[0]?.[0];
}
