import { type OptionTable, option, toggle } from "./option.ts";
import { OPTIONS } from "./table.ts";
import { path, target, text } from "./value-kinds.ts";

/** A command of `npm run`, with what it takes. */
export interface CommandEntry {
	/** One sentence. */
	readonly meaning: string;
	/** Words that are not options, such as `<folder>`. */
	readonly words: readonly { readonly name: string; readonly meaning: string }[];
	readonly options: OptionTable;
}

const site = option("--output", "<folder>", "The built site.", path, "_site");
const { archives: _, ...withoutArchives } = OPTIONS;

/** Every command, by its name for `npm run`. */
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
				text,
				"2026",
			),
			...withoutArchives,
		},
	},
	check: {
		meaning: "Says whether the built site fits a host or a stick, and what comes next; publishes nothing.",
		words: [],
		options: {
			// Has to be given: an empty word is no target.
			target: option("--target", "<where>", "One of netlify, github, cloudflare and usb.", target, ""),
			output: site,
		},
	},
	preview: {
		meaning: "Shows the built site in the browser as a visitor would see it; nobody else can reach it.",
		words: [],
		options: {
			output: site,
			open: toggle("--no-open", "Only says the address, and does not open the browser."),
		},
	},
	pack: {
		meaning: "Puts a small built site into one ZIP, for e-mail or for hosts that take a ZIP.",
		words: [],
		options: {
			output: site,
			to: option(
				"--to",
				"<file>",
				"The ZIP to write.",
				path,
				"beside the site, with its name and .zip",
				() => undefined,
			),
		},
	},
	stick: {
		meaning: "Copies the built site to a USB stick, reads back what it wrote, and leaves checksums there.",
		words: [],
		options: {
			to: option("--to", "<place>", "Drive or folder of the stick; what is there of others is left alone.", path),
			tv: toggle("--tv", "Adds a folder of plain JPEG and MP4 for televisions and photo frames."),
			output: site,
		},
	},
	verify: {
		meaning: "Says whether every file of a copy is still as it was written.",
		words: [{ name: "[folder]", meaning: "The folder that holds index.html and SHA256SUMS." }],
		options: {},
	},
} as const satisfies Readonly<Record<string, CommandEntry>>;

export type CommandName = keyof typeof COMMANDS;
