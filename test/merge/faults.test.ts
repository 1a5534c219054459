import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { openDownload } from "../../src/download/open/open.ts";
import type { Archive } from "../../src/model/archive.ts";
import { HOME } from "../../src/model/home.ts";
import { readThrough } from "../read-download.ts";

const FAULTS = join(HOME, "test", "fixtures", "faults/");

/** What the ZIPs of one found fault mean, all together or those whose name has the word. */
async function archiveOf(fault: string, word = "", zone = "America/Los_Angeles"): Promise<Archive> {
	const folder = join(FAULTS, fault);
	const names = (await readdir(folder)).filter((name) => name.includes(word));
	const download = await openDownload(names.map((name) => join(folder, name)));
	try {
		return (await readThrough(download, { zone, splitCarousels: false })).archive;
	} finally {
		await download.close();
	}
}

async function counts(fault: string, zone?: string): Promise<Record<string, number>> {
	const { entries } = await archiveOf(fault, "", zone);
	const found: Record<string, number> = {};
	for (const { kind, shelf } of entries) found[`${shelf} ${kind}`] = (found[`${shelf} ${kind}`] ?? 0) + 1;
	return found;
}

test("four stories of four pictures, three seconds apart, stay four when last year's download is given too", async () => {
	assert.deepEqual(await counts("two-downloads-fuse-series-a-pictures-json"), { "published story": 4 });
	assert.deepEqual(await counts("two-downloads-fuse-series-c-videos-html"), { "published story": 3 });
});

test("text stories on one plain ground stay apart, and so do two posts whose pages are read in a wrong zone", async () => {
	const { entries } = await archiveOf("lookalikes-lost", "-St");
	assert.equal(entries.length, 2);
	const folder = join(FAULTS, "lookalikes-lost");
	const download = await openDownload(
		["2020-01-31-Js000001", "2023-01-31-Ht000002"].map((name) => join(folder, `instagram-tessa.moorland-${name}.zip`)),
	);
	const { archive } = await readThrough(download, { zone: "UTC", splitCarousels: false });
	await download.close();
	assert.equal(archive.entries.length, 2);
});

test("a post that was taken back and posted anew is published, and the one that was taken back is not", async () => {
	const hidden = { "html-deleted": "deleted", "json-8-seconds": "archived" };
	for (const [word, shelf] of Object.entries(hidden)) {
		const { entries } = await archiveOf("deleted-and-posted-anew", word);
		assert.deepEqual(
			entries.map((entry) => [entry.shelf, entry.caption, entry.media.length]),
			[
				["published", "Another day", 1],
				["published", "Three steps to the lighthouse", 3],
				[shelf, "Three steps to the lighthouse", 2],
			],
		);
	}
});

test("posts of one second stay apart when the files of some of them are missing", async () => {
	const { entries } = await archiveOf("same-second-missing-file");
	assert.deepEqual(entries.map(({ media }) => [media.length, media[0]?.file !== undefined]).sort(), [
		[1, false],
		[1, false],
		[1, true],
		[1, true],
	]);
});

test("two stories of one page with the same caption, minute and bytes, but two files, are two", async () => {
	assert.deepEqual(await counts("two-alike-in-one-minute"), { "published story": 2 });
});

test("what names no file, or a web address whose token changes, is one entry of two downloads", async () => {
	assert.deepEqual(await counts("html-without-files-doubled"), { "published story": 1, "published igtv": 1 });
});

test("of two downloads the newer one says what the profile, its picture and a caption are", async () => {
	const { profile, entries } = await archiveOf("old-profile-wins");
	assert.deepEqual([profile.name, profile.biography], ["New Name", "new bio"]);
	assert.match(profile.picture?.file?.path ?? "", /pp_202501/);
	assert.deepEqual(
		entries.map(({ caption }) => caption),
		["two", "one edited later"],
	);
});
