import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Dated } from "../../src/private/pages/messages/message-pages.ts";
import { volumesOf } from "../../src/private/pages/messages/volumes.ts";
import { cases } from "../depth.ts";

const dated = (day: string, text = ""): Dated => ({
	...{ day, minute: 0 },
	message: {
		...{ sender: "Anna", milliseconds: day === "" ? 0 : Date.parse(day), precision: "millisecond", printed: "" },
		...{ content: { is: "text" }, text, placeholder: "", media: [], share: undefined, reactions: [], more: undefined },
	},
});
const many = (day: string, count: number): readonly Dated[] => Array.from({ length: count }, () => dated(day));
const shapeOf = (messages: readonly Dated[]) =>
	volumesOf(messages).map(({ name, messages }) => [name, messages.length]);

test("a volume has whole years as long as they fit; a year that does not fit is divided by months, and such a month anywhere", () => {
	assert.deepEqual(shapeOf(many("2024-01-05", 19)), []);
	assert.deepEqual(shapeOf(many("", 20)), [["undated", 20]]);
	assert.deepEqual(shapeOf([...many("", 5), ...many("2023-05-01", 20), ...many("2024-01-05", 100)]), [["2023", 125]]);
	assert.deepEqual(
		shapeOf([
			...many("2018-05-01", 1000),
			...many("2019-05-01", 2000),
			...many("2020-05-01", 10),
			...many("2021-01-01", 2000),
			...many("2021-02-01", 900),
			...many("2021-03-01", 900),
			...many("2022-12-01", 6001),
			...many("2023-01-01", 1),
		]),
		[
			["2018", 3000],
			["2020", 10],
			["2021-01", 2900],
			["2021-03", 900],
			["2022-12", 3000],
			["2022-12-2", 3000],
			["2022-12-3", 1],
			["2023", 1],
		],
	);
	const long = "x".repeat(100_000);
	const years = Array.from({ length: 20 }, (_, year) => dated(`${2000 + year}-01-05`, long));
	assert.deepEqual(shapeOf(years), [
		["2000", 14],
		["2014", 6],
	]);
});

const conversations = fc
	.array(fc.record({ month: fc.integer({ min: 0, max: 30 }), count: fc.integer({ min: 1, max: 2500 }) }), {
		maxLength: 6,
	})
	.map((months) =>
		months
			.toSorted((a, b) => a.month - b.month)
			.flatMap(({ month, count }) => many(new Date(Date.UTC(2020, month, 3)).toISOString().slice(0, 10), count)),
	);

test("volumes hold every message once, in order, under names that differ, and newer ones change none but the last", () => {
	fc.assert(
		fc.property(conversations, fc.nat(), (messages, at) => {
			const volumes = volumesOf(messages);
			const held = volumes.flatMap(({ messages }) => messages);
			assert.ok(messages.length < 20 ? held.length === 0 : held.length === messages.length);
			assert.ok(held.every((dated, index) => dated === messages[index]));
			assert.equal(new Set(volumes.map(({ name }) => name)).size, volumes.length);
			for (const { messages } of volumes) assert.ok(messages.length <= 3000);
			const kept = volumesOf(messages.slice(0, at % (messages.length + 1))).slice(0, -1);
			assert.deepEqual(
				volumes.slice(0, kept.length).map(({ name, messages }) => [name, messages.length]),
				kept.map(({ name, messages }) => [name, messages.length]),
			);
		}),
		{ numRuns: cases(15) },
	);
});
