import assert from "node:assert/strict";
import { test } from "node:test";
import type { DownloadFile } from "../../src/download/download.ts";
import { isInside, resolver } from "../../src/merge/resolve.ts";

const file = (path: string, part = "a.zip"): DownloadFile => ({
	path,
	part,
	size: 1,
	fingerprint: async () => path,
	read: async () => Buffer.alloc(0),
	saveTo: async () => undefined,
});

const files = [
	file("media/posts/202001/One.JPG"),
	file("media/posts/202001/two.heic"),
	file("media/other/17_999"),
	file("media/posts/202001/same.jpg"),
	file("media/posts/202002/same.jpg"),
	file("media/posts/202003/both.jpg", "a.zip"),
	file("media/posts/202003/both.jpg", "b.zip"),
];
const resolve = resolver(files);
const path = (uri: string, part = "a.zip") => resolve(uri, part)?.path;

test("a file is found by its path, whatever its case and query", () => {
	assert.equal(path("media/posts/202001/One.JPG"), "media/posts/202001/One.JPG");
	assert.equal(path("media/posts/202001/one.jpg?oe=1"), "media/posts/202001/One.JPG");
	assert.equal(path("media\\posts\\202001\\one.jpg"), "media/posts/202001/One.JPG");
});

test("a file that was moved or renamed is found by a name that occurs once", () => {
	assert.equal(path("media/stories/202105/two.heic"), "media/posts/202001/two.heic");
	assert.equal(path("media/posts/202001/two.jpg"), "media/posts/202001/two.heic");
	assert.equal(path("media/posts/201806/17_999.mp4"), "media/other/17_999");
	assert.equal(path("media/elsewhere/same.jpg"), undefined);
});

test("of two files of one path the one in the part of the index is taken", () => {
	assert.equal(resolve("media/posts/202003/both.jpg", "b.zip")?.part, "b.zip");
	assert.equal(resolve("media/posts/202003/both.jpg", "c.zip")?.part, "a.zip");
});

test("addresses of the web and paths that climb are not followed", () => {
	for (const uri of [
		"",
		"https://example.invalid/one.jpg",
		"../one.jpg",
		"/one.jpg",
		"C:\\one.jpg",
		"media/../../one.jpg",
		"file:///one.jpg",
	]) {
		assert.equal(isInside(uri), false, uri);
		assert.equal(path(uri), undefined, uri);
	}
});
