import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { findDownloads } from "../../../src/download/open/find.ts";
import { byAdmZip, folderFor, INDEX, unpack } from "../zips.ts";

test("ZIPs and unpacked folders of Instagram's are found, sorted, and nothing else", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, {
		"b.zip": byAdmZip({ [`instagram-b/${INDEX}`]: "b" }),
		"A.ZIP": byAdmZip({ "media.json": "{}" }),
		[`c/${INDEX}`]: "[]",
		[`d/Takeout/Drive/meta-2025/instagram-d/${INDEX}`]: "[]",
		"holiday.zip": byAdmZip({ "1.jpg": "x" }),
		"outer.zip": byAdmZip({ "x.zip": byAdmZip({ "media.json": "{}" }) }),
		"broken.zip": "PK",
		"empty.zip": "",
		"holiday/1.jpg": "x",
		"media.txt": "x",
		[`_site/${INDEX}`]: "[]",
		[`.hidden/${INDEX}`]: "[]",
		"node_modules/x/media.json": "{}",
		"_old.zip": byAdmZip({ "media.json": "{}" }),
	});
	assert.deepEqual(
		await findDownloads(folder),
		["A.ZIP", "b.zip", "c", "d/Takeout/Drive/meta-2025/instagram-d"].map((name) => join(folder, ...name.split("/"))),
	);
});

test("of a folder that is a download only the folder is found", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, { [INDEX]: "[]", "a.zip": byAdmZip({ "media.json": "{}" }) });
	assert.deepEqual(await findDownloads(folder), [folder]);
});

test("a broken ZIP of Instagram's name is found, so that opening it says what is wrong", async (t) => {
	const folder = await folderFor(t);
	await unpack(folder, { "instagram-anna-2026-01-31-Ab12Cd34.zip": "PK\x03\x04", "meta-2026-Jan-10.zip": "" });
	assert.equal((await findDownloads(folder)).length, 2);
});

test("a ZIP whose end is missing is found by what it holds, whatever its name", async (t) => {
	const folder = await folderFor(t);
	const whole = byAdmZip({ [`instagram-b/${INDEX}`]: "b", "instagram-b/media/posts/1.jpg": "x".repeat(5000) });
	await unpack(folder, {
		"part-2.zip": whole.subarray(0, whole.length - 30),
		"holiday.zip": byAdmZip({ "1.jpg": "x", "2.jpg": "y" }).subarray(0, 80),
	});
	assert.deepEqual(await findDownloads(folder), [join(folder, "part-2.zip")]);
});

test("nothing is found in an empty folder, and a folder that is not there is an error", async (t) => {
	const folder = await folderFor(t);
	assert.deepEqual(await findDownloads(folder), []);
	await assert.rejects(findDownloads(join(folder, "missing")), { code: "ENOENT" });
	assert.deepEqual(await readdir(folder), []);
});
