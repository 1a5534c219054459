import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import { inventAccount } from "../../sample/account.ts";
import { writeSampleZip } from "../../sample/download.ts";
import { layout2025, layout2026, layoutHtmlNew } from "../../sample/layouts.ts";
import { openDownload } from "../../src/download/open/open.ts";
import { type GrowingFile, growingFile } from "../../src/output/growing-file.ts";
import { openStaging } from "../../src/output/staging.ts";
import { schemaText } from "../../src/private/data/schema.ts";
import { Table } from "../../src/private/data/table.ts";
import { collections, fileNameOf, messageColumns, recordColumns } from "../../src/private/data/tables.ts";
import { makeEdition } from "../../src/private/edition.ts";
import { readPrivate } from "../../src/private/files/archive.ts";
import type { Conversation, Message } from "../../src/private/model/conversation.ts";
import type { GenericRecord } from "../../src/private/model/generic-record.ts";
import { INSTAGRAMS_ZONE } from "../../src/readers/html/zone.ts";
import { atEnd } from "../at-end.ts";
import { contentsOf, smallAccount, workFolder } from "../builds.ts";
import { atDepth, cases } from "../depth.ts";
import { downloadOf, jsonFile } from "../read-download.ts";
import { type Line, linesIn, rowsIn, schemaOf } from "./data-files.ts";
import { fewPictures } from "./few-pictures.ts";
import { REQUEST } from "./request.ts";

const iso = (seconds: number | undefined) =>
	seconds === undefined ? null : new Date(Math.round(seconds * 1000)).toISOString();

/** What a line has to say of a record of the model, field by field. */
function expected(row: object): Line {
	const fields = Object.entries(row).flatMap(([key, value]): (readonly [string, unknown])[] => {
		if (key === "seconds") return [["time", iso(value)]];
		if (key === "until" || key === "updated") return [[key, iso(value)]];
		if (key === "person" || key === "owner")
			return [
				[`${key}Handle`, value.handle],
				[`${key}Name`, value.name],
			];
		return [[key, value ?? null]];
	});
	return Object.fromEntries(fields);
}

function expectedRecord({ list, title, seconds, values, groups, media }: GenericRecord): Line {
	return {
		...{ list, title, time: iso(seconds), media, groups: groups.map(expectedRecord) },
		values: values.map(({ label, text, href, seconds }) => ({ label, text, href, time: iso(seconds) })),
	};
}

function expectedMessage(message: Message): Line {
	const { sender, precision, printed, content, text, placeholder, media, share, more } = message;
	const moment = (milliseconds: number | undefined) =>
		milliseconds === undefined ? null : new Date(milliseconds).toISOString();
	return {
		...{ sender, precision, printed, text, placeholder, media, is: content.is },
		time: precision === "none" ? null : moment(message.milliseconds),
		zone: printed === "" ? "utc" : "assumed",
		callSeconds: content.is === "call" ? (content.seconds ?? null) : null,
		isMissed: content.is === "call" ? content.isMissed : null,
		...{ shareKind: share?.kind ?? null, shareLink: share?.link ?? null, shareText: share?.text ?? null },
		...{ shareOwner: share?.owner ?? null, shareName: share?.name ?? null },
		reactions: message.reactions.map(({ emoji, actor, milliseconds, printed }) => ({
			...{ emoji, actor, printed },
			time: moment(milliseconds),
		})),
		more: more === undefined ? null : expectedRecord(more),
	};
}

/** A line of CSV cannot tell an empty text from none: where nothing is shared, there is none. */
function unshared(line: Line): Line {
	if (line["shareKind"] === null || !("shareKind" in line)) return line;
	return {
		...line,
		...Object.fromEntries(
			["Link", "Text", "Owner", "Name"].map((name) => [`share${name}`, line[`share${name}`] ?? ""]),
		),
	};
}

const without = (line: Line, ...names: readonly string[]): Line =>
	Object.fromEntries(Object.entries(line).filter(([name]) => !names.includes(name)));

