import type { EntryPage, PlacedSubject } from "../../render/entries.ts";
import type { View } from "../../render/render.ts";
import type { Told } from "../../telling/told.ts";
import { entryTable } from "./entry-tables.ts";
import { entryView, type ShowingEntries } from "./entry-view.ts";

const yearOf = ({ day }: Told) => day.slice(0, 4);

/** The pages of a subject, the newest entries first, those without a date last. */
export function* subjectPages({ key, entries, pages }: PlacedSubject, showing: ShowingEntries): Generator<View> {
	const { say, subjects, number } = showing.language;
	const years = yearsOf(pages).map(({ year, count, url }) => ({
		name: year || say("undated"),
		...{ count: number(count), url },
	}));
	// Numbers are on the page with the newest: a new entry would change all others, which have nothing of it.
	const names = years.map((year) => ({ ...year, count: "" }));
	for (const [index, page] of pages.entries()) {
		const groups = groupsOf(page).map(({ year, items }) => ({
			id: `y${year}`,
			title: year || say("undated"),
			entries: items.map((one) => entryView(one, showing)),
		}));
		const kinds = new Set(groups.flatMap(({ entries }) => entries.map(({ kind }) => kind)));
		kinds.delete("");
		const table = entryTable(key, groups, showing.language);
		const content = {
			...{ years: index === 0 ? years : names, groups, table, hasKinds: kinds.size > 1 },
			counted: index === 0 ? say("entries", { n: entries }) : "",
			newer: pages[index - 1]?.url ?? "",
			older: pages[index + 1]?.url ?? "",
		};
		yield { url: page.url, template: "subject", title: subjects[key], content };
	}
}

/** The entries of a page by year, both the newest first. */
function groupsOf({ items }: EntryPage): readonly { readonly year: string; readonly items: Told[] }[] {
	const groups: { readonly year: string; readonly items: Told[] }[] = [];
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
