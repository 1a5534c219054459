import type { Choice } from "../choice/choice.ts";
import type { OwnNames } from "../conversations/own-names.ts";
import { shownZones } from "../conversations/page-zones.ts";
import type { PrivateArchive } from "../files/archive.ts";
import type { PrivateLanguage } from "../languages/words.ts";
import type { Person } from "../model/activity.ts";
import { type Area, areas } from "../model/areas.ts";
import { monthAt, monthNumber } from "../people/follow-curve.ts";
import { barChart } from "../render/charts.ts";
import type { Entries } from "../render/entries.ts";
import { type Latest, latest, latestOf } from "../render/latest.ts";
import { conversationsUrl, daysUrl, peopleUrl, receiptUrl, SEARCH_URL, unnamedMediaUrl } from "../render/links.ts";
import type { View } from "../render/render.ts";
import { leftOutTexts, maskedText } from "./chosen.ts";
import { monthsOf, yearRows } from "./days/calendar.ts";
import type { GallerySum } from "./posts/own-post-pages.ts";
import type { AreaSum } from "./record-pages.ts";

/** What is on pages, by area. */
interface Sums {
	/** What files say as they say it. */
	readonly files: ReadonlyMap<Area, AreaSum>;
	readonly entries: Entries;
	readonly posts: readonly GallerySum[];
	/** The conversations of the last words. */
	readonly talks: readonly Latest[];
	/** How much happened, by day such as `2024-05-14`. */
	readonly days: ReadonlyMap<string, number>;
	/** There are pages of media that nothing names. */
	readonly hasUnnamed: boolean;
}

interface LinkView {
	readonly url: string;
	readonly name: string;
	readonly counted: readonly string[];
	/** The newest first. */
	readonly latest: readonly Latest[];
}

interface ShowingStart {
	readonly choice: Choice;
	readonly language: PrivateLanguage;
	/** The address of the page of a person; empty for none. */
	readonly personOf: (person: Person) => string;
}

/** The first page: whose it is, when how much happened, the areas with what is in them, and what is not in it. */
export function startPage(sums: Sums, archive: PrivateArchive, { choice, language, personOf }: ShowingStart): View {
	const { say, list, calendar, areas: names } = language;
	const days = [...sums.days.keys()].sort();
	const range = [days[0], days.at(-1)].flatMap((day) => (day === undefined ? [] : [calendar.date(day)]));
	const known = areas.flatMap((area) => {
		const own = ownOf(area, sums, archive, { language, personOf });
		const links = [...own, ...subjectsIn(area, sums, language)];
		const file = sums.files.get(area);
		const counted = file && [say("records", { n: file.records }), say("files", { n: file.files })];
		const files = counted === undefined ? undefined : { url: file?.url ?? "", counted };
		return links.length === 0 && files === undefined ? [] : [{ name: names[area], links, files }];
	});
	const doors = [
		{ url: SEARCH_URL, name: say("search") },
		...postsOf(sums, language).slice(0, 1),
		...(archive.conversations.length === 0 ? [] : [{ url: conversationsUrl(1), name: say("conversationsTitle") }]),
		{ url: peopleUrl, name: say("peopleTitle") },
		{ url: daysUrl, name: say("daysTitle") },
	];
	const zones = shownZones(archive.pageZones).map((zone) => say("pageZone", zone));
	const content = {
		...{ doors, areas: known, activity: activityOf(sums.days, language) },
		owner: list([...archive.own.names]),
		range: [...new Set(range)].join(" – "),
		receipt: { url: receiptUrl(1), text: say("receipt") },
		unnamed: sums.hasUnnamed ? { url: unnamedMediaUrl(1), text: say("mediaUnnamed") } : undefined,
		leftOut: leftOutTexts(choice, archive, language),
		notes: [ownerText(archive.own, language), ...zones, maskedText(choice, language)].filter((text) => text !== ""),
	};
	return { url: "index.html", template: "start", title: say("title"), content };
}