/** Few posts, and all messages of four years. */
const WITH_LIFE = { ...inventAccount(), entries: smallAccount().entries };

describe("the tables say what the model says, field by field, in JSON Lines and in CSV", () => {
	const all = [layout2025, layout2026, layoutHtmlNew];
	for (const layout of atDepth("tables of two of three layouts", all, [layoutHtmlNew])) {
		test(layout.name, async (t) => {
			const folder = await workFolder(t);
			const zip = join(folder, "export.zip");
			await writeSampleZip(fewPictures(layout.write(WITH_LIFE, { scale: 0.05 })), zip);
			const output = join(folder, "_private");
			await makeEdition({ ...REQUEST, archives: [zip], output });
			const files = new Map([...(await contentsOf(output))].map(([path, bytes]) => [path, bytes.toString()]));
			const conversations: { conversation: Conversation; messages: Line[] }[] = [];
			const records: Line[] = [];
			const download = await openDownload([zip]);
			atEnd(t, () => download.close());
			const likelyZones = [INSTAGRAMS_ZONE, "UTC", "UTC"];
			const { collected } = await readPrivate(
				download.files,
				{ zone: INSTAGRAMS_ZONE, likelyZones, me: [] },
				{
					file: async () => undefined,
					record: async ({ path, part }, record) => void records.push({ file: path, part, ...expectedRecord(record) }),
					conversation: async ({ conversation, shadows }) => {
						const lines = [
							...conversation.messages.map((one) => ({ ...expectedMessage(one), repeatsReaction: false })),
							...shadows.map((one) => ({ ...expectedMessage(one), repeatsReaction: true })),
						];
						conversations.push({ conversation, messages: lines });
					},
				},
			);
			const schema = schemaOf(files.get("data/schema.json") ?? "");
			const table = (name: string): readonly Line[] => {
				const lines = linesIn(files.get(`data/${name}.jsonl`) ?? "");
				for (const line of lines) schema.check(name, line);
				const csv = files.get(`data/${name}.csv`);
				assert.deepEqual(csv === undefined ? [] : rowsIn(csv, schema.of(name)).map(unshared), lines, `${name}.csv`);
				return lines;
			};
			const messages = table("messages");
			assert.ok(messages.length > 3000);
			// The number of a conversation is the time of its first message, or the next one where another has that.
			const numbers = table("conversations").map(({ conversation }) => Number(conversation));
			assert.equal(new Set(numbers).size, conversations.length);
			for (const [at, { conversation }] of conversations.entries()) {
				const first = conversation.messages.find(({ precision }) => precision !== "none")?.milliseconds;
				if (first !== undefined) assert.ok((numbers[at] ?? 0) - first < 9 && (numbers[at] ?? 0) >= first);
			}
			assert.deepEqual(
				messages.map((line) => without(line, "title", "page")),
				conversations.flatMap(({ messages }, at) => messages.map((one) => ({ conversation: numbers[at], ...one }))),
			);
			for (const { page } of messages) {
				const [path = "", id = ""] = String(page).split("#");
				assert.ok(page === "" || files.get(path)?.includes(`id="${id}"`), String(page));
			}
			assert.deepEqual(
				table("conversations").map((line) => without(line, "title")),
				conversations.map(({ conversation, messages }, at) => {
					const { box, title, participants, own, membership, isGroup, hasDeleted, more } = conversation;
					return {
						...{ conversation: numbers[at], givenTitle: title, box, participants, membership, isGroup, hasDeleted },
						...{ ownNames: own.names, isOwnSure: own.isSure, more: more.map(expectedRecord) },
						...{ inviteLink: conversation.inviteLink, picture: conversation.picture },
						messages: messages.filter(({ repeatsReaction }) => repeatsReaction === false).length,
					};
				}),
			);
			assert.deepEqual(
				table("records").map((line) => without(line, "area", "page")),
				records,
			);
			let rows = 0;
			for (const [name, list] of Object.entries(collected)) {
				assert.deepEqual(table(fileNameOf(name)), list.map(expected), name);
				rows += list.length;
			}
			assert.ok(rows > 300);
			for (const path of files.keys())
				if (/^data\/.*\.jsonl$/.test(path)) assert.ok(schema.names.includes(path.slice(5, -6)), path);
		});
	}
});

