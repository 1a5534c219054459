import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { captionView } from "../../../src/site/text/caption.ts";
import { addressesOfTags, addressOfTag, tagsIn } from "../../../src/site/text/hashtags.ts";
import { cases } from "../../depth.ts";
import { described } from "../archives.ts";

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
	const addresses = tags.map((tag) => addressOfTag(tag));
	assert.equal(new Set(addresses).size, tags.length);
	for (const address of addresses) assert.match(address, /^tags\/[a-z0-9]\/[a-z0-9-]{1,60}$/);
	assert.equal(addresses[0], "tags/s/sunset");
	assert.notEqual(addressOfTag("con"), "tags/c/con", "Windows keeps that name for itself");
});

test("hashtags of one fingerprint have a page each, and no other address changes for it", async () => {
	const same = ["екбг", "мвыд"];
	assert.equal(new Set(same.map((tag) => addressOfTag(tag))).size, 1);
	const others = ["sunset", "茶", "con"];
	const addresses = addressesOfTags([...same, ...others, ...same]);
	assert.equal(new Set(addresses.values()).size, 5);
	for (const [tag, address] of addresses) {
		assert.match(address, /^tags\/[a-z0-9]\/[a-z0-9-]{1,60}$/);
		assert.equal(address === addressOfTag(tag), others.includes(tag), tag);
	}
	assert.deepEqual([...addressesOfTags(same.toReversed())].sort(), [...addressesOfTags(same)].sort());
	const { pages } = described([
		{ at: "2019-07-14T18:30:05Z", caption: "#екбг #мвыд" },
		...["2018", "2017"].map((year) => ({ at: `${year}-07-14T18:30:05Z`, caption: "#екбг #мвыд" })),
	]);
	const urls = pages.lists.map(({ url }) => url).filter((url) => url.startsWith("tags/"));
	assert.equal(new Set(urls).size, 2);
	const [post] = pages.posts;
	assert.deepEqual(post?.caption.pieces.flatMap(({ url }) => (url === "" ? [] : [url])).sort(), urls.sort());
});

test("no two hashtags of a site share an address, whatever they are made of and however the disk takes capitals", () => {
	const tag = fc.string({ unit: fc.constantFrom(..."abcxé茶п0129_ß"), minLength: 1, maxLength: 50 });
	fc.assert(
		fc.property(fc.array(tag, { maxLength: 200 }), (tags) => {
			const addresses = [...addressesOfTags(tags).values()].map((address) => address.toLowerCase());
			assert.equal(new Set(addresses).size, new Set(tags).size);
		}),
		{ seed: 7, numRuns: cases(100) },
	);
});
