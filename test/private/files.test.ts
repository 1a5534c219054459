import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Assembled } from "../../src/private/conversations/conversations.ts";
import { readPrivate } from "../../src/private/files/archive.ts";
import type { Outcome } from "../../src/private/files/open-files.ts";
import type { GenericRecord } from "../../src/private/model/generic-record.ts";
import { parseJsonItem, parseJsonRecords } from "../../src/private/readers/json-records.ts";
import { parseLargeJson } from "../../src/private/readers/large-json.ts";
import { Json } from "../../src/readers/json.ts";
import { cases } from "../depth.ts";
import { downloadOf } from "../read-download.ts";

const START = 1_700_000_000_000;
const ME = "Mara Lindqvist-Okafor";

/** Files by their paths, in one part or several. */
type Files = Readonly<Record<string, string>>;

async function read(parts: Readonly<Record<string, Files>>, me: readonly string[] = []) {
	const files = Object.entries(parts).flatMap(([part, files]) => {
		const listed = Object.entries(files).map(([path, text]) => ({ path, bytes: () => Buffer.from(text) }));
		return downloadOf(listed, { part }).files.map((file) => ({ ...file, size: files[file.path]?.length ?? 0 }));
	});
	const outcomes: { readonly path: string; readonly part: string; readonly outcome: Outcome }[] = [];
	const records = new Map<string, GenericRecord[]>();
	const conversations: Assembled[] = [];
	const archive = await readPrivate(
		files,
		{ zone: "UTC", likelyZones: ["UTC"], me },
		{
			record: async ({ part, path }, record) => {
				const key = `${part}/${path}`;
				const known = records.get(key) ?? [];
				known.push(record);
				records.set(key, known);
			},
			file: async ({ part, path }, outcome) => void outcomes.push({ part, path, outcome }),
			conversation: async (assembled) => void conversations.push(assembled),
		},
	);
	return { archive, outcomes, records, conversations };
}

const thread = (title: string, messages: readonly unknown[], more: object = {}) =>
	JSON.stringify({ participants: [{ name: title }, { name: ME }], title, messages, ...more });
const message = (second: number, sender_name: string, content = `text of ${second}`) => ({
	...{ sender_name, content, timestamp_ms: START + 1000 * second },
});
const shown = ({ conversation }: Assembled) => conversation.messages.map(({ text }) => text);

