import type { Language } from "../../languages/language.ts";
import type { Link, Numbered, PageNumber, Sheeted } from "../views/view.ts";

/** One page of a long list, with its neighbours. */
export interface Sheet<T> extends Sheeted, Numbered {
	readonly url: string;
	readonly items: readonly T[];
}

/** The address of the n-th page of a list, from 1. */
export type SheetAddress = (n: number) => string;

/** `tags/index.html`, `tags/page/2.html` ... */
export function inFolder(folder: string): SheetAddress {
	return (n) => (n === 1 ? `${folder}index.html` : `${folder}page/${n}.html`);
}

/** `2019/07.html`, `2019/07-2.html` ... */
export function numbered(stem: string): SheetAddress {
	return (n) => (n === 1 ? `${stem}.html` : `${stem}-${n}.html`);
}

/** The number of the page, from 1, that has the item at `index`. The first page may be of another size than the others. */
export function sheetOf(index: number, size: number, first = size): number {
	return index < first ? 1 : 2 + Math.floor((index - first) / size);
}

/** Cuts a list into pages. Never none. */
export function paginate<T>(
	items: readonly T[],
	size: number,
	address: SheetAddress,
	language: Language,
	first = size,
): readonly Sheet<T>[] {
	const { say } = language;
	const all = sheetOf(Math.max(0, items.length - 1), size, first);
	const urls = Array.from({ length: all }, (_, index) => address(index + 1));
	return urls.map((url, index) => ({
		url,
		items: index === 0 ? items.slice(0, first) : items.slice(first + (index - 1) * size, first + index * size),
		position: all > 1 ? say("pageOf", { n: index + 1, all }) : "",
		newer: neighbour(urls[index - 1], say("newer")),
		older: neighbour(urls[index + 1], say("older")),
		numbers: all > 1 ? numbersOf(index + 1, urls, language) : [],
	}));
}

/**
 * Links to the first page and the last one, to those beside the present one, and to those in the middle between, so that each of
 * thousands of pages is a few steps away.
 */
function numbersOf(present: number, urls: readonly string[], { say, number }: Language): readonly PageNumber[] {
	const all = urls.length;
	const near = [present - 1, present, present + 1];
	const between = [Math.round((1 + present) / 2), Math.round((present + all) / 2)];
	const shown = [...new Set([1, all, ...near, ...between])].filter((n) => n >= 1 && n <= all).sort((a, b) => a - b);
	return shown.map((n, index) => ({
		url: urls[n - 1] ?? "",
		text: number(n),
		label: say("pageOf", { n, all }),
		current: n === present,
		gap: index > 0 && shown[index - 1] !== n - 1,
	}));
}

/** The link to a neighbouring page; none where there is no such page. */
export function neighbour(url: string | undefined, text: string): readonly Link[] {
	return url === undefined ? [] : [{ url, text }];
}
