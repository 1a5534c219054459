import type { LogFile } from "../output/log-file.ts";
import type { Screen } from "../terminal/render.ts";

/** Where a command can be heard. */
export interface Outlets {
	/** Standard output, and standard error. */
	readonly out: (text: string) => void;
	readonly err: (text: string) => void;
	/** Prints a value as JSON. */
	readonly json: (value: object) => void;
	readonly bar: Screen["stream"];
}

/** How a command says what it has to say. */
export interface Voice extends Pick<Screen, "stream" | "print"> {
	/** What needs attention. */
	readonly warn: (text: string) => void;
	/** What stopped the command. */
	readonly fault: (text: string) => void;
	/** What programs are told. */
	readonly receipt: (receipt: object) => void;
	/** Says everything to a log, too. */
	readonly alsoTo: (log: LogFile) => void;
	/** A last line for the log alone, which is closed with it. */
	readonly last: (text: string) => void;
}

const NO_BAR: Screen["stream"] = { isTTY: false, write: () => true };

/** With `quiet` only what needs attention is said; with `json` people read standard error, because programs read standard output. */
export function openVoice(
	{ out, err, json: printJson, bar }: Outlets,
	{ quiet, json }: { readonly quiet: boolean; readonly json: boolean },
): Voice {
	let log: LogFile | undefined;
	const write = (text: string) => {
		if (log === undefined || log.write(text)) return;
		log = undefined;
		err("The log could not be continued: perhaps the disk is full.");
	};
	const through = (outlet: (text: string) => void) => (text: string) => {
		write(text);
		outlet(text);
	};
	const forPeople = json ? err : out;
	return {
		stream: quiet ? NO_BAR : bar,
		print: through(quiet ? () => undefined : forPeople),
		warn: through(quiet ? err : forPeople),
		fault: through(err),
		receipt: (receipt) => {
			if (json) printJson(receipt);
		},
		alsoTo: (file) => {
			log = file;
		},
		last: (text) => {
			write(text);
			log?.close();
			log = undefined;
		},
	};
}
