import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { inventCrowd } from "../../sample/crowd.ts";
import { layout2025 } from "../../sample/layouts.ts";
import { mediumBytes } from "../../sample/medium-bytes.ts";

test("a crowd has as many posts and stories as asked for, oldest first, and no number twice", () => {
	const { entries } = inventCrowd({ posts: 3000, stories: 500, seed: "a" });
	assert.equal(entries.filter((entry) => entry.kind === "post").length, 3000);
	assert.equal(entries.filter((entry) => entry.kind === "story").length, 500);
	assert.ok(entries.every((entry, index) => entry.posted >= (entries[index - 1]?.posted ?? 0)));
	const fbids = entries.flatMap((entry) => entry.media.map((medium) => medium.fbid));
	assert.equal(new Set(fbids).size, fbids.length);
	assert.ok(fbids.length > 3500);
});

test("every file of a crowd has bytes of its own, although few pictures are drawn", async () => {
	const { entries } = inventCrowd({ posts: 40, stories: 10, seed: "a", pictures: 2 });
	const media = entries.flatMap((entry) => entry.media);
	const prints = new Set<string>();
	for (const medium of media)
		prints.add(
			createHash("sha256")
				.update(await mediumBytes(medium, 0.1))
				.digest("hex"),
		);
	assert.equal(prints.size, media.length);
});

test("the same seed gives the same crowd, another seed another", () => {
	const crowd = inventCrowd({ posts: 20, stories: 5, seed: "a" });
	assert.deepEqual(inventCrowd({ posts: 20, stories: 5, seed: "a" }), crowd);
	assert.notDeepEqual(inventCrowd({ posts: 20, stories: 5, seed: "b" }), crowd);
});

test("a crowd can be written as a download", () => {
	const paths = layout2025.write(inventCrowd({ posts: 10, stories: 0, seed: "a" })).map(({ path }) => path);
	assert.ok(paths.includes("your_instagram_activity/media/posts_1.json"));
	assert.ok(!paths.includes("your_instagram_activity/media/stories.json"));
});
