import type { Build } from "../build/up-to-date.ts";
import type { Screen } from "../terminal/render.ts";

/** Where a person typed a command. */
export interface Terminal extends Screen {
	/** Makes a site. */
	readonly build: Build;
	/** Absolute; npm itself runs in the folder of the program. */
	readonly folder: string;
}

/** Options of a command as commander hands them over. */
export type Given = Readonly<Record<string, unknown>>;

/** Resolves to whether the command did what it is for; the exit code is 1 otherwise. */
export type Done = Promise<boolean>;
