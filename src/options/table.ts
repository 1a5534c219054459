import { availableParallelism } from "node:os";
import { defaultLimits, limitsWith } from "../download/limits.ts";
import { isZone } from "../languages/dates.ts";
import { MENTIONS } from "../select/mentions.ts";
import { WITH, WITHOUT } from "../select/select.ts";
import type { Grid } from "../site/views/site-view.ts";
import { mapped, once, option, repeatable, toggle, type ValuesOf } from "./option.ts";
import {
	address,
	choice,
	date,
	language,
	limit,
	newFolder,
	oneOf,
	path,
	target,
	wholeNumber,
	zone,
} from "./value-kinds.ts";

/** What the computer says of itself; its zone is undefined when its name is none, as with `TZ=Nowhere/None`. */
export function computer(): { readonly locale: string; readonly zone: string | undefined } {
	const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
	return { locale, zone: isZone(timeZone) ? timeZone : undefined };
}

/** The options of a build. A stage finds the value of an entry under its name; this is the only place that lists them. */
export const OPTIONS = {
	archives: repeatable(
		"--archive",
		"<path>",
		"The same as an option; repeat it for every part.",
		path,
		"the downloads in the current folder",
	),
	sameAccount: toggle(
		"--same-account",
		"Treats all downloads as belonging to one account whose user name has changed.",
	),
	output: option(
		"--output",
		"<folder>",
		"Folder for the site; an existing site is replaced only when the new one is complete.",
		newFolder,
		"_site",
	),
	with: repeatable(
		"--with",
		"<what>",
		"Also shows what is hidden by default: archived, deleted, other (media without a post), drafts, places or profile-pictures; can be repeated.",
		choice(WITH),
		"nothing",
	),
	without: repeatable(
		"--without",
		"<what>",
		"Leaves out posts, reels, igtv or stories; can be repeated.",
		choice(WITHOUT),
		"nothing",
	),
	from: option("--from", "<date>", "First day to show, such as 2019-01-31.", date),
	to: option("--to", "<date>", "Last day to show.", date),
	hide: option(
		"--hide",
		"<file>",
		"The hide list: a text file with one page address or date such as 2019-01-31 per line, naming what not to show.",
		path,
		"hide.txt in the folder _site.owner next to the site, which counts as well",
		() => undefined,
	),
	mentions: option(
		"--mentions",
		"<keep|text|mask>",
		"Whether mentions such as @anna are kept, lose their @ or are masked.",
		oneOf(MENTIONS),
		"keep",
	),
	index: toggle("--index", "Allows search engines to list the site; by default they are asked not to."),
	lang: option(
		"--lang",
		"<language>",
		"Language of the pages and their dates, such as en or de-AT, in the eleven languages of the gallery; any other becomes English. The report is in German for a German site, otherwise in English.",
		language,
		"the computer's language",
		() => computer().locale,
	),
	timezone: option(
		"--timezone",
		"<zone>",
		"Time zone for all dates, such as Europe/Berlin.",
		zone,
		"the computer's time zone",
		() => computer().zone ?? "UTC",
	),
	htmlTimezone: option(
		"--html-timezone",
		"<zone>",
		"Time zone of the dates in an HTML download, which does not name one.",
		zone,
		"America/Los_Angeles, which Instagram is said to use",
		() => undefined,
	),
	splitCarousels: toggle(
		"--split-carousels",
		"Leaves carousels in downloads from 2018 to 2020 split into single pictures, as Instagram stored them.",
	),
	grid: option(
		"--grid",
		"<portrait|square|whole>",
		"Whether the grid crops pictures to upright tiles or to squares, or shows every picture whole.",
		// Until 2026-11 the word for whole was true.
		choice<Grid>(
			{ portrait: "portrait", square: "square", whole: "whole", true: "whole" },
			"Give portrait, square or whole.",
		),
		"portrait",
	),
	pagesOf: option(
		"--pages",
		"<post|month>",
		"Whether every post gets a page of its own or all posts of a month share one, which makes far fewer files.",
		oneOf(["post", "month"], "Give post or month."),
		"post",
	),
	css: repeatable(
		"--css",
		"<file>",
		"Your own stylesheet, for colours, fonts and widths, which counts more than those of Vitrine and may load nothing; can be repeated.",
		path,
		"nothing",
	),
	photos: option(
		"--photos",
		"<folder>",
		"Writes your private photo copy to this folder: every picture and video with its date, caption, hashtags and author stored in the file.",
		path,
	),
	base: option(
		"--base-url",
		"<address>",
		"Address of the published site, such as https://mara.example/; adds Atom feeds, link previews, a sitemap and a file for WordPress.",
		address,
		"",
		() => "",
	),
	allowRemovals: once(
		toggle(
			"--allow-removals",
			"Allows the new site to show less than the current one; otherwise the build stops and says what would be lost. What you leave out by an option or by hide.txt needs no permission.",
		),
	),
	again: once(
		toggle(
			"--again",
			"Repeats the options of the last such run for the same folder, and says which; those that you give count instead. Never repeats --allow-removals, --browser, --dry-run, --verbose, --quiet, --json or --log.",
		),
	),
	jobs: option(
		"--jobs",
		"<number>",
		"How many pictures and videos to process at the same time; of pictures over 4 megapixels half as many.",
		wholeNumber(1, 256),
		"four per processor core",
		() => 4 * availableParallelism(),
	),
	limits: mapped(
		repeatable(
			"--limit",
			"<name=number>",
			"Limits for a download: entries (files in a ZIP or folder), gigabytes (unpacked), ratio (unpacked to packed) or megabytes (of one file held in memory); can be repeated.",
			limit,
			"entries=500000, gigabytes=200, ratio=200, megabytes=256",
		),
		(settings) => limitsWith(settings) ?? defaultLimits,
	),
	open: toggle("--open", "Opens the result in your browser when it is done."),
	dryRun: once(
		toggle(
			"--dry-run",
			"Writes nothing: says what would be on the site, what would be left out, how large it would be and how long a build would take.",
		),
	),
	target: option(
		"--target",
		"<where>",
		"Checks after the build whether the site fits netlify, github, cloudflare or usb, and says what to do next.",
		target,
	),
	verbose: once(
		toggle("--verbose", "Prints more: the time that each step took, and where in the program an error occurred."),
	),
} as const;

/** The options of a build. Paths are absolute. */
export type Options = ValuesOf<typeof OPTIONS>;

/** The options that do not change the site, so that no build key has them. What a hide list and a stylesheet say is in the key. */
export const BESIDE_SITE: ReadonlySet<string> = new Set<keyof Options>([
	...([
		"archives",
		"hide",
		"css",
		"photos",
		"again",
		"allowRemovals",
		"dryRun",
		"jobs",
		"target",
		"open",
		"verbose",
	] as const),
]);
