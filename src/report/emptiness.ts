import { firstNotes } from "../languages/problems/lists.ts";
import type { Clause, Message } from "../languages/problems/message.ts";
import type { ReadIndex } from "../layouts/read.ts";
import type { Recognised } from "../layouts/recognise.ts";
import { resolver } from "../merge/resolve.ts";
import { filesIn, unreferencedMedia } from "../merge/unreferenced.ts";
import { BuildError } from "../model/problem.ts";
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
	const failed = indexes.flatMap(({ failed }) => failed ?? []);
	// An unknown field of the profile is no missing entry.
	const unread = indexes.flatMap(({ reading }) => reading.unread).filter(({ kind }) => kind !== "profile");
	const unnamed = filesIn(unreferencedMedia(indexes, media, resolver(media)));
	const isHidden = selection.leftOut.length > 0;
	const reasons = (isHidden ? failed : [...failed, ...unread]).map((problem) => withPlace(problem.where, problem));
	if (!isHidden) {
		for (const { part, path } of unknown) reasons.push(withPlace(`${part}: ${path}`, "An index that is not known yet"));
	}
	if (unnamed > 0) reasons.push({ code: "{n} pictures and videos that no index names", params: { n: unnamed } });
	if (reasons.length === 0) return;
	throw new BuildError("siteEmpty", {}, { where: firstNotes(reasons, MOST_NAMED) });
}

const MOST_NAMED = 8;

function withPlace(where: string, reason: Clause | Message): Clause {
	return { code: "{where}: {reason}", params: { where, reason } };
}
