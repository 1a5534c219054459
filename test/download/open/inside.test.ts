import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { findSources } from "../../../src/download/open/sources.ts";
import { folderFor, INDEX, refusalOf, unpack } from "../zips.ts";

test("a folder inside an unpacked download is refused, with the folder to give instead", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, {
		[`new/${INDEX}`]: "[]",
		"new/media/posts/202001/1.jpg": "1",
		"new/personal_information/personal_information/personal_information.json": "{}",
		"old/media.json": "{}",
		"old/photos/201801/1.jpg": "1",
		"middle/content/posts_1.json": "[]",
		"middle/media/posts/202001/1.jpg": "1",
	});
	for (const [inside, whole] of [
		["new/your_instagram_activity", "new"],
		["new/your_instagram_activity/media", "new"],
		["new/media", "new"],
		["new/media/posts", "new"],
		["new/media/posts/202001", "new"],
		["new/personal_information/personal_information", "new"],
		["old/photos", "old"],
		["middle/content", "middle"],
	] as const) {
		const { code, hint, where } = await refusalOf([join(folder, inside)]);
		assert.equal(code, "insideDownload", inside);
		assert.equal(where, join(folder, inside));
		assert.ok(hint.endsWith(` ${join(folder, whole)}`), hint);
	}
});

test("no folder is taken for a part only because of its name, or because a download lies around it", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, {
		[`a/${INDEX}`]: "[]",
		[`a/media/instagram-b/${INDEX}`]: "[]",
		[`a/media/${INDEX}`]: "[]",
		[`a/older/instagram-c/${INDEX}`]: "[]",
		[`media/instagram-d/${INDEX}`]: "[]",
		"connections/x.txt": "x",
		"threads/x.txt": "x",
	});
	for (const whole of ["a", "a/media", "a/media/instagram-b", "a/older", "a/older/instagram-c", "media"]) {
		const { sources } = await findSources(join(folder, whole));
		assert.ok(
			sources.every(({ kind, searched }) => kind === "folder" && searched),
			whole,
		);
		assert.ok(sources.length > 0);
	}
});
