import type { PrivateLanguage } from "../../languages/words.ts";
import type { Relation } from "../../model/people.ts";
import { among, type PeopleList } from "../../people/relations.ts";
import { peopleListUrl } from "../../render/links.ts";
import { newestFirst } from "../../render/newest-first.ts";
import type { View } from "../../render/render.ts";
import { type Cell, cellsIn, EMPTY } from "./people-cells.ts";
import type { Everybody } from "./person-pages.ts";

/** Rows on a page of a list. */
const MOST_ROWS = 1000;

type ListName = keyof PrivateLanguage["peopleLists"];

/** A row: name, handle, and times or numbers. */
interface Row {
	readonly cells: readonly Cell[];
	/** The latest first; of what has no time last. */
	readonly order: number;
}

export interface PeopleTable {
	readonly name: ListName;
	readonly columns: readonly string[];
	readonly rows: readonly Row[];
}

const KINDS: readonly (readonly [ListName, Relation["is"]])[] = [
	...([["requesting", "requesting"]] as const),
	...([["requested", "requested"]] as const),
	...([["requested-recently", "requestedRecently"]] as const),
	...([["close-friends", "closeFriend"]] as const),
	...([["favourites", "favourite"]] as const),
	...([["stories-hidden", "storiesHidden"]] as const),
	...([["restricted", "restricted"]] as const),
	...([["blocked", "blocked"]] as const),
	...([["unfollowed", "unfollowed"]] as const),
	...([["suggestions-removed", "suggestionDismissed"]] as const),
	...([["hashtags", "hashtag"]] as const),
	...([["threads-followers", "threadsFollower"]] as const),
	...([["threads-following", "threadsFollowing"]] as const),
	...([["threads-requesting", "threadsRequesting"]] as const),
	...([["threads-requested", "threadsRequested"]] as const),
	...([["threads-requested-recently", "threadsRequestedRecently"]] as const),
	...([["threads-restricted", "threadsRestricted"]] as const),
	...([["threads-blocked", "threadsBlocked"]] as const),
	...([["threads-unfollowed", "threadsUnfollowed"]] as const),
];

/** All lists of people in which somebody is, each as a table. */
export function peopleTables(
	lists: ReadonlyMap<Relation["is"], PeopleList>,
	everybody: Everybody,
	language: PrivateLanguage,
): readonly PeopleTable[] {
	const { say } = language;
	const { people, talks } = everybody;
	const none: PeopleList = new Map();
	const [followers, following] = [lists.get("follower") ?? none, lists.get("following") ?? none];
	const both = among(followers, following, true);
	const cells = cellsIn(everybody, language);
	const listed = (name: ListName, list: PeopleList): PeopleTable => ({
		name,
		columns: [say("nameColumn"), say("handleColumn"), say("sinceColumn"), say("conversationsTitle")],
		rows: [...list].map(([key, { person, seconds }]) => ({
			cells: [
				...cells.person(key, person, true),
				cells.time(seconds),
				cells.messages(typeof key === "number" ? talks.get(key) : []),
			],
			order: seconds ?? Number.NEGATIVE_INFINITY,
		})),
	});
	const all: PeopleTable = {
		name: "everybody",
		columns: [
			...[say("nameColumn"), say("handleColumn"), say("followsYouColumn"), say("youFollowColumn")],
			...[say("conversationsTitle"), say("lastMessageColumn")],
		],
		rows: people.all
			.filter(({ number, shownAs }) => number === shownAs)
			.map(({ number, handle, name }) => {
				const since = [followers.get(number), following.get(number)] as const;
				const last = cells.last(talks.get(number));
				return {
					cells: [
						...cells.person(number, { handle, name }, false),
						...since.map((on) => (on === undefined ? EMPTY : cells.time(on.seconds, say("yes")))),
						...[cells.messages(talks.get(number)), last],
					],
					order: Date.parse(`${last.sort || "0000-01-01"}`),
				};
			}),
	};
	const mutual: PeopleTable = {
		name: "mutual",
		columns: [say("nameColumn"), say("handleColumn"), say("followsYouColumn"), say("youFollowColumn")],
		rows: [...both].map(([key, { person, seconds }]) => {
			const own = following.get(key)?.seconds;
			return {
				cells: [...cells.person(key, person, true), cells.time(seconds), cells.time(own)],
				order: Math.max(seconds ?? Number.NEGATIVE_INFINITY, own ?? Number.NEGATIVE_INFINITY),
			};
		}),
	};
	const tables = [
		...[all, listed("followers", followers), listed("following", following), mutual],
		listed("followers-only", among(followers, following, false)),
		listed("following-only", among(following, followers, false)),
		...KINDS.map(([name, kind]) => listed(name, lists.get(kind) ?? none)),
	];
	return tables
		.filter(({ rows }) => rows.length > 0)
		.map(({ name, columns, rows }) => ({
			...{ name, columns },
			rows: rows.toSorted((a, b) => compare(b.order, a.order)),
		}))
		.map(withoutEmptyColumns);
}

/** A column in which nobody has anything is left out, such as the account of a hashtag. */
function withoutEmptyColumns({ name, columns, rows }: PeopleTable): PeopleTable {
	const isKept = columns.map((_, index) => rows.some(({ cells }) => (cells[index]?.text ?? "") !== ""));
	return {
		name,
		columns: columns.filter((_, index) => isKept[index]),
		rows: rows.map(({ cells, order }) => ({ cells: cells.filter((_, index) => isKept[index]), order })),
	};
}

/** Also of infinities, which have no difference. */
const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);

/** A list, and how many are on it; empty where that is not said. */
export interface ListLink {
	readonly name: string;
	readonly count: string;
	readonly url: string;
}

export function listLinks(tables: readonly PeopleTable[], language: PrivateLanguage): readonly ListLink[] {
	return tables.map(({ name, rows }) => ({
		name: language.peopleLists[name],
		count: language.number(rows.length),
		url: peopleListUrl(name, ""),
	}));
}

/** The pages of a list, with links to the others. */
export function* tablePages(
	{ name, columns, rows }: PeopleTable,
	lists: readonly ListLink[],
	language: PrivateLanguage,
): Generator<View> {
	const title = language.peopleLists[name];
	// How many are on each is on the page that leads to all: said here, one more on one list would change the pages of every other.
	const others = lists.map(({ name, url }) => ({ name, url, count: "" }));
	const pages = newestFirst(rows, MOST_ROWS);
	const urls = pages.map((page) => peopleListUrl(name, page.name));
	for (const [at, { items }] of pages.entries()) {
		const [url = "", newer = "", older = ""] = [urls[at], urls[at - 1], urls[at + 1]];
		const content = {
			...{ lists: others, newer, older, count: at === 0 ? language.number(rows.length) : "" },
			columns: columns.map((name) => ({ name, order: "" })),
			rows: items,
		};
		yield { url, template: "people-list", title, content };
	}
}
