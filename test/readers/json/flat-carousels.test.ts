import assert from "node:assert/strict";
import { test } from "node:test";
import { media2018 } from "../../../src/readers/json/media-2018.ts";
import { Json } from "../../../src/readers/json.ts";

const at = (second: number) => new Date(Date.UTC(2019, 6, 14, 18, 30, second)).toISOString().replace(".000Z", "");
const item = (path: string, caption: string, second: number) => ({ path, caption, taken_at: at(second) });
const slides = (root: object, splitCarousels = false) =>
	media2018("media.json", Json.parse(Buffer.from(JSON.stringify(root))), { zone: "UTC", splitCarousels }).records.map(
		({ media }) => media.map(({ uri }) => uri),
	);

test("slides of one caption and nearly one time are a carousel again, in the order of the file", () => {
	const photos = [item("a", "same", 0), item("b", "same", 1), item("c", "same", 7), item("d", "other", 7)];
	assert.deepEqual(slides({ photos }), [["a", "b", "c"], ["d"]]);
	assert.deepEqual(slides({ photos }, true), [["a"], ["b"], ["c"], ["d"]]);
});

test("a video of a carousel comes to its photos", () => {
	assert.deepEqual(slides({ photos: [item("a", "same", 0)], videos: [item("v", "same", 1)] }), [["a", "v"]]);
});

test("the same caption later is another post", () => {
	assert.deepEqual(slides({ photos: [item("a", "same", 0), item("b", "same", 30)] }), [["a"], ["b"]]);
});

test("without a caption only slides of nearly the same second belong together", () => {
	assert.deepEqual(slides({ photos: [item("a", "", 0), item("b", "", 1), item("c", "", 9)] }), [["a", "b"], ["c"]]);
});

test("a carousel has ten slides at most", () => {
	const photos = Array.from({ length: 11 }, (_, index) => item(String(index), "same", 0));
	assert.deepEqual(
		slides({ photos }).map((post) => post.length),
		[10, 1],
	);
});

test("a section without data and a missing list are no posts", () => {
	assert.deepEqual(slides({ photos: ["You have no data in this section"] }), []);
});
