import type { MediaProgress } from "../media/prepare/prepare.ts";
import type { Options } from "../options/table.ts";
import type { SelectOptions } from "../select/select.ts";
import type { Progress } from "../terminal/progress.ts";

/** All that one build needs to know. */
export interface BuildRequest {
	readonly options: Options;
	/** With the lines of the hide list. */
	readonly selectOptions: SelectOptions;
	/** The download is the invented one of `npm run sample`. */
	readonly invented: boolean;
	readonly progress: MediaProgress;
	readonly photosProgress: Progress;
	/** Called with the name of each stage as it begins. */
	readonly stage?: (name: string) => void;
}
