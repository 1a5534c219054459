import { formatAddress } from "../../model/address.ts";
import type { Entry } from "../../model/archive.ts";
import { groupBy } from "../../model/group-by.ts";
import type { NoteView, TileView } from "../views/view.ts";
import type { ShownPost } from "./shown-post.ts";
import type { Addressed, PageContext } from "./slides.ts";
import { coverOfStories, type StoryDay } from "./story-days.ts";

/** What one may ask for in words; an entry can be of several kinds. */
export type SearchKind = "post" | "reel" | "story" | "video" | "igtv";

/** What search can find: a post, a story with words, or what else there is of a day's stories. */
export interface Findable extends Pick<ShownPost, "calendar"> {
	readonly tile: Pick<TileView, "url" | "date" | "pictures" | "icon" | "badge" | "ratio">;
	readonly entry: Pick<Entry, "caption" | "place" | "posted">;
	readonly kinds: readonly SearchKind[];
	/** Of the owner, later than the caption. */
	readonly notes: readonly NoteView[];
}

/** The posts and stories by the folder of their year, the newest first, those without a date last. */
export function findableByYear(
	posts: readonly ShownPost[],
	days: readonly StoryDay[],
	context: PageContext,
): ReadonlyMap<string, readonly Findable[]> {
	const all = [
		...posts.map((post) => {
			const { tile, entry, calendar } = post;
			return { tile, entry, calendar, kinds: kindsOf(post), notes: post.notes() };
		}),
		...days.flatMap((day) => findableStories(day, context)),
	];
	const years = groupBy(all, ({ calendar }) => calendar.year || "undated");
	const rank = (folder: string) => (folder === "undated" ? 0 : Number(folder));
	return new Map(
		[...years]
			.sort(([a], [b]) => rank(b) - rank(a))
			.map(([folder, found]) => [folder, found.sort((a, b) => b.entry.posted.seconds - a.entry.posted.seconds)]),
	);
}

/** The kinds of a post. */
function kindsOf({ entry, kinds: shown }: ShownPost): readonly SearchKind[] {
	const kinds: readonly SearchKind[] = entry.kind === "igtv" ? ["post", "igtv"] : [entry.kind];
	return shown.includes("video") ? [...kinds, "video"] : kinds;
}

/** Most stories have no words, only a time: so many of one day would be so many rows that say the same. */
function findableStories({ stories, url, ...day }: StoryDay, context: PageContext): readonly Findable[] {
	const { dates, say } = context;
	const notesOf = ({ address }: Addressed) => context.notes.get(address.key) ?? [];
	const found = (some: readonly Addressed[], to: string, badge: string): readonly Findable[] =>
		some.slice(0, 1).map(({ entry }) => ({
			calendar: dates.calendar(entry.posted),
			entry,
			notes: some.flatMap(notesOf),
			kinds: isVideo(some, context) ? ["story", "video"] : ["story"],
			tile: {
				url: to,
				date: { text: dates.day(entry.posted), iso: day.iso },
				pictures: coverOfStories(some, context),
				icon: "",
				badge,
				ratio: "100",
			},
		}));
	const [wordless, worded] = [true, false].map((isWordless) =>
		stories.filter((story) => (story.entry.caption === "" && notesOf(story).length === 0) === isWordless),
	);
	return [
		...found(wordless ?? [], url, say("stories", { n: wordless?.length ?? 0 })),
		...(worded ?? []).flatMap((story) => found([story], formatAddress(story.address), say("story"))),
	];
}

/** Whether one of these stories is a video. */
function isVideo(stories: readonly Addressed[], { placed }: PageContext): boolean {
	return stories.some(({ entry }) =>
		entry.media.some(({ file }) => file !== undefined && placed.get(file)?.prepared.kind === "video"),
	);
}
