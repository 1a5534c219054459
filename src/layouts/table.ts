import type { DownloadFile } from "../model/download-file.ts";
import type { Collections } from "../readers/collections.ts";
import type { Page } from "../readers/html/page.ts";
import type { Json } from "../readers/json.ts";
import type { Readers, Reading } from "../readers/reading.ts";

/** How downloads of some years lay out their files: a path pattern, the collections that such a file fills, and their readers. */
export interface Layout<C = Collections> {
	readonly name: string;
	/** When downloads of this layout were made. */
	readonly seen: string;
	/** By whole paths below the export root, `*` for a number. Never base names: they repeat elsewhere. */
	readonly json?: Readonly<Record<string, Readers<Json, C>>>;
	/** The same for pages. */
	readonly html?: Readonly<Record<string, Readers<Page, C>>>;
}

/** A line of a layout's table. */
export type TableEntry<C = Collections> = {
	readonly pattern: string;
	readonly layout: Layout<C>;
} & (
	| { readonly format: "json"; readonly readers: Readers<Json, C> }
	| { readonly format: "html"; readonly readers: Readers<Page, C> }
);

/** An index that a line of a table reads. */
export type Claim<C = Collections> = TableEntry<C> & {
	readonly file: DownloadFile;
	/** Set where the name or folder is not that of the table: the index is read only where its content fits. */
	readonly unusual: ContentCheck<C> | undefined;
};

/** Judges an index by what it holds. */
export interface ContentCheck<C> {
	/** The readers for what the index says of itself; undefined when there are none. */
	readersFor(root: Json): Readers<Json, C> | undefined;
	fits(reading: Reading<C>): boolean;
}

/** The tables of some layouts, in their order. */
export interface Table<C = Collections> {
	readonly entries: readonly TableEntry<C>[];
	/** The claim for a file by its path, in the oldest layout that has it; case is ignored, as other systems change it. */
	claim(file: DownloadFile): Claim<C> | undefined;
}

export function tableOf<C>(layouts: readonly Layout<C>[]): Table<C> {
	const entries = layouts.flatMap((layout): readonly TableEntry<C>[] => [
		...Object.entries(layout.json ?? {}).map(
			([pattern, readers]) => ({ pattern, layout, format: "json", readers }) as const,
		),
		...Object.entries(layout.html ?? {}).map(
			([pattern, readers]) => ({ pattern, layout, format: "html", readers }) as const,
		),
	]);
	const byPattern = new Map(entries.toReversed().map((entry) => [entry.pattern, entry]));
	return {
		entries,
		claim: (file) => {
			const path = file.path.toLowerCase();
			const entry = byPattern.get(path) ?? byPattern.get(path.replace(/(?<!\d)\d+(?=\.[a-z]+$)/, "*"));
			return entry && { ...entry, file, unusual: undefined };
		},
	};
}

/** The paths of indexes that may be numbered, as parsers of 2026 know all of them. */
export function numbered<T>(
	folder: string,
	extension: "json" | "html",
	indexes: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
	return Object.fromEntries(
		Object.entries(indexes).flatMap(([name, readers]) => [
			[`${folder}/${name}.${extension}`, readers],
			[`${folder}/${name}_*.${extension}`, readers],
		]),
	);
}