/** Tables in memory. */
function memory(): {
	readonly texts: Map<string, string>;
	readonly grow: () => (path: string) => Promise<GrowingFile>;
} {
	const texts = new Map<string, string>();
	const grow = () => async (path: string) => ({
		add: async (text: string) => void texts.set(path, (texts.get(path) ?? "") + text),
		end: async () => undefined,
	});
	return { texts, grow };
}

const HOSTILE = [
	'say "hi", he said; or|not',
	"two\r\nlines\nand\rmore\u2028and\u2029more\u0085",
	"=cmd|' /C calc'!A0",
	"\t=1+1",
	" \u200b＝SUM(A1)",
	"-1",
	"+49 30 1234567",
	"@handle",
	"'twas",
	"''",
	"\uFEFF=1",
	"\u0000\u0001",
	"x".repeat(10_000),
	"1,5",
	"null",
	"[]",
	"",
];
// Of fast-check's own unit "binary" every process would make a table of all code points, for 1.5 s.
const codePoint = fc
	.nat(0x10ffff)
	.filter((code) => code < 0xd800 || code > 0xdfff)
	.map((code) => String.fromCodePoint(code));
const texts = fc.oneof(
	fc.constantFrom(...HOSTILE),
	fc.string({ unit: codePoint, maxLength: 30 }),
	fc.string({ unit: fc.constantFrom('"', ",", "'", "=", "\r", "\n", "\t", " ", "a", "\u2028"), maxLength: 8 }),
);

test("hostile texts come back as they are, and no spreadsheet evaluates one", async () => {
	const schema = schemaOf(schemaText());
	const shown = { number: 1, title: "=title" };
	const messages = fc.record({ sender: texts, text: texts, placeholder: texts, printed: texts, emoji: texts });
	await fc.assert(
		fc.asyncProperty(fc.array(messages, { minLength: 1, maxLength: 5 }), async (list) => {
			const { texts, grow } = memory();
			const table = new Table("messages", messageColumns, grow());
			const model = list.map(
				({ emoji, ...given }): Message => ({
					...{ milliseconds: 1_700_000_000_123, precision: "millisecond", content: { is: "text" }, ...given },
					media: [{ kind: "file", uri: given.text, name: given.sender }],
					share: { kind: "web", link: given.text, text: given.sender, owner: given.placeholder, name: "" },
					reactions: [{ emoji, actor: given.sender, milliseconds: undefined, printed: "" }],
					more: { list: "", title: given.text, seconds: undefined, values: [], groups: [], media: [given.text] },
				}),
			);
			for (const message of model) await table.add({ shown, message, url: "" });
			const lines = linesIn(texts.get("data/messages.jsonl") ?? "");
			assert.deepEqual(
				lines.map((line) => without(line, "conversation", "title", "page", "repeatsReaction")),
				model.map(expectedMessage),
			);
			assert.deepEqual(rowsIn(texts.get("data/messages.csv") ?? "", schema.of("messages")).map(unshared), lines);
			for (const line of lines) schema.check("messages", line);
		}),
		{ numRuns: cases(200) },
	);
});

