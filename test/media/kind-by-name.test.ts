import assert from "node:assert/strict";
import { test } from "node:test";
import { kindByName } from "../../src/media/kind-by-name.ts";

test("a name says by its extension alone, in any case, whether it is that of a picture or a video", () => {
	for (const name of ["a.jpg", "b/a.JPEG", "a.mp4.webp", "a.heic", "a.heif"]) assert.equal(kindByName(name), "picture");
	for (const name of ["a.mp4", "a.MOV", "a.jpg.m4v"]) assert.equal(kindByName(name), "video");
	for (const name of ["jpg", "a.jpg/b", "a.jpg?x=1", "a.mkv", "a.html", ""]) assert.equal(kindByName(name), undefined);
});
