import assert from "node:assert/strict";
import { test } from "node:test";
import { inventAccount } from "../../sample/account.ts";
import { layouts, type SampleFile } from "../../sample/layouts.ts";
import { resolver } from "../../src/merge/resolve.ts";
import { filesIn, unreferencedMedia } from "../../src/merge/unreferenced.ts";
import { downloadOf, jsonFile, mediaFile, readThrough, together } from "../read-download.ts";

const MEDIA = "your_instagram_activity/media";

async function unreferenced(...parts: readonly (readonly SampleFile[])[]) {
	const download = together(...parts.map((files, n) => downloadOf(files, { part: `${n + 1}.zip` })));
	const { indexes, recognised } = await readThrough(download);
	return unreferencedMedia(indexes, recognised.media, resolver(recognised.media));
}

test("pictures and videos that no index names are counted by folder, and nothing else", async () => {
	const found = await unreferenced([
		jsonFile(`${MEDIA}/stories.json`, {
			ig_stories: [{ uri: "media/stories/202605/s1.jpg", creation_timestamp: 1_777_000_000 }],
		}),
		mediaFile("media/stories/202605/s1.jpg"),
		...[0, 1, 2].map((n) => mediaFile(`your_instagram_activity/posts/media/your_posts/1800000000000000${n}.jpg`)),
		mediaFile("media/posts/202001/a.MP4"),
		mediaFile("media/posts/202002/b.heic"),
		mediaFile("media/other/17999"),
		mediaFile("media/other/1.srt"),
		mediaFile("notes.txt"),
		mediaFile("your_instagram_activity/messages/inbox/anna_1/photos/1.jpg"),
		mediaFile("files/Instagram-Logo.png"),
	]);
	assert.deepEqual(found, [
		{ where: "1.zip: media/other/", files: 1 },
		{ where: "1.zip: media/posts/", files: 2 },
		{ where: "1.zip: your_instagram_activity/posts/media/your_posts/", files: 3 },
	]);
	assert.equal(filesIn(found), 6);
});

test("what is archived, a profile picture, or there twice counts as named", async () => {
	const medium = (uri: string) => ({ uri, creation_timestamp: 1_577_836_800 });
	const files = ["media/archived_posts/202001/a.jpg", "media/profile/202001/p.jpg", "media/other/b.jpg"].map((path) =>
		mediaFile(path),
	);
	const found = await unreferenced(
		[
			jsonFile(`${MEDIA}/archived_posts.json`, {
				ig_archived_post_media: [{ media: [medium("media/archived_posts/202001/a.jpg")] }],
			}),
			jsonFile(`${MEDIA}/profile_photos.json`, { ig_profile_picture: [medium("media/profile/202001/p.jpg")] }),
			jsonFile(`${MEDIA}/posts_1.json`, [{ media: [medium("media/posts/202001/b.jpg")] }]),
			...files,
			mediaFile("media/posts/202001/b.jpg"),
		],
		files,
	);
	assert.deepEqual(found, []);
});

test("in no layout is there a picture or video that no index names", async () => {
	for (const { name, write } of layouts) assert.deepEqual(await unreferenced(write(inventAccount())), [], name);
});
