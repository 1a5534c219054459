import { inEnglish } from "../languages/problems/owner-language.ts";
import type { ReadIndex } from "../layouts/read.ts";
import type { Recognised } from "../layouts/recognise.ts";
import { resolver } from "../merge/resolve.ts";
import { filesIn, unreferencedMedia } from "../merge/unreferenced.ts";
import { BuildError, type Problem } from "../model/problem.ts";
import type { Selection } from "../select/select.ts";

/**
 * Throws a BuildError when a site would be empty although the download is not: an index could not be read or is not known, or
 * there are pictures that none names. An account without posts is built, and so is one of which the owner shows nothing.
 */
export function assertNotEmpty(
	selection: Selection,
	indexes: readonly ReadIndex[],
	{ unknown, media }: Recognised,
): void {
	if (selection.archive.entries.length > 0) return;
	const named = (problem: Problem) => `${problem.where}: ${inEnglish.text(problem)}`;
	const failed = indexes.flatMap(({ failed }) => (failed === undefined ? [] : [named(failed)]));
	// A line of the profile that is not understood is no entry that is missing.
	const unread = indexes
		.flatMap(({ reading }) => reading.unread)
		.filter(({ kind }) => kind !== "profile")
		.map(named);
	const unnamed = filesIn(unreferencedMedia(indexes, media, resolver(media)));
	const isHidden = selection.leftOut.length > 0;
	const reasons = [
		...failed,
		...(isHidden ? [] : unread),
		...(isHidden ? [] : unknown.map(({ part, path }) => `${part}: ${path}: An index that is not known yet`)),
		...(unnamed === 0 ? [] : [`${unnamed} pictures and videos that no index names`]),
	];
	if (reasons.length === 0) return;
	const more = reasons.length - MOST_NAMED;
	throw new BuildError("The site would be empty, although the download is not", {
		where: `${reasons.slice(0, MOST_NAMED).join("; ")}${more > 0 ? `; and ${more} more` : ""}`,
		hint: "If the download came in several parts, give all of them. Else download it again, as JSON. Nothing was changed.",
	});
}

const MOST_NAMED = 8;
