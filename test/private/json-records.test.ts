import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseJsonRecords } from "../../src/private/readers/json-records.ts";
import { Json } from "../../src/readers/json.ts";
import { cases } from "../depth.ts";
import { leavesOf, textsIn } from "./texts.ts";

const parse = (value: unknown) => parseJsonRecords(Json.parse(Buffer.from(JSON.stringify(value))));

/** Texts without what reading changes: garbled characters, controls, blanks around paths, and times, which become dates. */
const word = fc.stringMatching(/^[a-zäß😀 ]{0,12}[a-z]$/u).map((text) => text.trim());
const seconds = fc.integer({ min: 1_300_000_000, max: 1_900_000_000 });
const cell = fc.record({ href: word, value: word, timestamp: seconds }, { requiredKeys: [] });
const labels = fc.letrec<{ line: unknown }>((tie) => ({
	line: fc.record(
		{
			label: word,
			title: word,
			value: word,
			href: word,
			timestamp_value: seconds,
			vec: fc.array(fc.oneof(word, fc.record({ value: word })), { maxLength: 3 }),
			media: fc.array(fc.record({ uri: word, title: word }, { requiredKeys: [] }), { maxLength: 2 }),
			dict: fc.oneof(
				{ depthSize: "small", withCrossShrink: true },
				fc.constant([]),
				fc.array(tie("line"), { maxLength: 3 }),
			),
			ent_name: word,
		},
		{ requiredKeys: [] },
	),
}));
const anything = fc.jsonValue({ maxDepth: 5, stringUnit: fc.constantFrom(..."abcdefäß😀") });
/** Records in all shapes, broken ones among them. */
const record = fc.record(
	{
		title: fc.oneof(word, anything),
		timestamp: fc.oneof(seconds, anything),
		media: anything,
		media_list_data: fc.array(fc.record({ uri: word })),
		string_list_data: fc.oneof(fc.array(cell, { maxLength: 3 }), anything),
		string_map_data: fc.oneof(fc.dictionary(word, cell, { maxKeys: 3 }), anything),
		media_map_data: fc.oneof(fc.dictionary(word, fc.record({ uri: word, title: word }), { maxKeys: 2 }), anything),
		label_values: fc.oneof(fc.array(labels.line, { maxLength: 4 }), anything),
		uri: fc.oneof(word, anything),
	},
	{ requiredKeys: [] },
);
const file = fc.oneof(
	record,
	fc.array(record, { maxLength: 4 }),
	fc.dictionary(word, fc.array(record, { maxLength: 3 })),
	anything,
);

test("every text of a JSON file is in a record, in whatever shape the file is", () => {
	fc.assert(
		fc.property(file, (value) => {
			const { records, tooDeep } = parse(value);
			assert.equal(tooDeep, 0);
			const record = new Set(records.flatMap((one) => [...textsIn(one)]));
			const lost = [...leavesOf(value)].filter(
				(text) => text.trim() !== "" && !record.has(text) && !record.has(text.trim()),
			);
			assert.deepEqual(lost, []);
		}),
		{ numRuns: cases(300) },
	);
});

test("the four shapes of records become titles, labelled values and times", () => {
	const at = 1_704_448_073;
	const list = { title: "mara", string_list_data: [{ href: "https://x.example", value: "👍", timestamp: at }] };
	const map = {
		title: "",
		string_map_data: { Search: { href: "", value: "glaze", timestamp: 0 }, Time: { timestamp: at } },
	};
	const lines = {
		timestamp: at,
		label_values: [
			{ label: "URL", value: "u", href: "h" },
			{ title: "Owner", dict: [{ title: "", dict: [{ label: "Username", value: "anna" }] }] },
			{ label: "Topics", vec: [{ value: "pots" }, { value: "bread" }] },
		],
	};
	const value = (label: string, text: string, href = "", seconds: number | undefined = undefined) => ({
		...{ label, text, href, seconds },
	});
	const [one, two, three] = parse({ wrapper: [list, map, lines] }).records;
	assert.deepEqual(one?.title, "mara");
	assert.deepEqual(one?.values, [value("", "👍", "https://x.example", at)]);
	assert.deepEqual(two?.values, [value("Search", "glaze"), value("Time", "", "", at)]);
	assert.deepEqual(three?.values, [value("URL", "u", "h"), value("Topics", "pots"), value("Topics", "bread")]);
	assert.equal(three?.seconds, at);
	assert.deepEqual([...textsIn(three)].filter((text) => text !== "").slice(-3), ["Owner", "Username", "anna"]);
});

test("a list, one record in place of a list and a bare list under a key are the same records", () => {
	const record = { title: "a", string_list_data: [{ value: "b", timestamp: 1_704_448_073 }] };
	for (const shape of [[record], record, { relationships_following: [record] }])
		assert.deepEqual(parse(shape).records, parse([record]).records);
});

test("what lies deeper than anybody nests is counted, not lost in silence", () => {
	let deep: unknown = "bottom";
	for (let depth = 0; depth < 100; depth++) deep = [deep];
	const { records, tooDeep } = parse({ list: deep });
	assert.deepEqual(
		records.flatMap((one) => [...textsIn(one)]).filter((text) => text === "bottom"),
		[],
	);
	assert.ok(tooDeep > 0);
});

test("names of every object are keys like others", () => {
	const { records } = parseJsonRecords(
		Json.parse(Buffer.from('{"__proto__": "a", "constructor": {"toString": "b"}, "x": "c"}')),
	);
	const record = records.flatMap((one) => [...textsIn(one)]);
	for (const text of ["__proto__", "a", "constructor", "toString", "b", "c"]) assert.ok(record.includes(text), text);
});
