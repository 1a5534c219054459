import assert from "node:assert/strict";
import { test } from "node:test";
import { records } from "../../src/readers/json/records.ts";
import { Json } from "../../src/readers/json.ts";

const parse = (text: string) => Json.parse(Buffer.from(text));

test("a byte order mark is passed over", () => {
	assert.equal(parse('\ufeff{"title": "x"}').get("title").text(), "x");
});

test("a value knows where it stands", () => {
	const title = parse('[{"media": [{}, {"title": "x"}]}]').items()[0]?.get("media").items()[1]?.get("title");
	assert.equal(title?.at, "[0].media[1].title");
	assert.equal(title?.text(), "x");
});

test("a value of another type is empty", () => {
	const root = parse('{"title": ["x"], "media": "x", "uri": 5, "n": null}');
	assert.equal(root.get("title").text(), "");
	assert.deepEqual(root.get("media").items(), []);
	assert.equal(root.get("uri").uri(), "");
	assert.equal(root.get("n").get("deeper").text(), "");
	assert.equal(root.get("title").seconds(), undefined);
});

test("names from the prototype are not members", () => {
	const root = parse('{"__proto__": {"title": "evil"}, "constructor": "mine"}');
	assert.equal(root.get("toString").text(), "");
	assert.equal(root.get("title").text(), "");
	assert.equal(root.get("constructor").text(), "mine");
});

test("keys are repaired as values are", () => {
	const [pair] = parse('{"Telefonnummer best\\u00c3\\u00a4tigt": {"value": "Ge\\u00c3\\u00a4ndert"}}').members();
	assert.equal(pair?.[0], "Telefonnummer bestätigt");
	assert.equal(pair?.[1].get("value").text(), "Geändert");
});

test("nesting beyond all reason is not followed", () => {
	let json = parse(`${"[".repeat(5000)}${"]".repeat(5000)}`);
	let depth = 0;
	for (let inner = json.items()[0]; inner !== undefined; inner = json.items()[0]) {
		json = inner;
		depth += 1;
	}
	assert.equal(depth, 65);
});

test("records are found however they are wrapped", () => {
	const titles = (text: string) => records(parse(text)).map((record) => record.get("title").text());
	assert.deepEqual(titles('[{"media": [], "title": "a"}, {"media": [], "title": "b"}]'), ["a", "b"]);
	assert.deepEqual(titles('{"ig_anything": [{"title": "a"}], "more": [{"title": "b"}]}'), ["a", "b"]);
	assert.deepEqual(titles('{"media": [{}], "title": "a"}'), ["a"]);
	assert.deepEqual(titles('["You have no data in this section"]'), []);
	assert.deepEqual(titles('{"ig_stories": ["You have no data in this section"]}'), []);
	for (const text of ["null", '"x"', "1", "[]", "{}", "true"]) assert.deepEqual(titles(text), []);
});
