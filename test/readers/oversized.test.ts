import assert from "node:assert/strict";
import { test } from "node:test";
import { inEnglish } from "../../src/languages/problems/owner-language.ts";
import { receiptOf } from "../../src/report/receipt.ts";
import { downloadOf, readThrough } from "../read-download.ts";

const FOLDER = "your_instagram_activity/media";

/** A post with so many slides, and one like others behind it. */
const posts: Readonly<Record<string, (slides: number) => string>> = {
	[`${FOLDER}/posts_1.json`]: (slides) =>
		JSON.stringify([
			{
				title: "many",
				media: Array(slides).fill({ uri: "media/posts/201907/a.jpg", creation_timestamp: 1_563_000_000 }),
			},
			{ title: "one", media: [{ uri: "media/posts/201907/b.jpg", creation_timestamp: 1_564_000_000 }] },
		]),
	[`${FOLDER}/posts.json`]: (slides) =>
		JSON.stringify([
			{
				timestamp: 1_563_000_000,
				media: Array.from({ length: slides }, (_, n) => ({ uri: `media/posts/201907/${n}.jpg` })),
			},
			{ timestamp: 1_564_000_000, media: [{ uri: "media/posts/201907/b.jpg" }] },
		]),
	[`${FOLDER}/posts_1.html`]: (slides) => {
		const pictures = Array.from({ length: slides }, (_, n) => `<img src="media/posts/201907/${n}.jpg">`).join("");
		const box = (inside: string) => `<div class="_a6-g">${inside}<div>Jul 13, 2019 6:40 am</div></div>`;
		return `<main>${box(pictures)}${box('<img src="media/posts/201907/b.jpg">')}</main>`;
	},
};

for (const [path, write] of Object.entries(posts)) {
	test(`a post of 130,000 slides in ${path} is cut, counted once, and the others are read`, async () => {
		const download = downloadOf([{ path, bytes: () => Buffer.from(write(130_000)) }]);
		const { archive, indexes } = await readThrough(download);
		assert.deepEqual(
			archive.entries.map(({ media }) => media.length).toSorted((a, b) => a - b),
			[1, 1000],
		);
		const [unread, ...others] = indexes.flatMap(({ reading }) => reading.unread);
		assert.deepEqual(others, []);
		assert.match(unread === undefined ? "" : inEnglish.text(unread), /130,000 pictures and videos/);
		assert.equal(unread?.where, `${path}[0]`);
		const [receipt] = receiptOf(indexes, archive, { archive, leftOut: [] });
		assert.deepEqual(receipt, { kind: "post", records: 2, unread: 0, repeated: 0, leftOut: 0, shown: 2 });
	});

	test(`a post of 100 slides in ${path} is a post like others`, async () => {
		const { archive } = await readThrough(downloadOf([{ path, bytes: () => Buffer.from(write(100)) }]));
		assert.equal(archive.entries.length, 2);
	});
}

test("a long key is shortened in the place of each of many records", async () => {
	const index = { ["k".repeat(1_000_000)]: Array(100).fill({ title: "" }) };
	const bytes = () => Buffer.from(JSON.stringify(index));
	const { indexes } = await readThrough(downloadOf([{ path: `${FOLDER}/posts_1.json`, bytes }]));
	const unread = indexes.flatMap(({ reading }) => reading.unread);
	assert.equal(unread.length, 100);
	assert.ok(unread.every(({ where }) => where.length < 200));
});
