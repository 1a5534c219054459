import { withoutComment } from "../../select/hide-line.ts";
import { linesOf } from "../../select/owner-text.ts";
import { LineUnknown, mentionOf } from "./named.ts";
import type { CollectionText, Mention } from "./owner-texts.ts";

/** The lines of a list with their numbers, without empty ones and comments. */
function* linesIn(text: string): Generator<readonly [typed: string, line: number]> {
	for (const [index, typed] of linesOf(text.replaceAll("\ufeff", "")).entries()) {
		const line = typed.trim();
		// A hashtag has no space behind its sign.
		if (line !== "" && !/^[#＃](\s|[#＃]|$)/.test(line)) yield [line, index + 1];
	}
}

const PIN_ADVICE = "Write one address of a post a line, such as 2019/07-14-183005.html; a comment begins with #.";

/** Parses `pinned.txt`: posts in the order in which they shall be shown first. Throws LineUnknown. */
export function readPinned(text: string, file: string): readonly Mention[] {
	return [...linesIn(text)].map(([typed, line]) =>
		mentionOf(withoutComment(typed), { file, line, kinds: ["entry"] }, PIN_ADVICE),
	);
}

const COLLECTION_ADVICE =
	"Write a name, a colon and then addresses, dates or hashtags with commas between them, such as: The sea: 2019-07-14, #sea";
const KINDS = ["entry", "stories", "day", "tag"] as const;

/**
 * Parses `collections.txt`: a name, a colon, and what is in the collection, also on lines of their own below it. A name that comes
 * again goes on with its collection. Throws LineUnknown.
 */
export function readCollections(text: string, file: string): readonly CollectionText[] {
	const collections = new Map<string, Mention[]>();
	let current: Mention[] | undefined;
	for (const [typed, line] of linesIn(text)) {
		const [, name = "", rest = typed] = /^([^:：]+)[:：](?!\/\/)(.*)$/.exec(typed) ?? [];
		if (name.trim() !== "") {
			current = collections.get(name.trim()) ?? [];
			collections.set(name.trim(), current);
		}
		if (current === undefined) throw new LineUnknown(line, typed, COLLECTION_ADVICE);
		for (const item of rest.split(/[,;，、]/)) {
			if (item.trim() !== "") current.push(mentionOf(item, { file, line, kinds: KINDS }, COLLECTION_ADVICE));
		}
	}
	return [...collections].map(([name, mentions]) => ({ name, mentions }));
}
