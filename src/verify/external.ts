import type { Written } from "./verify.ts";

const LOADED =
	/<(?:img|script|link|video|source|track|iframe|object|embed|use)\b[^>]*\s(?:src|srcset|href|poster|data)="\s*(?:https?:)?\/\//i;

type Rule = readonly [pattern: RegExp, finding: string];

const IN_PAGES: readonly Rule[] = [
	[LOADED, "a page loads something from the network"],
	[/<script\b(?![^>]*\ssrc=)(?![^>]*\stype="application\/json")/i, "a page has a script in it"],
	[/<[a-z][^>]*\son[a-z]+\s*=\s*"/i, "a page has an event handler in it"],
	[/<script\b[^>]*\stype="module"/i, "a page has a module, which does not work from a folder"],
	[/<[a-z][^>]*\scrossorigin\b/i, "a page has a crossorigin attribute, which does not work from a folder"],
];
const IN_STYLESHEETS: readonly Rule[] = [
	[/url\(\s*["']?\s*(?:https?:)?\/\//i, "a stylesheet loads something from the network"],
	[/@import/i, "a stylesheet loads another one"],
];

/** Nothing comes from the network, and no page runs what does not stand in a file of the site. */
export function findings({ path, text }: Written): readonly string[] {
	const rules = path.endsWith(".html") ? IN_PAGES : path.endsWith(".css") ? IN_STYLESHEETS : [];
	return rules.filter(([pattern]) => pattern.test(text)).map(([, finding]) => finding);
}
