import { dayMeant, typedPlainly } from "../languages/typed.ts";
import { beginsWithFragment, formatAddress, type KeyTime, parseAddress, timeOfKey } from "../model/address.ts";

/** What one line names: everything of a day in the site's zone, or what an address means. */
type Named = { readonly kind: "day"; readonly day: string } | KeyTime;

/** What may surround an address in a list that a person makes: bullets, quotation marks, brackets, a comma. */
const AROUND = new Set("-*•·\"'`´‘’‚“”„«»‹›<>()[],; ");

/** What a line names, whether or not it is in the download; undefined for a line that is not understood. Pure. */
export function namedBy(line: string): Named | undefined {
	const typed = withoutEnds(typedPlainly(line), AROUND);
	const day = dayMeant(typed);
	return day === undefined ? namedByAddress(typed) : { kind: "day", day };
}

const STORIES = "stories/";

/** The page, and the fragment unless a query is there that breaks it off. */
const TYPED_ADDRESS = /^([^#?]*)(?:(?:\?[^#]*)?(?:#([\w-]*))?|\?.*)$/s;

function namedByAddress(typed: string): KeyTime | undefined {
	const [, page = "", fragment = ""] = TYPED_ADDRESS.exec(typed) ?? [];
	const plain = withoutEnds(page, new Set("/ ")).toLowerCase();
	const address = parseAddress(formatAddress({ page: plain, fragment }));
	if (address === undefined) return undefined;
	// Half the address of a post and half that of a story: hiding the wrong one is worse than asking.
	const isHalf = !address.key.startsWith(STORIES) && `/${plain}`.includes(`/${STORIES}${address.key}`);
	return isHalf ? undefined : timeOfKey(address.key);
}

function withoutEnds(text: string, characters: ReadonlySet<string>): string {
	let [start, end] = [0, text.length];
	while (start < end && characters.has(text.charAt(start))) start += 1;
	while (end > start && characters.has(text.charAt(end - 1))) end -= 1;
	return text.slice(start, end);
}

/** A line without its comment, which begins with `#`; after a space, that can also be the fragment of an address. Pure. */
export function withoutComment(line: string): string {
	const trimmed = line.replaceAll("\ufeff", "").trim();
	for (const { index } of trimmed.matchAll(/[#＃]/g)) {
		const isFragment = beginsWithFragment(trimmed.slice(index + 1, index + 30));
		if (index === 0 || (/\s/.test(trimmed.charAt(index - 1)) && !isFragment)) return trimmed.slice(0, index).trim();
	}
	return trimmed;
}
