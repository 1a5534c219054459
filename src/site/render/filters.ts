import type { PlacedFile } from "../../media/prepared.ts";
import { openGraph } from "./open-graph.ts";

type Source = Pick<PlacedFile, "path" | "width">;

/** All filters of the templates, by name. */
export const filters = {
	/** The smallest rendition that is at least this wide, or the largest there is. */
	atLeast(sources: readonly Source[], width: number): string {
		return (sources.find((source) => source.width >= width) ?? sources.at(-1))?.path ?? "";
	},

	/** The renditions of a picture for `srcset`, none wider than is ever of use; at least one. */
	srcset(sources: readonly Source[], widest: number, root: string): string {
		const useful = sources.filter(({ width }) => width <= widest);
		const shown = useful.length > 0 ? useful : sources.slice(0, 1);
		return shown.map(({ path, width }) => `${root}${path} ${width}w`).join(", ");
	},

	/** `<meta>` for the preview of a link to the page. */
	openGraph,
} as const;