/** How much happened in each month, as a picture and as a table. */
function activityOf(days: ReadonlyMap<string, number>, language: PrivateLanguage) {
	const { calendar, say } = language;
	const byMonth = monthsOf(days);
	if (byMonth.size < 2) return undefined;
	const months = monthsBetween([...byMonth.keys()].sort());
	const bars = months.map((month) => ({
		...{ name: calendar.month(month), value: byMonth.get(month) ?? 0 },
		...(month.endsWith("-01") && { tick: month.slice(0, -3) }),
	}));
	return { chart: barChart(say("activity"), bars, language), ...yearRows(days, language) };
}

/** Every month from the first to the last, at most the latest twenty years. */
function monthsBetween(months: readonly string[]): readonly string[] {
	const last = monthNumber(months.at(-1) ?? "");
	const first = Math.max(monthNumber(months[0] ?? ""), last - 239);
	return Array.from({ length: last - first + 1 }, (_, index) => monthAt(first + index));
}

/** What an area has beside subjects. */
function ownOf(
	area: Area,
	sums: Sums,
	archive: PrivateArchive,
	showing: Omit<ShowingStart, "choice">,
): readonly LinkView[] {
	if (area === "posts") return postsOf(sums, showing.language);
	if (area === "messages") return talkOf(sums, archive, showing.language);
	return area === "people" ? peopleOf(sums, archive, showing) : [];
}

function postsOf({ posts }: Sums, language: PrivateLanguage): readonly LinkView[] {
	const { say } = language;
	return posts.map(({ of, url, posts, newest }) => ({
		...{ url, name: say(of === "posts" ? "ownPosts" : "ownStories") },
		counted: [say(of === "posts" ? "ownPostsCount" : "ownStoriesCount", { n: posts })],
		latest: newest === undefined ? [] : [latest({ ...newest, text: newest.post.caption }, language)],
	}));
}

function peopleOf(
	{ entries }: Sums,
	{ collected: { relations } }: PrivateArchive,
	{ language, personOf }: Omit<ShowingStart, "choice">,
): readonly LinkView[] {
	const [first] = relations;
	if (first === undefined) return [];
	const newest = relations.reduce((one, other) => ((other.seconds ?? 0) > (one.seconds ?? 0) ? other : one), first);
	const told = newest.seconds === undefined ? undefined : entries.of(newest);
	const latest = told === undefined ? [] : [latestOf(told, language, personOf(newest.person))];
	const counted = [language.say("entries", { n: relations.length })];
	return [{ url: peopleUrl, name: language.say("peopleTitle"), counted, latest }];
}

function talkOf(
	{ talks: latest }: Sums,
	{ conversations }: PrivateArchive,
	{ say }: PrivateLanguage,
): readonly LinkView[] {
	if (conversations.length === 0) return [];
	const messages = conversations.reduce((sum, { messages }) => sum + messages, 0);
	const counted = [say("conversations", { n: conversations.length }), say("messages", { n: messages })];
	return [{ url: conversationsUrl(1), name: say("conversationsTitle"), counted, latest }];
}

function subjectsIn(area: Area, { entries }: Sums, language: PrivateLanguage): readonly LinkView[] {
	const { say, subjects: names } = language;
	return entries.subjects
		.filter((subject) => subject.area === area)
		.map(({ key, entries, newest, pages }) => ({
			...{ url: pages[0]?.url ?? "", name: names[key], counted: [say("entries", { n: entries })] },
			latest: newest === undefined ? [] : [latestOf(newest, language)],
		}));
}

/** Who the owner is in messages, and how sure that is: a wrong guess turns every conversation around. */
export function ownerText({ names, by }: OwnNames, { say, comma }: Pick<PrivateLanguage, "say" | "comma">): string {
	if (by === "none") return say("meUnknown");
	const name = names.join(comma);
	if (by === "unheard") return say("meUnheard", { name });
	return by === "frequent" ? say("meGuessed", { name }) : say("meKnown", { name });
}
