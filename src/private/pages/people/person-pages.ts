import type { PrivateArchive } from "../../files/archive.ts";
import type { PrivateLanguage } from "../../languages/words.ts";
import type { Person } from "../../model/activity.ts";
import { type Dossier, emptyDossier } from "../../people/dossiers.ts";
import { type Known, type People, shortName, titleOf } from "../../people/people.ts";
import type { Entries } from "../../render/entries.ts";
import type { LineShowing, PersonLink } from "../../render/line-view.ts";
import { personUrl } from "../../render/links.ts";
import type { View } from "../../render/render.ts";
import type { PostLines } from "../posts/post-lines.ts";
import { listOnPage, listPages, personLists } from "./person-lists.ts";
import { personView } from "./person-view.ts";
import type { TalkWith } from "./talks.ts";

/** The name and the page of somebody whom a file names, when everything has been read. */
export function linkTo(person: Person, people: People): PersonLink | undefined {
	const known = people.of(person);
	if (known !== undefined) return { name: titleOf(known), url: personUrl(known.number) };
	const { name, handle } = person;
	return name === "" && handle === "" ? undefined : { name: shortName(name || `@${handle}`), url: "" };
}

/** The page of somebody whom messages call so, also while they are read; empty for nobody. */
export function urlOf(name: string, people: People): string {
	const number = people.numberOf(name);
	return number === undefined ? "" : personUrl(number);
}

/** What the pages of people are made of. */
export interface Everybody {
	readonly people: People;
	readonly posts: PostLines;
	readonly handles: PrivateArchive["handles"];
	readonly dossiers: ReadonlyMap<number, Dossier>;
	readonly talks: ReadonlyMap<number, readonly TalkWith[]>;
	readonly entries: Pick<Entries, "of" | "subjects">;
}

/** The pages of everybody, one after the other. */
export function* personPages(
	{ people, posts, handles, dossiers, talks, entries }: Everybody,
	language: PrivateLanguage,
): Generator<View> {
	const alikeOf = alikes(people, handles);
	for (const known of people.all) {
		const url = personUrl(known.number);
		const name = titleOf(known);
		if (known.shownAs !== known.number) {
			const other = people.numbered(known.shownAs);
			const link = other === undefined ? undefined : { name: titleOf(other), url: personUrl(other.number) };
			yield { url, template: "person-same", title: name, content: { link } };
			continue;
		}
		const dossier = dossiers.get(known.number) ?? emptyDossier();
		const lists = personLists(dossier, language, { entries, posts });
		const showing: LineShowing = {
			language,
			linkOf: (person) => (people.of(person) === known ? undefined : linkTo(person, people)),
		};
		const talksWith = talks.get(known.number) ?? [];
		const content = {
			...personView({ known, dossier, talks: talksWith, alike: alikeOf(known), subjects: entries.subjects }, language),
			lists: lists.map((list) => listOnPage(list, known.number, showing)),
		};
		yield { url, template: "person", title: name, content };
		for (const list of lists) yield* listPages(list, { number: known.number, name, url }, showing);
	}
}

/** Links named at most on a page. */
const MOST_ALIKE = 20;

/** Who may be meant beside a person: whoever else a file calls as messages call them, and whom messages call as a file calls them. */
function alikes(people: People, handles: PrivateArchive["handles"]): (known: Known) => readonly Known[] {
	return (known) => {
		const named = [...known.names].slice(0, MOST_ALIKE).flatMap((name) => people.named(name) ?? []);
		const handled = handles.allOf(known.name).slice(0, MOST_ALIKE);
		const others = handled.flatMap((handle) => people.byHandle(handle) ?? []);
		return [...new Set([...named, ...others])].filter((one) => one !== known);
	};
}
