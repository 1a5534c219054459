import type { PrivateLanguage } from "../../languages/words.ts";
import type { Person } from "../../model/activity.ts";
import { subjectUrl } from "../../render/links.ts";
import type { MediaFiles, ShownMedium } from "../../render/media-files.ts";
import { type Packed, pack } from "../../render/pack.ts";
import type { View } from "../../render/render.ts";
import { type Entry, lettersOf } from "./entry.ts";
import type { Subject } from "./subjects.ts";

/** What entries are shown with. */
export interface ShowingEntries {
	readonly language: PrivateLanguage;
	readonly media: MediaFiles;
	/** The address of the page of a person; empty for none. */
	readonly personOf: (person: Person) => string;
	/** The address of the page of a day such as `2024-05-14`; empty for none. */
	readonly dayUrl: (day: string) => string;
}

interface EntryView extends Omit<Entry, "seconds" | "person" | "media"> {
	readonly date: string;
	/** The page of its day. */
	readonly day: string;
	readonly iso: string;
	readonly person: { readonly text: string; readonly url: string } | undefined;
	readonly media: readonly { readonly uri: string; readonly shown: ShownMedium | undefined }[];
}

/** An entry with its day in the owner's zone; an empty one for an entry without a date. */
interface Dated {
	readonly entry: Entry;
	readonly day: string;
	readonly minute: number;
}

const yearOf = ({ day }: Dated) => day.slice(0, 4);

/** Writes the pages of a subject, the newest entries first, those without a date last. */
export async function writeSubject(
	{ key, entries }: Subject,
	showing: ShowingEntries,
	write: (view: View) => Promise<void>,
): Promise<void> {
	const { say, subjects, number } = showing.language;
	const dated = datedOf(entries, showing.language);
	// Divided with the oldest first, so that the pages of former years keep their addresses.
	const pages = pack(dated, { periodOf: yearOf, lettersOf: ({ entry }) => lettersOf(entry) }).toReversed();
	const urlOf = (page: Packed<Dated>) => subjectUrl(key, page === pages[0] ? "index" : page.name);
	const years = yearsOf(pages, urlOf).map(({ year, count, url }) => ({
		name: year || say("undated"),
		...{ count: number(count), url },
	}));
	for (const [index, page] of pages.entries()) {
		const [newer, older] = [pages[index - 1], pages[index + 1]];
		const groups = groupsOf(page).map(({ year, items }) => ({
			id: `y${year}`,
			title: year || say("undated"),
			entries: items.map((one) => entryView(one, showing)),
		}));
		const kinds = new Set(page.items.map(({ entry }) => entry.kind).filter((kind) => kind !== ""));
		await write({
			url: urlOf(page),
			template: "subject",
			title: subjects[key],
			content: {
				...{ years, groups, hasKinds: kinds.size > 1 },
				counted: say("entries", { n: entries.length }),
				newer: newer === undefined ? "" : urlOf(newer),
				older: older === undefined ? "" : urlOf(older),
			},
		});
	}
}

/** Oldest first, those without a date before all others. */
function datedOf(entries: readonly Entry[], { local }: PrivateLanguage): readonly Dated[] {
	const dated = entries.map((entry): Dated & { readonly at: number } => {
		const { seconds } = entry;
		const moment = seconds === undefined ? undefined : local(seconds * 1000);
		return { entry, day: moment?.day ?? "", minute: moment?.minute ?? 0, at: seconds ?? 0 };
	});
	// What has no date keeps the order of its file when all is turned around.
	const undated = dated.filter(({ day }) => day === "").toReversed();
	return [...undated, ...dated.filter(({ day }) => day !== "").sort((a, b) => a.at - b.at)];
}

/** The entries of a page by year, both the newest first. */
function groupsOf({ items }: Packed<Dated>): readonly { readonly year: string; readonly items: Dated[] }[] {
	const groups: { readonly year: string; readonly items: Dated[] }[] = [];
	for (const item of items.toReversed()) {
		const last = groups.at(-1);
		if (last?.year === yearOf(item)) last.items.push(item);
		else groups.push({ year: yearOf(item), items: [item] });
	}
	return groups;
}

/** All years, the newest first, each with the place where it begins. */
function yearsOf(pages: readonly Packed<Dated>[], urlOf: (page: Packed<Dated>) => string) {
	const years = new Map<string, { readonly year: string; count: number; readonly url: string }>();
	for (const page of pages) {
		for (const { year, items } of groupsOf(page)) {
			const known = years.get(year);
			if (known === undefined) years.set(year, { year, count: items.length, url: `${urlOf(page)}#y${year}` });
			else known.count += items.length;
		}
	}
	return [...years.values()];
}

function entryView({ entry, day, minute }: Dated, { language, media, personOf, dayUrl }: ShowingEntries): EntryView {
	const { seconds, person, facts, media: uris, ...texts } = entry;
	const { calendar } = language;
	const name = person === undefined ? "" : person.name || (person.handle === "" ? "" : `@${person.handle}`);
	return {
		...texts,
		facts: facts.filter((fact) => fact !== ""),
		date: day === "" ? "" : `${calendar.date(day)}, ${calendar.clock({ minute })}`,
		day: day === "" ? "" : dayUrl(day),
		iso: day === "" || seconds === undefined ? "" : new Date(seconds * 1000).toISOString(),
		person: name === "" || person === undefined ? undefined : { text: name, url: personOf(person) },
		media: uris.map((uri) => ({ uri, shown: media.of(uri) })),
	};
}
