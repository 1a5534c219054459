import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { MultiSearch } from "../../src/verify/multi-search.ts";
import { cases } from "../depth.ts";

const secret = (value: string) => ({ kind: "a token" as const, value });
const valuesIn = (needles: MultiSearch, text: string) => [...needles.find(Buffer.from(text))].map(({ value }) => value);
const needlesFor = (texts: readonly string[], window = 6) =>
	new MultiSearch(texts.map(secret), ({ value }) => [value], window);

test("a text is found wherever it stands, and as often as it does", () => {
	const needles = needlesFor(["57.7044", "android-42", "android-43"]);
	for (let before = 0; before < 12; before++) {
		const text = `${"·".repeat(before)}android-43 57.7044${"x".repeat(before)}android-4357.7044`;
		assert.deepEqual(valuesIn(needles, text), ["android-43", "57.7044", "android-43", "57.7044"]);
	}
});

test("texts shorter than the window are not searched for", () => {
	assert.deepEqual(valuesIn(needlesFor(["abcde"]), "abcde"), []);
});

test("it finds what a plain search finds, for any texts in any bytes", () => {
	const letters = fc.string({ unit: fc.constantFrom("a", "b", "é", "1"), minLength: 0, maxLength: 40 });
	fc.assert(
		fc.property(fc.array(letters, { maxLength: 20 }), letters, fc.constantFrom(6, 8), (texts, hay, window) => {
			const wanted = texts.filter((text) => Buffer.byteLength(text) >= window && hay.includes(text));
			assert.deepEqual(new Set(valuesIn(needlesFor(texts, window), hay)), new Set(wanted));
		}),
		{ seed: 6, numRuns: cases(2000) },
	);
});
