import type { Options } from "../options/table.ts";
import type { SelectOptions } from "../select/select.ts";

/** All that one build needs to know. */
export interface BuildRequest {
	readonly options: Options;
	/** With the lines of the hide list. */
	readonly selectOptions: SelectOptions;
	/** The owner's stylesheets, in their layer. */
	readonly css: string;
	/** The download is the invented one of `npm run sample`. */
	readonly invented: boolean;
}
