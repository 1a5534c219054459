import assert from "node:assert/strict";
import { test } from "node:test";
import { findRoots, rootFinder } from "../../src/download/roots.ts";

test("the root is found in every layout since 2018", () => {
	const layouts = [
		"your_instagram_activity/media/posts_1.json",
		"your_instagram_activity/content/posts_1.json",
		"personal_information/personal_information/personal_information.json",
		"content/posts_1.html",
		"media/posts/201907/1.jpg",
		"media.json",
		"profile.json",
		"photos/201807/1.jpg",
		"messages/inbox/anna_1/message_1.json",
		"start_here.html",
	];
	for (const path of layouts) {
		assert.deepEqual(findRoots([path]), [""], path);
		assert.deepEqual(findRoots([`instagram-anna-2026-01-31-Ab12Cd34/${path}`]), [
			"instagram-anna-2026-01-31-Ab12Cd34/",
		]);
		assert.deepEqual(findRoots([`a/b/c/${path}`]), ["a/b/c/"], path);
		const deep = "wrapper/".repeat(100);
		assert.deepEqual(findRoots([`${deep}${path}`]), [deep], path);
	}
});

test("paths without anything of Instagram's have no root", () => {
	assert.deepEqual(findRoots([]), []);
	assert.deepEqual(
		findRoots(["holiday/1.jpg", "media/1.jpg", "photos/rome/1.jpg", "content/1.jpg", "x_media.json"]),
		[],
	);
});

test("a part of 2018 to 2020 is known by two of its files, of which other programs may have one", () => {
	assert.deepEqual(findRoots(["a_part_2/messages.json", "a_part_2/comments.json"]), ["a_part_2/"]);
	assert.deepEqual(findRoots(["messages.json", "likes.json"]), [""]);
	assert.deepEqual(findRoots(["game/messages.json", "game/settings.json", "chat/messages.json"]), []);
	assert.deepEqual(findRoots(["a/messages.json", "a/likes.json", "b/media.json"]), ["a/", "b/"]);
	const inside = ["a/connections/messages.json", "a/connections/likes.json"];
	assert.deepEqual(findRoots([...inside, "a/your_instagram_activity/x.json"]), ["a/"]);
});

test("downloads side by side are several roots, and a root inside a root is part of it", () => {
	const paths = ["b/media.json", "a/start_here.html", "a/x/media.json", "a0/media.json", "b/b/b/media.json"];
	assert.deepEqual(findRoots(paths), ["a/", "a0/", "b/"]);
	assert.deepEqual(findRoots([...paths, "media.json"]), [""]);
});

test("a hundred thousand roots are found and looked up without comparing each with each", () => {
	const paths = Array.from({ length: 100_000 }, (_, index) => `${index}/media.json`);
	const roots = findRoots(paths);
	assert.equal(roots.length, 100_000);
	const rootOf = rootFinder(roots);
	assert.ok(paths.every((path) => rootOf(path) === path.replace("media.json", "")));
});

test("a wrapper may have the name of a folder that a download holds", () => {
	const inside = [
		"your_instagram_activity/media/posts_1.json",
		"connections/followers_1.json",
		"media/posts/201907/1.jpg",
	];
	for (const name of [
		"connections",
		"threads",
		"personal_information",
		"Takeout/Drive",
		"media/posts",
		"photos/202001",
	]) {
		const paths = inside.map((path) => `${name}/instagram-anna/${path}`);
		assert.deepEqual(findRoots(paths), [`${name}/instagram-anna/`], name);
	}
});

test("a certain root remains one below a likely one", () => {
	const index = "your_instagram_activity/media/posts_1.json";
	const paths = [
		"meta/start_here.html",
		`meta/instagram-a/${index}`,
		`meta/instagram-b/${index}`,
		"meta/media/posts/1.jpg",
	];
	assert.deepEqual(findRoots(paths), ["meta/", "meta/instagram-a/", "meta/instagram-b/"]);
	assert.deepEqual(findRoots([`meta/${index}`, `meta/meta/${index}`]), ["meta/"]);
});

test("a private folder of a download holds no other download", () => {
	const crafted = "messages/inbox/anna_1/your_instagram_activity/media/posts_1.json";
	assert.deepEqual(findRoots([crafted, "messages/inbox/bob_2/message_1.json"]), [""]);
	assert.deepEqual(findRoots([crafted, "your_instagram_activity/media/posts_1.json"]), [""]);
});

test("a path of a thousand folders is scanned in linear time", () => {
	const path = (folder: string) => `${folder.repeat(Math.floor(1000 / folder.length))}x`;
	const paths = ["d/", "content/x/", "media/posts", "messages/inbox", "photos/2020/"].flatMap((folder) =>
		Array.from({ length: 5000 }, () => path(folder)),
	);
	const began = process.cpuUsage();
	const roots = findRoots(paths);
	const rootOf = rootFinder(roots);
	for (const one of paths) rootOf(one);
	const { user } = process.cpuUsage(began);
	assert.ok(user < 5e6, `25 MB of paths took ${user / 1e6} s`);
});

test("a path is in the innermost root that it begins with, in whole folders", () => {
	const rootOf = rootFinder(["a/b/"]);
	assert.equal(rootOf("a/b/c/d.jpg"), "a/b/");
	assert.equal(rootOf("a/bc/d.jpg"), undefined);
	assert.equal(rootOf("a/b"), undefined);
	assert.equal(rootOf("x.jpg"), undefined);
	assert.equal(rootFinder([])("x.jpg"), undefined);
	const nested = rootFinder(["", "a/", "b/"]);
	assert.deepEqual(["0.jpg", "a/x/1.jpg", "a0.jpg", "b/2.jpg", "c/3.jpg"].map(nested), ["", "a/", "", "b/", ""]);
});