describe("the receipt", () => {
	const list = JSON.stringify(["anna", "berta"].map((value) => ({ string_list_data: [{ value }] })));
	const people = "connections/followers_and_following";
	/** Files of every kind, each with what becomes of it where it is alone. */
	const KINDS: readonly (readonly [path: string, text: string])[] = [
		[`${people}/followers_1.json`, list],
		[`${people}/followers_1.html`, '<main><div class="uiBoxWhite">anna</div></main>'],
		[`${people}/following.json`, '{"relationships_following":['],
		[`${people}/close_friends.json`, "[]"],
		[`${people}/no-data.txt`, "No data"],
		["searches.json", '["You have no data in this section"]'],
		["new_in_2027/what.json", '{"anything":{"deep":["new"]}}'],
		["new_in_2027/list.csv", "a;b"],
		["new_in_2027/face.jpg", "x"],
		["messages/inbox/anna_1/message_1.json", thread("Anna", [message(1, "Anna")])],
		["messages/inbox/anna_1/message_2.json", thread("Anna", [message(2, "Anna"), "no message"])],
		["messages/inbox/anna_1/message_3.json", '{"messages":['],
		["messages.json", JSON.stringify([{ participants: ["a"], conversation: [{ sender: "a", text: "hi" }] }])],
	];
	const parts = fc.array(fc.subarray([...KINDS]), { minLength: 1, maxLength: 3 });

	test("has every file of every part once, and adds up to the records that were handed on", async () => {
		await fc.assert(
			fc.asyncProperty(parts, async (chosen) => {
				const given = Object.fromEntries(chosen.map((files, index) => [`${index}.zip`, Object.fromEntries(files)]));
				const { outcomes, records, conversations } = await read(given);
				const names = (all: readonly string[]) => all.toSorted().join("\n");
				assert.equal(
					names(outcomes.map(({ part, path }) => `${part}/${path}`)),
					names(Object.entries(given).flatMap(([part, files]) => Object.keys(files).map((path) => `${part}/${path}`))),
				);
				let messages = 0;
				for (const { part, path, outcome } of outcomes) {
					const handedOn = records.get(`${part}/${path}`)?.length ?? 0;
					const isMessages = path.startsWith("messages");
					if (outcome.is === "read" && isMessages) messages += outcome.records;
					assert.equal(handedOn, outcome.is === "read" && !isMessages ? outcome.records : 0, path);
					if (outcome.is === "read") assert.ok((outcome.understood ?? 0) <= outcome.records);
				}
				const joined = conversations.reduce((sum, { conversation }) => sum + conversation.messages.length, 0);
				assert.ok(joined <= messages && joined > 0 === messages > 0);
			}),
			{ numRuns: cases(150) },
		);
	});

	test("names what happened to each file", async () => {
		const { outcomes } = await read({ "1.zip": Object.fromEntries(KINDS) });
		assert.deepEqual(outcomes.map(({ path, outcome }) => `${path.split("/").at(-1)}: ${outcome.is}`).sort(), [
			"close_friends.json: empty",
			"face.jpg: medium",
			"followers_1.html: page of JSON",
			"followers_1.json: read",
			"following.json: failed",
			"list.csv: read",
			"message_1.json: read",
			"message_2.json: read",
			"message_3.json: failed",
			"messages.json: read",
			"no-data.txt: empty",
			"searches.json: empty",
			"what.json: read",
		]);
	});
});

test("a text of an unknown kind is shown, and what is no text is listed; a long text has several records", async () => {
	const { outcomes, records } = await read({
		"1.zip": {
			"contacts.vcf": "BEGIN:VCARD",
			noext: "a text",
			"con.dat": "\u0000\u0001",
			"voice.aac": "looks like a text",
			"long.txt": "line\n".repeat(1000),
		},
	});
	assert.deepEqual(outcomes.map(({ path, outcome }) => `${path} ${outcome.is}`).sort(), [
		"con.dat medium",
		"contacts.vcf read",
		"long.txt read",
		"noext read",
		"voice.aac medium",
	]);
	assert.equal(records.get("1.zip/long.txt")?.length, 5);
});

test("a marker of a private edition says nothing of the files beside it, and all of those in its own folder", async () => {
	const marker = "vitrine private 1\n5 records\n";
	const { outcomes } = await read({
		"1.zip": {
			"PRIVATE.txt": marker,
			"a/list.csv": "a;b",
			"mine/PRIVATE.txt": marker,
			"mine/people/1.html": "<main>anna</main>",
			"yours/PRIVATE.txt": "something of somebody else",
			"yours/list.csv": "c;d",
		},
	});
	assert.deepEqual(outcomes.map(({ path, outcome }) => `${path} ${outcome.is}`).sort(), [
		"PRIVATE.txt read",
		"a/list.csv read",
		"mine/PRIVATE.txt edition",
		"mine/people/1.html edition",
		"yours/PRIVATE.txt read",
		"yours/list.csv read",
	]);
});

test("a chat of the encrypted archive is one conversation, however large it is", async () => {
	const messages = Array.from({ length: 90_000 }, (_, index) => ({
		...{
			senderName: index % 2 === 0 ? "Anna" : ME,
			timestamp: START + index,
			text: `a text of some length, number ${index}`,
		},
	}));
	const text = JSON.stringify({ participants: ["Anna", ME], threadName: "Anna", messages });
	assert.ok(text.length > 9e6);
	const { conversations } = await read({ "1.zip": { "Anna_1.json": text } });
	assert.deepEqual(
		conversations.map((one) => shown(one).length),
		[90_000],
	);
});

