import type { Language } from "./language.ts";
import type { Link, Sheeted } from "./view.ts";

/** One page of a long list, with its neighbours. */
export interface Sheet<T> extends Sheeted {
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

/** Cuts a list into pages. Never none. */
export function paginate<T>(
	items: readonly T[],
	size: number,
	address: SheetAddress,
	{ say }: Language,
): readonly Sheet<T>[] {
	const all = Math.max(1, Math.ceil(items.length / size));
	const link = (n: number, text: string): readonly Link[] => (n < 1 || n > all ? [] : [{ url: address(n), text }]);
	return Array.from({ length: all }, (_, index) => {
		const n = index + 1;
		return {
			url: address(n),
			items: items.slice(index * size, n * size),
			position: all > 1 ? say("pageOf", { n, all }) : "",
			newer: link(n - 1, say("newer")),
			older: link(n + 1, say("older")),
		};
	});
}
