import type { PrivateArchive } from "../../files/archive.ts";
import { dossiersOf } from "../../people/dossiers.ts";
import { listsOf } from "../../people/relations.ts";
import { peopleUrl } from "../../render/links.ts";
import type { View } from "../../render/render.ts";
import type { ShownConversation } from "../messages/shown.ts";
import { curveView } from "./curve-view.ts";
import type { Known } from "./known.ts";
import { listLinks, peopleTables, tablePages } from "./people-lists.ts";
import { personPages } from "./person-pages.ts";
import { introduce, type Talk, talkOf, talksByPerson } from "./talks.ts";

/** Writes a page for each person, the lists of people, and what leads to them. */
export class PeoplePages {
	readonly #known: Known;
	readonly #write: (view: View) => Promise<void>;
	readonly #talks: Talk[] = [];

	constructor(known: Known, write: (view: View) => Promise<void>) {
		this.#known = known;
		this.#write = write;
	}

	async conversation(shown: ShownConversation): Promise<void> {
		const talk = talkOf(shown);
		this.#talks.push(talk);
		introduce(this.#known.people, talk, shown);
	}

	/** Completes the registry first: what is written after it can lead to everybody. */
	async end(archive: PrivateArchive): Promise<void> {
		const { people, posts, language, entries } = this.#known;
		people.complete(archive);
		const dossiers = dossiersOf(archive.collected, people, archive.posts.all);
		const talks = talksByPerson(this.#talks, people);
		const everybody = { people, posts, handles: archive.handles, dossiers, talks, entries };
		for (const view of personPages(everybody, language)) await this.#write(view);
		const lists = listsOf(archive.collected.relations, people);
		const tables = peopleTables(lists, everybody, language);
		const links = listLinks(tables, language);
		for (const table of tables) for (const view of tablePages(table, links, language)) await this.#write(view);
		await this.#write({
			url: peopleUrl,
			template: "people",
			title: language.say("peopleTitle"),
			content: { lists: links, curve: curveView(lists.get("follower"), lists.get("following"), language) },
		});
	}
}
