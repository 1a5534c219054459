import assert from "node:assert/strict";
import { test } from "node:test";
import { privateReadme } from "../../../src/deliver/stick/private-readme.ts";
import { CATALOGUES } from "../../../src/languages/language.ts";
import { PRIVATE_FOLDER } from "../../../src/languages/private-folder.ts";
import { PRIVATE_HEADING } from "../../../src/output/edition.ts";
import { markerText } from "../../../src/private/marker.ts";

const OF_PROGRAM = ["Private edition of an Instagram download", "Private Ausgabe eines Instagram-Downloads"];

test("whoever finds a private edition reads what it is in its own language first, and in English and German", () => {
	assert.deepEqual([...Object.keys(PRIVATE_FOLDER), "en", "de"].sort(), Object.keys(CATALOGUES).sort());
	for (const [lang, texts] of Object.entries(PRIVATE_FOLDER)) {
		const readme = privateReadme(lang);
		assert.ok(readme.startsWith(`\uFEFF${texts.heading}\r\n`), lang);
		for (const text of [texts.what, texts.others, texts.plain, texts.copies, ...OF_PROGRAM])
			assert.equal(readme.split(text).length, 2, `${lang}: ${text}`);
		const marker = markerText(3, lang);
		assert.ok(marker.startsWith(`${PRIVATE_HEADING}3 records\n\n${texts.keep.join("\n")}\n\nThis folder`), lang);
		assert.match(marker, /Dieser Ordner/);
	}
	for (const [lang, first] of [
		["en", OF_PROGRAM[0]],
		["de-AT", OF_PROGRAM[1]],
		["sv", OF_PROGRAM[0]],
	] as const) {
		assert.ok(privateReadme(lang).startsWith(`\uFEFF${first}\r\n`), lang);
		assert.equal(markerText(3, lang), markerText(3, "en"));
	}
});

test("no two languages say it in the same words, and no line of a README has the end of another", () => {
	const texts = Object.values(PRIVATE_FOLDER).flatMap(({ keep, ...others }) => [...Object.values(others), ...keep]);
	assert.equal(new Set(texts).size, texts.length);
	for (const text of texts) assert.doesNotMatch(text, /[\r\n]|^\s|\s$/);
});