describe("conversations of several parts and downloads", () => {
	test("a broken file costs what it has, and the rest of the conversation is there", async () => {
		const folder = "your_instagram_activity/messages/inbox/anna_1";
		const { conversations } = await read({
			"1.zip": {
				[`${folder}/message_1.json`]: thread("Anna", [message(3, "Anna")]),
				[`${folder}/message_2.json`]: thread("Anna", [message(2, ME)]).slice(0, -5),
				[`${folder}/message_10.json`]: thread("Anna", [message(1, "Anna")]),
			},
		});
		assert.deepEqual(conversations.map(shown), [["text of 1", "text of 3"]]);
	});

	test("a page is read in its place where the JSON beside it is broken", async () => {
		const folder = "messages/inbox/anna_1";
		const page = `<html><title>Anna</title><main><div class="pam uiBoxWhite"><h2>Anna</h2><div>from the page</div><div>Nov 14, 2023 10:13 pm</div></div></main></html>`;
		const { conversations } = await read({
			"1.zip": {
				[`${folder}/message_1.json`]: "{",
				[`${folder}/message_1.html`]: page,
				[`${folder}/message_2.json`]: thread("Anna", [message(-86_400, "Anna")]),
				[`${folder}/message_2.html`]: page.replace("from the page", "of another request"),
			},
		});
		assert.deepEqual(conversations.map(shown), [["text of -86400", "of another request", "from the page"]]);
	});

	test("is one where the folder has another name in another download, with every message once", async () => {
		const old = [message(3, "Anna"), message(2, ME), message(1, "Anna")];
		const renamed = [
			message(9, "Anna Berg"),
			...old.map((one) => ({ ...one, sender_name: one.sender_name.replace("Anna", "Anna Berg") })),
		];
		const { conversations } = await read(
			{
				"2022.zip": { "messages/inbox/anna_1/message_1.json": thread("Anna", old) },
				"2025.zip": {
					"your_instagram_activity/messages/inbox/annaberg_99/message_1.json": thread("Anna Berg", renamed),
					"your_instagram_activity/messages/inbox/clara_5/message_1.json": thread("Clara", [message(50, "Clara")]),
				},
			},
			[ME],
		);
		assert.deepEqual(conversations.map((one) => [one.conversation.title, shown(one).length]).sort(), [
			["Anna Berg", 4],
			["Clara", 1],
		]);
	});

	test("is one where the folder has another name and so many messages that not all are compared", async () => {
		const sent = (name: string) => Array.from({ length: 200 }, (_, at) => message(200 - at, at % 2 === 0 ? name : ME));
		const { conversations } = await read({
			"2022.zip": { "messages/inbox/anna_1/message_1.json": thread("Anna", sent("Anna").slice(100)) },
			"2025.zip": { "messages/inbox/annaberg_99/message_1.json": thread("Anna Berg", sent("Anna Berg")) },
		});
		assert.deepEqual(
			conversations.map((one) => [one.conversation.title, shown(one).length]),
			[["Anna Berg", 200]],
		);
	});

	test("are two where one person sent the same to both, whatever parts the folders are in", async () => {
		const same = [1, 2, 3, 4].map((second) => message(second, ME)).toReversed();
		const { conversations } = await read({
			"1.zip": { "messages/inbox/anna_1/message_1.json": thread("Anna", [message(5, "Anna"), ...same]) },
			"2.zip": { "messages/inbox/berta_2/message_1.json": thread("Berta", [message(6, "Berta"), ...same]) },
		});
		assert.deepEqual(
			conversations.map(shown).map((texts) => texts.length),
			[5, 5],
		);
	});

	test("are two where one download has both folders, whatever they have in common", async () => {
		const same = [message(3, ME), message(2, ME), message(1, ME)];
		const { conversations } = await read({
			"1.zip": {
				"messages/inbox/anna_1/message_1.json": thread("Anna", same),
				"messages/inbox/berta_2/message_1.json": thread("Berta", same),
			},
			"2.zip": { "messages/inbox/anna_1/message_1.json": thread("Anna", same.slice(1)) },
		});
		assert.deepEqual(conversations.map((one) => one.conversation.title).sort(), ["Anna", "Berta"]);
	});

	test("of 2018 to 2020 and of later years are one, by what both say", async () => {
		const old = [1, 2, 3].map((second) => ({
			...{ sender: second === 2 ? "mara" : "anna", text: `text of ${second}` },
			created_at: new Date(START + 1000 * second).toISOString().replace("Z", "456+00:00"),
		}));
		const later = [4, 3, 2, 1].map((second) => message(second, second === 2 ? ME : "Anna"));
		const { conversations } = await read({
			"2020.zip": {
				"messages.json": JSON.stringify([{ participants: ["mara", "anna"], conversation: old.toReversed() }]),
			},
			"2022.zip": { "messages/inbox/anna_1/message_1.json": thread("Anna", later) },
		});
		assert.deepEqual(conversations.map(shown), [["text of 1", "text of 2", "text of 3", "text of 4"]]);
	});

	test("of 2018 have the files that were sent with them, where one file fits one message", async () => {
		const at = (second: number, part = "") =>
			new Date(START + 1000 * second).toISOString().replace(".000Z", `${part}+00:00`);
		const sent = [10, 20, 30, 31, 40].map((second) => ({
			...{ sender: "anna", created_at: at(second, ".123456"), media_url: `https://cdn.example/${second}.jpg?x=1` },
		}));
		const files = [12, 23, 31, 40, 41].map((second) => ({ taken_at: at(second), path: `direct/202311/${second}.jpg` }));
		const { conversations } = await read({
			"2020.zip": {
				"messages.json": JSON.stringify([{ participants: ["mara", "anna"], conversation: sent.toReversed() }]),
				"media.json": JSON.stringify({ direct: files }),
			},
		});
		assert.deepEqual(
			conversations[0]?.conversation.messages.map(({ media }) => media.map(({ uri, name }) => [uri, name])),
			[
				[["direct/202311/12.jpg", "https://cdn.example/10.jpg?x=1"]],
				...[20, 30, 31, 40].map((second) => [[`https://cdn.example/${second}.jpg?x=1`, ""]]),
			],
		);
	});

	test("of 2018 have no files where there are so many of one second that their pairs fit into no memory", async () => {
		const time = new Date(START).toISOString().replace("Z", "+00:00");
		const many = Array.from({ length: 40_000 }, (_, index) => index);
		const conversation = many.map((at) => ({
			sender: "anna",
			created_at: time,
			media_url: `https://cdn.example/${at}`,
		}));
		const direct = many.map((at) => ({ taken_at: time, path: `direct/202311/${at}.jpg` }));
		const { conversations } = await read({
			"2020.zip": {
				"messages.json": JSON.stringify([{ participants: ["mara", "anna"], conversation }]),
				"media.json": JSON.stringify({ direct }),
			},
		});
		const media = conversations[0]?.conversation.messages.flatMap(({ media }) => media) ?? [];
		assert.equal(media.filter(({ uri }) => uri.startsWith("https:")).length, many.length);
	});

	test("say who the owner is by most conversations where the profile has another name", async () => {
		const files = Object.fromEntries(
			["Anna", "Berta", "Clara"].map((name) => [`messages/inbox/${name}_1/message_1.json`, thread(name, [])]),
		);
		const profile = { profile_user: [{ title: "User Information", string_map_data: { Name: { value: "Renamed" } } }] };
		const { archive, conversations } = await read({
			"1.zip": { ...files, "account_information/personal_information.json": JSON.stringify(profile) },
		});
		assert.deepEqual(archive.own, { names: [ME], by: "frequent" });
		assert.ok(conversations.every(({ conversation }) => conversation.own.names[0] === ME));
	});
});

