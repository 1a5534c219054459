/** Whether something fits a target: `stop` means that it would not arrive, or not whole. */
export type Verdict = "fits" | "look" | "stop";

/** What one check says, as a row of the table. */
export interface Finding {
	readonly check: string;
	/** What this site has. */
	readonly found: string;
	/** What the target takes; empty where it has no limit. */
	readonly limit: string;
	readonly verdict: Verdict;
	/** What a person can do or should know; empty when there is nothing. */
	readonly advice: string;
}

/** The first of several things, and how many there are. */
export function some(things: readonly string[], none: string): string {
	const [first, ...others] = things;
	if (first === undefined) return none;
	return others.length === 0 ? first : `${first} and ${others.length} more`;
}