test("times that no calendar has and numbers that are none are left empty, and negative ones stay numbers", async () => {
	const { texts, grow } = memory();
	const places = new Table("places", collections.places, grow());
	for (const [seconds, latitude] of [
		[1e20, -33.8],
		[Number.NaN, Number.POSITIVE_INFINITY],
		[-1e12, 0],
		[1.5, 1],
	] as const)
		await places.add({ seconds, latitude, longitude: 0, isPrecise: true });
	const rows = rowsIn(texts.get("data/places.csv") ?? "", schemaOf(schemaText()).of("places"));
	assert.deepEqual(rows, linesIn(texts.get("data/places.jsonl") ?? ""));
	assert.deepEqual(
		rows.map(({ time, latitude }) => [time, latitude]),
		[
			[null, -33.8],
			[null, null],
			[null, 0],
			["1970-01-01T00:00:01.500Z", 1],
		],
	);
});

test("records within records are held to the schema to their depth", async () => {
	const { texts, grow } = memory();
	const table = new Table("records", recordColumns, grow());
	let record: GenericRecord = { list: "", title: "in", seconds: 1, values: [], groups: [], media: ["a"] };
	for (let depth = 0; depth < 50; depth++) record = { ...record, groups: [record] };
	const [file] = downloadOf([jsonFile("other/x.json", {})]).files;
	assert.ok(file);
	await table.add({ file, record, url: "files/other/1.html#r1", became: [], post: undefined });
	const schema = schemaOf(schemaText());
	const [line = {}] = linesIn(texts.get("data/records.jsonl") ?? "");
	schema.check("records", line);
	const broken = structuredClone(line);
	Object.assign(broken, { groups: [{ ...(line["groups"] as Line[])[0], media: 1 }] });
	assert.throws(() => schema.check("records", broken));
});

test("a file that has grown to what it was is the same file, and one that somebody changed is written anew", async (t) => {
	const folder = await workFolder(t);
	const output = join(folder, "_private");
	const publish = async (texts: Readonly<Record<string, string>>) => {
		const staging = await openStaging(output, "private");
		for (const [path, text] of Object.entries(texts)) {
			const file = await growingFile(staging, path);
			for (const letter of text) await file.add(letter);
			await file.end();
		}
		await staging.publish();
		return async (path: string) => (await stat(join(output, path))).ino;
	};
	await mkdir(folder, { recursive: true });
	const texts = { "data/same.csv": "ä,b", "data/other.csv": "1", "data/touched.csv": "mine" };
	const inodeOf = await publish(texts);
	const before = await inodeOf("data/same.csv");
	await writeFile(join(output, "data/touched.csv"), "your");
	await publish({ ...texts, "data/other.csv": "2" });
	assert.equal(await inodeOf("data/same.csv"), before);
	for (const [path, text] of [
		["data/same.csv", "ä,b"],
		["data/other.csv", "2"],
		["data/touched.csv", "mine"],
	] as const)
		assert.equal(await readFile(join(output, path), "utf8"), text);
	assert.deepEqual(
		(await readdir(folder)).filter((name) => name.includes("building")),
		[],
	);
});

test("a file that grows has its name only when it is whole, and nothing of it stays where that never comes", async (t) => {
	const folder = await workFolder(t);
	const output = join(folder, "_private");
	await mkdir(folder, { recursive: true });
	const staging = await openStaging(output, "private");
	const [whole, cut] = [await growingFile(staging, "data/whole.txt"), await growingFile(staging, "data/cut.txt")];
	for (let at = 0; at < 100; at++) {
		await whole.add("x".repeat(10_000));
		await cut.add("y".repeat(10_000));
	}
	assert.ok(!existsSync(join(staging.folder, "data")), "neither is there yet");
	await whole.end();
	await staging.prune(new Set(["data/whole.txt"]));
	await staging.publish();
	const files = await contentsOf(output);
	assert.deepEqual(
		[...files.keys()].filter((path) => path.startsWith("data/")),
		["data/whole.txt"],
	);
	assert.equal(files.get("data/whole.txt")?.toString(), "x".repeat(1_000_000));
	assert.deepEqual(await readdir(folder), ["_private", "_private.cache"]);
	assert.ok(!(await readdir(folder, { recursive: true })).some((name) => name.includes("cut")));
});
