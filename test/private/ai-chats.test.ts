import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Parsed } from "../../src/private/files/parse-file.ts";
import { privateLanguage } from "../../src/private/languages/words.ts";
import type { ThreadPart } from "../../src/private/readers/thread.ts";
import { cases } from "../depth.ts";
import { parsedOf } from "./read-file.ts";
import { box, footer, page } from "./shapes.ts";
import { leavesOf, textsIn } from "./texts.ts";

const AT = 1_704_448_073_000;
const FILE = "your_instagram_activity/messages/ai_conversations.json";
const PAGE = "your_instagram_activity/messages/ai_conversations/thread_for_mailbox17990000_17990001.html";

const partsIn = (parsed: readonly Parsed[]) => parsed.flatMap((one) => (one.is === "part" ? [one.part] : []));
const read = (path: string, value: unknown) => partsIn(parsedOf(path, value));
const told = ({ messages }: ThreadPart) =>
	messages.map(({ sender, text, milliseconds }) => [sender, text, milliseconds]);

/** Newest first. */
const EXPECTED = [
	["Meta AI", "Bake it twice.", AT + 5000],
	["Mara", "How do I glaze a bowl?", AT],
];
const ordinary = {
	...{ participants: [{ name: "Meta AI" }, { name: "Mara" }], title: "Glazes", is_still_participant: true },
	messages: [
		{ sender_name: "Meta AI", timestamp_ms: AT + 5000, content: "Bake it twice.", photos: [{ uri: "a/bowl.jpg" }] },
		{ sender_name: "Mara", timestamp_ms: AT, content: "How do I glaze a bowl?" },
	],
};
/** Oldest first, as chats with an AI are often written. */
const turns = (sender: string, text: string, time: string, at: (ms: number) => unknown) => [
	{ [sender]: "Mara", [text]: "How do I glaze a bowl?", [time]: at(AT) },
	{ [sender]: "Meta AI", [text]: "Bake it twice.", [time]: at(AT + 5000) },
];
const iso = (ms: number) => new Date(ms).toISOString();
const seconds = (ms: number) => ms / 1000;
const SHAPES: Readonly<Record<string, unknown>> = {
	"an ordinary thread": ordinary,
	"a list of threads": [ordinary],
	"an object with a list of threads": { ai_conversations: [ordinary] },
	"threads by their numbers": { "17990001": ordinary },
	"a titled list with roles": { title: "Glazes", conversation: turns("role", "text", "time", iso) },
	"a titled list with authors": [{ name: "Glazes", items: turns("author", "message", "timestamp", seconds) }],
	"a titled list with senders": { chats: [{ title: "Glazes", log: turns("sender", "content", "created_at", String) }] },
};

