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

function contradictingPair(all: readonly Lines[]): { isDraft(lines: Lines): boolean } | undefined {
	const flags = all.map((lines) => new Map(lines.filter(isFlag).map(({ label, value }) => [label, value])));
	const labels = [...new Set(flags.flatMap((record) => [...record.keys()]))];
	for (const [index, first] of labels.entries()) {
		for (const second of labels.slice(index + 1)) {
			const both = flags.filter((record) => record.has(first) && record.has(second));
			const said = both.map((record) => `${record.get(first)}\n${record.get(second)}`);
			const words = new Set(both.flatMap((record) => [record.get(first), record.get(second)]));
			const sayings = [...new Set(said)];
			if (words.size !== 2 || sayings.length !== 2 || both.some((record) => record.get(first) === record.get(second)))
				continue;
			const [one = "", other = ""] = sayings;
			const rarer = said.filter((saying) => saying === one).length * 2 < said.length ? one : other;
			return {
				isDraft: (lines) => {
					const record = new Map(lines.filter(isFlag).map(({ label, value }) => [label, value]));
					return `${record.get(first)}\n${record.get(second)}` === rarer;
				},
			};
		}
	}
	return undefined;
}

/** A plain line with one short word, such as yes and no are. */
function isFlag(line: LabelValue): boolean {
	return !line.nested && line.media.length === 0 && isWord(line.value);
}

function isWord(value: string): boolean {
	return /^[\p{L}\p{M}]{1,12}$/u.test(value);
}
