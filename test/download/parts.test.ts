import assert from "node:assert/strict";
import { test } from "node:test";
import { partsOf } from "../../src/download/parts.ts";
import type { DownloadFile } from "../../src/model/download-file.ts";
import type { Problem } from "../../src/model/problem.ts";

function file(path: string): DownloadFile {
	const nothing = async () => Buffer.alloc(0);
	return { path, part: "x.zip", size: 0, fingerprint: async () => path, read: nothing, saveTo: async () => undefined };
}

function parts(...paths: readonly string[]) {
	const setAside: readonly Problem[] = [{ code: "linkNotFollowed", params: {}, where: "x.zip: bad" }];
	return partsOf("x.zip", { files: paths.map(file), setAside, close: async () => undefined });
}

const split = (paths: readonly string[]) =>
	parts(...paths).map((part) => [part.name, part.files.map(({ path }) => path)]);

test("wrapper folders above the root are removed from the paths", () => {
	assert.deepEqual(split(["media.json", "photos/201801/1.jpg"]), [["x.zip", ["media.json", "photos/201801/1.jpg"]]]);
	assert.deepEqual(split(["a/media.json", "a/1.jpg"]), [["x.zip", ["1.jpg", "media.json"]]]);
	assert.deepEqual(split(["a/b/c/media.json"]), [["x.zip", ["media.json"]]]);
});

test("several roots in one ZIP are several parts, and each file names its own", () => {
	const found = parts("b/media.json", "a/media.json", "b/1.jpg");
	assert.deepEqual(
		found.map((part) => part.files.map(({ part, path }) => [part, path])),
		[
			[
				["x.zip/b", "1.jpg"],
				["x.zip/b", "media.json"],
			],
			[["x.zip/a", "media.json"]],
		],
	);
	assert.deepEqual(
		found.map((part) => part.name),
		["x.zip/b", "x.zip/a"],
	);
});

test("files beside the root are a part of their own and not lost", () => {
	assert.deepEqual(split(["a/media.json", "notes.txt"]), [
		["x.zip/a", ["media.json"]],
		["x.zip", ["notes.txt"]],
	]);
});

test("without a root, and without a file, there is one part as it is", () => {
	assert.deepEqual(split(["holiday/2.jpg", "holiday/1.jpg"]), [["x.zip", ["holiday/1.jpg", "holiday/2.jpg"]]]);
	assert.deepEqual(split([]), [["x.zip", []]]);
});

test("what was set aside is listed once, however many parts there are", () => {
	assert.equal(parts("a/media.json", "b/media.json").flatMap((part) => part.setAside).length, 1);
	assert.equal(parts().flatMap((part) => part.setAside).length, 1);
});

test("the order of the files does not depend on the order in the ZIP", () => {
	assert.deepEqual(split(["media.json", "b.jpg", "a.jpg", "B.jpg"]), split(["a.jpg", "B.jpg", "b.jpg", "media.json"]));
});
