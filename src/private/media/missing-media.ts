import { isInside } from "../../merge/resolve.ts";
import { withoutQuery } from "../../readers/paths.ts";
import { seemsMedium } from "./candidates.ts";

/** Segments at the end of a path that two downloads write alike, whatever is before them. */
const COMPARED = 3;

/**
 * What pages name and the download does not have, each once: it lies in another part, or the download was made without it. Addresses of
 * the web, which expire, and words in their place (`Media unavailable.`, 2018) are in no download.
 */
export class MissingMedia {
	readonly #ends = new Set<string>();

	get count(): number {
		return this.#ends.size;
	}

	/** Call with the path of each medium that is not found, as often as a page names it. */
	add(uri: string): void {
		const path = withoutQuery(uri);
		if (!isInside(uri) || !seemsMedium(path)) return;
		this.#ends.add(path.split(/[/\\]/).slice(-COMPARED).join("/").toLowerCase());
	}
}
