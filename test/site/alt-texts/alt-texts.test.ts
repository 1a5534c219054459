import assert from "node:assert/strict";
import { test } from "node:test";
import { altTextsFile, readAltTexts } from "../../../src/site/alt-texts/alt-texts.ts";

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

test("a post is understood by the whole address that its page has, also where the site lies in a folder named stories", () => {
	for (const site of ["", "https://mara.example/", "https://mara.example/stories/"])
		assert.equal(readAltTexts(`post,slide,alt\n${site}${row.post}.html,1,A boat\n`).get(row.post, 1), "A boat", site);
});

const hidden = { ...row, alt: "" };

test("a caption is no formula in a spreadsheet", () => {
	const file = altTextsFile([{ ...hidden, caption: "=HYPERLINK(1)" }]);
	assert.match(file, /,'=HYPERLINK\(1\)\r\n$/);
	for (const caption of [
		"=1+1",
		"+1",
		"-1",
		"@SUM(1)",
		"\t=1",
		"\r=1",
		"\n=1",
		" =1",
		"\u200b=1",
		"＝1+1",
		"＠SUM(1)",
	]) {
		const [, row] = altTextsFile([{ ...hidden, caption }]).split(/(?<=caption)\r\n/);
		assert.match(row ?? "", /,"?'[^']*$/, JSON.stringify(caption));
	}
});

test("no piece of a caption becomes a cell of its own, whatever a spreadsheet takes for a separator", () => {
	for (const separator of [",", ";", "\t", "|", "\n", "\r\n"]) {
		const file = altTextsFile([{ ...hidden, caption: `hello${separator}=cmd|' /C calc'!A0` }]);
		assert.match(file, /,"hello[^"]*=cmd[^"]*"\r\n$/, JSON.stringify(separator));
	}
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
