import { layout2018 } from "./2018.ts";
import { layout2021 } from "./2021.ts";
import { layout2023 } from "./2023.ts";
import { layout2025 } from "./2025.ts";
import { layout2026 } from "./2026.ts";
import { layoutHtml } from "./html.ts";
import type { HtmlReader, JsonReader, Layout } from "./layout.ts";

export const LAYOUTS: readonly Layout[] = [layout2018, layout2021, layout2023, layout2025, layout2026, layoutHtml];

/** A line of a layout's table. */
export type TableEntry = {
	/** A path in which `*` stands for digits. */
	readonly pattern: string;
	readonly layout: Layout;
} & ({ readonly format: "json"; readonly read: JsonReader } | { readonly format: "html"; readonly read: HtmlReader });

/** The tables of all layouts, in their order. */
export const TABLE: readonly TableEntry[] = LAYOUTS.flatMap((layout): readonly TableEntry[] => [
	...Object.entries(layout.files).map(([pattern, read]) => ({ pattern, layout, format: "json", read }) as const),
	...Object.entries(layout.html ?? {}).map(([pattern, read]) => ({ pattern, layout, format: "html", read }) as const),
]);

const BY_PATTERN = new Map(TABLE.toReversed().map((entry) => [entry.pattern, entry]));

/** The line for a path, the oldest layout's first; downloads that went through other systems may differ in case. */
export function usualEntry(path: string): TableEntry | undefined {
	const given = path.toLowerCase();
	return BY_PATTERN.get(given) ?? BY_PATTERN.get(given.replace(/(?<!\d)\d+(?=\.[a-z]+$)/, "*"));
}
