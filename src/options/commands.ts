import { PAPERS } from "../deliver/book/papers.ts";
import { formerly, type OptionTable, once, option, repeatable, toggle } from "./option.ts";
import { computer, OPTIONS } from "./table.ts";
import { date, language, nameOrList, newFolder, oneOf, onStick, path, target, text, year } from "./value-kinds.ts";

/** A command of `npm run`, with what it takes. */
export interface CommandEntry {
	/** One sentence. */
	readonly meaning: string;
	/** Words that are not options, such as `<folder>`. */
	readonly words: readonly { readonly name: string; readonly meaning: string }[];
	readonly options: OptionTable;
	/** The option whose values may be typed without it. */
	readonly plain?: string;
}

const downloads = {
	name: "[downloads...]",
	meaning:
		"The ZIP files from Instagram or unpacked folders, every part of a download; without any, those in the current folder.",
};

const site = option("--output", "<folder>", "Folder of the site.", path, "_site");
const { archives: _, dryRun: __, again, ...ofSample } = OPTIONS;

/** Every command, by its name for `npm run`. */
export const COMMANDS = {
	build: {
		meaning: "Builds the site from a download.",
		words: [downloads],
		plain: "archives",
		options: OPTIONS,
	},
	sample: {
		meaning: "Writes the download of an invented account and builds a site from it.",
		words: [],
		options: {
			layout: option(
				"--layout",
				"<name>",
				"Layout of the download, by the year in which Instagram used it: 2018, 2020, 2021, 2023, 2025, 2026, html-old or html-new.",
				text,
				"2026",
			),
			...ofSample,
		},
	},
	private: {
		meaning:
			"Writes your private edition: everything that the download contains, messages included, as pages for you alone.",
		words: [downloads],
		plain: "archives",
		options: {
			archives: OPTIONS.archives,
			output: option(
				"--output",
				"<folder>",
				"Folder for the private edition; an existing one is replaced only when the new one is complete.",
				newFolder,
				"_private",
			),
			lang: option(
				"--lang",
				"<language>",
				"Language of the pages and their dates, such as en or de-AT, in the eleven languages of the gallery; any other becomes English.",
				language,
				"the computer's language",
				() => computer().locale,
			),
			timezone: OPTIONS.timezone,
			htmlTimezone: OPTIONS.htmlTimezone,
			me: formerly(
				"--me",
				repeatable(
					"--my-name",
					"<name>",
					"Your name as messages show it, if it is not the one in your profile; can be repeated.",
					text,
					"the name in your profile",
				),
			),
			only: formerly(
				"--only",
				repeatable(
					"--area",
					"<area>",
					"Puts nothing but this area into the edition: messages, comments, likes, saved, story-answers, contacts, people, searches, seen, advertising, insights, account, security, settings, apps, threads, shopping, posts or other; can be repeated.",
					text,
					"all of them",
				),
			),
			without: repeatable("--without", "<area>", "Leaves an area out; can be repeated.", text, "nothing"),
			people: repeatable(
				"--people",
				"<name>",
				"Puts nothing into the edition but what has to do with this person or conversation, by name, @handle or title, or with those in a text file (.txt), one a line; can be repeated.",
				nameOrList,
				"everybody",
			),
			withoutPeople: repeatable(
				"--without-people",
				"<name>",
				"Leaves out a person or a conversation, with everything in which the name occurs, or those in a text file; can be repeated.",
				nameOrList,
				"nobody",
			),
			from: option("--from", "<date>", "First day, such as 2019-01-31; what has no date is left out then.", date),
			to: option("--to", "<date>", "Last day; what has no date is left out then.", date),
			with: repeatable(
				"--with",
				"<what>",
				"Shows in full what is shortened by default: ip-addresses, contacts, tokens, invites, places or everything; can be repeated.",
				text,
				"nothing",
			),
			allowRemovals: once(
				toggle(
					"--allow-removals",
					"Allows the new edition to contain less than the current one; otherwise the command stops.",
				),
			),
			again,
			css: OPTIONS.css,
			jobs: OPTIONS.jobs,
			limits: OPTIONS.limits,
			open: OPTIONS.open,
			verbose: OPTIONS.verbose,
		},
	},
	check: {
		meaning: "Says whether the site fits a host or a USB stick and what to do next; publishes nothing.",
		words: [
			{ name: "[where]", meaning: "One of netlify, github, cloudflare or usb; without it, all of them briefly." },
		],
		plain: "target",
		options: {
			target: option("--target", "<where>", "The same as an option.", target),
			output: site,
		},
	},
	preview: {
		meaning: "Shows the site in your browser as a visitor would see it; nobody else can reach it.",
		words: [],
		options: {
			output: site,
			open: toggle("--no-open", "Prints the address without opening the browser."),
		},
	},
	pack: {
		meaning: "Packs a small site into one ZIP file, for e-mail or for hosts that accept ZIP files.",
		words: [],
		options: {
			output: site,
			to: option(
				"--to",
				"<file>",
				"The ZIP file to write.",
				path,
				"next to the site, with its name and .zip",
				() => undefined,
			),
			again,
		},
	},
	book: {
		meaning: "Prints a year, or all years, as a book into a PDF, by the Chromium, Chrome or Edge on this computer.",
		words: [],
		options: {
			year: option("--year", "<year>", "The year, such as 2024.", year, "all years", () => undefined),
			to: option(
				"--to",
				"<file>",
				"The PDF file to write; several volumes get a number each.",
				path,
				"book.pdf, or book-2024.pdf for a year, in the current folder",
				() => undefined,
			),
			paper: option(
				"--paper",
				"<a4|letter|square>",
				"Size of the pages; square is 21 × 21 cm.",
				oneOf(PAPERS, "Give a4, letter or square."),
				"a4",
			),
			output: site,
			// No file that came with a site decides which program is started.
			browser: once(
				option("--browser", "<file>", "The program of the browser.", path, "the one that is found", () => undefined),
			),
			again,
		},
	},
	stick: {
		meaning: "Copies the site to a USB stick, reads back what it wrote and adds checksums.",
		words: [{ name: "[place]", meaning: "Drive or folder on the stick; other files there are left alone." }],
		plain: "to",
		options: {
			to: option("--to", "<place>", "The same as an option.", onStick),
			tv: toggle("--tv", "Adds a folder of plain JPEG and MP4 files for televisions and photo frames."),
			output: site,
			again,
		},
	},
	verify: {
		meaning: "Checks whether every file of a copy is still as it was written.",
		words: [
			{
				name: "[folder]",
				meaning: "The folder that contains index.html and SHA256SUMS; by default the current folder.",
			},
		],
		options: {},
	},
} as const satisfies Readonly<Record<string, CommandEntry>>;

export type CommandName = keyof typeof COMMANDS;
