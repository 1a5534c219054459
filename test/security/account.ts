import { inventAccount, type SampleAccount, type SampleEntry } from "../../sample/account.ts";
import { withShortLife } from "../private/short-life.ts";

/** One entry of every kind, shelf, format and oddity that the sample has, so that a build is complete and quick. */
export function variedAccount(): SampleAccount {
	const account = inventAccount();
	const seen = new Set<string>();
	const entries = account.entries.filter((entry) => {
		const fresh = traitsOf(entry).filter((trait) => !seen.has(trait));
		for (const trait of fresh) seen.add(trait);
		return fresh.length > 0;
	});
	return withShortLife({ ...account, entries });
}

function traitsOf({ kind, shelf, media, place, alsoPost }: SampleEntry): readonly string[] {
	return [
		`${kind} ${shelf}`,
		`slides ${Math.min(media.length, 2)}`,
		...(place === undefined ? [] : ["place"]),
		...(alsoPost === undefined ? [] : ["alsoPost"]),
		...media.flatMap((medium) => [
			`${medium.type} ${medium.extension} ${medium.misplaced ?? ""} ${medium.absent ?? ""}`,
			...("subtitles" in medium ? ["subtitles"] : []),
		]),
	];
}
