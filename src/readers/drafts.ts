import type { LabelValue } from "./label-values.ts";
import { truthOf } from "./labels.ts";

type Lines = readonly LabelValue[];

/**
 * Tells drafts from posts among all records of a `posts.json`, which holds both. By the labels `Draft` and `Published` where
 * their words are known. In an unknown language by shape: these are the two labels that contradict each other in every
 * record, and what most records say is said of published posts.
 */
export function draftJudge(all: readonly Lines[]): (lines: Lines) => boolean {
	const pair = all.some(knows) ? undefined : contradictingPair(all);
	return (lines) => {
		if (pair !== undefined) return pair.isDraft(lines);
		const says = (meaning: "draft" | "published", answer: boolean) =>
			lines.some((line) => line.meaning === meaning && truthOf(line.value) === answer);
		return says("draft", true) || says("published", false);
	};
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
	return !line.nested && line.media.length === 0 && /^\p{L}{1,12}$/u.test(line.value);
}
