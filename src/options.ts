/** One option of the command line. `--help` and the README's table are made from this list. */
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
	output: option(
		"--output",
		"<folder>",
		"Where the site goes; a site that is there is replaced when the new one is whole.",
		"_site",
	),
	with: option(
		"--with",
		"<what>",
		"Shows what is hidden otherwise: archived, deleted, other (media without a post) or drafts; may be repeated.",
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
	jobs: option(
		"--jobs",
		"<number>",
		"How many pictures and videos are worked on at once.",
		"two for each processor core",
	),
	verbose: option("--verbose", "", "Says more: each step with its time, and where in the program an error arose."),
} as const;
