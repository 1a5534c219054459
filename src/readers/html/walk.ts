import { Parser } from "htmlparser2";

export type Attributes = Readonly<Record<string, string>>;

/** Receives the elements and texts of a page in their order; every element that opens is closed. */
export interface Visitor {
	open(tag: string, attributes: Attributes): void;
	close(tag: string): void;
	text(text: string): void;
}

/** Real pages nest about thirty deep. */
const DEEPEST = 1000;

/** Letters that are parsed at once, and so how much of a page that nests too deep is parsed beyond the limit. */
const CHUNK = 16_384;

/**
 * The only import of htmlparser2. Parses a page as a stream of events, without a tree: entities decoded, tags in lower case,
 * missing end tags supplied. Returns false when the page nests too deep and the rest of it was skipped.
 */
export function walk(html: string, visitor: Visitor): boolean {
	let depth = 0;
	let deepest = 0;
	const parser = new Parser({
		onopentag(tag, attributes) {
			depth += 1;
			deepest = Math.max(deepest, depth);
			if (depth <= DEEPEST) visitor.open(tag, attributes);
		},
		onclosetag(tag) {
			if (depth <= DEEPEST) visitor.close(tag);
			depth -= 1;
		},
		ontext(text) {
			visitor.text(text);
		},
	});
	for (let at = 0; at < html.length && deepest <= DEEPEST; at += CHUNK) parser.write(html.slice(at, at + CHUNK));
	parser.end();
	return deepest <= DEEPEST;
}
