import { excerpt } from "../../languages/excerpt.ts";
import type { Clause } from "../../languages/problems/message.ts";
import { dayMeant, typedPlainly } from "../../languages/typed.ts";
import { isOwn, parseAddress } from "../../model/address.ts";
import { tagsIn } from "../text/hashtags.ts";
import type { Mention, Named } from "./owner-texts.ts";

/** Thrown for a line that is not understood; whoever knows the file's path makes an error of it. */
export class LineUnknown extends Error {
	readonly line: number;
	readonly typed: string;
	readonly advice: Clause;

	constructor(line: number, typed: string, advice: Clause) {
		super(`line ${line}`);
		this.line = line;
		this.typed = JSON.stringify(excerpt(typed, 60));
		this.advice = advice;
	}
}

/** Undefined for what names nothing. A bullet before it does not count. Pure. */
export function namedBy(typed: string): Named | undefined {
	const plain = typedPlainly(typed).replace(/^[-*•] /, "");
	const [tag] = /^[#＃]/.test(plain) ? tagsIn(plain) : [];
	if (tag !== undefined) return { kind: "tag", tag };
	const day = dayMeant(plain);
	if (day !== undefined) return { kind: "day", day };
	const address = parseAddress(plain.toLowerCase());
	if (address === undefined) return undefined;
	const { key } = address;
	const isDayOfStories = key.startsWith("stories/") && !isOwn(address) && address.fragment === "";
	return isDayOfStories ? { kind: "stories", key } : { kind: "entry", key };
}

/** One thing that a line names. Throws LineUnknown for anything else, and for kinds of things that do not belong there. */
export function mentionOf(
	typed: string,
	{ file, line, kinds }: Pick<Mention, "file" | "line"> & { readonly kinds: readonly Named["kind"][] },
	advice: Clause,
): Mention {
	const named = namedBy(typed);
	if (named === undefined || !kinds.includes(named.kind)) throw new LineUnknown(line, typed, advice);
	return { named, typed: excerpt(typed.trim(), 80), file, line };
}
