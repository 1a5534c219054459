import type { Build } from "../build/up-to-date.ts";
import type { CommandEntry, CommandName } from "../options/commands.ts";
import type { Outcome } from "../options/exit-codes.ts";
import type { Screen } from "../terminal/render.ts";

/** Where a person typed a command. */
export interface Terminal extends Screen {
	/** Makes a site. */
	readonly build: Build;
	/** Has what makes a site be ready for it. */
	readonly expectBuild?: (() => void) | undefined;
	/** Absolute; npm itself runs in the folder of the program. */
	readonly folder: string;
	/** Where downloads are looked for when none is named: that folder, unless `--again` repeats another. */
	readonly searched?: string | undefined;
}

/** Options of a command as commander hands them over. */
export type Given = Readonly<Record<string, unknown>>;

/** A command as it was typed, in a folder. */
export interface TypedCommand {
	readonly name: CommandName;
	readonly entry: CommandEntry;
	readonly given: Given;
	readonly folder: string;
	/** As a terminal has it. */
	readonly searched?: string | undefined;
}

/** How a command ended that no error stopped. */
export interface Ended {
	readonly is: Exclude<Outcome, "usage">;
	/** What `--json` prints of it; `docs/receipt.schema.json` describes it. */
	readonly receipt: object;
}

export type Done = Promise<Ended>;
