import assert from "node:assert/strict";
import { test } from "node:test";
import { inventAccount, type SampleAccount } from "../../sample/account.ts";
import { layout2018, layout2021, layout2025, layout2026, type SampleFile } from "../../sample/layouts.ts";
import { sharp } from "../../src/media/sharp.ts";
import type { Download } from "../../src/model/download-file.ts";
import { BuildError } from "../../src/model/problem.ts";
import { downloadOf, jsonFile, mediaFile, readThrough, together } from "../read-download.ts";
import { captionsOf, shelvesOf, urisOf } from "../readers/entries.ts";

const index = (name: string, value: unknown) => jsonFile(`your_instagram_activity/media/${name}`, value);
const medium = (uri: string, title = "", creation_timestamp = 1500000000) => ({ uri, title, creation_timestamp });
const archiveOf = async (...files: SampleFile[]) => (await readThrough(downloadOf(files))).archive;

test("a post that posts.json has as well is one post, with the slides of posts_1.json", async () => {
	const { entries } = await archiveOf(
		mediaFile("media/posts/a.jpg"),
		mediaFile("media/posts/b.jpg"),
		index("posts_1.json", [
			{
				media: [medium("media/posts/a.jpg"), medium("media/posts/b.jpg")],
				title: "two",
				creation_timestamp: 1500000000,
			},
		]),
		index("posts.json", [
			{
				timestamp: 1500000003,
				fbid: "17",
				label_values: [
					{ label: "Caption", value: "" },
					{
						dict: [
							{ dict: [{ label: "Media", media: [medium("media/posts/a.jpg")] }] },
							{ dict: [{ label: "Media", media: [medium("media/posts/b.jpg")] }] },
						],
					},
				],
			},
		]),
	);
	assert.equal(entries.length, 1);
	assert.equal(entries[0]?.caption, "two");
	assert.deepEqual(urisOf(entries), [["media/posts/a.jpg", "media/posts/b.jpg"]]);
	assert.equal(entries[0]?.records.length, 2);
});

test("two posts of one second stay two, also when they have the same caption", async () => {
	const { entries } = await archiveOf(
		mediaFile("media/posts/a.jpg"),
		mediaFile("media/posts/b.jpg"),
		index("posts_1.json", [{ media: [medium("media/posts/a.jpg", "hi")] }]),
		index("posts_2.json", [{ media: [medium("media/posts/b.jpg", "hi")] }]),
	);
	assert.equal(entries.length, 2);
});

test("the same picture posted again a year later is another post", async () => {
	const { entries } = await archiveOf(
		mediaFile("media/posts/a.jpg"),
		index("posts_1.json", [
			{ media: [medium("media/posts/a.jpg", "then", 1500000000)] },
			{ media: [medium("media/posts/a.jpg", "again", 1540000000)] },
		]),
	);
	assert.deepEqual(captionsOf(entries), ["again", "then"]);
});

test("a post and a story of the same picture are two things", async () => {
	const { entries } = await archiveOf(
		mediaFile("media/posts/a.jpg"),
		index("posts_1.json", [{ media: [medium("media/posts/a.jpg")] }]),
		index("stories.json", { ig_stories: [medium("media/posts/a.jpg")] }),
	);
	assert.deepEqual(entries.map(({ kind }) => kind).sort(), ["post", "story"]);
});

test("a video that is listed as a post and as a reel is a reel", async () => {
	const { entries } = await archiveOf(
		mediaFile("media/posts/v.mp4"),
		index("posts_1.json", [{ media: [medium("media/posts/v.mp4", "moving")] }]),
		index("reels.json", { ig_reels_media: [{ media: [medium("media/posts/v.mp4", "moving")] }] }),
	);
	assert.deepEqual(
		entries.map(({ kind, caption }) => [kind, caption]),
		[["reel", "moving"]],
	);
});

test("a post that is archived or deleted somewhere is not published because another index has it too", async () => {
	const post = [{ media: [medium("media/posts/a.jpg", "hidden")] }];
	const { entries } = await archiveOf(
		mediaFile("media/posts/a.jpg"),
		index("posts_1.json", post),
		index("archived_posts.json", { ig_archived_post_media: post }),
	);
	assert.deepEqual(shelvesOf(entries), ["archived"]);
});

