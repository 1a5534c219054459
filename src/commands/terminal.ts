import type { Build } from "../build/up-to-date.ts";
import type { Screen } from "../terminal/screen.ts";

/** Where a person typed a command. */
export interface Terminal extends Screen {
	/** Makes a site. */
	readonly build: Build;
	/** Absolute; npm itself runs in the folder of the program. */
	readonly folder: string;
}

/** Options of a command as commander hands them over. */
export type Given = Readonly<Record<string, unknown>>;

/** True when the command did what it was asked for; the exit code tells it. */
export type Done = Promise<boolean>;
