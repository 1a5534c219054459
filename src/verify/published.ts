import type { Archive, Medium } from "../model/archive.ts";
import { withoutPercents } from "./plain.ts";
import { shapesIn } from "./shapes.ts";

/** What the owner chose to publish in their own words: the texts in which something private may stand, because it stands there. */
export class Published {
	/** All of it, folded: in small letters, with single spaces. */
	readonly text: string;
	/** The texts one by one: times of posting are told from these without a search. */
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

	/** Whether one of these texts stands in what was published, in whatever case and with whatever spaces. */
	hasAny(texts: readonly string[]): boolean {
		const wanted = texts.map(folded).filter((text) => text !== "");
		return wanted.some((text) => this.#whole.has(text)) || wanted.some((text) => this.text.includes(text));
	}

	has(text: string): boolean {
		return this.hasAny([text]);
	}

	/** The same for a shape, which a page may have cut off at its end or run on into what follows. */
	hasShape(text: string): boolean {
		const wanted = folded(text);
		if (this.#shapes.has(wanted) || this.has(text)) return true;
		return [...this.#shapes].some((shape) => wanted.startsWith(shape) || shape.startsWith(wanted));
	}
}

/** Texts that differ in case and spaces alone are the same. */
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
