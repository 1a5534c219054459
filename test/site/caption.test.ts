import assert from "node:assert/strict";
import { test } from "node:test";
import { captionView } from "../../src/site/caption.ts";
import { addressOfTag, tagsIn } from "../../src/site/hashtags.ts";

test("a caption comes back whole from its pieces, with its hashtags as links", () => {
	const caption = "Tea, at last! #Tee #茶\n#1 is not a tag, C# neither, nor a@b.c/#x; <b>&#38;</b> #наша_чашка.";
	const { pieces } = captionView(caption, (tag) => `tags/${tag}`);
	assert.equal(pieces.map(({ text }) => text).join(""), caption);
	assert.deepEqual(
		pieces.filter(({ url }) => url !== "").map(({ text, url }) => [text, url]),
		[
			["#Tee", "tags/tee"],
			["#茶", "tags/茶"],
			["#наша_чашка", "tags/наша_чашка"],
		],
	);
});

test("a hashtag without a page stays text", () => {
	assert.deepEqual(captionView("so #quiet", () => "").pieces, [{ text: "so #quiet", url: "" }]);
});

test("the spellings of a hashtag are one", () => {
	assert.deepEqual(tagsIn("#Sunset #SUNSET ＃sunset #cafe\u0301 #caf\u00e9"), ["sunset", "café"]);
});

test("every hashtag has an address of its own that any disk can hold", () => {
	const tags = [
		"sunset",
		"sun_set",
		"sun-set",
		"café",
		"cafe",
		"茶",
		"お茶",
		"con",
		"😀",
		"a".repeat(80),
		"a".repeat(81),
	];
	const addresses = tags.map(addressOfTag);
	assert.equal(new Set(addresses).size, tags.length);
	for (const address of addresses) assert.match(address, /^tags\/[a-z0-9]\/[a-z0-9-]{1,60}$/);
	assert.equal(addresses[0], "tags/s/sunset");
	assert.notEqual(addressOfTag("con"), "tags/c/con", "Windows keeps that name for itself");
});
