import { dayMeant, typedPlainly } from "../languages/typed.ts";
import { beginsWithFragment, formatAddress, type KeyTime, parseAddress, timeOfKey } from "../model/address.ts";

/** What one line names: everything of a day in the site's zone, or what an address names. */
type Named = { readonly kind: "day"; readonly day: string } | KeyTime;

/** Trimmed from both ends, since people make lists: bullets, quotation marks, brackets, a comma. */
const AROUND = new Set("-*•·\"'`´‘’‚“”„«»‹›<>()[],; ");

/** Parses a line, whether or not what it names is in the download; undefined for an invalid line. Pure. */
export function namedBy(line: string): Named | undefined {
	const typed = withoutEnds(typedPlainly(line), AROUND);
	const day = dayMeant(typed);
	return day === undefined ? namedByAddress(typed) : { kind: "day", day };
}

const STORIES = "stories/";

/** The page, and the fragment, also after a query. */
const TYPED_ADDRESS = /^([^#?]*)(?:(?:\?[^#]*)?(?:#([\w-]*))?|\?.*)$/s;

function namedByAddress(typed: string): KeyTime | undefined {
	const [, page = "", fragment = ""] = TYPED_ADDRESS.exec(typed) ?? [];
	const plain = withoutEnds(page, new Set("/ ")).toLowerCase();
	const address = parseAddress(formatAddress({ page: plain, fragment }));
	if (address === undefined) return undefined;
	// Ambiguous, between the address of a post and that of a story: hiding the wrong one is worse than asking.
	const isHalf = !address.key.startsWith(STORIES) && `/${plain}`.includes(`/${STORIES}${address.key}`);
	return isHalf ? undefined : timeOfKey(address.key);
}

function withoutEnds(text: string, characters: ReadonlySet<string>): string {
	let [start, end] = [0, text.length];
	while (start < end && characters.has(text.charAt(start))) start += 1;
	while (end > start && characters.has(text.charAt(end - 1))) end -= 1;
	return text.slice(start, end);
}

/** Strips a comment, which begins with `#`; after a space, that can also be the fragment of an address. Pure. */
export function withoutComment(line: string): string {
	const trimmed = line.replaceAll("\ufeff", "").trim();
	for (const { index } of trimmed.matchAll(/[#＃]/g)) {
		const isFragment = beginsWithFragment(trimmed.slice(index + 1, index + 30));
		if (index === 0 || (/\s/.test(trimmed.charAt(index - 1)) && !isFragment)) return trimmed.slice(0, index).trim();
	}
	return trimmed;
}
