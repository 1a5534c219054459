import assert from "node:assert/strict";
import { test } from "node:test";
import { tileSizes } from "../../../src/site/render/tile-sizes.ts";

const SIZES = "(min-width: 64rem) 13rem, (min-width: 40rem) 25vw, 33vw";

test("a picture that is wider than its tile is as wide as the height of the tile makes it", () => {
	assert.equal(tileSizes(SIZES, "150", "portrait"), "(min-width: 64rem) 26rem, (min-width: 40rem) 50vw, 66vw");
	assert.equal(tileSizes(SIZES, "150", "square"), "(min-width: 64rem) 19.5rem, (min-width: 40rem) 37.5vw, 49.5vw");
});

test("a picture that is as high as its tile or higher is as wide as the tile, and so is every one that is shown whole", () => {
	for (const [ratio, shape] of [
		["075", "portrait"],
		["056", "portrait"],
		["100", "square"],
		["056", "reel"],
		["191", "whole"],
	] as const)
		assert.equal(tileSizes(SIZES, ratio, shape), SIZES, `${ratio} ${shape}`);
});
