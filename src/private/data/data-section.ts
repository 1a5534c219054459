import type { PrivateArchive } from "../files/archive.ts";
import type { PrivateLanguage } from "../languages/words.ts";
import type { ShownConversation } from "../pages/messages/shown.ts";
import type { PlacedPost, PlacedPosts } from "../pages/posts/placed-posts.ts";
import type { Section, ShownRecord } from "../pages/section.ts";
import type { Collected, PrivateCollections } from "../readers/collected.ts";
import { inLines } from "./lines-of-text.ts";
import { DATA_VERSION, schemaText } from "./schema.ts";
import { type Grow, Table } from "./table.ts";
import {
	collections,
	conversationColumns,
	fileNameOf,
	messageColumns,
	ownPostColumns,
	recordColumns,
} from "./tables.ts";
import type { MessageRow } from "./tables-messages.ts";

/** What the tables are written with. */
interface DataContext {
	readonly language: PrivateLanguage;
	/** The zone in which dates of pages are read where these do not say otherwise. */
	readonly htmlZone: string;
	readonly posts: Pick<PlacedPosts, "all">;
}

/** Everything once more for programs and for thirty years: tables as JSON Lines and as CSV, written while the download is read. */
export class DataSection implements Section {
	readonly #context: DataContext;
	readonly #grow: Grow;
	readonly #writeText: (path: string, text: string) => Promise<void>;
	readonly #messages: Table<MessageRow>;
	readonly #conversations: Table<ShownConversation>;
	readonly #records: Table<ShownRecord>;
	readonly #posts: Table<PlacedPost>;

	constructor(
		context: DataContext,
		{ grow, writeText }: { grow: Grow; writeText: (path: string, text: string) => Promise<void> },
	) {
		this.#context = context;
		this.#grow = grow;
		this.#writeText = writeText;
		this.#messages = new Table("messages", messageColumns, grow);
		this.#conversations = new Table("conversations", conversationColumns, grow);
		this.#records = new Table("records", recordColumns, grow);
		this.#posts = new Table("own-posts", ownPostColumns, grow);
	}

	record(shown: ShownRecord): Promise<void> {
		return this.#records.add(shown);
	}

	async conversation(shown: ShownConversation): Promise<void> {
		await this.#conversations.add(shown);
		for (const { dated, url } of shown.messages) await this.#messages.add({ shown, url, message: dated.message });
		for (const message of shown.shadows) await this.#messages.add({ shown, url: "", message });
	}

	async end({ collected }: PrivateArchive): Promise<void> {
		for (const post of this.#context.posts.all) await this.#posts.add(post);
		const tables = [this.#messages, this.#conversations, this.#records, this.#posts];
		for (const table of tables) await table.end();
		const counts = new Map(tables.map(({ name, rows }) => [name, rows]));
		for (const name of keysOf(collections)) counts.set(fileNameOf(name), await this.#write(name, collected));
		await this.#writeText("data/schema.json", schemaText());
		await this.#writeText("data/README.txt", this.#readMe(counts));
	}

	/** Writes a collection. Returns its rows. */
	async #write<Key extends keyof Collected>(name: Key, collected: Collected): Promise<number> {
		const table = new Table(fileNameOf(name), collections[name], this.#grow);
		const rows: readonly PrivateCollections[Key][] = collected[name];
		for (const row of rows) await table.add(row);
		await table.end();
		return table.rows;
	}

	#readMe(counts: ReadonlyMap<string, number>): string {
		const { language, htmlZone } = this.#context;
		const { say, number } = language;
		const lines = [...counts].filter(([, rows]) => rows > 0);
		const width = lines.reduce((most, [name]) => Math.max(most, name.length), 0);
		const texts = [
			...[say("dataTitle"), say("never"), say("dataLead", { version: String(DATA_VERSION) })],
			...[say("dataTimes", { zone: htmlZone }), say("dataCsv"), say("dataTables")],
		];
		return [
			...texts.map((text) => inLines(text, language.lang)),
			lines.map(([name, rows]) => `${name.padEnd(width)}  ${number(rows)}`).join("\n"),
		]
			.join("\n\n")
			.concat("\n");
	}
}

function keysOf<Key extends string>(tables: Readonly<Record<Key, unknown>>): readonly Key[] {
	return Object.keys(tables) as Key[];
}