describe("a chat with an AI", () => {
	for (const [shape, value] of Object.entries(SHAPES))
		test(`is a conversation as ${shape}`, () => {
			const [part, ...others] = read(FILE, value);
			assert.ok(part);
			assert.deepEqual([others.length, told(part), part.header.title], [0, EXPECTED, "Glazes"]);
			assert.equal(part.thread.split("/")[0], "ai_conversations");
			assert.deepEqual(part.header.participants.toSorted(), ["Mara", "Meta AI"]);
		});

	test("has its pictures, and its place where its folder is an ordinary one", () => {
		const folder = "your_instagram_activity/messages/ai_conversations/metaai_1799";
		for (const value of [ordinary, { title: "Glazes", messages: turns("role", "text", "time", iso) }]) {
			const [part] = read(`${folder}/message_2.json`, value);
			assert.ok(part);
			assert.deepEqual([part.thread, part.number], ["ai_conversations/metaai_1799", 2]);
			assert.deepEqual(told(part), EXPECTED);
		}
		assert.equal(read(FILE, ordinary)[0]?.messages[0]?.media[0]?.uri, "a/bowl.jpg");
	});

	test("is one of several, also with the same words at the same time, and the same in a later download", () => {
		const chat = { conversation: turns("role", "text", "time", iso) };
		const first = read(FILE, [chat, chat]).map(({ thread }) => thread);
		assert.equal(new Set(first).size, 2);
		const byName = { Bowls: chat.conversation, Glazes: chat.conversation };
		assert.deepEqual(
			read(FILE, byName).map(({ header }) => header.title),
			["Bowls", "Glazes"],
		);
		const longer = { conversation: [...chat.conversation, { role: "Mara", text: "Thanks!", time: iso(AT + 9e7) }] };
		assert.equal(read(FILE, [longer])[0]?.thread, first[0]);
	});

	test("is shown as it is where nobody sent it, nothing was said or no time is known, and in any other file", () => {
		for (const value of [
			{ chats: [{ role: "Mara", text: "hello" }] },
			{ chats: [{ text: "hello", time: iso(AT) }] },
			[{ role: "Mara", time: iso(AT), text: "" }],
			{ a: { b: { c: { d: { e: turns("role", "text", "time", iso) } } } } },
		]) {
			const other = FILE.replace("ai_conversations", "something_else");
			assert.deepEqual(parsedOf(FILE, value), parsedOf(other, value));
			assert.ok(parsedOf(FILE, value).every(({ is }) => is === "record"));
		}
		assert.deepEqual(read(FILE.replace("ai_", "other_"), SHAPES["a titled list with roles"]), []);
	});

	const text = fc.stringMatching(/^[a-zäß🙈]{1,8}$/u);
	const item = fc.record(
		{
			...{
				sender: text,
				role: text,
				text,
				message: text,
				extra: fc.oneof(text, fc.array(text), fc.record({ uri: text })),
			},
			...{ author: fc.record({ name: text, model: text }), timestamp: fc.oneof(fc.constant(AT), text) },
		},
		{ requiredKeys: [] },
	);
	const list = fc.array(fc.oneof(item, text));
	const chat = fc.record(
		{ title: text, id: text, messages: list, "gesprÃ¤ch": list, beside: fc.oneof(text, list) },
		{ requiredKeys: [] },
	);
	const file = fc.oneof(list, chat, fc.array(fc.oneof(chat, text)), fc.dictionary(text, fc.oneof(chat, list, text)));

	test("loses no text, whatever is in the file", () => {
		fc.assert(
			fc.property(file, (value) => {
				const shown = new Set<string>();
				for (const parsed of parsedOf(FILE, value)) {
					if (parsed.is === "record") for (const one of textsIn(parsed.record)) shown.add(one);
					if (parsed.is !== "part") continue;
					for (const record of parsed.part.more) for (const one of textsIn(record)) shown.add(one);
					for (const { sender, text, more } of parsed.part.messages)
						for (const one of [sender, text, ...(more === undefined ? [] : textsIn(more))]) shown.add(one);
				}
				for (const one of leavesOf(value)) assert.ok(shown.has(one), one);
			}),
			{ numRuns: cases(500) },
		);
	});

	test("has a name of its own in both languages", () => {
		const names = ["en", "de"].map((lang) => privateLanguage(lang, "UTC").boxes["ai_conversations"]);
		assert.deepEqual(names, ["AI chat", "KI-Chat"]);
	});
});

describe("a page with a chat with an AI", () => {
	const row = (label: string, value: string) =>
		`<tr><td colspan="2" class="_2pin _a6_q">${label}<div><div>${value}</div></div></td></tr>`;
	const nested = (rows: readonly string[]) => `<tr><td><table>${rows.join("")}</table></td></tr>`;
	const answer = [
		row("Sender", "Meta AI"),
		row("Message", "Bake it<ul><li>twice</li></ul>"),
		row("Time", "Jan 05, 2024 9:49 am"),
	];
	const question = [row("Sender", "Mara"), row("Message", "How?"), row("Time", "Jan 05, 2024 9:47 am")];
	const minute = (of: number) => Date.UTC(2024, 0, 5, 9, of);
	const expected = [
		["Meta AI", "Bake it\ntwice", minute(49)],
		["Mara", "How?", minute(47)],
	];

	test("is a conversation of its nested tables, in whatever order, with what is in no message", () => {
		const tables = (...messages: (readonly string[])[]) =>
			`<table>${row("Model", "Llama")}${messages.map(nested).join("")}</table>`;
		for (const html of [
			page(tables(answer, question)),
			page(tables(question, answer)),
			page(box("", tables(answer, question))),
		]) {
			const parsed = parsedOf(PAGE, html);
			const [part] = partsIn(parsed);
			assert.ok(part && parsed.length === 1);
			assert.deepEqual(told(part), expected);
			assert.equal(part.thread, "ai_conversations/thread_for_mailbox17990000_17990001");
			assert.deepEqual(
				part.more.flatMap(({ values }) => values.map(({ label, text }) => [label, text])),
				[["Model", "Llama"]],
			);
		}
	});

	test("is a conversation of blocks with a sender and a time, too", () => {
		const block = (sender: string, text: string, of: number) =>
			box(sender, `<div>${text}</div>${footer(`Jan 05, 2024 9:${of} am`)}`);
		const [part] = read(PAGE, page(block("Meta AI", "Bake it<br>twice", 49), block("Mara", "How?", 47)));
		assert.deepEqual(part && told(part), expected);
	});

	test("is shown as it is where a row of each message is missing", () => {
		const html = page(`<table>${[...answer.slice(1), ...question.slice(1)].join("")}</table>`);
		assert.deepEqual(parsedOf(PAGE, html), parsedOf(PAGE.replace("thread_for_mailbox", "x").replace("ai_", "x"), html));
	});
});
