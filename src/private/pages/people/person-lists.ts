import { excerpt } from "../../../languages/excerpt.ts";
import type { PrivateLanguage } from "../../languages/words.ts";
import type { Dossier } from "../../people/dossiers.ts";
import type { PrivateCollections } from "../../readers/collected.ts";
import type { Entries } from "../../render/entries.ts";
import { type Line, type LineShowing, type LineView, lineView } from "../../render/line-view.ts";
import { personListUrl } from "../../render/links.ts";
import type { View } from "../../render/render.ts";
import { tell } from "../../telling/tell.ts";

/** Lines of a list on the page of a person: of a longer one the latest are there, and all on pages of their own. */
const MOST_ON_PAGE = 300;
const MOST_LATEST = 50;
/** Letters of a comment that mentions somebody. */
const MOST_LETTERS = 400;
/** Years are closed where a list has more lines. */
const FEW = 12;

type ListKey = "comments" | "likes" | "storyAnswers" | "saved" | "shortPosts" | "searches" | "mentions";

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
	dossier: Dossier,
	language: PrivateLanguage,
	entries: Pick<Entries, "urlOf">,
): readonly PersonList[] {
	const { say } = language;
	const list = <K extends Exclude<ListKey, "mentions">>(
		{ key, of, title }: { readonly key: ListKey; readonly of: K; readonly title: string },
		records: readonly PrivateCollections[K][],
	): PersonList => ({
		...{ key, title },
		lines: records
			.map((record): Line => ({ ...tell(of, record, language), url: entries.urlOf(record) }))
			.sort((a, b) => (b.seconds ?? 0) - (a.seconds ?? 0)),
	});
	const { comments, likes, storyAnswers, saved, shortPosts, searches, mentions } = dossier;
	const all = [
		list({ key: "comments", of: "comments", title: say("commentsTo") }, comments),
		list({ key: "likes", of: "likes", title: say("likesOf") }, likes),
		list({ key: "storyAnswers", of: "storyAnswers", title: say("storyAnswersTo") }, storyAnswers),
		shortened(list({ key: "mentions", of: "comments", title: say("mentionsOf") }, mentions)),
		list({ key: "saved", of: "saved", title: say("savedOf") }, saved),
		list({ key: "shortPosts", of: "shortPosts", title: say("repostsOf") }, shortPosts),
		list({ key: "searches", of: "searches", title: say("searchesFor") }, searches),
	];
	return all.filter(({ lines }) => lines.length > 0);
}

/** One comment can be on the pages of many whom it mentions. */
function shortened({ lines, ...list }: PersonList): PersonList {
	const short = (text: string) => excerpt(text.slice(0, 10 * MOST_LETTERS), MOST_LETTERS);
	return { ...list, lines: lines.map((line) => ({ ...line, text: short(line.text) })) };
}

/** A list as it is on the page of a person. */
export function listOnPage({ key, title, lines }: PersonList, person: number, showing: LineShowing): PersonListView {
	const { number, say } = showing.language;
	const isLong = lines.length > MOST_ON_PAGE;
	const shown = isLong ? lines.slice(0, MOST_LATEST) : lines;
	return {
		...{ title, count: number(lines.length) },
		years: yearsOf(shown, showing, !isLong && shown.length > FEW),
		url: isLong ? personListUrl(person, key, 1) : "",
		all: isLong ? say("wholeList", { n: lines.length }) : "",
	};
}

/** The pages of a list that is too long for the page of its person; none for one that is not. */
export function* listPages(
	{ key, title, lines }: PersonList,
	{ number, name, url }: { readonly number: number; readonly name: string; readonly url: string },
	showing: LineShowing,
): Generator<View> {
	if (lines.length <= MOST_ON_PAGE) return;
	const urlOf = (page: number) => personListUrl(number, key, page);
	for (let start = 0, page = 1; start < lines.length; start += MOST_ON_PAGE, page++) {
		const years = yearsOf(lines.slice(start, start + MOST_ON_PAGE), showing, false);
		const newer = page === 1 ? "" : urlOf(page - 1);
		const older = start + MOST_ON_PAGE < lines.length ? urlOf(page + 1) : "";
		const content = { years, newer, older, person: { name, url }, heading: title };
		yield { url: urlOf(page), template: "person-list", title: `${name}${showing.language.colon}${title}`, content };
	}
}

/** Lines by year, as they are in order. */
function yearsOf(lines: readonly Line[], showing: LineShowing, isClosed: boolean): readonly YearOfLines[] {
	const { local, number } = showing.language;
	const years = new Map<string, LineView[]>();
	for (const line of lines) {
		const day = line.seconds === undefined ? undefined : local(line.seconds * 1000)?.day;
		const year = day?.slice(0, -6) ?? "";
		const known = years.get(year) ?? [];
		years.set(year, known);
		known.push(lineView(line, showing));
	}
	return [...years].map(([year, lines], index) => {
		return { year, count: number(lines.length), isOpen: !isClosed || index === 0, lines };
	});
}
