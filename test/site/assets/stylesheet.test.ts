import assert from "node:assert/strict";
import { test } from "node:test";
import { bundleStylesheet, ratioClass, toneClass } from "../../../src/site/assets/stylesheet.ts";

test("the stylesheet is one file with every layer and the classes of this site's pictures", () => {
	const css = bundleStylesheet(["8ac"], ["080"]);
	assert.doesNotMatch(css, /@import/);
	assert.match(css, /@layer reset, tokens, page, components, utilities;/);
	assert.match(css, /\.carousel-button/);
	assert.match(css, /\.tone-8ac\{background-color:#8ac\}/);
	assert.match(css, /\.ratio-080\{--ratio:0\.8\}/);
	assert.doesNotMatch(css, /\/\*|^\s/m, "nobody waits for comments and indentation");
	// A long address in a grid is as wide as its letters with break-word, which no minimum takes into account: `anywhere` is what breaks it.
	assert.doesNotMatch(css, /overflow-wrap:\s*break-word/);
	assert.equal((css.match(/\{/g) ?? []).length, (css.match(/\}/g) ?? []).length);
});

test("colours and proportions are few enough to be classes", () => {
	const tones = new Set<string>();
	for (let n = 0; n < 2 ** 24; n += 4099) tones.add(toneClass(n.toString(16).padStart(6, "0")));
	assert.ok(tones.size <= 512);
	assert.equal(toneClass("ff7f00"), "e60");
	assert.deepEqual(
		[ratioClass(1080, 1350), ratioClass(1, 1), ratioClass(9000, 1), ratioClass(0, 0)],
		["080", "100", "400", "100"],
	);
});