test("a post without its files stays a post", async () => {
	const { entries } = await archiveOf(
		index("posts_1.json", [{ media: [medium("media/posts/gone.jpg", "still here")] }]),
	);
	assert.equal(entries[0]?.caption, "still here");
	assert.equal(entries[0]?.media[0]?.file, undefined);
});

test("a medium that is twice in one post is two slides", async () => {
	const { entries } = await archiveOf(
		mediaFile("media/posts/a.jpg"),
		index("posts_1.json", [{ media: [medium("media/posts/a.jpg"), medium("media/posts/a.jpg")], title: "twice" }]),
	);
	assert.equal(entries[0]?.media.length, 2);
});

/** A part of the account, as a download of an earlier year holds it. */
function until(account: SampleAccount, last: number): SampleAccount {
	return { ...account, entries: account.entries.filter(({ posted }) => posted <= last) };
}

const account = inventAccount();
const MIDDLE = account.entries[Math.floor(account.entries.length / 2)]?.posted ?? 0;
const published = account.entries.filter(({ shelf }) => shelf === "published");

test("an old and a new download of one account are one archive with nothing twice and nothing lost", async () => {
	const few = { ...account, entries: published.slice(0, 20) };
	const old = downloadOf(layout2021.write(until(few, few.entries[9]?.posted ?? 0)), { part: "old.zip", drawn: true });
	const recent = downloadOf(layout2025.write(few), { part: "new.zip", drawn: true });
	const { archive } = await readThrough(together(old, recent));
	assert.equal(archive.entries.length, 20);
});

/** A picture as an older download holds it: the same one in fewer pixels and bytes. */
function smaller(file: SampleFile): SampleFile {
	if (!/\.jpg$/.test(file.path)) return file;
	return {
		...file,
		bytes: async () =>
			sharp(await file.bytes())
				.resize({ width: 640 })
				.jpeg({ quality: 60 })
				.toBuffer(),
	};
}

test("a download of 2018 beside one of 2026 has every post once, though its pictures have other names and sizes", async () => {
	// Few entries, because here every picture is drawn twice and looked at.
	const few = { ...account, entries: account.entries.filter(({ shelf }) => shelf === "published").slice(0, 15) };
	const old = downloadOf(layout2018.write(few).map(smaller), { part: "mara.makes.things_20201007.zip", drawn: true });
	const recent = downloadOf(layout2026.write(few), {
		part: "instagram-mara.makes.things-2026-05-01-aB3dE5fG.zip",
		drawn: true,
	});
	const { archive } = await readThrough(together(old, recent));
	const found = archive.entries.map(({ posted, caption, media }) => [posted.seconds, caption, media.length]).sort();
	assert.deepEqual(found, few.entries.map(({ posted, caption, media }) => [posted, caption, media.length]).sort());
});

test("the order in which the parts are given does not matter", async () => {
	const old = downloadOf(layout2021.write(until(account, MIDDLE)), { part: "old.zip" });
	const recent = downloadOf(layout2025.write(account), { part: "new.zip" });
	const told = async (...parts: readonly Download[]) =>
		(await readThrough(together(...parts))).archive.entries
			.map(({ posted, caption, media }) => [posted.seconds, caption, media.length])
			.sort();
	assert.deepEqual(await told(recent, old), await told(old, recent));
});

test("downloads of two accounts are refused with both names", async () => {
	const other = {
		...account,
		profile: { ...account.profile, username: "someone.else" },
		entries: account.entries.slice(0, 3),
	};
	const otherFiles = layout2025.write({ ...other, entries: [] });
	await assert.rejects(
		readThrough(
			together(downloadOf(layout2025.write(account), { part: "a.zip" }), downloadOf(otherFiles, { part: "b.zip" })),
		),
		(error: unknown) =>
			error instanceof BuildError &&
			error.message.includes("@mara.makes.things") &&
			error.message.includes("@someone.else"),
	);
});

test("an account that was renamed between two downloads is one account", async () => {
	const renamed = { ...account, profile: { ...account.profile, username: "mara.now" } };
	const { archive } = await readThrough(
		together(
			downloadOf(layout2025.write(renamed), { part: "new.zip" }),
			downloadOf(layout2025.write(account), { part: "old.zip" }),
		),
	);
	assert.equal(archive.entries.filter(({ shelf }) => shelf === "published").length, published.length);
});
