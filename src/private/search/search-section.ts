import type { PrivateArchive } from "../files/archive.ts";
import type { PrivateLanguage } from "../languages/words.ts";
import { type Area, areas as allAreas } from "../model/areas.ts";
import type { ShownConversation } from "../pages/messages/shown.ts";
import { linkTo } from "../pages/people/person-pages.ts";
import type { AreaSum } from "../pages/record-pages.ts";
import type { Section, ShownRecord } from "../pages/section.ts";
import type { People } from "../people/people.ts";
import type { Entries } from "../render/entries.ts";
import { conversationsUrl, daysUrl, peopleUrl, SEARCH_URL } from "../render/links.ts";
import type { View } from "../render/render.ts";
import type { Told } from "../telling/told.ts";
import { SearchIndex } from "./search-index.ts";
import { conversationRow, messageRow, recordRow, toldRow, untold } from "./searched.ts";

/** Letters that wait with a record until its entry is known; more of them lead to what its file says. */
const MOST_WAITING = 200;

/** What the search is made with. */
interface SearchContext {
	readonly language: PrivateLanguage;
	readonly timezone: string;
	/** Areas with pages of their own. */
	readonly sums: ReadonlyMap<Area, AreaSum>;
	readonly entries: Entries;
	readonly people: People;
}

/** The page on which everything is searched, and what it searches: written while it is read. */
export class SearchSection implements Section {
	readonly #context: SearchContext;
	readonly #write: (view: View) => Promise<void>;
	readonly #index: SearchIndex;
	/** What files say of records beyond what is told of them. */
	readonly #rests = new Map<Told, string>();

	constructor(
		context: SearchContext,
		{
			write,
			writeText,
		}: { write: (view: View) => Promise<void>; writeText: (path: string, text: string) => Promise<void> },
	) {
		this.#context = context;
		this.#write = write;
		this.#index = new SearchIndex(writeText);
	}

	async record(shown: ShownRecord): Promise<void> {
		const { became, record } = shown;
		const rest = untold(
			record,
			became.map((told) => told.tell()),
		);
		const [only] = became;
		if (only !== undefined && became.length === 1 && rest.length <= MOST_WAITING) {
			if (rest !== "") this.#rests.set(only, rest);
		} else await this.#index.add(recordRow(shown, rest, this.#context.language));
	}

	async conversation(shown: ShownConversation): Promise<void> {
		await this.#index.add(conversationRow(shown));
		for (const message of shown.messages) await this.#index.add(messageRow(message, shown));
	}

	async end(archive: PrivateArchive): Promise<void> {
		const { language, timezone, sums } = this.#context;
		await this.#addTold();
		const { areas, years } = await this.#index.end();
		const content = {
			...{ years, timezone, places: this.#places(archive) },
			files: allAreas.flatMap((area) => {
				const url = sums.get(area)?.url;
				return url === undefined ? [] : [{ url, name: language.areas[area] }];
			}),
			areas: allAreas.filter((area) => areas.has(area)).map((area) => ({ id: area, name: language.areas[area] })),
			found: language.say("searchFound", { n: "{n}" }),
			progress: language.say("searchProgress", { n: "{n}", percent: "{percent}" }),
		};
		await this.#write({ url: SEARCH_URL, template: "search", title: language.say("search"), content });
	}

	/** Adds what has been told of records, which leads to the entry of each, or to the person whose page says it. */
	async #addTold(): Promise<void> {
		const { entries, people } = this.#context;
		for (const told of entries.all) {
			const telling = told.tell();
			const person = telling.subject === undefined ? linkTo(telling.person, people)?.url : undefined;
			const url = told.url || (person && `${person}#content`) || told.file;
			await this.#index.add(toldRow(told, telling, { url, rest: this.#rests.get(told) ?? "" }));
		}
	}

	/** Where else to look. */
	#places({ conversations }: PrivateArchive): readonly { readonly url: string; readonly name: string }[] {
		const { say } = this.#context.language;
		return [
			...(conversations.length > 0 ? [{ url: conversationsUrl(1), name: say("conversationsTitle") }] : []),
			{ url: peopleUrl, name: say("peopleTitle") },
			{ url: daysUrl, name: say("daysTitle") },
		];
	}
}
