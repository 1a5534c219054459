import type { Page } from "./page-view.ts";

/**
 * Pages that are described one after the other, each when its turn comes, and anew each time: the views of all posts, days of stories
 * and books of an account with 20,000 posts were 120 MB. Their addresses are known before.
 */
export class PageSequence<T extends Page> implements Iterable<T> {
	readonly urls: readonly string[];
	readonly #pages: (isWanted: (url: string) => boolean) => Iterable<T>;

	private constructor(urls: readonly string[], pages: (isWanted: (url: string) => boolean) => Iterable<T>) {
		this.urls = urls;
		this.#pages = pages;
	}

	/** A page for each of these. */
	static of<S, T extends Page>(
		items: readonly S[],
		urlOf: (item: S, index: number) => string,
		describe: (item: S, index: number) => T,
	): PageSequence<T> {
		const urls = items.map(urlOf);
		return new PageSequence(urls, function* (isWanted) {
			for (const [index, item] of items.entries()) if (isWanted(urls[index] ?? "")) yield describe(item, index);
		});
	}

	get length(): number {
		return this.urls.length;
	}

	[Symbol.iterator](): Iterator<T> {
		return this.where(() => true)[Symbol.iterator]();
	}

	/** Those with such an address; the others are not described. */
	where(isWanted: (url: string) => boolean): Iterable<T> {
		return this.#pages(isWanted);
	}
}

/** The addresses of pages, without describing them. */
export function urlsOf(pages: PageSequence<Page> | readonly Page[]): readonly string[] {
	return pages instanceof PageSequence ? pages.urls : pages.map(({ url }) => url);
}
