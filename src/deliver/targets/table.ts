import type { Finding, Verdict } from "./finding.ts";

const WORDS: Readonly<Record<Verdict, string>> = { fits: "fits", look: "look", stop: "DOES NOT FIT" };

/** Findings as an aligned table, then what can be done about them. */
export function findingsTable(findings: readonly Finding[]): readonly string[] {
	const rows = [
		["Check", "Verdict", "This site", "Limit"],
		...findings.map(({ check, verdict, found, limit }) => [check, WORDS[verdict], found, limit]),
	];
	const advice = [...new Set(findings.map(({ check, advice: text }) => (text === "" ? "" : `${check}: ${text}`)))];
	const told = advice.filter((text) => text !== "");
	return [...aligned(rows), ...(told.length === 0 ? [] : ["", ...told])];
}

/** Columns as wide as their widest cell; a cell longer than 60 characters is cut in its middle. */
export function aligned(rows: readonly (readonly string[])[]): readonly string[] {
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

/** True when nothing stands against it. */
export function fits(findings: readonly Finding[]): boolean {
	return findings.every(({ verdict }) => verdict !== "stop");
}
