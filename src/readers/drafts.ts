import { countEach } from "../model/group-by.ts";
import { isPlain, type LabelValue } from "./label-values.ts";
import { truthOf } from "./labels.ts";

type Lines = readonly LabelValue[];

/**
 * Returns which records of a `posts.json`, which holds both, are drafts and not posts. By the labels `Draft` and `Published`
 * where they are known, even when the words for yes and no are not. In an unknown language by shape: they are the two labels
 * that contradict each other in every record, and most records are published.
 */
export function isDraftIn(all: readonly Lines[]): (lines: Lines) => boolean {
	const isFlag = ({ meaning }: LabelValue) => meaning === "draft" || meaning === "published";
	const pair = all.some((lines) => lines.some(isFlag)) ? undefined : contradictingPair(all);
	const unusual = { draft: unusualWords(all, "draft"), published: unusualWords(all, "published") };
	return (lines) => {
		if (pair !== undefined) return pair.isDraft(lines);
		const said = lines.filter(isFlag);
		const known = said.filter(({ value }) => truthOf(value) !== undefined);
		if (known.length > 0) return known.some(({ meaning, value }) => truthOf(value) === (meaning === "draft"));
		return said.some(({ meaning, value }) => unusual[meaning === "draft" ? "draft" : "published"].has(value));
	};
}

/**
 * The unknown words under a label that mean that a record is a draft, when they can be yes and no: the rarer of the two; both
 * where they are equally frequent, so that no draft is shown.
 */
function unusualWords(all: readonly Lines[], meaning: "draft" | "published"): ReadonlySet<string> {
	const lines = all.flat().filter((line) => line.meaning === meaning && line.value !== "");
	const counts = countEach(lines.map(({ value }) => value));
	const [usual, rarer, ...others] = [...counts].sort(([, a], [, b]) => b - a);
	const words = [...counts.keys()];
	if (usual === undefined || rarer === undefined || others.length > 0 || !words.every(isWord)) return new Set();
	return new Set(usual[1] > rarer[1] ? [rarer[0]] : words);
}

/** The two labels are searched for among the most frequent, because nearly every record has them. */
const MOST_LABELS = 24;

type Flags = ReadonlyMap<string, string>;

function contradictingPair(all: readonly Lines[]): { isDraft(lines: Lines): boolean } | undefined {
	const records = all.map(flagsOf);
	const labels = frequentLabels(records);
	for (const [index, first] of labels.entries()) {
		for (const second of labels.slice(index + 1)) {
			const rarer = rarerPair(records, first, second);
			if (rarer === undefined) continue;
			return { isDraft: (lines) => pairOf(flagsOf(lines), first, second) === rarer };
		}
	}
	return undefined;
}

/** In the order of their first use. */
function frequentLabels(records: readonly Flags[]): readonly string[] {
	const all = [...countEach(records.flatMap((flags) => [...flags.keys()]))];
	const frequent = new Set(all.toSorted(([, a], [, b]) => b - a).slice(0, MOST_LABELS));
	return all.filter((one) => frequent.has(one)).map(([label]) => label);
}

/** The less frequent pair of words of two labels that contradict each other in two words; undefined for other labels. */
function rarerPair(records: readonly Flags[], first: string, second: string): string | undefined {
	const words = new Set<string | undefined>();
	const counts = new Map<string, number>();
	for (const flags of records) {
		const pair = pairOf(flags, first, second);
		if (pair === undefined) continue;
		const [one, other] = [flags.get(first), flags.get(second)];
		if (one === other || words.add(one).add(other).size > 2) return undefined;
		counts.set(pair, (counts.get(pair) ?? 0) + 1);
	}
	const [one, other] = counts;
	if (one === undefined || other === undefined) return undefined;
	return one[1] < other[1] ? one[0] : other[0];
}

function pairOf(flags: Flags, first: string, second: string): string | undefined {
	const [one, other] = [flags.get(first), flags.get(second)];
	return one === undefined || other === undefined ? undefined : `${one}\n${other}`;
}

/** The plain lines of a record with one word. */
function flagsOf(lines: Lines): Flags {
	return new Map(lines.filter((line) => isPlain(line) && isWord(line.value)).map(({ label, value }) => [label, value]));
}

/** One short word, as yes and no are. */
function isWord(value: string): boolean {
	return /^[\p{L}\p{M}]{1,12}$/u.test(value);
}
