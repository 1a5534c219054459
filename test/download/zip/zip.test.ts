import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { dirname } from "node:path";
import { type TestContext, test } from "node:test";
import { defaultLimits, type Limits } from "../../../src/download/limits.ts";
import { openDownload } from "../../../src/download/open/open.ts";
import { inEnglish } from "../../../src/languages/problems/owner-language.ts";
import { atEnd } from "../../at-end.ts";
import { byHand, type HandEntry, INDEX, openBytes, pathsOf, readAll, refusalOf, written } from "../zips.ts";

const good: HandEntry = { name: INDEX, content: "[]" };

/** Opens a ZIP with one good entry and these, reads all, and returns what was set aside. */
async function opened(t: TestContext, entries: readonly HandEntry[], limits: Limits = defaultLimits) {
	const path = await written(t, byHand([good, ...entries]));
	const download = await openDownload([path], limits);
	atEnd(t, () => download.close());
	const read = await readAll(download);
	assert.equal(read[INDEX], "[]", "the good entry is read whatever the others are");
	assert.deepEqual(await readdir(dirname(path)), ["download.zip"], "nothing is written");
	return { read, paths: pathsOf(download), setAside: download.setAside };
}

const bad: readonly (readonly [string, HandEntry, RegExp])[] = [
	["with a path traversal", { name: "../x.jpg" }, /climbs out of its folder/],
	["with a path traversal behind a folder", { name: "media/../../x.jpg" }, /climbs out of its folder/],
	["with a path traversal in backslashes", { name: "..\\..\\x.jpg" }, /climbs out of its folder/],
	["with an absolute name", { name: "/etc/passwd" }, /absolute path/],
	["with a drive", { name: "C:/x.jpg" }, /absolute path/],
	["with a drive and backslashes", { name: "C:\\x.jpg" }, /absolute path/],
	["with a network path", { name: "\\\\server\\x.jpg" }, /absolute path/],
	["with NUL in its name", { name: "x.jpg\0.txt" }, /control character/],
	["with an escape sequence in its name", { name: "\u001b[2Jx.jpg" }, /control character/],
	["without a name", { name: "" }, /has no name/],
	["with a path of 2,000 folders", { name: `${"d/".repeat(2000)}x.jpg` }, /path of more than 1,000 bytes/],
	["that is a link", { name: "link.jpg", content: "/etc/passwd", mode: 0o120777 }, /is a link/],
	["that is encrypted", { name: "x.jpg", content: "secret", flags: 1 }, /is encrypted/],
	[
		"of a foreign method",
		{ name: "x.jpg", content: "?", method: 93 },
		/is packed with Zstandard, which is not read here/,
	],
	["of an unknown method", { name: "x.jpg", content: "?", method: 77 }, /is packed with method 77, which/],
	["that is stored in two sizes", { name: "x.jpg", content: "12345", size: 4 }, /two different sizes/],
	["twice", { name: INDEX, content: "{}" }, /the same name as another one before it/],
	["beyond the end", { name: "x.jpg", content: "x", offset: 0x7fffffff }, /reaches past the end/],
	["as long as 4 GB", { name: "x.jpg", content: "x", packed: 0xfffffff0, size: 0xfffffff0 }, /reaches past the end/],
	["that grows too much", { name: "x.mp4", content: Buffer.alloc(11e6), method: 8 }, /grows more than 200 times/],
];
for (const [what, entry, reason] of bad) {
	test(`an entry ${what} is set aside and named, and the others are read`, async (t) => {
		const { paths, setAside } = await opened(t, [entry, { name: "media/other.jpg", content: "other" }]);
		assert.deepEqual(paths, ["media/other.jpg", INDEX]);
		assert.equal(setAside.length, 1);
		assert.match(setAside.map(inEnglish.text)[0] ?? "", reason);
		assert.match(setAside[0]?.where ?? "", /^download\.zip: /);
		const shown = JSON.stringify(String(entry.name)).slice(1, 20).replace(/"$/, "");
		assert.ok(setAside[0]?.where.includes(shown), `${setAside[0]?.where} names the entry`);
	});
}

const damaged: readonly (readonly [string, HandEntry, RegExp])[] = [
	["with a wrong CRC-32", { name: "x.jpg", content: "12345", crc: 1 }, /does not match its checksum/],
	[
		"longer than it says",
		{ name: "x.jpg", content: "x".repeat(9000), method: 8, size: 10 },
		/longer than the ZIP says/,
	],
	["shorter than it says", { name: "x.jpg", content: "12345", method: 8, size: 9000 }, /does not match its checksum/],
	[
		"with fewer packed bytes than it needs",
		{ name: "x.jpg", content: "x9".repeat(900), method: 8, packed: 5 },
		/unpacked/,
	],
	["that is no deflate at all", { name: "x.jpg", content: "12345", method: 8, packed: 0 }, /longer|checksum/],
	["with two names", { name: "x.jpg", localName: "y.jpg", content: "1" }, /two different names/],
	["with two names, one longer", { name: "x.jpg", localName: "longer.jpg", content: "1" }, /two different names/],
	[
		"whose header is elsewhere",
		{ name: "x.jpg", localExtra: Buffer.alloc(20), offset: 30 + INDEX.length + 2 + 5 },
		/not where the ZIP says/,
	],
];
for (const [what, entry, reason] of damaged) {
	test(`an entry ${what} is damaged, and the others are read`, async (t) => {
		const { read, setAside } = await opened(t, [entry, { name: "media/other.jpg", content: "other" }]);
		assert.deepEqual(setAside, []);
		assert.equal(read["media/other.jpg"], "other");
		assert.match(read["x.jpg"] ?? "", /^damaged: /);
		assert.match(read["x.jpg"] ?? "", reason);
	});
}

test("names that Windows does not allow are read: they never reach the disk", async (t) => {
	const names = ["CON", "a<b>:?*", "nul.jpg", "trailing.", "n".repeat(300)];
	const { read, setAside } = await opened(
		t,
		names.map((name) => ({ name, content: name })),
	);
	assert.deepEqual(setAside, []);
	for (const name of names) assert.equal(read[name], name);
});

test("of a hundred entries over the same bytes all but one are set aside", async (t) => {
	const content = "x".repeat(1000);
	const offset = 30 + INDEX.length + 2;
	const entries = Array.from({ length: 100 }, (_, index) => ({ name: `${1000 + index}.jpg`, content, offset }));
	const { paths, setAside } = await opened(t, entries);
	assert.equal(paths.length, 2);
	assert.equal(setAside.length, 99);
	assert.ok(setAside.every((problem) => /shares its bytes/.test(inEnglish.text(problem))));
});

test("of entries nested in each other's bytes all but the innermost are set aside", async (t) => {
	// As in the bomb of 2019: every entry's bytes hold the next entry, header and all.
	const name = (index: number) => `${index}.jpg`;
	const each = 30 + 5;
	const entries = Array.from({ length: 5 }, (_, index) => {
		const length = (4 - index) * each;
		return { name: name(index), packed: length, size: length };
	});
	const { paths, setAside } = await opened(t, entries);
	assert.deepEqual(paths, ["4.jpg", INDEX]);
	assert.equal(setAside.length, 4);
});

test("one size that is too large costs its own entry and not those behind it", async (t) => {
	const { paths, setAside } = await opened(t, [
		{ name: "a.jpg", content: "a", packed: 150, size: 150 },
		{ name: "b.jpg", content: "b" },
		{ name: "c.jpg", content: "c" },
	]);
	assert.deepEqual(paths, ["b.jpg", "c.jpg", INDEX]);
	assert.equal(setAside.length, 1);
});

test("a file with the name of a refused one is read", async (t) => {
	const { read } = await opened(t, [
		{ name: "x.jpg", content: "secret", flags: 1 },
		{ name: "x.jpg", content: "plain" },
	]);
	assert.equal(read["x.jpg"], "plain");
});

test("folders and files of operating systems are skipped without a problem", async (t) => {
	const { paths, setAside } = await opened(t, [
		{ name: "media/" },
		{ name: "media\\posts\\" },
		{ name: "__MACOSX/media/._1.jpg", content: "x" },
		{ name: "__MACOSX\\._1.jpg", content: "x" },
		{ name: "media/.DS_Store", content: "x" },
		{ name: "Thumbs.db", content: "x" },
	]);
	assert.deepEqual(paths, [INDEX]);
	assert.deepEqual(setAside, []);
});

test("a file of 10 MB may have the ratio of the limits, and a smaller limit refuses it", async (t) => {
	const entry = { name: "x.json", content: Buffer.alloc(11e6, "[1234567890]"), method: 8 };
	assert.deepEqual((await opened(t, [entry], { ...defaultLimits, ratio: 1100 })).paths, ["x.json", INDEX]);
	assert.deepEqual((await opened(t, [entry], { ...defaultLimits, ratio: 2 })).paths, [INDEX]);
});

test("a file larger than the limit for reading is not read but can be saved", async (t) => {
	const { read } = await opened(t, [{ name: "x.jpg", content: "x".repeat(3000) }], { ...defaultLimits, whole: 2000 });
	assert.match(read["x.jpg"] ?? "", /^damaged: is larger than/);
});

test("of thousands of bad entries a thousand are named, and the rest counted", async (t) => {
	const { setAside } = await opened(
		t,
		Array.from({ length: 1500 }, (_, index) => ({ name: `../${index}` })),
	);
	assert.equal(setAside.length, 1001);
	assert.match(setAside.map(inEnglish.text).at(-1) ?? "", /^500 more files/);
});

async function refused(t: TestContext, bytes: Buffer, limits: Limits, message: RegExp): Promise<void> {
	const error = await refusalOf([await written(t, bytes)], limits);
	assert.match(error.message, message);
	assert.equal(error.where, "download.zip");
}

test("a ZIP that lists too many files is refused", async (t) => {
	const entries = Array.from({ length: 101 }, (_, index) => ({ name: `${index}` }));
	await refused(t, byHand(entries), { ...defaultLimits, entries: 100 }, /more than 100 files, as a ZIP bomb does/);
	const allowed = await openBytes(t, byHand(entries.slice(1)), { ...defaultLimits, entries: 100 });
	assert.equal(allowed.files.length, 100);
});

test("a ZIP that would unpack to too much in all is refused", async (t) => {
	const entries = Array.from({ length: 10 }, (_, index) => ({ name: `${index}`, content: Buffer.alloc(1000) }));
	await refused(t, byHand(entries), { ...defaultLimits, total: 9999 }, /unpack to more than/);
	const allowed = await openBytes(t, byHand(entries), { ...defaultLimits, total: 10_000 });
	assert.equal(allowed.files.length, 10);
});

test("a ZIP that is locked with a password is refused with a hint", async (t) => {
	const bytes = byHand([
		{ ...good, flags: 1 },
		{ name: "media/1.jpg", content: "x", flags: 1 },
	]);
	await refused(t, bytes, defaultLimits, /locked with a password/);
});

test("an entry for a folder with any offset does not affect files", async (t) => {
	const { paths, setAside } = await opened(t, [
		{ name: "media/", offset: 0 },
		{ name: "media/1.jpg", content: "1" },
	]);
	assert.deepEqual(paths, ["media/1.jpg", INDEX]);
	assert.deepEqual(setAside, []);
});
