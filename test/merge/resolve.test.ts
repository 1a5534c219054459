import assert from "node:assert/strict";
import { test } from "node:test";
import { isInside, resolver } from "../../src/merge/resolve.ts";
import type { DownloadFile } from "../../src/model/download-file.ts";

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
		"//example.invalid/one.jpg",
		"data:image/jpeg;base64,one.jpg",
		"../one.jpg",
		"/../one.jpg",
		"C:\\..\\one.jpg",
		"media/../../one.jpg",
		"file:///../one.jpg",
		"/",
		"file:///",
	]) {
		assert.equal(isInside(uri), false, uri);
		assert.equal(path(uri), undefined, uri);
	}
});

test("a path is the same with a slash, a drive or file:// before it, and shorter or longer than in the download", () => {
	const sure = resolver([
		file("media/posts/202311/1.jpg"),
		file("media/posts/202312/1.jpg"),
		file("media/stories/202311/1.jpg"),
		file("media/posts/202311/é.jpg"),
		file("media/posts/202311/a b.jpg"),
		file("media/posts/202311/100%.jpg"),
	]);
	const found = (uri: string) => sure(uri, "a.zip")?.path;
	for (const prefix of [
		"/",
		"./",
		"//",
		"file:///",
		"file://",
		"file:/",
		"C:\\",
		"c:/Users/Mara/",
		"file:///C:/Users/Mara/",
	])
		assert.equal(found(`${prefix}media/posts/202311/1.jpg`), "media/posts/202311/1.jpg", prefix);
	for (const prefix of ["your_instagram_activity/media/", "instagram-mara/media/", "", "/", "old/"])
		assert.equal(found(`${prefix}posts/202311/1.jpg`), "media/posts/202311/1.jpg", prefix);
	assert.equal(found("202312/1.jpg"), "media/posts/202312/1.jpg");
	assert.equal(found("/media/posts/202311/e\u0301.jpg"), "media/posts/202311/é.jpg");
	assert.equal(found("file:///media/posts/202311/%C3%A9.jpg#t=1"), "media/posts/202311/é.jpg");
	assert.equal(found("media/posts/202311/a%20b.jpg?x"), "media/posts/202311/a b.jpg");
	assert.equal(found("media/posts/202311/100%.jpg"), "media/posts/202311/100%.jpg");
});

test("where two files fit as well, none is found, and a folder alone does not make another file the same", () => {
	const sure = resolver([
		file("media/posts/202311/1.jpg"),
		file("media/stories/202311/1.jpg"),
		file("a/media/posts/202401/2.jpg"),
		file("b/media/posts/202401/2.jpg"),
		file("media/other/3.jpg"),
		file("media/posts/202001/3.jpg"),
	]);
	for (const uri of [
		"202311/1.jpg",
		"1.jpg",
		"old/202311/1.jpg",
		"media/reels/202311/1.jpg",
		"media/posts/202401/2.jpg",
		"posts/202401/2.jpg",
		"media/posts/202002/3.jpg",
		"elsewhere/other/3.jpg",
	])
		assert.equal(sure(uri, "a.zip"), undefined, uri);
	assert.equal(sure("b/media/posts/202401/2.jpg", "a.zip")?.path, "b/media/posts/202401/2.jpg");
});

test("of two names that differ by case alone the one as written is found", () => {
	const sure = resolver([file("media/A.jpg"), file("media/a.jpg")]);
	assert.equal(sure("media/A.jpg", "a.zip")?.path, "media/A.jpg");
	assert.equal(sure("media/a.jpg", "a.zip")?.path, "media/a.jpg");
});

test("very many files of one name, and paths without end, are looked up in linear time", () => {
	const seconds = (count: number) => {
		const many = Array.from({ length: count }, (_, n) => file(`${n % 7}/x/1.jpg`, `part ${n}`));
		const uris = Array.from({ length: count }, (_, n) =>
			n % 2 === 0 ? `media/${n}/1.jpg` : `${"a/".repeat(100)}${n}.jpg`,
		);
		const began = process.cpuUsage();
		const one = resolver(many);
		for (const [n, uri] of uris.entries()) one(uri, `part ${n}`);
		for (const uri of ["?\n", ".", "/", "a.", "%"]) one(`${uri.repeat(count)}x`, "part 1");
		return process.cpuUsage(began).user / 1e6;
	};
	seconds(2000);
	const [once, double] = [seconds(10_000), seconds(20_000)];
	assert.ok(double < 3 * once + 0.2, `${once} s, then ${double} s`);
});
