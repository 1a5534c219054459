import assert from "node:assert/strict";
import { test } from "node:test";
import { findRoots, rootOf } from "../../src/download/roots.ts";

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
		assert.deepEqual(findRoots([`a/b/c/d/${path}`]), [], path);
	}
});

test("nothing of Instagram's means no root", () => {
	assert.deepEqual(findRoots([]), []);
	assert.deepEqual(
		findRoots(["holiday/1.jpg", "media/1.jpg", "photos/rome/1.jpg", "content/1.jpg", "x_media.json"]),
		[],
	);
});

test("downloads side by side are several roots, and a root inside a root is part of it", () => {
	const paths = ["b/media.json", "a/start_here.html", "a/x/media.json", "a0/media.json", "b/b/b/media.json"];
	assert.deepEqual(findRoots(paths), ["a/", "a0/", "b/"]);
	assert.deepEqual(findRoots([...paths, "media.json"]), [""]);
});

test("a hundred thousand roots are found and asked for without comparing each with each", () => {
	const paths = Array.from({ length: 100_000 }, (_, index) => `${index}/media.json`);
	const roots = new Set(findRoots(paths));
	assert.equal(roots.size, 100_000);
	assert.ok(paths.every((path) => rootOf(path, roots) === path.replace("media.json", "")));
});

test("a path lies in the root that it begins with, as whole folders", () => {
	const roots = new Set(["a/b/"]);
	assert.equal(rootOf("a/b/c/d.jpg", roots), "a/b/");
	assert.equal(rootOf("a/bc/d.jpg", roots), undefined);
	assert.equal(rootOf("a/b", roots), undefined);
	assert.equal(rootOf("x.jpg", new Set([""])), "");
	assert.equal(rootOf("x.jpg", roots), undefined);
});
