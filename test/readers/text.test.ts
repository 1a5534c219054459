import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { repairText } from "../../src/readers/text.ts";

const mojibake = (text: string) => Buffer.from(text, "utf8").toString("latin1");

test("a caption comes back with its emoji", () => {
	for (const text of [
		"für immer 👍🏽",
		"👨‍👩‍👧‍👦",
		"日本語のキャプション",
		"اسم المستخدم",
		"“quoted” – dashed…",
		"Â la carte",
	]) {
		assert.equal(repairText(mojibake(text)), text);
	}
});

test("text that is right already stays as it is", () => {
	for (const text of ["plain", "100 % Café", "Ω", "Emirgân Korusu", "ＡＢＣ", "Привет", "ü", "naïve façade"]) {
		assert.equal(repairText(text), text);
	}
});

test("a field that was converted twice is repaired twice", () => {
	assert.equal(repairText(mojibake(mojibake("für 👍"))), "für 👍");
});

test("a caption cut inside its last emoji keeps everything before it", () => {
	const cut = Buffer.from("schön 👍", "utf8").subarray(0, -1).toString("latin1");
	assert.equal(repairText(cut), "schön \ufffd");
});

test("controls and half characters go, line breaks and tabs stay", () => {
	assert.equal(repairText("a\u0000b\u0007\r\nc\rd\te\u007f"), "ab\nc\nd\te");
	assert.equal(repairText("x\ud800y"), "x\ufffdy");
});

test("every text that Instagram can break is mended", () => {
	const typed = fc.string({ unit: "grapheme", maxLength: 80 }).filter((text) => {
		const controls = /[\p{Cc}\ufffd]/u.test(text);
		// A text that is itself broken text is mended once more, which is asked for elsewhere.
		const itselfBroken = repairText(text) !== text;
		return !controls && !itselfBroken;
	});
	fc.assert(
		fc.property(typed, (text) => {
			assert.equal(repairText(mojibake(text)), text);
		}),
		{ seed: 20261123, numRuns: 2000 },
	);
});
