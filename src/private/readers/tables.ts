import { groupBy } from "../../model/group-by.ts";
import type { Fill, Line } from "./collected.ts";
import { TABLE_2018 } from "./table-2018.ts";
import { ACCOUNT } from "./table-account.ts";
import { ACTIVITY } from "./table-activity.ts";

const BY_NAME = groupBy([...TABLE_2018, ...ACTIVITY, ...ACCOUNT], ({ name }) => name);

/**
 * What fills the collections of a file, begun anew for each; undefined for a file without a type of its own. Case is ignored, as other
 * systems change it.
 */
export function fillOf(path: string): Fill | undefined {
	const lines = linesOf(path);
	if (lines.length === 0) return undefined;
	const fills = new Map(lines.map(({ list, open }) => [list, open()]));
	return (facts, into) => (fills.get(facts.record.list) ?? fills.get(""))?.(facts, into) ?? false;
}

/** Whether a file is one of 2018 to 2020 with several lists of its own. */
export function isOf2018(path: string): boolean {
	return linesOf(path).some(({ list }) => list !== "");
}

function linesOf(path: string): readonly Line[] {
	const name = (path.split("/").at(-1) ?? "").replace(/(?:_\d+)?\.(?:json|html)$/i, "").toLowerCase();
	return (BY_NAME.get(name) ?? []).filter(({ folder }) => folder.test(path));
}
