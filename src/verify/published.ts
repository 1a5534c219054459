import type { Archive, Medium } from "../model/archive.ts";
import { withoutPercents } from "./plain.ts";
import { shapesIn } from "./shapes.ts";

/** The texts that the owner chose to publish: private-looking parts of them may be on the site. */
export class Published {
	/** All texts, in lower case and with single spaces. */
	readonly text: string;
	/** The texts one by one, so that times of posting are looked up instead of searched for. */
	readonly #whole: ReadonlySet<string>;
	readonly #shapes: ReadonlySet<string>;

	constructor(texts: Iterable<string>) {
		const all = [...new Set([...texts].flatMap((text) => [text, withoutPercents(text)]))].filter((text) => text !== "");
		const foldedTexts = all.map(folded);
		this.text = foldedTexts.join("\n");
		this.#whole = new Set(foldedTexts);
		this.#shapes = new Set(
			all.flatMap((text) => shapesIn(text.replace(/\s+/g, " ")).map((shape) => folded(shape.text))),
		);
	}

	/** Whether one of these texts is in what was published, whatever its case and spaces. */
	hasAny(texts: readonly string[]): boolean {
		const wanted = texts.map(folded).filter((text) => text !== "");
		return wanted.some((text) => this.#whole.has(text)) || wanted.some((text) => this.text.includes(text));
	}

	has(text: string): boolean {
		return this.hasAny([text]);
	}

	/** The same for a shape, which a page may have truncated, or joined with what follows. */
	hasShape(text: string): boolean {
		const wanted = folded(text);
		if (this.#shapes.has(wanted) || this.has(text)) return true;
		return [...this.#shapes].some((shape) => wanted.startsWith(shape) || shape.startsWith(wanted));
	}
}

/** Normalizes case and white space. */
export function folded(text: string): string {
	return text.replace(/\s+/g, " ").trim().toLowerCase();
}

/** The owner's texts in what is shown, and the times of posting as machines write them. `dates` makes ISO 8601 of seconds. */
export function publishedTexts(archive: Archive, dates: (seconds: number) => string): readonly string[] {
	const { username, name, biography, website, picture } = archive.profile;
	const own = (media: readonly Medium[]) => media.map(({ caption }) => caption);
	return [
		...[username, name, biography, website],
		...own([...(picture === undefined ? [] : [picture]), ...archive.profilePictures]),
		...archive.entries.flatMap(({ caption, place, media, posted }) => [
			...[caption, place, dates(posted.seconds)],
			...own(media),
		]),
	];
}
