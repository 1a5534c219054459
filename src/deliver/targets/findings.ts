import { firstAndMore } from "./amounts.ts";

/** Whether something fits a target; `stop`: it would be lost or incomplete there. */
export type Verdict = "fits" | "look" | "stop";

/** The result of one check of a site against a target: a row of the table. */
export interface Finding {
	readonly check: string;
	/** What this site has. */
	readonly found: string;
	/** What the target accepts; empty where it has no limit. */
	readonly limit: string;
	readonly verdict: Verdict;
	/** What a person can do or should know; empty when there is nothing. */
	readonly advice: string;
}

/** The finding of a check that lists what is wrong; `failed` applies where there is any. */
export function findingOf(
	check: string,
	wrong: readonly string[],
	{ whenPassed = "all well", limit, ...failed }: Omit<Finding, "check" | "found"> & { readonly whenPassed?: string },
): Finding {
	const passed = { verdict: "fits", advice: "" } as const;
	return { check, found: firstAndMore(wrong, whenPassed), limit, ...(wrong.length === 0 ? passed : failed) };
}

/** True when no finding rules the target out. */
export function fits(findings: readonly Finding[]): boolean {
	return findings.every(({ verdict }) => verdict !== "stop");
}

const WORDS: Readonly<Record<Verdict, string>> = { fits: "fits", look: "look", stop: "DOES NOT FIT" };

/** Findings as an aligned table, then what can be done about them. */
export function findingsTable(findings: readonly Finding[]): readonly string[] {
	const rows = [
		["Check", "Verdict", "This site", "Limit"],
		...findings.map(({ check, verdict, found, limit }) => [check, WORDS[verdict], found, limit]),
	];
	const advice = findings.flatMap(({ check, advice }) => (advice === "" ? [] : [`${check}: ${advice}`]));
	return [...aligned(rows), ...(advice.length === 0 ? [] : ["", ...new Set(advice)])];
}

/** Columns as wide as their widest cell; a cell longer than 60 characters is cut in its middle. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
	const cut = rows.map((row) =>
		row.map((cell) => (cell.length <= 60 ? cell : `${cell.slice(0, 28)} … ${cell.slice(-29)}`)),
	);
	const widths = (cut[0] ?? []).map((_, column) =>
		cut.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), 0),
	);
	return cut.map((row) =>
		row
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join("  ")
			.trimEnd(),
	);
}
