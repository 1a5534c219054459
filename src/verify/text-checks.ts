import { posix } from "node:path";
import type { Clause, Plain } from "../languages/problems/message.ts";
import type { TextCheck } from "./check.ts";

const LINK = /\s(?:href|src|poster|action)="([^"]*)"/g;
const SOURCES = /\ssrcset="([^"]*)"/g;

/** Links must be relative and spelled exactly like the file that they lead to. */
export const links: TextCheck = {
	id: "links",
	passes: "Every link leads to a file of the site, also from a folder",
	fails: "A link does not lead to a file of the site",
	findings: ({ path, text }, site) => {
		if (!path.endsWith(".html")) return [];
		const found: Clause[] = [];
		const targets = [
			...[...text.matchAll(LINK)].map(([, target = ""]) => target),
			...[...text.matchAll(SOURCES)].flatMap(([, list = ""]) =>
				list.split(", ").map((source) => source.split(" ")[0] ?? ""),
			),
		];
		for (const target of new Set(targets)) {
			if (/^(#|data:(,$|text\/vtt;)|https?:|mailto:)/.test(target)) continue;
			const file = target.replace(/[#?].*/s, "");
			if (file.startsWith("/"))
				found.push({ code: "the link {name} does not work from a folder", params: { name: target } });
			// The page for what is not found is shown at any depth; its links are those that a script finds the root for.
			else if (path !== "404.html" && !site.has(posix.normalize(posix.join(posix.dirname(path), file)))) {
				found.push({ code: "the link {name} leads nowhere", params: { name: target } });
			}
		}
		return found;
	},
};

const LOADED =
	/^<(?:img|script|link|video|source|track|iframe|object|embed|use)\b[^>]*\s(?:src|srcset|href|poster|data)="\s*(?:https?:)?\/\//i;

/** Where the mark is nowhere in a page, no tag has the pattern: a page has hundreds of tags, and most marks are in none. */
type Rule = readonly [pattern: RegExp, finding: Plain, mark?: RegExp];

/** A tag, also one that is not closed. */
const TAG = /<[a-z][^>]*>?/gi;
/** Each is tested on one tag at a time. */
const IN_TAGS: readonly Rule[] = [
	[LOADED, "a page loads something from the network", /\s(?:src|srcset|href|poster|data)="\s*(?:https?:)?\/\//i],
	[/^<script\b(?![^>]*\ssrc=)(?![^>]*\stype="application\/json")/i, "a page has a script in it", /<script\b/i],
	[/^<[^>]*\son[a-z]+\s*=\s*"/i, "a page has an event handler in it", /\son[a-z]+\s*=\s*"/i],
	[/^<script\b[^>]*\stype="module"/i, "a page has a module, which does not work from a folder", /\stype="module"/i],
	[
		/^<[^>]*\scrossorigin\b/i,
		"a page has a crossorigin attribute, which does not work from a folder",
		/\scrossorigin\b/i,
	],
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
		const all = isPage ? IN_TAGS : path.endsWith(".css") ? IN_STYLESHEETS : [];
		const rules = all.filter(([, , mark]) => mark?.test(text) ?? true);
		const pieces = isPage && rules.length > 0 ? (text.match(TAG) ?? []) : [text];
		return rules.filter(([pattern]) => pieces.some((piece) => pattern.test(piece))).map(([, finding]) => finding);
	},
};

/** Checks of one text at a time that know nothing of the owner. */
export const TEXT_CHECKS: readonly TextCheck[] = [links, external];
