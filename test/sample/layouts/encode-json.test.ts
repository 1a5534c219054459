import assert from "node:assert/strict";
import { test } from "node:test";
import { mojibakeJson } from "../../../sample/layouts/encode-json.ts";

const repair = (text: string) => Buffer.from(text, "latin1").toString("utf8");

test("every byte of a text becomes an escape of its own", () => {
	assert.equal(mojibakeJson("ü"), '"\\u00c3\\u00bc"');
	assert.equal(mojibakeJson("👍"), '"\\u00f0\\u009f\\u0091\\u008d"');
	assert.equal(mojibakeJson("’"), '"\\u00e2\\u0080\\u0099"');
});

test("keys are garbled like values", () => {
	assert.match(mojibakeJson({ Geändert: 1 }), /"Ge\\u00c3\\u00a4ndert"/);
});

test("a text comes back by reading its code points as UTF-8", () => {
	for (const text of ["Grüße “à la carte”\n", "益子焼 🍵", "👨‍👩‍👧‍👦 \u2028", "شكراً", 'a "quote" \\ and \u007f']) {
		const written = mojibakeJson({ [text]: [text] });
		assert.match(written, /^[\x20-\x7e\n]*$/);
		const parsed: unknown = JSON.parse(written);
		assert.ok(typeof parsed === "object" && parsed !== null);
		const [[key, value] = []] = Object.entries(parsed);
		assert.equal(repair(String(key)), text);
		assert.equal(repair(String(value)), text);
	}
});
