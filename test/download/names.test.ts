import assert from "node:assert/strict";
import { test } from "node:test";
import { isJunk, isUnfinished, isZipName, printableName, safePath } from "../../src/download/names.ts";

test("an ordinary name is kept, also one that Windows does not allow", () => {
	for (const name of [
		"media/posts/201907/1.jpg",
		"CON",
		"a<b>:?*",
		"nul.jpg",
		"dot.",
		"xy:stream",
		"grüße/日本/😀.jpg",
	]) {
		assert.deepEqual(safePath(name), { path: name });
	}
	assert.deepEqual(safePath("a".repeat(300)), { path: "a".repeat(300) });
});

test("backslashes, doubled slashes and dots become one plain path", () => {
	assert.deepEqual(safePath("media\\posts\\1.jpg"), { path: "media/posts/1.jpg" });
	assert.deepEqual(safePath("./media//posts/./1.jpg"), { path: "media/posts/1.jpg" });
});

test("a path traversal, an absolute path and a control character are refused with the reason", () => {
	const refused: Record<string, RegExp> = {
		"../x": /climbs/,
		"a/../../x": /climbs/,
		"a\\..\\..\\x": /climbs/,
		"..": /climbs/,
		"/etc/passwd": /absolute/,
		"\\\\server\\share\\x": /absolute/,
		"C:/x": /absolute/,
		"c:x": /absolute/,
		"a\0.jpg": /control character/,
		"a\u001b[2J.jpg": /control character/,
		"a\nb": /control character/,
		"a\u007f": /control character/,
		"": /no name/,
		".": /no name/,
		"./": /no name/,
	};
	for (const [name, reason] of Object.entries(refused)) {
		const { path, unsafe } = safePath(name);
		assert.match(unsafe ?? `was kept: ${path}`, reason, JSON.stringify(name));
	}
});

test("a path of 1,000 bytes is read and a longer one is not, counted in bytes", () => {
	assert.deepEqual(safePath("a".repeat(1000)), { path: "a".repeat(1000) });
	for (const name of ["a".repeat(1001), "ü".repeat(501), "d/".repeat(2000)]) {
		assert.deepEqual(safePath(name), { unsafe: "has a path of more than 1,000 bytes" });
	}
});

test("files that operating systems and programs leave behind are junk, and nothing else", () => {
	const junk = [
		"__MACOSX/media/._1.jpg",
		"a/__MACOSX/",
		"._x",
		".DS_Store",
		"a/b/.DS_Store",
		"Thumbs.db",
		"desktop.ini",
	];
	for (const path of [...junk, "Icon\r", ".git/", ".Trashes/501/x.jpg", "$RECYCLE.BIN/x"])
		assert.ok(isJunk(path), path);
	const kept = ["a_MACOSX/x", "x.DS_Store.json", "media/.hidden.jpg", "messages/inbox/._/x.json", "Thumbs.db.jpg"];
	for (const path of kept) assert.ok(!isJunk(path), path);
});

test("a ZIP and an unfinished download are known by their names, in any case", () => {
	assert.ok(isZipName("Instagram (1).ZIP"));
	assert.ok(!isZipName("zip"));
	assert.ok(!isZipName("a.zip.crdownload"));
	assert.ok(isUnfinished("a.zip.crdownload"));
	assert.ok(isUnfinished("a.zip.PART"));
	assert.ok(!isUnfinished("a.zip"));
});

test("a name for a message is short, with control characters escaped", () => {
	assert.equal(printableName('a\u001b[2J"\n'), 'a\\u001b[2J\\"\\n');
	assert.equal(printableName("x".repeat(5000)).length, 200);
	assert.equal(printableName("\u009b2J\u202egpj.exe\u2066"), "\\u009b2J\\u202egpj.exe\\u2066");
	assert.ok("unsafe" in safePath("media/\u009b2J.jpg"));
});
