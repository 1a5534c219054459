import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Assembled } from "../../src/private/conversations/conversations.ts";
import { runsOf } from "../../src/private/conversations/runs.ts";
import { readPrivate } from "../../src/private/files/archive.ts";
import { type ThreadPart, threadPart } from "../../src/private/readers/thread.ts";
import { Json } from "../../src/readers/json.ts";
import { cases } from "../depth.ts";
import { downloadOf, jsonFile } from "../read-download.ts";
import { box, footer } from "./shapes.ts";

const START = 1_700_000_000_000;
const PEOPLE = [{ name: "Anna" }, { name: "Mara" }];
const FORMER = "messages/inbox/anna_1";
const LATER = `your_instagram_activity/${FORMER}`;

/** A message by its time in seconds; each says something else. */
const talk = (times: readonly number[], more: object = {}) => ({
	participants: PEOPLE,
	messages: times.map((at) => ({
		...{ sender_name: PEOPLE[at % 2]?.name, timestamp_ms: START + 1000 * at, content: `words ${at}`, ...more },
	})),
});

type Files = Readonly<Record<string, object | string>>;

/** What the conversation says in which one folder has these files, oldest first. */
async function saidIn(files: Files): Promise<readonly string[]> {
	const listed = Object.entries(files).map(([path, value]) =>
		typeof value === "string" ? { path, bytes: () => Buffer.from(value) } : jsonFile(path, value),
	);
	const all: Assembled[] = [];
	const nothing = async () => undefined;
	await readPrivate(
		downloadOf(listed).files,
		{ zone: "UTC", likelyZones: [], me: ["Mara"] },
		{ record: nothing, file: nothing, conversation: async (one) => void all.push(one) },
	);
	assert.equal(all.length, 1);
	return all.flatMap(({ conversation }) =>
		conversation.messages.map(({ text, media }) => `${text}${media.length > 0 ? " with a picture" : ""}`),
	);
}

/** Cut into files of so many messages, the newest first. */
function cut(times: readonly number[], size: number, more?: object): readonly object[] {
	const newestFirst = times.toSorted((a, b) => b - a);
	return Array.from({ length: Math.ceil(times.length / size) }, (_, index) =>
		talk(newestFirst.slice(index * size, (index + 1) * size), more),
	);
}

const inFolder = (folder: string, files: readonly object[]) =>
	Object.fromEntries(files.map((file, index) => [`${folder}/message_${index + 1}.json`, file]));

describe("a folder into which downloads of two years were unpacked", () => {
	const times = fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 30 });
	const size = fc.integer({ min: 1, max: 12 });

	test("has each message once, beside the other download or over it, with the pictures of either", async () => {
		await fc.assert(
			fc.asyncProperty(times, times, size, size, fc.boolean(), async (former, later, one, other, isOver) => {
				const ofFormer = cut(former, one, { photos: [{ uri: "photos/1.jpg" }] });
				const ofLater = cut(later, other);
				const left = isOver ? ofFormer.slice(ofLater.length) : ofFormer;
				const files = {
					...inFolder(isOver ? LATER : FORMER, ofFormer),
					...inFolder(LATER, ofLater),
				};
				const kept = former.toSorted((a, b) => b - a).slice((ofFormer.length - left.length) * one);
				const expected = [...new Set([...kept, ...later])]
					.sort((a, b) => a - b)
					.map((at) => `words ${at}${kept.includes(at) ? " with a picture" : ""}`);
				assert.deepEqual(await saidIn(files), expected);
			}),
			{ seed: 20261130, numRuns: cases(150) },
		);
	});

	test("has twice what one file has twice", async () => {
		const files = { ...inFolder(FORMER, [talk([2, 2, 1])]), ...inFolder(LATER, [talk([3, 2, 2]), talk([1, 0])]) };
		assert.deepEqual(
			await saidIn(files),
			[0, 1, 2, 2, 3].map((at) => `words ${at}`),
		);
	});

	test("has what was said on two pages of one download in one minute, and on pages of two downloads once", async () => {
		const said = (...times: readonly string[]) => {
			const boxes = times.map((time) => box("Anna", `<div>ok</div>${footer(`Nov 14, 2023 ${time} pm`)}`));
			return `<html><head><title>Anna</title></head><body><main>${boxes.join("")}</main></body></html>`;
		};
		const page = (folder: string, number: number, ...times: readonly string[]) => ({
			[`${folder}/message_${number}.html`]: said(...times),
		});
		const pages = { ...page(LATER, 1, "9:15", "9:14"), ...page(LATER, 2, "9:14", "4:13") };
		assert.equal((await saidIn(pages)).length, 4);
		assert.equal((await saidIn({ ...pages, ...page(FORMER, 1, "9:14", "4:13", "4:12") })).length, 5);
		// Clocks were put back by an hour between them.
		assert.equal((await saidIn({ ...page(LATER, 1, "9:15", "8:20"), ...page(LATER, 2, "8:50", "8:20") })).length, 4);
	});
});

test("files of which one ends where the next begins are one run, whatever else is there, and of very many there are few", () => {
	const file = (path: string, ...times: readonly number[]): ThreadPart => ({
		...threadPart(Json.of(talk(times)), { thread: "inbox/anna_1", number: 1 }),
		path,
	});
	const paths = (parts: readonly ThreadPart[]) => runsOf(parts).map((run) => run.map(({ path }) => path).join(""));
	assert.deepEqual(paths([file("a", 9, 8), file("b", 7, 6), file("c"), file("d", 5)]), ["abcd"]);
	assert.deepEqual(paths([file("a", 9, 8), file("b", 8, 6), file("c"), file("d", 5)]), ["acd", "b"]);
	// Two conversations of 2018 are in one file.
	assert.deepEqual(paths([file("a", 9, 8), file("a", 9, 8)]), ["aa"]);
	const many = Array.from({ length: 1000 }, (_, index) => file(`${index}`, 9, 1));
	assert.equal(runsOf(many).length, 8);
	assert.equal(runsOf(many).flat().length, 1000);
});
