import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { glanceAt } from "../../src/private/readers/glance.ts";
import { threadPart } from "../../src/private/readers/thread.ts";
import { Json } from "../../src/readers/json.ts";
import { cases } from "../depth.ts";
import { threadJson } from "./thread-json.ts";

const RUNS = 1500;
const PLACE = { thread: "inbox/anna_123", number: 1 };

/** Whether everything that is read of the JSON is found in it at a glance; false where it is no JSON, or has no list of messages. */
function isFound(bytes: Buffer, { participants, times }: NonNullable<ReturnType<typeof glanceAt>>): boolean {
	const root = jsonIn(bytes);
	if (root?.get("messages").isList !== true) return false;
	const part = threadPart(root, PLACE);
	const sent = part.messages.filter(({ precision }) => precision === "millisecond");
	assert.deepEqual(participants, part.header.participants);
	assert.deepEqual(
		sent.map(({ milliseconds }) => milliseconds).filter((time) => !times.includes(time)),
		[],
	);
	return sent.length > 0;
}

function jsonIn(bytes: Buffer): Json | undefined {
	try {
		return Json.parse(bytes);
	} catch (error) {
		assert.ok(error instanceof SyntaxError);
		return undefined;
	}
}

const ALL = { few: 0, isSampled: () => true };
const glance = (text: string) => glanceAt(Buffer.from(text), ALL);
const HEAD = '{"participants":[{"name":"Anna"},{}],"messages":[{"sender_name":"Anna"';
const TIME = 1_700_000_000_000;

describe("a file of messages shows at a glance", () => {
	test("its participants and all of its times, however it is written", () => {
		let found = 0;
		fc.assert(
			fc.property(fc.nat(), (seed) => {
				const bytes = threadJson(seed);
				// Of what is there twice the last counts, which may be behind the messages.
				if (bytes.toString().split('"participants"').length > 2) return;
				const seen = glanceAt(bytes, ALL);
				if (seen !== undefined && isFound(bytes, seen)) found += 1;
			}),
			{ seed: 20261130, numRuns: cases(RUNS) },
		);
		assert.ok(found > RUNS / 2, `${found}`);
	});

	test("a time wherever it stands", () => {
		for (let length = 0; length < 40; length++) {
			const [before, between] = [".".repeat(length), " ".repeat(length)];
			const text = `${HEAD},"content":"${before}","timestamp_ms"${between}:${between}${TIME}${between},"a":{"timestamp_ms":${TIME - 1}}}]}`;
			assert.deepEqual(glance(text), { participants: ["Anna"], times: [TIME, TIME - 1] });
			const twice = text.replace('"a":{', '"timestamp_ms":1,"a":{');
			assert.deepEqual(glance(twice.replace(":1,", `:${TIME},`))?.times, [TIME, TIME, TIME - 1]);
		}
	});

	test("the times of a sample, of a file that has many messages", () => {
		const sampling = { few: 2, isSampled: (time: number) => time % 10 === 0 };
		const file = (...times: readonly (readonly number[])[]) =>
			Buffer.from(
				`${HEAD}${times.map((all) => all.map((time) => `,"timestamp_ms":${time}`).join("")).join('},{"text":"},{"')}}]}`,
			);
		const odd = [1, 2, 3].map((one) => [TIME + one]);
		assert.deepEqual(glanceAt(file(...odd, [TIME]), sampling)?.times, [TIME]);
		assert.deepEqual(glanceAt(file(...odd), sampling)?.times, []);
		assert.deepEqual(glanceAt(file(...odd.slice(1)), sampling)?.times, [TIME + 2, TIME + 3]);
		// Of two messages with three times each.
		assert.equal(glanceAt(file(odd.flat(), odd.flat()), sampling)?.times.length, 6);
	});

	test("no time in a text", () => {
		for (const text of ['"timestamp_ms":1700000000001', '"timestamp_ms"', 'timestamp_ms":1700000000001'])
			for (const key of ["content", text]) {
				const json = `${HEAD},${JSON.stringify(key)}:${JSON.stringify(text)},"timestamp_ms":${TIME}}]}`;
				assert.deepEqual(glance(json)?.times, [TIME], json);
			}
	});

	test("nothing where it is odd: then it is parsed", () => {
		const usual = `${HEAD},"timestamp_ms":${TIME}}]}`;
		assert.ok(glance(usual));
		for (const odd of [
			"1.7e12",
			"1700000000000.5",
			"1700000000000E0",
			'"1700000000000"',
			"-1",
			"null",
			"17000000000000000",
		])
			assert.equal(glance(usual.replace(`${TIME}`, odd)), undefined, odd);
		for (const text of [
			...[
				`\ufeff${usual}`,
				`[${usual}]`,
				`{"a":${usual}}`,
				usual.replace('"messages":[', '"messages":7,"messages":['),
				usual.replace('"participants"', '"people"'),
				usual.replace('[{"name":"Anna"},{}]', '{"name":"Anna"}'),
				"",
				"{}",
				'{"participants":[],"messages"',
			],
			usual.replace(/"messages"/, '"\\u006dessages"'),
			usual.replace('"messages":[', '"messages":{"a":['),
		])
			assert.equal(glance(text), undefined, text);
		assert.equal(glanceAt(Buffer.from(usual, "utf16le"), ALL), undefined);
	});
});
