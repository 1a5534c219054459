/** The shapes in which Instagram has written the same record since 2021. Numbers are times. */
export type Cells = Readonly<Record<string, string | number>>;

/** A record of `string_list_data`: a value with an address, and a title. */
export function listed(title: string, value: string, href: string, timestamp: number) {
	const cell = { ...(href === "" ? {} : { href }), ...(value === "" ? {} : { value }), timestamp };
	return { title, media_list_data: [], string_list_data: [cell] };
}

export function cell(value: string | number) {
	return typeof value === "number" ? { href: "", value: "", timestamp: value } : { href: "", value, timestamp: 0 };
}

/** A record of `string_map_data`. */
export function mapped(cells: Cells, title = "") {
	const entries = Object.entries(cells).map(([key, value]) => [key, cell(value)]);
	return { title, media_map_data: {}, string_map_data: Object.fromEntries(entries) };
}

export function line(label: string, value: string | number) {
	return typeof value === "number" ? { label, timestamp_value: value } : { label, value };
}

/** Lines of `label_values`. */
export function lines(cells: Cells) {
	return Object.entries(cells).map(([label, value]) => line(label, value));
}

export function group(title: string, ...dict: readonly object[]) {
	return { title, dict };
}

/** A record of `label_values`, with the number that databases add. */
export function labelled(timestamp: number, ...label_values: readonly object[]) {
	return { timestamp, media: [], label_values, fbid: "17990417000000002" };
}

/** Lines of tables on a page, a table each; values are HTML. */
export function table(rows: Readonly<Record<string, string>>): string {
	const row = ([label, value]: readonly string[]) =>
		`<table><tr><td colspan="2" class="_2pin _a6_q">${label}<div><div>${value}</div></div></td></tr></table>`;
	return Object.entries(rows).map(row).join("");
}

/** The same as one table with two cells a line. */
export function table2(rows: Readonly<Record<string, string>>): string {
	const row = ([label, value]: readonly string[]) =>
		`<tr><td class="_2pin _a6_q">${label}</td><td class="_2pin _2piu _a6_r">${value}</td></tr>`;
	return `<table>${Object.entries(rows).map(row).join("")}</table>`;
}

/** A record on a page: a heading, which may be missing, and HTML. */
export function box(title: string, inner: string): string {
	const heading = title === "" ? "" : `<h2 class="_a6-h">${title}</h2>`;
	return `<div class="pam uiBoxWhite noborder">${heading}<div class="_a6-p">${inner}</div></div>`;
}

/** The time of a record below it. */
export function footer(date: string): string {
	return `<div class="_3-94 _a6-o">${date}</div>`;
}

export function page(...boxes: readonly string[]): string {
	return `<html><body><main class="_a706">${boxes.join("")}</main></body></html>`;
}
