import type { PrivateLanguage } from "../../languages/words.ts";
import type { Relation } from "../../model/people.ts";
import type { Dossier } from "../../people/dossiers.ts";
import { type Known, shortName, titleOf } from "../../people/people.ts";
import { barChart, type Chart } from "../../render/charts.ts";
import type { PlacedSubject } from "../../render/entries.ts";
import { type DayLink, dayLink } from "../../render/line-view.ts";
import { conversationUrl, personUrl } from "../../render/links.ts";
import type { TalkWith } from "./talks.ts";

/** What somebody is to the owner, and since when. */
interface Fact {
	readonly text: string;
	/** Something that happened once, and does not last. */
	readonly isEvent: boolean;
	readonly days: readonly DayLink[];
	readonly url: string;
}

interface TalkView {
	readonly url: string;
	readonly title: string;
	readonly counted: string;
	readonly first: DayLink;
	readonly last: DayLink;
}

/** The top of a person's page: who they are, what they are to the owner, and their conversations. */
export interface PersonView {
	readonly handle: string;
	/** What is not sure, each in a sentence. */
	readonly notes: readonly string[];
	/** Pages of others who may be meant. */
	readonly alike: readonly { readonly name: string; readonly url: string }[];
	readonly facts: readonly Fact[];
	readonly ones: readonly TalkView[];
	readonly groups: readonly TalkView[];
	/** Messages by year; undefined where one year has all. */
	readonly chart: Chart | undefined;
	readonly rows: readonly { readonly name: string; readonly count: string }[];
}

/** Names and handles in a sentence at most. */
const MOST_NAMES = 20;

export interface PersonMatter {
	readonly known: Known;
	readonly dossier: Dossier;
	readonly talks: readonly TalkWith[];
	/** Others who may be the same, or who have the same name. */
	readonly alike: readonly Known[];
	/** What has pages of its own. */
	readonly subjects: readonly PlacedSubject[];
}

export function personView(
	{ known, dossier, talks, alike, subjects }: PersonMatter,
	language: PrivateLanguage,
): PersonView {
	const { say, list, number } = language;
	const alone = talks.filter(({ talk }) => !talk.isGroup);
	const { handle, isProbable, sharedBy, names } = known;
	const title = titleOf(known);
	const others = [...names]
		.slice(0, MOST_NAMES)
		.map(shortName)
		.filter((name) => name !== title);
	const years = yearsOf(alone);
	const isLong = years.length > 1;
	return {
		handle: handle === "" || title === `@${handle}` ? "" : say(isProbable ? "probablyHandle" : "handleIs", { handle }),
		notes: [
			...(others.length > 0 ? [say("alsoCalled", { names: list(others) })] : []),
			...(isProbable ? [say("probablyWhy")] : []),
			...(sharedBy.length > 1 ? [say("sharedName", { handles: list(sharedBy.slice(0, MOST_NAMES).map(at)) })] : []),
			...(alone.length > 1 ? [say("sameNameTwice", { n: alone.length })] : []),
		],
		alike: alike.map((one) => ({ name: fullNameOf(one), url: personUrl(one.number) })),
		facts: factsOf(dossier, subjects, language),
		ones: alone.map((one) => talkView(one, language)),
		groups: talks.filter(({ talk }) => talk.isGroup).map((one) => talkView(one, language)),
		chart: isLong ? barChart(say("messagesByYear"), years, language) : undefined,
		rows: isLong ? years.map(({ name, value }) => ({ name, count: number(value) })) : [],
	};
}

const EVENTS: ReadonlySet<Relation["is"]> = new Set<Relation["is"]>([
	...(["requested", "requestedRecently", "requesting", "unfollowed", "suggestionDismissed"] as const),
	...(["threadsRequested", "threadsRequestedRecently", "threadsRequesting", "threadsUnfollowed"] as const),
]);

const at = (handle: string) => `@${handle}`;

/** With the handle, where several have one name. */
function fullNameOf(known: Known): string {
	const title = titleOf(known);
	return known.handle === "" || title === at(known.handle) ? title : `${title} (${at(known.handle)})`;
}

function factsOf(
	{ relations, contacts, seen }: Dossier,
	subjects: readonly PlacedSubject[],
	language: PrivateLanguage,
): readonly Fact[] {
	const newestOf = (subject: "contacts" | "seen") => subjects.find(({ key }) => key === subject)?.pages[0]?.url ?? "";
	const { deeds, say } = language;
	const byKind = new Map<Relation["is"], (number | undefined)[]>();
	for (const { is, seconds } of relations) {
		const times = byKind.get(is) ?? [];
		byKind.set(is, times);
		times.push(seconds);
	}
	const facts = [...byKind].map(
		([is, times]): Fact => ({
			text: deeds.relations[is],
			isEvent: EVENTS.has(is),
			days: daysOf(times, language),
			url: "",
		}),
	);
	if (contacts.length > 0) {
		const days = daysOf(
			contacts.map(({ seconds }) => seconds),
			language,
		);
		facts.push({ text: say("contactOfName"), isEvent: true, days, url: newestOf("contacts") });
	}
	if (seen > 0) facts.push({ text: say("seenOfThem", { n: seen }), isEvent: true, days: [], url: newestOf("seen") });
	return facts;
}

/** Each day once, the first first. */
function daysOf(times: readonly (number | undefined)[], { local, calendar }: PrivateLanguage): readonly DayLink[] {
	const days = new Set(times.flatMap((seconds) => (seconds === undefined ? [] : (local(seconds * 1000)?.day ?? []))));
	return [...days].sort().map((day) => dayLink(day, calendar));
}

function talkView({ talk, theirs }: TalkWith, { say, calendar }: PrivateLanguage): TalkView {
	const { number, title, messages, first, last } = talk;
	return {
		...{ url: conversationUrl(number), title: shortName(title) },
		counted: [say("messages", { n: messages }), say("messagesOfThem", { n: theirs })].join(" · "),
		first: dayLink(first, calendar),
		last: dayLink(last === first ? "" : last, calendar),
	};
}

/** Years in a row at most that are shown although nothing was written. */
const MOST_EMPTY = 40;

function yearsOf(talks: readonly TalkWith[]): readonly { readonly name: string; readonly value: number }[] {
	const counts = new Map<string, number>();
	for (const { talk } of talks)
		for (const [year, count] of talk.years) counts.set(year, (counts.get(year) ?? 0) + count);
	const years = [...counts.keys()].sort();
	const [first, last] = [Number(years[0] ?? 0), Number(years.at(-1) ?? 0)];
	const all =
		last - first > MOST_EMPTY ? years : Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
	return all.map((name) => ({ name, value: counts.get(name) ?? 0 }));
}
