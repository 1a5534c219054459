import { countEach } from "../model/group-by.ts";
import { isPlain, type LabelValue } from "./label-values.ts";
import { truthOf } from "./labels.ts";
import { kindOfValue } from "./private-values.ts";
import type { Unread } from "./reading.ts";

/** One record of a file: its labelled values, and the texts that are captions whatever their label. */
export interface LabelledRecord {
	readonly lines: readonly LabelValue[];
	readonly titles: readonly string[];
}

export type IsCaption = (line: LabelValue) => boolean;

const HASHTAG = /[#＃][\p{L}\p{M}\p{N}_]+/gu;

/**
 * Returns which lines of a file are captions: those under a known label. In an unknown language only one thing distinguishes
 * a caption from the name of a place, a person or a song: Instagram repeats the hashtags of a caption in a group of their own,
 * so the label is the one whose values contain them. Where that does not decide, no text is a caption.
 */
export function isCaptionIn(records: readonly LabelledRecord[]): IsCaption {
	const isKnown = records.some(({ lines }) => lines.some(({ meaning }) => meaning === "caption"));
	const learned = isKnown ? undefined : labelOfHashtags(records);
	return (line) =>
		isPlain(line) && (line.meaning === "caption" || (line.meaning === undefined && line.label === learned));
}

/** The label whose values most often contain hashtags of their record's groups; undefined for a tie. */
function labelOfHashtags(records: readonly LabelledRecord[]): string | undefined {
	const hits = countEach(records.flatMap(labelsOfHashtags));
	const [first, second] = [...hits].sort(([, a], [, b]) => b - a);
	return first !== undefined && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/** The labels of a record whose values contain hashtags of its groups, each once. */
function labelsOfHashtags({ lines, titles }: LabelledRecord): readonly string[] {
	const grouped = new Set(
		lines.filter(({ nested }) => nested).map(({ value }) => value.replace(/^[#＃]/, "").toLowerCase()),
	);
	const repeats = (text: string) => (text.match(HASHTAG) ?? []).some((tag) => grouped.has(tag.slice(1).toLowerCase()));
	// Where a medium has the caption, a label that repeats a hashtag is something else.
	if (grouped.size === 0 || titles.some(repeats)) return [];
	const labels = lines.filter((line) => isPlain(line) && line.meaning === undefined && repeats(line.value));
	return [...new Set(labels.map((line) => line.label))];
}

/** Reports records whose caption cannot be identified, because any of their texts could be it. */
export function unknownCaptions(
	records: readonly LabelledRecord[],
	isCaption: IsCaption,
	where: string,
): readonly Unread[] {
	if (records.some(({ lines }) => lines.some(isCaption))) return [];
	const doubtful = records.filter(({ lines, titles }) => titles.every((title) => title === "") && lines.some(isText));
	if (doubtful.length === 0) return [];
	return [{ kind: "detail", code: "captionsUnclear", params: { n: doubtful.length }, where }];
}

/** Whether it could be a caption: not a word such as yes and no, a number or a web address. */
function isText(line: LabelValue): boolean {
	const text = line.value.trim();
	if (!isPlain(line) || line.meaning !== undefined || text === "" || truthOf(text) !== undefined) return false;
	return kindOfValue(text) === undefined && !/^(?:https?:\/\/\S+|[-+\d.,:/\s]+|[\p{L}\p{M}]{1,12})$/u.test(text);
}
