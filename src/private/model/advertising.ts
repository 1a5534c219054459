import type { Timed } from "./activity.ts";

/** Who advertises to the owner by what they know of them. */
export interface Advertiser {
	readonly name: string;
	/** By what: keys until 2025, such as `has_data_file_custom_audience`, and words since. */
	readonly by: readonly string[];
}

/** What another app or website reported of the owner, or was allowed to. */
export interface AppUse extends Timed {
	readonly is: "event" | "connected" | "expired";
	readonly app: string;
	/** Kind of event, such as `PURCHASE`; empty where there is none. */
	readonly event: string;
}
