import { firstOf } from "../../languages/problems/lists.ts";
import { inEnglish } from "../../languages/problems/owner-language.ts";

/** A number with the separators of English. */
export function formatCount(n: number): string {
	return n.toLocaleString("en");
}

/** Bytes in the unit that disks and hosts use: a MB has a million. */
export function formatBytes(bytes: number): string {
	const units = ["bytes", "kB", "MB", "GB", "TB"];
	let [value, unit] = [bytes, 0];
	while (value >= 999.5 && unit < units.length - 1) [value, unit] = [value / 1000, unit + 1];
	return `${unit === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}

/** The first of several things, and how many more there are; `none` where there is none. */
export function firstAndMore(things: readonly string[], none: string): string {
	return things.length === 0 ? none : inEnglish.text(firstOf(things, 1));
}
