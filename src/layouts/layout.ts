import type { Page } from "../readers/html/collect-records.ts";
import type { Json } from "../readers/json.ts";
import type { Reading, ReadingContext } from "../readers/reading.ts";

/** What reads one kind of file. Pure: a parsed file in, what it means out. `file` is its path, for the report. */
export type JsonReader = (file: string, root: Json, context: ReadingContext) => Reading;

/** The same for a page of an HTML download. Its dates are printed without a zone; the context says which to assume. */
export type HtmlReader = (file: string, page: Page, context: ReadingContext) => Reading;

/** How one generation of downloads lays out its files. */
export interface Layout {
	readonly name: string;
	/** When downloads of this layout were made. */
	readonly seen: string;
	/** Whole paths below the export root, `*` for a number, to what reads them. Never base names: they repeat elsewhere. */
	readonly files: Readonly<Record<string, JsonReader>>;
	/** The same for pages. */
	readonly html?: Readonly<Record<string, HtmlReader>>;
}
