import assert from "node:assert/strict";
import { test } from "node:test";
import { inLines } from "../../src/private/data/lines-of-text.ts";
import { TRANSLATIONS } from "../../src/private/languages/translations.ts";
import { privateLanguage } from "../../src/private/languages/words.ts";

test("the README of the tables has lines of at most 88 letters in every language, and loses none", () => {
	for (const lang of Object.keys(TRANSLATIONS)) {
		const text = privateLanguage(lang, "UTC").say("dataLead", { version: "1" });
		const lines = inLines(text, lang).split("\n");
		assert.equal(lines.join(lang === "ja" ? "" : " "), text, lang);
		assert.ok(lines.length > 3, lang);
		for (const line of lines) assert.ok(line.length <= 88, `${lang}: ${line}`);
	}
});

test("no line of Japanese begins with what closes or ends with what opens, and names of files stay whole", () => {
	const text = privateLanguage("ja", "UTC").say("dataLead", { version: "1" });
	for (const line of inLines(text, "ja").split("\n")) {
		assert.doesNotMatch(line, /^[、。）」，：]|[（「]$/u);
		assert.ok(line.length <= 60, line);
	}
	assert.match(inLines(text, "ja"), /NAME\.jsonl/);
	assert.match(inLines(text, "ja"), /schema\.json/);
});
