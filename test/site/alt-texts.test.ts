import assert from "node:assert/strict";
import { test } from "node:test";
import { altTextsFile, readAltTexts } from "../../src/site/alt-texts.ts";

const row = {
	post: "2019/07-14-183005",
	slide: 2,
	picture: "media/2019/a.webp",
	caption: 'He said "hi",\nthen left; 😀',
};

test("an alternative text comes back from the file that was written", () => {
	const alt = 'A blue boat, "Ida", at the quay\nin fog; ünïcödé';
	const read = readAltTexts(altTextsFile([{ ...row, alt }]));
	assert.equal(read.get(row.post, 2), alt);
	assert.equal(read.get(row.post, 1), "");
});

test("what a spreadsheet saved is understood: other separators, order, line ends and quotes", () => {
	for (const [separator, end] of [
		[";", "\r\n"],
		["\t", "\n"],
		[",", "\r"],
	] as const) {
		const file = [
			["alt", "slide", "note", "post"],
			['"A ""red"" door"', "1", "", row.post],
			["", "2", "x", row.post],
		].map((line) => line.join(separator));
		assert.equal(readAltTexts(`\uFEFF${file.join(end)}`).get(row.post, 1), 'A "red" door', JSON.stringify(separator));
	}
});

test("a caption is no formula in a spreadsheet", () => {
	const file = altTextsFile([{ ...row, alt: "", caption: "=HYPERLINK(1)" }]);
	assert.match(file, /,'=HYPERLINK\(1\)\r\n$/);
});

test("anything else than such a file has no texts, and does no harm", () => {
	for (const file of [
		"",
		"hello",
		'"',
		'"a',
		"post,slide,alt",
		'post,slide,alt\n"x,1',
		"\0\0\0",
		`post,slide,alt\n${'"'.repeat(10_001)}`,
	]) {
		assert.equal(readAltTexts(file).get("x", 1), "");
	}
});
