import type { PrivateLanguage } from "../../languages/words.ts";
import type { Person } from "../../model/activity.ts";
import type { Entries, Entry, EntryPage, PlacedSubject } from "../../render/entries.ts";
import { type DayLink, dayLink, type PersonLink } from "../../render/line-view.ts";
import type { MediaFiles, ShownMedium } from "../../render/media-files.ts";
import type { View } from "../../render/render.ts";
import type { Telling } from "../../telling/telling.ts";

/** What entries are shown with. */
export interface ShowingEntries {
	readonly language: PrivateLanguage;
	readonly media: MediaFiles;
	/** The address of the page of a person; empty for none. */
	readonly personOf: (person: Person) => string;
	readonly entries: Pick<Entries, "fileUrlOf">;
}

interface EntryView extends Pick<Telling, "kind" | "title" | "text" | "facts" | "address"> {
	readonly id: string;
	readonly day: DayLink;
	readonly clock: string;
	/** For machines. */
	readonly iso: string;
	readonly person: PersonLink | undefined;
	readonly media: readonly { readonly uri: string; readonly shown: ShownMedium | undefined }[];
	/** Where it is as its file says it. */
	readonly file: string;
}

const yearOf = ({ day }: Entry) => day.slice(0, 4);

/** The pages of a subject, the newest entries first, those without a date last. */
export function* subjectPages({ key, entries, pages }: PlacedSubject, showing: ShowingEntries): Generator<View> {
	const { say, subjects, number } = showing.language;
	const years = yearsOf(pages).map(({ year, count, url }) => ({
		name: year || say("undated"),
		...{ count: number(count), url },
	}));
	for (const [index, page] of pages.entries()) {
		const groups = groupsOf(page).map(({ year, items }) => ({
			id: `y${year}`,
			title: year || say("undated"),
			entries: items.map((one) => entryView(one, showing)),
		}));
		const kinds = new Set(groups.flatMap(({ entries }) => entries.map(({ kind }) => kind)));
		kinds.delete("");
		const content = {
			...{ years, groups, hasKinds: kinds.size > 1 },
			counted: say("entries", { n: entries }),
			newer: pages[index - 1]?.url ?? "",
			older: pages[index + 1]?.url ?? "",
		};
		yield { url: page.url, template: "subject", title: subjects[key], content };
	}
}

/** The entries of a page by year, both the newest first. */
function groupsOf({ items }: EntryPage): readonly { readonly year: string; readonly items: Entry[] }[] {
	const groups: { readonly year: string; readonly items: Entry[] }[] = [];
	for (const item of items.toReversed()) {
		const last = groups.at(-1);
		if (last?.year === yearOf(item)) last.items.push(item);
		else groups.push({ year: yearOf(item), items: [item] });
	}
	return groups;
}

/** All years, the newest first, each with the place where it begins. */
function yearsOf(pages: readonly EntryPage[]) {
	const years = new Map<string, { readonly year: string; count: number; readonly url: string }>();
	for (const page of pages) {
		for (const { year, items } of groupsOf(page)) {
			const known = years.get(year);
			if (known === undefined) years.set(year, { year, count: items.length, url: `${page.url}#y${year}` });
			else known.count += items.length;
		}
	}
	return [...years.values()];
}

function entryView(entry: Entry, { language: { calendar }, media, personOf, entries }: ShowingEntries): EntryView {
	const { record, id, day, minute, seconds } = entry;
	const { kind, person, title, text, facts, closed, address, media: uris } = entry.tell();
	const name = person.name || (person.handle === "" ? "" : `@${person.handle}`);
	return {
		...{
			id,
			kind,
			person: name === "" ? undefined : { name, url: personOf(person) },
			title,
			text,
			address,
			file: entries.fileUrlOf(record),
		},
		facts: [...facts, ...closed].filter((one) => one !== ""),
		day: dayLink(day, calendar),
		clock: day === "" ? "" : calendar.clock({ minute }),
		iso: day === "" || seconds === undefined ? "" : new Date(seconds * 1000).toISOString(),
		media: uris.map((uri) => ({ uri, shown: media.of(uri) })),
	};
}
