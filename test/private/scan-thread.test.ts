import assert from "node:assert/strict";
import { describe, type TestContext, test } from "node:test";
import fc from "fast-check";
import { inventAccount } from "../../sample/account.ts";
import { type Json as JsonValue, mojibakeFile, mojibakeJson } from "../../sample/layouts/encode-json.ts";
import { layout2026, layouts } from "../../sample/layouts.ts";
import { readPrivate } from "../../src/private/files/archive.ts";
import { glanceAt } from "../../src/private/readers/glance.ts";
import { scanThread } from "../../src/private/readers/scan-thread.ts";
import { type ThreadPart, threadOf, threadPart } from "../../src/private/readers/thread.ts";
import { Json } from "../../src/readers/json.ts";
import { cases } from "../depth.ts";
import { downloadOf } from "../read-download.ts";
import { threadJson } from "./thread-json.ts";
import { LONG_TEXTS, mojibake, ODD_NUMBERS, ODD_TEXTS, ODD_VALUES, SPELLINGS, TEXTS } from "./thread-spellings.ts";

const RUNS = 1500;
const TIME = '"timestamp_ms":1700000000000';
const MEMBERS = [
	...["sender_name", "timestamp_ms", "content", "share", "reactions", "type", "is_unsent", "is_geoblocked_for_viewer"],
	...["photos", "sticker", "call_duration", "missed", "ip", "__proto__"],
];
const PLACE = { thread: "inbox/anna_123", number: 1 };
const PATH = "your_instagram_activity/messages/inbox/anna_123/message_1.json";

/** What is made of the JSON; undefined where it is none, or has no list of messages. */
function parsed(bytes: Buffer): ThreadPart | undefined {
	try {
		const root = Json.parse(bytes);
		return root.get("messages").isList ? threadPart(root, PLACE) : undefined;
	} catch (error) {
		assert.ok(error instanceof SyntaxError);
		return undefined;
	}
}

const said = (index: number, more: { readonly [key: string]: JsonValue } = {}): JsonValue => ({
	...{ sender_name: index % 3 === 0 ? "Zoë 🌿" : "Mara", timestamp_ms: 1_700_000_000_000 - index },
	...{ content: `grüß ${index}`, reactions: [{ reaction: "❤️", actor: "Mara" }], ...more },
	is_geoblocked_for_viewer: false,
});
const file = (messages: readonly JsonValue[]) => ({
	...{ participants: [{ name: "Zoë 🌿" }, { name: "Mara" }], messages, title: "Zoë 🌿" },
});
const bytesOf = (messages: readonly JsonValue[]) => Buffer.from(mojibakeJson(file(messages)), "latin1");
const hundred = (more: (index: number) => { readonly [key: string]: JsonValue } = () => ({})) =>
	Array.from({ length: 100 }, (_, index) => said(index, more(index)));

/** How often JSON is parsed while `read` does something. */
async function parsings(context: TestContext, read: () => unknown): Promise<number> {
	const { mock } = context.mock.method(JSON, "parse");
	await read();
	mock.restore();
	return mock.callCount();
}

