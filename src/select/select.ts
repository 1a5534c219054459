import { datesIn } from "../languages/dates.ts";
import type { Clause, Plain } from "../languages/problems/message.ts";
import type { Archive, Entry, Kind, Medium, Moment, Shelf } from "../model/archive.ts";
import { hidingOf } from "./hide-list.ts";
import { type Mentions, mentionsAs } from "./mentions.ts";

/** What of an archive the owner wants on the site. With `hide-list.ts` and `mentions.ts` all that knows the options about privacy. */
export interface SelectOptions {
	readonly shelves: ReadonlySet<Shelf>;
	readonly kinds: ReadonlySet<Kind>;
	/** First and last second that is shown, if limited. */
	readonly from: number | undefined;
	readonly to: number | undefined;
	/** Names of places. */
	readonly places: boolean;
	/** Former profile pictures. */
	readonly profilePictures: boolean;
	readonly mentions: Mentions;
	/** Lines of the hide list, as `hide-list.ts` parses them. */
	readonly hidden: readonly string[];
}

/** Words of `--with`: what is not shown by default. */
export const WITH = {
	archived: "archived",
	deleted: "deleted",
	other: "other",
	drafts: "draft",
	places: "places",
	"profile-pictures": "profilePictures",
} as const satisfies Record<string, Shelf | "places" | "profilePictures">;

/** Words of `--without`: what is shown by default. */
export const WITHOUT = { posts: "post", reels: "reel", igtv: "igtv", stories: "story" } as const satisfies Record<
	string,
	Kind
>;

export const defaultSelectOptions: SelectOptions = {
	shelves: new Set(["published"]),
	kinds: new Set(["post", "reel", "igtv", "story"]),
	from: undefined,
	to: undefined,
	places: false,
	profilePictures: false,
	mentions: "keep",
	hidden: [],
};

/** An entry that the site does not show, and why. */
export interface LeftOut {
	readonly entry: Entry;
	readonly reason: Clause;
}

const HIDDEN: Readonly<Record<Shelf, Plain>> = {
	published: "left out with --without",
	archived: "archived: hidden in the app (show it with: --with archived)",
	deleted: "recently deleted (show it with: --with deleted)",
	other: "a medium without a post (show it with: --with other)",
	draft: "a draft, never published (show it with: --with drafts)",
};

export interface Selection {
	readonly archive: Archive;
	readonly leftOut: readonly LeftOut[];
	/** Lines of the hide list that match no entry. */
	readonly unusedHideRules: readonly string[];
	/** Shows mentions as wished in a text that is no part of the archive, such as subtitles. */
	rewriteMentions(text: string): string;
}

/** The part of an archive that the owner wants to publish, and what is left out of it. `zone` says when a day begins. Pure. */
export function select(archive: Archive, selectOptions: SelectOptions, zone: string): Selection {
	const hiding = hidingOf(selectOptions.hidden, zone, archive.entries);
	const { localDay } = datesIn("en", zone, () => "");
	const leftOut: LeftOut[] = [];
	const shown = archive.entries.filter((entry) => {
		// First, so that a line counts as used by whatever it matches.
		const line = hiding.lineFor(entry);
		const reason: Clause | undefined =
			line === undefined
				? reasonAgainst(entry, selectOptions, localDay)
				: { code: "hidden by the line {line}", params: { line: JSON.stringify(line) } };
		if (reason === undefined) return true;
		leftOut.push({ entry, reason });
		return false;
	});
	const { profile } = archive;
	const { name, biography, website } = profile;
	const rewrite = mentionsAs(selectOptions.mentions, profile.username);
	const withCaptions = (media: readonly Medium[]) =>
		media.map((medium) => ({ ...medium, caption: rewrite(medium.caption) }));
	return {
		archive: {
			profile: { ...profile, name: rewrite(name), biography: rewrite(biography), website: rewrite(website) },
			entries: shown.map((entry) => ({
				...entry,
				caption: rewrite(entry.caption),
				place: selectOptions.places ? rewrite(entry.place) : "",
				media: withCaptions(entry.media),
			})),
			profilePictures: selectOptions.profilePictures ? withCaptions(archive.profilePictures) : [],
		},
		leftOut,
		unusedHideRules: hiding.unusedHideRules(),
		rewriteMentions: rewrite,
	};
}

function reasonAgainst(
	{ shelf, kind, posted }: Entry,
	{ shelves, kinds, from, to }: SelectOptions,
	localDay: (moment: Moment) => string,
): Plain | undefined {
	if (!shelves.has(shelf)) return HIDDEN[shelf];
	if (!kinds.has(kind)) return "left out with --without";
	// Of a day of which no time is known no second says on which side of a border it is; it is the same day in every zone.
	const isWhole = posted.precision === "day" || posted.precision === "month";
	const order = (limit: number) =>
		isWhole
			? localDay(posted).localeCompare(localDay({ seconds: limit, precision: "second" }))
			: posted.seconds - limit;
	if (from !== undefined && order(from) < 0) return "before the day given with --from";
	if (to !== undefined && order(to) > 0) return "after the day given with --to";
	return undefined;
}
