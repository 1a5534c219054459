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
	lang: option(
		"--lang",
		"<language>",
		"Language of the pages and their dates, such as en or de-AT.",
		"that of the computer",
	),
	timezone: option("--timezone", "<zone>", "Time zone of all dates, such as Europe/Berlin.", "that of the computer"),
	jobs: option(
		"--jobs",
		"<number>",
		"How many pictures and videos are worked on at once.",
		"two for each processor core",
	),
	verbose: option("--verbose", "", "Says more: each step with its time, and where in the program an error arose."),
} as const;
