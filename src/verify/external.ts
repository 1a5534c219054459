import type { Plain } from "../languages/problems/message.ts";
import type { TextCheck } from "./check.ts";

const LOADED =
	/^<(?:img|script|link|video|source|track|iframe|object|embed|use)\b[^>]*\s(?:src|srcset|href|poster|data)="\s*(?:https?:)?\/\//i;

type Rule = readonly [pattern: RegExp, finding: Plain];

/** A tag, also one that is not closed. */
const TAG = /<[a-z][^>]*>?/gi;
/** Each is tested on one tag at a time. */
const IN_TAGS: readonly Rule[] = [
	[LOADED, "a page loads something from the network"],
	[/^<script\b(?![^>]*\ssrc=)(?![^>]*\stype="application\/json")/i, "a page has a script in it"],
	[/^<[^>]*\son[a-z]+\s*=\s*"/i, "a page has an event handler in it"],
	[/^<script\b[^>]*\stype="module"/i, "a page has a module, which does not work from a folder"],
	[/^<[^>]*\scrossorigin\b/i, "a page has a crossorigin attribute, which does not work from a folder"],
];
const IN_STYLESHEETS: readonly Rule[] = [
	[/url\(\s*(?:["']\s*)?(?:https?:)?\/\//i, "a stylesheet loads something from the network"],
	[/@import/i, "a stylesheet loads another one"],
];

export const external: TextCheck = {
	id: "external",
	passes: "Nothing comes from the network, and no page runs a script that is no file of the site",
	fails: "Something comes from the network, or a page runs a script that is no file of the site",
	findings: ({ path, text }) => {
		const isPage = path.endsWith(".html");
		const rules = isPage ? IN_TAGS : path.endsWith(".css") ? IN_STYLESHEETS : [];
		const pieces = isPage ? (text.match(TAG) ?? []) : [text];
		return rules.filter(([pattern]) => pieces.some((piece) => pattern.test(piece))).map(([, finding]) => finding);
	},
};
