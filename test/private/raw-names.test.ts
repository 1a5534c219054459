import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inventAccount } from "../../sample/account.ts";
import { type LayoutOptions, layout2021, layout2026, type SampleLayout } from "../../sample/layouts.ts";
import type { DownloadFile } from "../../src/model/download-file.ts";
import type { ScratchTexts } from "../../src/output/scratch-texts.ts";
import { readPrivate } from "../../src/private/files/archive.ts";
import { privateLanguage } from "../../src/private/languages/words.ts";
import type { Person } from "../../src/private/model/activity.ts";
import { RecordPages } from "../../src/private/pages/record-pages.ts";
import { People } from "../../src/private/people/people.ts";
import { Entries } from "../../src/private/render/entries.ts";
import { noMedia } from "../../src/private/render/media-files.ts";
import type { RecordView } from "../../src/private/render/record-view.ts";
import { atDepth } from "../depth.ts";
import { downloadOf, jsonFile } from "../read-download.ts";

const language = privateLanguage("en", "UTC");

/** As a scratch file, in memory. */
function memory(): ScratchTexts {
	const texts: string[] = [];
	return {
		add: async (text) => ({ at: texts.push(text) - 1, bytes: 1 }),
		read: async function* (places) {
			for (const place of places) yield { place, text: texts[place.at] ?? "" };
		},
		end: async () => undefined,
	};
}

interface Named {
	readonly label: string;
	readonly text: string;
	readonly person: string;
}

function* fieldsOf({ title, person, values, groups }: RecordView): Generator<Named> {
	yield { label: "title", text: title, person };
	yield* values;
	for (const group of groups) yield* fieldsOf(group);
}

/** Every field on the pages of files, and the handle or the name of the person to whom it leads. */
async function fieldsIn(files: readonly DownloadFile[], messages: readonly string[] = []): Promise<readonly Named[]> {
	const people = new People();
	for (const name of messages) people.numberOf(name);
	const entries = new Entries(language);
	const personOf = (person: Person) => {
		const known = people.of(person);
		return known === undefined ? "" : known.handle || known.name;
	};
	const found: Named[] = [];
	const placed = { ofRecord: () => undefined };
	const pages = new RecordPages({ language, media: noMedia, personOf, placed }, memory(), async ({ content }) => {
		const { files } = content as { readonly files: readonly { readonly records: readonly RecordView[] }[] };
		for (const { records } of files) for (const record of records) found.push(...fieldsOf(record));
	});
	const ignore = async () => undefined;
	const archive = await readPrivate(
		files,
		{ zone: "UTC", likelyZones: [], me: ["Mara"] },
		{
			...{ file: ignore, conversation: ignore },
			record: (file, record, collected) => pages.add(file, record, entries.added(collected)),
		},
	);
	people.complete(archive);
	pages.place();
	await pages.end(ignore);
	return found;
}

const named = (fields: readonly Named[]) => fields.filter(({ person }) => person !== "");
const account = inventAccount();

/** The languages of keys beside English. Of Japanese no download has shown the word for an owner. */
const ALL: readonly NonNullable<LayoutOptions["language"]>[] = [
	"de",
	"fr",
	"es",
	"it",
	"nl",
	"pt",
	"pl",
	"tr",
	"ru",
	"ko",
	"ja",
];
const LANGUAGES = atDepth("names on pages of files in eight of eleven languages of the keys", ALL, ["de", "ru", "ja"]);

describe("fields of files that name a person lead to them in every language of the keys", () => {
	const namesIn = async (layout: SampleLayout, options: LayoutOptions) => {
		const files = layout.write(account, options).filter(({ path }) => !path.includes("messages/"));
		return named(await fieldsIn(downloadOf(files).files));
	};
	for (const layout of [layout2021, layout2026])
		test(layout.name, async () => {
			const english = await namesIn(layout, {});
			assert.ok(english.length > 150, String(english.length));
			const of = (fields: readonly Named[]) => fields.map(({ text, person }) => `${text} ${person}`).sort();
			for (const language of LANGUAGES) {
				const found = await namesIn(layout, { language });
				if (language === "ja") assert.ok(found.length > english.length / 3, language);
				else assert.deepEqual(of(found), of(english), language);
			}
		});
});

test("a text leads to a person where it is the field for it, and where it is certain who that is", async () => {
	const cell = (value: string) => ({ value });
	const line = (label: string, value: string) => ({ label, value });
	const files = [
		jsonFile("connections/followers_and_following/followers_1.json", [
			{ string_list_data: [{ value: "anna", href: "https://www.instagram.com/anna" }] },
			{ string_list_data: [{ value: "__proto__" }] },
		]),
		jsonFile("connections/followers_and_following/close_friends.json", [
			{ label_values: [line("URL", ""), line("Name", "Anna Bell"), line("Username", "anna")] },
			{ label_values: [line("URL", ""), line("Name", "Anna Bell"), line("Username", "other.anna")] },
		]),
		jsonFile("your_instagram_activity/comments/post_comments_1.json", [
			{ string_map_data: { Comment: cell("anna"), "Media Owner": cell("anna"), Time: { timestamp: 1_700_000_000 } } },
		]),
		jsonFile("ads_information/ads_and_topics/posts_viewed.json", {
			impressions_history_posts_seen: [{ string_map_data: { Author: cell("stranger") } }],
		}),
		jsonFile("your_instagram_activity/messages/reported_conversations.json", {
			ig_reported_conversations: [
				{
					reportee: { name: "Berta" },
					messages: [{ sender_name: "Berta", content: "Berta", timestamp_ms: 1_700_000_000_000 }],
				},
			],
		}),
		jsonFile("new/unknown.json", { anna: "anna", name: "Berta", title: "anna", owner: { name: "Berta" } }),
		jsonFile("logged_information/recent_searches/profile_searches.json", {
			searches_user: [{ string_map_data: { Search: cell("anna") } }, { string_map_data: { Search: cell("an") } }],
		}),
		jsonFile("logged_information/recent_searches/word_or_phrase_searches.json", {
			searches_keyword: [{ string_map_data: { Search: cell("anna") } }],
		}),
	];
	const found = await fieldsIn(downloadOf(files).files, ["Berta"]);
	assert.deepEqual(
		named(found)
			.map(({ label, text, person }) => `${label}: ${text} > ${person}`)
			.sort(),
		[
			": __proto__ > __proto__",
			": anna > anna",
			"Media Owner: anna > anna",
			"Name: Anna Bell > anna",
			"Name: Anna Bell > other.anna",
			"Search: anna > anna",
			"Username: anna > anna",
			"Username: other.anna > other.anna",
			"name: Berta > Berta",
			"sender_name: Berta > Berta",
		],
	);
	for (const text of ["stranger", "an"]) assert.ok(found.some((field) => field.text === text && field.person === ""));
});