test("a display name has the handle that one file alone gives it, and a deleted account none", async () => {
	const blocked = [
		["Anna", "anna.b"],
		["Berta", "berta1"],
		["Berta", "berta2"],
		["Clara", "clara"],
		["Clara C", "clara"],
		["Instagram User", "gone"],
	].map(([name, handle]) => ({
		timestamp: START / 1000,
		label_values: [
			{ label: "URL", value: "https://anna.example" },
			{ label: "Name", value: name },
			{ label: "Username", value: handle },
		],
	}));
	const share = {
		link: "https://www.instagram.com/_u/dora",
		profile_share_username: "dora",
		profile_share_name: "Dora",
	};
	const { archive } = await read({
		"1.zip": {
			"connections/followers_and_following/blocked_profiles.json": JSON.stringify(blocked),
			"messages/inbox/anna_1/message_1.json": thread("Anna", [{ ...message(1, "Anna"), share }]),
		},
	});
	assert.deepEqual(
		["Anna", "Berta", "Clara", "Instagram User", "Dora", "Nobody"].map((name) => archive.handles.of(name)),
		["anna.b", undefined, undefined, undefined, "dora", undefined],
	);
});

describe("a large JSON file, parsed item by item", () => {
	const value = fc.jsonValue({ maxDepth: 3 });
	const record = fc.dictionary(fc.string({ minLength: 1 }), value, { minKeys: 1 });
	const files = fc.oneof(
		fc.array(value, { minLength: 1 }),
		fc
			.tuple(fc.array(record, { minLength: 1 }), fc.array(record, { minLength: 1 }), fc.string(), record)
			.map(([one, other, text, beside]) => ({ one, other, text, beside })),
	);

	test("says what it says parsed at once, wherever it is cut into chunks", () => {
		fc.assert(
			fc.property(files, fc.integer({ min: 1, max: 40 }), (file, chunk) => {
				const bytes = Buffer.from(JSON.stringify(file));
				const byItems = [...parseLargeJson(bytes, chunk)].flatMap(({ list, value }) =>
					list === undefined ? parseJsonRecords(value).records : parseJsonItem(value, list).records,
				);
				const texts = (records: readonly GenericRecord[]) => records.map((record) => JSON.stringify(record)).sort();
				assert.deepEqual(texts(byItems), texts(parseJsonRecords(Json.parse(bytes)).records));
			}),
			{ numRuns: cases(300) },
		);
	});

	test("says the same where somebody has saved it in Latin-1 or in UTF-16", () => {
		const text = JSON.stringify([{ title: "café 1" }, { title: "thé, naïve" }, { title: "c" }]);
		for (const encoding of ["utf8", "latin1", "utf16le"] as const)
			for (const file of [text, `{"list":${text}}`])
				for (const chunk of [1, 2, 3, 5, 1000]) {
					const bytes = Buffer.from(file, encoding);
					const titlesIn = (value: Json) => value.items().map((one) => one.textOf("title"));
					const whole = Json.parse(bytes);
					const found = [...parseLargeJson(bytes, chunk)].flatMap(({ list, value }) =>
						list === undefined ? titlesIn(value.isList ? value : value.get("list")) : [value.textOf("title")],
					);
					assert.deepEqual(found, titlesIn(whole.isList ? whole : whole.get("list")), `${encoding} ${chunk}`);
				}
	});

	test("is no JSON where it is cut off or damaged, and what is before that place is there", () => {
		for (const text of ['[{"title":"a"},{"title":', '{"l":[{"title":"a"},{"ti', '[{"title":"a"},x]']) {
			const titles: string[] = [];
			assert.throws(() => {
				for (const { value } of parseLargeJson(Buffer.from(text))) titles.push(value.textOf("title"));
			}, SyntaxError);
			assert.deepEqual(titles, ["a"]);
		}
	});
});
