import type { Entry } from "../../model/archive.ts";
import { SENSITIVE, type Sensitive } from "../choice/choice.ts";
import { maskedRecord, textMask } from "../choice/masks.ts";
import type { Fact, OwnPost } from "../model/own-post.ts";
import { mentionsIn } from "../readers/mentions.ts";
import { mediumKey, type SaidFact } from "./facts.ts";
import type { Told } from "./told.ts";

const NO_FACTS: readonly Fact[] = [];
const EMPTY = { list: "", title: "", seconds: undefined, groups: [], media: [] } as const;

/** A post of the owner: an entry as the gallery has it, and what else its records say. */
export function ownPost(entry: Entry, told: readonly Told[], reveal: ReadonlySet<Sensitive>): OwnPost {
	const mask = textMask("posts", reveal);
	const { kind, shelf, posted, caption, place, media } = entry;
	const facts = new Map<string, Fact[]>();
	for (const { of, label, text } of factsIn(told)) {
		// In languages that no table has, nothing but its text tells that a label is that of captions.
		if (of === "" && (text === caption || text === place)) continue;
		const known = facts.get(of) ?? [];
		facts.set(of, known);
		known.push({ label, text });
	}
	const factsOf = (key: string) => masked(facts.get(key) ?? NO_FACTS, reveal);
	const mentioned = [...mentionsIn(caption)].map(({ handle }) => handle);
	return {
		...{ kind, shelf, precision: posted.precision, caption: mask(caption), place: mask(place) },
		seconds: posted.precision === "none" ? undefined : posted.seconds,
		media: media.map(({ uri, caption, file }) => ({
			uri,
			caption: mask(caption),
			file,
			facts: factsOf(mediumKey(uri)),
		})),
		facts: factsOf(""),
		people: [...new Set([...mentioned, ...told.flatMap(({ said }) => said.tagged)])],
		addresses: [...new Set(told.flatMap(({ said }) => said.addresses.map(mask)))],
	};
}

/** What the records of a post say, once; that of a single one is so already. */
function factsIn([first, ...others]: readonly Told[]): readonly SaidFact[] {
	if (first === undefined || others.length === 0) return first?.said.facts ?? [];
	const all = [first, ...others].flatMap(({ said }) => said.facts);
	return [...new Map(all.map((fact) => [`${fact.of}\n${fact.label}\n${fact.text}`, fact])).values()];
}

function masked(facts: readonly Fact[], reveal: ReadonlySet<Sensitive>): readonly Fact[] {
	if (facts.length === 0 || reveal.size === SENSITIVE.length) return facts;
	const values = facts.map(({ label, text }) => ({ label, text, href: "", seconds: undefined }));
	const record = maskedRecord({ ...EMPTY, values }, "posts", reveal);
	return record.values.map(({ label, text }) => ({ label, text }));
}
