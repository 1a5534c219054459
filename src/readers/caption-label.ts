import type { LabelValue } from "./label-values.ts";
import { truthOf } from "./labels.ts";
import type { Unread } from "./reading.ts";
import { kindOfValue } from "./secrets.ts";

/** What one record of a file tells: its labelled values, and the texts that are captions whatever their label. */
export interface Labelled {
	readonly lines: readonly LabelValue[];
	readonly titles: readonly string[];
}

export type IsCaption = (line: LabelValue) => boolean;

const HASHTAG = /[#＃][\p{L}\p{M}\p{N}_]+/gu;

/**
 * Tells which lines of a file are captions: those under a known label. In a language that is not known only one thing tells
 * a caption from the name of a place, of a person or of a song: Instagram lists the hashtags of a caption again in a group
 * of their own, so the label is the one behind which they stand. Where that does not decide, no text is taken for a caption.
 */
export function captionsIn(records: readonly Labelled[]): IsCaption {
	const isKnown = records.some(({ lines }) => lines.some(({ meaning }) => meaning === "caption"));
	const learned = isKnown ? undefined : labelOfHashtags(records);
	return (line) =>
		isOwn(line) && (line.meaning === "caption" || (line.meaning === undefined && line.label === learned));
}

/** The label that most often has hashtags of its record's groups, when no other has as many. */
function labelOfHashtags(records: readonly Labelled[]): string | undefined {
	const hits = new Map<string, number>();
	for (const { lines, titles } of records) {
		const grouped = new Set(
			lines.filter(({ nested }) => nested).map(({ value }) => value.replace(/^[#＃]/, "").toLowerCase()),
		);
		const repeats = (text: string) =>
			(text.match(HASHTAG) ?? []).some((tag) => grouped.has(tag.slice(1).toLowerCase()));
		// Where the caption stands on a medium, a label that repeats a hashtag is of something else.
		if (grouped.size === 0 || titles.some(repeats)) continue;
		const labels = lines.filter((line) => isOwn(line) && line.meaning === undefined && repeats(line.value));
		for (const label of new Set(labels.map((line) => line.label))) hits.set(label, (hits.get(label) ?? 0) + 1);
	}
	const [first, second] = [...hits].sort(([, a], [, b]) => b - a);
	return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

function isOwn(line: LabelValue): boolean {
	return !line.nested && line.media.length === 0;
}

/** A note when records of a file hold texts of which any could be the caption. */
export function untoldCaptions(records: readonly Labelled[], isCaption: IsCaption, where: string): readonly Unread[] {
	if (records.some(({ lines }) => lines.some(isCaption))) return [];
	const doubtful = records.filter(({ lines, titles }) => titles.every((title) => title === "") && lines.some(isText));
	if (doubtful.length === 0) return [];
	const what = `The caption cannot be told from names of places and people, because the labels are in a language that is not known: ${doubtful.length} records`;
	return [{ kind: "detail", what, where }];
}

/** It could be a caption: no word such as yes and no, no number, no address of the web. */
function isText(line: LabelValue): boolean {
	const text = line.value.trim();
	if (!isOwn(line) || line.meaning !== undefined || text === "" || truthOf(text) !== undefined) return false;
	return kindOfValue(text) === undefined && !/^(?:https?:\/\/\S+|[-+\d.,:/\s]+|[\p{L}\p{M}]{1,12})$/u.test(text);
}
