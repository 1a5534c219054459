import type { Language } from "./language.ts";
import type { Link } from "./view.ts";

/** One page of a long list, with its neighbours. */
export interface Sheet<T> {
	readonly url: string;
	readonly items: readonly T[];
	/** "Page 2 of 7"; empty when there is one page. */
	readonly position: string;
	readonly newer: readonly Link[];
	readonly older: readonly Link[];
}

/** Cuts a list into pages: the first at `${folder}index.html`, the others at `${folder}page/2.html` and so on. Never none. */
export function paginate<T>(items: readonly T[], size: number, folder: string, { say }: Language): readonly Sheet<T>[] {
	const all = Math.max(1, Math.ceil(items.length / size));
	const url = (n: number) => (n === 1 ? `${folder}index.html` : `${folder}page/${n}.html`);
	return Array.from({ length: all }, (_, index) => {
		const n = index + 1;
		return {
			url: url(n),
			items: items.slice(index * size, n * size),
			position: all > 1 ? say("pageOf", { n, all }) : "",
			newer: n > 1 ? [{ url: url(n - 1), text: say("newer") }] : [],
			older: n < all ? [{ url: url(n + 1), text: say("older") }] : [],
		};
	});
}
