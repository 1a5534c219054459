import type { Moment } from "../../model/archive.ts";
import { hashBytes } from "../../output/file-bytes.ts";
import { countsOf, group, listPages, pageOf } from "../pages/lists.ts";
import { numbered } from "../pages/paging.ts";
import type { ShownPost } from "../pages/shown-post.ts";
import type { PageContext } from "../pages/slides.ts";
import { ringsOf } from "../pages/story-days.ts";
import type { AboutPage, AboutView, CollectionView, GroupView, ListPage, NoteView } from "../views/view.ts";
import type { NamedEntries } from "./find-named.ts";
import type { AboutText, CollectionText, Mention, NoteText, OwnerTexts } from "./owner-texts.ts";

/** What the owner's files add to the site. */
export interface Own {
	readonly about: readonly AboutView[];
	readonly aboutPages: readonly AboutPage[];
	readonly collections: readonly CollectionView[];
	readonly collectionPages: readonly ListPage[];
	readonly pinned: readonly GroupView[];
	/** The post whose picture is the cover; one, or none. */
	readonly coverPosts: readonly ShownPost[];
}

/** Describes what the owner's files add; what they name is looked up in `named`. */
export function describeOwn(texts: OwnerTexts, named: NamedEntries, context: PageContext): Own {
	const collections = texts.collections.map((collection) => describeCollection(collection, named, context));
	const shown = collections.flatMap((one) => (one === undefined ? [] : [one]));
	return {
		...describeAbout(texts.about, named, context),
		collections: shown.map(({ ring }) => ring),
		collectionPages: shown.flatMap(({ pages }) => pages),
		pinned: pinnedGroup(texts.pinned, named, context),
	};
}

/** Posts that are shown before all others; many would push the newest ones out of sight. */
const MOST_PINNED = 12;

function pinnedGroup(mentions: readonly Mention[], named: NamedEntries, { say }: PageContext): readonly GroupView[] {
	const { posts } = named.findAll(mentions);
	if (posts.length === 0) return [];
	return [{ ...group(posts.slice(0, MOST_PINNED)), id: "pinned", heading: say("pinned") }];
}

/** A ring and the pages of a collection; undefined where nothing of it is shown. */
function describeCollection({ name, mentions }: CollectionText, named: NamedEntries, context: PageContext) {
	const { posts, days } = named.findAll(mentions);
	if (posts.length + days.length === 0) return undefined;
	const rings = ringsOf(days, context);
	const stories = days.reduce((sum, { stories: ofDay }) => sum + ofDay.length, 0);
	const count = countsOf(posts.length, stories, context).join(" · ");
	// Made of a digest: nothing that the owner types becomes a path.
	const address = numbered(`collections/${hashBytes(name.normalize("NFC")).slice(0, 16)}`);
	const pages = listPages(posts, address, { heading: name, section: "none" }, context).map((page, index) => ({
		...page,
		lead: count,
		groups: posts.length === 0 ? [] : page.groups,
		rings: index === 0 ? rings : [],
	}));
	const keys = [
		...posts.map(({ address }) => address.key),
		...days.flatMap((day) => day.stories.map(({ address }) => address.key)),
	];
	const covers = [...posts.map(({ tile }) => tile.pictures), ...rings.map(({ pictures }) => pictures)];
	const pictures = (covers.find((some) => some.length > 0) ?? []).map((picture) => ({ ...picture, alt: "" }));
	return { pages, ring: { url: address(1), name, count, pictures, keys } satisfies CollectionView };
}

function describeAbout(about: AboutText, named: NamedEntries, context: PageContext) {
	const { say } = context;
	const { title, born, died, blocks } = about;
	const coverPosts = named
		.findAll(about.cover)
		.posts.filter(({ tile }) => tile.pictures.length > 0)
		.slice(0, 1);
	const cover = coverPosts.flatMap(({ tile }) => tile.pictures).slice(0, 1);
	if (title === "" && died === "" && cover.length + blocks.length === 0)
		return { about: [], aboutPages: [], coverPosts };
	const days = [born, died].filter((day) => day !== "").map((day) => dayText(day, context));
	const whole: AboutView = { title, memory: died === "" ? "" : say("inMemory"), days, cover, blocks, more: [] };
	// On the front page the pictures are what counts: of a longer text it has the beginning, which is more than a heading.
	const isLong = blocks.length > 1;
	const begins = blocks.findIndex(({ kind }) => kind !== "heading") + 1;
	const more = isLong ? [{ url: ABOUT, text: say("more") }] : [];
	const page = { ...pageOf(ABOUT, [say("about")], "none", context), about: whole };
	return {
		about: [{ ...whole, blocks: blocks.slice(0, begins || 1), more }],
		aboutPages: isLong ? [page] : [],
		coverPosts,
	};
}

const ABOUT = "about.html";

/** The owner's notes by the key of their post or story, oldest first. */
export function notesByKey(notes: readonly NoteText[], context: Pick<PageContext, "say" | "dates">) {
	const byKey = new Map<string, NoteView[]>();
	for (const { mention, day, text } of [...notes].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) {
		const { named } = mention;
		const key = named.kind === "entry" ? named.key : "";
		const date = dayText(day, context);
		const note = { date, label: context.say("noteOf", { date: date.text }), text };
		byKey.set(key, [...(byKey.get(key) ?? []), note]);
	}
	return byKey;
}

function dayText(day: string, { dates }: Pick<PageContext, "dates">) {
	const moment: Moment = { seconds: Date.parse(`${day}T12:00:00Z`) / 1000, precision: "day" };
	return { text: dates.day(moment), iso: day };
}
