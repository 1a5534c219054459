import { availableParallelism } from "node:os";
import { defaultLimits, limitsWith } from "../download/limits.ts";
import { isZone } from "../languages/dates.ts";
import { MENTIONS } from "../select/mentions.ts";
import { WITH, WITHOUT } from "../select/select.ts";
import { besideSite, mapped, option, repeatable, toggle, type ValuesOf } from "./option.ts";
import { address, choice, date, language, limit, oneOf, path, target, wholeNumber, zone } from "./value-kinds.ts";

/** What the computer says of itself; its zone is undefined when its name is none, as with `TZ=Nowhere/None`. */
export function computer(): { readonly locale: string; readonly zone: string | undefined } {
	const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
	return { locale, zone: isZone(timeZone) ? timeZone : undefined };
}

/** The options of a build. A stage finds the value of an entry under its name; this is the only place that lists them. */
export const OPTIONS = {
	archives: besideSite(
		repeatable(
			"--archive",
			"<path>",
			"The ZIP from Instagram, or an unpacked folder; repeat it for every part.",
			path,
			"the downloads that lie in the current folder",
		),
	),
	sameAccount: toggle(
		"--same-account",
		"Takes all downloads for those of one account, which has changed its name between them.",
	),
	output: option(
		"--output",
		"<folder>",
		"Where the site goes; a site that is there is replaced when the new one is whole.",
		path,
		"_site",
	),
	with: repeatable(
		"--with",
		"<what>",
		"Shows what is hidden otherwise: archived, deleted, other (media without a post), drafts, places or profile-pictures; may be repeated.",
		choice(WITH),
		"none of them",
	),
	without: repeatable(
		"--without",
		"<what>",
		"Leaves out posts, reels, igtv or stories; may be repeated.",
		choice(WITHOUT),
		"all of them are shown",
	),
	from: option("--from", "<date>", "First day that is shown, such as 2019-01-31.", date),
	to: option("--to", "<date>", "Last day that is shown.", date),
	// What its lines say is in the key.
	hide: besideSite(
		option(
			"--hide",
			"<file>",
			"A text file with what is not to be shown, a page's address or a date such as 2019-01-31 a line.",
			path,
			"the file beside the site that ends in .hide.txt",
			() => undefined,
		),
	),
	mentions: option(
		"--mentions",
		"<keep|text|mask>",
		"Whether names such as @anna stay in captions as they are, lose their sign, or are masked.",
		oneOf(MENTIONS),
		"keep",
	),
	index: toggle("--index", "Lets search engines list the site, which they are asked not to do otherwise."),
	lang: option(
		"--lang",
		"<language>",
		"Language of the pages and their dates, such as en or de-AT.",
		language,
		"that of the computer",
		() => computer().locale,
	),
	timezone: option(
		"--timezone",
		"<zone>",
		"Time zone of all dates, such as Europe/Berlin.",
		zone,
		"that of the computer",
		() => computer().zone ?? "UTC",
	),
	htmlTimezone: option(
		"--html-timezone",
		"<zone>",
		"Time zone of the dates in an HTML download, which do not tell theirs.",
		zone,
		"America/Los_Angeles, in which Instagram is said to print them",
		() => undefined,
	),
	splitCarousels: toggle(
		"--split-carousels",
		"Leaves the pictures of downloads of 2018 to 2020 apart, where Instagram had taken carousels to pieces.",
	),
	grid: option(
		"--grid",
		"<square|true>",
		"Whether the grid shows squares or every picture in its own proportions.",
		oneOf(["square", "true"], "Give square or true."),
		"square",
	),
	pagesOf: option(
		"--pages",
		"<post|month>",
		"Whether each post has a page of its own, or each month one for all of its posts, which makes far fewer files.",
		oneOf(["post", "month"], "Give post or month."),
		"post",
	),
	photos: besideSite(
		option(
			"--photos",
			"<folder>",
			"Writes your private copy there: every picture and video with date, caption, hashtags and author in its own fields.",
			path,
		),
	),
	base: option(
		"--base-url",
		"<address>",
		"Where the site will be, such as https://mara.example/; adds Atom, previews of links, a sitemap and a file for WordPress.",
		address,
		"",
		() => "",
	),
	allowRemovals: besideSite(
		toggle(
			"--allow-removals",
			"Lets the new site show less than the one that is there; without it such a build stops and says what would go.",
		),
	),
	jobs: besideSite(
		option(
			"--jobs",
			"<number>",
			"How many pictures and videos are worked on at once.",
			wholeNumber(1, 256),
			"two for each processor core",
			() => 2 * availableParallelism(),
		),
	),
	limits: mapped(
		repeatable(
			"--limit",
			"<name=number>",
			"What a download may ask for: entries, gigabytes (unpacked), ratio (unpacked to packed) or megabytes (of a file held in memory); may be repeated.",
			limit,
			"entries=500000, gigabytes=200, ratio=200, megabytes=256",
		),
		(settings) => limitsWith(settings) ?? defaultLimits,
	),
	target: besideSite(
		option(
			"--target",
			"<where>",
			"Checks at the end whether the site fits netlify, github, cloudflare or usb, and says what comes next.",
			target,
		),
	),
	verbose: besideSite(
		toggle("--verbose", "Says more: each step with its time, and where in the program an error arose."),
	),
} as const;

/** The options of a build. Paths are absolute. */
export type Options = ValuesOf<typeof OPTIONS>;
