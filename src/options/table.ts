/** One option of the command line. `--help` and the tables in the documentation are made from this list. */
export interface OptionEntry {
	readonly flag: string;
	/** What stands behind it, such as `<path>`; empty for a switch. */
	readonly value: string;
	readonly repeatable: boolean;
	/** One sentence, without the default. */
	readonly meaning: string;
	/** The default in words; empty when there is none. */
	readonly byDefault: string;
}

const option = (flag: string, value: string, meaning: string, byDefault = "", repeatable = false): OptionEntry => ({
	flag,
	value,
	meaning,
	byDefault,
	repeatable,
});

export const OPTIONS = {
	archive: option(
		"--archive",
		"<path>",
		"The ZIP from Instagram, or an unpacked folder; repeat it for every part.",
		"the downloads that lie in the current folder",
		true,
	),
	sameAccount: option(
		"--same-account",
		"",
		"Takes all downloads for those of one account, which has changed its name between them.",
	),
	output: option(
		"--output",
		"<folder>",
		"Where the site goes; a site that is there is replaced when the new one is whole.",
		"_site",
	),
	with: option(
		"--with",
		"<what>",
		"Shows what is hidden otherwise: archived, deleted, other (media without a post), drafts, places or profile-pictures; may be repeated.",
		"none of them",
		true,
	),
	without: option(
		"--without",
		"<what>",
		"Leaves out posts, reels, igtv or stories; may be repeated.",
		"all of them are shown",
		true,
	),
	from: option("--from", "<date>", "First day that is shown, such as 2019-01-31."),
	to: option("--to", "<date>", "Last day that is shown."),
	hide: option(
		"--hide",
		"<file>",
		"A text file with what is not to be shown, a page's address or a date such as 2019-01-31 a line.",
		"the file beside the site that ends in .hide.txt",
	),
	mentions: option(
		"--mentions",
		"<keep|text|mask>",
		"Whether names such as @anna stay in captions as they are, lose their sign, or are masked.",
		"keep",
	),
	index: option("--index", "", "Lets search engines list the site, which they are asked not to do otherwise."),
	lang: option(
		"--lang",
		"<language>",
		"Language of the pages and their dates, such as en or de-AT.",
		"that of the computer",
	),
	timezone: option("--timezone", "<zone>", "Time zone of all dates, such as Europe/Berlin.", "that of the computer"),
	htmlTimezone: option(
		"--html-timezone",
		"<zone>",
		"Time zone of the dates in an HTML download, which do not tell theirs.",
		"America/Los_Angeles, in which Instagram is said to print them",
	),
	splitCarousels: option(
		"--split-carousels",
		"",
		"Leaves the pictures of downloads of 2018 to 2020 apart, where Instagram had taken carousels to pieces.",
	),
	grid: option(
		"--grid",
		"<square|true>",
		"Whether the grid shows squares or every picture in its own proportions.",
		"square",
	),
	pages: option(
		"--pages",
		"<post|month>",
		"Whether each post has a page of its own, or each month one for all of its posts, which makes far fewer files.",
		"post",
	),
	photos: option(
		"--photos",
		"<folder>",
		"Writes your private copy there: every picture and video with date, caption, hashtags and author in its own fields.",
	),
	baseUrl: option(
		"--base-url",
		"<address>",
		"Where the site will be, such as https://mara.example/; adds Atom, previews of links, a sitemap and a file for WordPress.",
	),
	allowRemovals: option(
		"--allow-removals",
		"",
		"Lets the new site show less than the one that is there; without it such a build stops and says what would go.",
	),
	jobs: option(
		"--jobs",
		"<number>",
		"How many pictures and videos are worked on at once.",
		"two for each processor core",
	),
	limit: option(
		"--limit",
		"<name=number>",
		"What a download may ask for: entries, gigabytes (unpacked), ratio (unpacked to packed) or megabytes (of a file held in memory); may be repeated.",
		"entries=500000, gigabytes=200, ratio=200, megabytes=256",
		true,
	),
	target: option(
		"--target",
		"<where>",
		"Checks at the end whether the site fits netlify, github, cloudflare or usb, and says what comes next.",
	),
	verbose: option("--verbose", "", "Says more: each step with its time, and where in the program an error arose."),
} as const;

/** A command of `npm run`, with what stands behind it. */
export interface CommandEntry {
	/** One sentence. */
	readonly meaning: string;
	/** Words that are not options, such as `<folder>`. */
	readonly words: readonly { readonly name: string; readonly meaning: string }[];
	readonly options: Readonly<Record<string, OptionEntry>>;
}

const site = option("--output", "<folder>", "The built site.", "_site");
const { archive: _, ...withoutArchive } = OPTIONS;

/** Every command, by the name that stands behind `npm run`. */
export const COMMANDS = {
	build: { meaning: "Builds the site from a download.", words: [], options: OPTIONS },
	sample: {
		meaning: "Writes the download of an invented account, and builds it.",
		words: [],
		options: {
			layout: option(
				"--layout",
				"<name>",
				"Writes it as Instagram did in that year: 2018, 2020, 2021, 2023, 2025, 2026, html-old or html-new.",
				"2026",
			),
			...withoutArchive,
		},
	},
	check: {
		meaning: "Says whether the built site fits a host or a stick, and what comes next; publishes nothing.",
		words: [],
		options: { target: option("--target", "<where>", "One of netlify, github, cloudflare and usb."), output: site },
	},
	preview: {
		meaning: "Shows the built site in the browser as a visitor would see it; nobody else can reach it.",
		words: [],
		options: {
			output: site,
			open: option("--no-open", "", "Only says the address, and does not open the browser."),
		},
	},
	pack: {
		meaning: "Puts a small built site into one ZIP, for e-mail or for hosts that take a ZIP.",
		words: [],
		options: {
			output: site,
			to: option("--to", "<file>", "The ZIP to write.", "beside the site, with its name and .zip"),
		},
	},
	stick: {
		meaning: "Copies the built site to a USB stick, reads back what it wrote, and leaves checksums there.",
		words: [],
		options: {
			to: option("--to", "<place>", "Drive or folder of the stick; what is there of others is left alone."),
			tv: option("--tv", "", "Adds a folder of plain JPEG and MP4 for televisions and photo frames."),
			output: site,
		},
	},
	verify: {
		meaning: "Says whether every file of a copy is still as it was written.",
		words: [{ name: "[folder]", meaning: "The folder that holds index.html and SHA256SUMS." }],
		options: {},
	},
} as const satisfies Record<string, CommandEntry>;

export type CommandName = keyof typeof COMMANDS;
