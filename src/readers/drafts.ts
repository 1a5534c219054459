import type { LabelValue } from "./label-values.ts";
import { truthOf } from "./labels.ts";

type Lines = readonly LabelValue[];

/**
 * Tells drafts from posts among all records of a `posts.json`, which holds both. By the labels `Draft` and `Published` where
 * they are known, also when the words for yes and no are not. In an unknown language by shape: these are the two labels that
 * contradict each other in every record, and what most records say is said of published posts.
 */
export function draftJudge(all: readonly Lines[]): (lines: Lines) => boolean {
	const pair = all.some(knows) ? undefined : contradictingPair(all);
	const unusual = { draft: unusualWords(all, "draft"), published: unusualWords(all, "published") };
	return (lines) => {
		if (pair !== undefined) return pair.isDraft(lines);
		const said = lines.filter(({ meaning }) => meaning === "draft" || meaning === "published");
		const known = said.filter(({ value }) => truthOf(value) !== undefined);
		if (known.length > 0) return known.some(({ meaning, value }) => truthOf(value) === (meaning === "draft"));
		return said.some(({ meaning, value }) => unusual[meaning === "draft" ? "draft" : "published"].has(value));
	};
}

/**
 * Words of no language known here that stand behind a label and, being yes and no, say something of drafts: the rarer of the
 * two; both where they are as frequent, so that no draft is shown.
 */
function unusualWords(all: readonly Lines[], meaning: "draft" | "published"): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const line of all.flat()) {
		if (line.meaning === meaning && line.value !== "") counts.set(line.value, (counts.get(line.value) ?? 0) + 1);
	}
	const [usual, rarer, ...others] = [...counts].sort(([, a], [, b]) => b - a);
	const words = [...counts.keys()];
	if (usual === undefined || rarer === undefined || others.length > 0 || !words.every(isWord)) return new Set();
	return new Set(usual[1] > rarer[1] ? [rarer[0]] : words);
}

function knows(lines: Lines): boolean {
	return lines.some((line) => line.meaning === "draft" || line.meaning === "published");
}

/** Among so many labels the two are looked for; they stand in nearly every record, so they are among the most frequent. */
const MOST_LABELS = 24;

type Flags = ReadonlyMap<string, string>;

function contradictingPair(all: readonly Lines[]): { isDraft(lines: Lines): boolean } | undefined {
	const records = all.map(flagsOf);
	const labels = frequentLabels(records);
	for (const [index, first] of labels.entries()) {
		for (const second of labels.slice(index + 1)) {
			const rarer = rarerAnswer(records, first, second);
			if (rarer === undefined) continue;
			return { isDraft: (lines) => answerOf(flagsOf(lines), first, second) === rarer };
		}
	}
	return undefined;
}

/** In the order in which they first stand. */
function frequentLabels(records: readonly Flags[]): readonly string[] {
	const counts = new Map<string, number>();
	for (const flags of records) for (const label of flags.keys()) counts.set(label, (counts.get(label) ?? 0) + 1);
	const all = [...counts];
	const frequent = new Set(all.toSorted(([, a], [, b]) => b - a).slice(0, MOST_LABELS));
	return all.filter((one) => frequent.has(one)).map(([label]) => label);
}

/** What two labels say less often, where they contradict each other in two words, and each says either; else undefined. */
function rarerAnswer(records: readonly Flags[], first: string, second: string): string | undefined {
	const words = new Set<string | undefined>();
	const counts = new Map<string, number>();
	for (const flags of records) {
		const answer = answerOf(flags, first, second);
		if (answer === undefined) continue;
		const [one, other] = [flags.get(first), flags.get(second)];
		if (one === other || words.add(one).add(other).size > 2) return undefined;
		counts.set(answer, (counts.get(answer) ?? 0) + 1);
	}
	const [one, other] = counts;
	if (one === undefined || other === undefined) return undefined;
	return one[1] < other[1] ? one[0] : other[0];
}

function answerOf(flags: Flags, first: string, second: string): string | undefined {
	const [one, other] = [flags.get(first), flags.get(second)];
	return one === undefined || other === undefined ? undefined : `${one}\n${other}`;
}

function flagsOf(lines: Lines): Flags {
	return new Map(lines.filter(isFlag).map(({ label, value }) => [label, value]));
}

/** A plain line with one short word, such as yes and no are. */
function isFlag(line: LabelValue): boolean {
	return !line.nested && line.media.length === 0 && isWord(line.value);
}

function isWord(value: string): boolean {
	return /^[\p{L}\p{M}]{1,12}$/u.test(value);
}
