import { excerpt } from "../../../languages/excerpt.ts";
import type { PrivateLanguage } from "../../languages/words.ts";
import type { Dossier } from "../../people/dossiers.ts";
import type { Entries } from "../../render/entries.ts";
import { type Line, type LineShowing, type LineView, lineView } from "../../render/line-view.ts";
import { personListUrl } from "../../render/links.ts";
import { newestFirst } from "../../render/newest-first.ts";
import type { View } from "../../render/render.ts";
import type { PostLines } from "../posts/post-lines.ts";

/** Lines of a list on the page of a person: of a longer one the latest are there, and all on pages of their own. */
const MOST_ON_PAGE = 300;
const MOST_LATEST = 50;
/** Letters of a comment that mentions somebody. */
const MOST_LETTERS = 400;
/** Years are closed where a list has more lines. */
const FEW = 12;

type ListKey = "ownPosts" | "comments" | "likes" | "storyAnswers" | "saved" | "shortPosts" | "searches" | "mentions";

/** A list of what the owner did to somebody, the latest first. */
interface PersonList {
	readonly key: ListKey;
	readonly title: string;
	readonly lines: readonly Line[];
}

interface YearOfLines {
	/** Empty for lines without a date. */
	readonly year: string;
	readonly count: string;
	readonly isOpen: boolean;
	readonly lines: readonly LineView[];
}

/** A list on the page of a person. */
export interface PersonListView {
	readonly title: string;
	readonly count: string;
	readonly years: readonly YearOfLines[];
	/** The address of the whole list, and what leads there; empty where all of it is here. */
	readonly url: string;
	readonly all: string;
}

/** The lists of somebody. Those in which nothing is are left out. */
export function personLists(
	{ ownPosts, comments, likes, storyAnswers, saved, shortPosts, searches, mentions }: Dossier,
	{ say }: PrivateLanguage,
	{ entries, posts }: { readonly entries: Pick<Entries, "of">; readonly posts: PostLines },
): readonly PersonList[] {
	const list = (key: ListKey, title: string, records: readonly object[]): PersonList => ({
		...{ key, title },
		lines: records.flatMap((record) => entries.of(record) ?? []).sort((a, b) => (b.seconds ?? 0) - (a.seconds ?? 0)),
	});
	const all: readonly PersonList[] = [
		{ key: "ownPosts", title: say("mentionedIn"), lines: ownPosts.map((post) => posts.lineOf(post)) },
		list("comments", say("commentsTo"), comments),
		list("likes", say("likesOf"), likes),
		list("storyAnswers", say("storyAnswersTo"), storyAnswers),
		list("mentions", say("mentionsOf"), mentions),
		list("saved", say("savedOf"), saved),
		list("shortPosts", say("repostsOf"), shortPosts),
		list("searches", say("searchesFor"), searches),
	];
	return all.filter(({ lines }) => lines.length > 0);
}

/** One comment can be on the pages of many whom it mentions. */
const shortened = (text: string) => excerpt(text.slice(0, 10 * MOST_LETTERS), MOST_LETTERS);

/** A list as it is on the page of a person. */
export function listOnPage(list: PersonList, person: number, showing: LineShowing): PersonListView {
	const { key, title, lines } = list;
	const { number, say } = showing.language;
	const isLong = lines.length > MOST_ON_PAGE;
	const shown = isLong ? lines.slice(0, MOST_LATEST) : lines;
	return {
		...{ title, count: number(lines.length) },
		years: yearsOf({ ...list, lines: shown }, showing, !isLong && shown.length > FEW),
		url: isLong ? personListUrl(person, key, "") : "",
		all: isLong ? say("wholeList", { n: lines.length }) : "",
	};
}

/** The pages of a list that is too long for the page of its person; none for one that is not. */
export function* listPages(
	list: PersonList,
	{ number, name, url: ofPerson }: { readonly number: number; readonly name: string; readonly url: string },
	showing: LineShowing,
): Generator<View> {
	const { key, title, lines } = list;
	if (lines.length <= MOST_ON_PAGE) return;
	const pages = newestFirst(lines, MOST_ON_PAGE);
	const urls = pages.map(({ name }) => personListUrl(number, key, name));
	for (const [at, { items }] of pages.entries()) {
		const years = yearsOf({ ...list, lines: items }, showing, false);
		const [url = "", newer = "", older = ""] = [urls[at], urls[at - 1], urls[at + 1]];
		const content = { years, newer, older, person: { name, url: ofPerson }, heading: title };
		yield { url, template: "person-list", title: `${name}${showing.language.colon}${title}`, content };
	}
}

/** Lines by year, as they are in order. */
function yearsOf({ key, lines }: PersonList, showing: LineShowing, isClosed: boolean): readonly YearOfLines[] {
	const { number } = showing.language;
	const years = new Map<string, LineView[]>();
	for (const told of lines) {
		const year = told.day.slice(0, -6);
		const known = years.get(year) ?? [];
		years.set(year, known);
		known.push(lineView(told, showing, key === "mentions" ? shortened : undefined));
	}
	return [...years].map(([year, lines], index) => {
		return { year, count: number(lines.length), isOpen: !isClosed || index === 0, lines };
	});
}