describe("messages that are read from bytes", () => {
	test("are what is made of the JSON, however it is written", () => {
		let scanned = 0;
		fc.assert(
			fc.property(fc.nat(), (seed) => {
				const bytes = threadJson(seed);
				const part = scanThread(bytes, PLACE);
				if (part === undefined) return;
				if (part.messages.length > 0) scanned += 1;
				assert.deepEqual(part, parsed(bytes));
			}),
			{ seed: 20261130, numRuns: cases(RUNS) },
		);
		// The others have something odd that concerns the whole file.
		assert.ok(scanned > RUNS / 2, `${scanned}`);
	});

	test("are the same with any one thing in them that is odd", () => {
		const texts = TEXTS.concat(LONG_TEXTS).flatMap((text) => [mojibake, ...SPELLINGS].map((spelt) => spelt(text)));
		const ofText = [...texts, ...ODD_TEXTS].flatMap((text) => [
			...[`"sender_name":${text},${TIME}`, `${TIME},"content":${text}`, `${TIME},${text}:false`],
			`${TIME},"share":{"link":${text},"share_text":"a"},"reactions":[{"reaction":${text},"actor":${text}}]`,
		]);
		const ofJoint = [`${TIME}{"sender_name":"a"`, `"sender_name":"a"{"sender_name":"a",${TIME}`];
		const ofNumber = ODD_NUMBERS.flatMap((number) => [
			...[`"timestamp_ms":${number}`, `${TIME},"reactions":[{"reaction":"a","timestamp":${number}}]`],
		]);
		const ofValue = ODD_VALUES.concat(["1", "false", "01"]).flatMap((value) => [
			...MEMBERS.flatMap((key) => [
				`"${key}":${value},${TIME}`,
				`${TIME},"${key}":${value}`,
				`${TIME}"${key}":${value}`,
			]),
			...[
				`${TIME},"share":{"link":${value}}`,
				`${TIME},"reactions":[${value}]`,
				`${TIME}}${value}`,
				`${TIME}},${value}`,
			],
		]);
		const all = [...ofText, ...ofJoint, ...ofNumber, ...ofValue];
		const file = (members: string) => `{"participants":[],"messages":[{"sender_name":"a",${TIME}},{${members}}]}`;
		// Somebody may have saved a file in Latin-1.
		const files = [
			...all.map((one) => Buffer.from(file(one))),
			Buffer.from(file(`${TIME},"content":"caf\xe9"`), "latin1"),
		];
		for (const bytes of files) {
			const part = scanThread(bytes, PLACE);
			if (part !== undefined) assert.deepEqual(part, parsed(bytes), bytes.toString("utf8", 0, 300));
		}
	});

	test("are those of every JSON layout of the sample, whose times a glance shows, too", async () => {
		let files = 0;
		for (const layout of layouts) {
			for (const { path, bytes } of layout.write(inventAccount())) {
				if (!path.endsWith(".json") || threadOf(path) === undefined) continue;
				const json = await bytes();
				files += 1;
				const part = scanThread(json, PLACE);
				assert.ok(part !== undefined, path);
				assert.deepEqual(part, parsed(json));
				const { header, messages } = part;
				const sent = messages.filter(({ precision }) => precision === "millisecond");
				const times = sent.map(({ milliseconds }) => milliseconds);
				assert.deepEqual(glanceAt(json, { few: 0, isSampled: () => true }), {
					participants: header.participants,
					times,
				});
			}
		}
		assert.ok(files > 100, `${files}`);
	});

	test("are only those of the file itself, not of what is in it or behind it", () => {
		const messages = mojibakeJson([said(1)]);
		for (const [text, count] of [
			[`{"messages":${messages}}`, 1],
			[`{"messages":${messages}} `, 1],
			[`{"messages":${messages}}x`, undefined],
			[`{"messages":${messages}`, undefined],
			[`{"image":{"messages":${messages}},"messages":[]}`, undefined],
			[`{"image":{"messages":${messages}}}`, undefined],
			[`[{"messages":${messages}}]`, undefined],
			[`{"title":"messages","messages":${messages}}`, undefined],
			[`{"messages":${messages},"\u006dessages":[]}`, undefined],
			[`\ufeff{"messages":${messages}}`, undefined],
		] as const)
			assert.equal(scanThread(Buffer.from(text), PLACE)?.messages.length, count, text);
	});

	test("are not parsed, but for those with something rare and what is beside all messages", async (context) => {
		const rare = hundred((index) => (index === 7 || index === 70 ? { photos: [{ uri: "a.jpg" }] } : {}));
		const bytes = bytesOf(rare);
		let part: ThreadPart | undefined;
		assert.equal(await parsings(context, () => (part = scanThread(bytes, PLACE))), 3);
		assert.equal(part?.messages.length, 100);
		assert.equal(part?.messages[70]?.media[0]?.uri, "a.jpg");
	});

	test("are left to the parser where most of a file is rare", () => {
		const isRare = (one: number) => ({ ip: `192.0.2.${one}` });
		assert.ok(scanThread(bytesOf(hundred((index) => (index % 5 === 0 ? isRare(index) : {}))), PLACE));
		assert.equal(scanThread(bytesOf(hundred(isRare)), PLACE), undefined);
	});
});

/** Everything that is read of a download whose files say that they are so large. */
async function read(files: Parameters<typeof downloadOf>[0], size: number) {
	const heard: unknown[] = [];
	const download = downloadOf(files).files.map((one) => ({ ...one, size }));
	await readPrivate(
		download,
		{ zone: "UTC", likelyZones: [], me: [] },
		{
			record: async () => undefined,
			file: async ({ path }, outcome) => void heard.push({ path, outcome }),
			conversation: async (assembled) => void heard.push(assembled),
		},
	);
	return heard;
}

const LARGE = 2 ** 24;

test("a large download is read from its bytes, with the same conversations and the same receipt", async (context) => {
	const files = [mojibakeFile(PATH, file(hundred((index) => ({ photos: index < 10 ? [{ uri: "a.jpg" }] : [] }))))];
	const chat = [{ role: "user", text: "hello", timestamp_ms: 1_700_000_000_000 }];
	files.push(mojibakeFile(PATH.replace("inbox", "ai_conversations"), { messages: chat }));
	assert.deepEqual(await read(files, LARGE), await read(files, 1000));
	const few = await parsings(context, () => read(files, 1000));
	const many = await parsings(context, () => read(files, LARGE));
	assert.ok(many > few + 5, `${few} ${many}`);
	const sample = layout2026.write(inventAccount());
	assert.deepEqual(await read(sample, LARGE), await read(sample, 1000));
});
