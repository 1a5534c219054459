import type { PrivateArchive } from "../files/archive.ts";
import type { PrivateLanguage } from "../languages/words.ts";
import { type Area, areas as allAreas, areaOf } from "../model/areas.ts";
import type { AreaSum } from "../pages/area-pages.ts";
import type { ShownConversation } from "../pages/messages/shown.ts";
import type { Section, ShownRecord } from "../pages/section.ts";
import { areaUrl, conversationsUrl, daysUrl, peopleUrl, SEARCH_URL } from "../render/links.ts";
import type { View } from "../render/render.ts";
import { personReader } from "./person-of-record.ts";
import { SearchIndex } from "./search-index.ts";
import { conversationRow, messageRow, recordRow } from "./searched.ts";

/** What the search is made with. */
interface SearchContext {
	readonly language: PrivateLanguage;
	readonly timezone: string;
	/** Areas with pages of their own. */
	readonly sums: ReadonlyMap<Area, AreaSum>;
}

/** The page on which everything is searched, and what it searches: written while it is read. */
export class SearchSection implements Section {
	readonly #context: SearchContext;
	readonly #write: (view: View) => Promise<void>;
	readonly #index: SearchIndex;
	readonly #personOf = personReader();

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
		const { areas, local } = this.#context.language;
		const person = this.#personOf(shown.collected);
		const title = areas[areaOf(shown.file.path)];
		const dayOf = (milliseconds: number) => local(milliseconds)?.day ?? "";
		await this.#index.add(recordRow(shown, { person, title, dayOf }));
	}

	async conversation(shown: ShownConversation): Promise<void> {
		await this.#index.add(conversationRow(shown));
		for (const message of shown.messages) await this.#index.add(messageRow(message, shown));
	}

	async end(archive: PrivateArchive): Promise<void> {
		const { language, timezone, sums } = this.#context;
		const { areas, years } = await this.#index.end();
		const content = {
			...{ years, timezone, places: this.#places(archive) },
			files: allAreas
				.filter((area) => sums.has(area))
				.map((area) => ({ url: areaUrl(area, 1), name: language.areas[area] })),
			areas: allAreas.filter((area) => areas.has(area)).map((area) => ({ id: area, name: language.areas[area] })),
			found: language.say("searchFound", { n: "{n}" }),
			progress: language.say("searchProgress", { n: "{n}", percent: "{percent}" }),
		};
		await this.#write({ url: SEARCH_URL, template: "search", title: language.say("search"), content });
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
