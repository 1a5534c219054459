import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, isMedium } from "../../../src/readers/html/addresses.ts";

const PAGE = "your_instagram_activity/content/posts_1.html";

test("an address is relative to the root of the download, not to its page", () => {
	assert.equal(addressOf("media/posts/202508/a.jpg", PAGE), "media/posts/202508/a.jpg");
	assert.equal(addressOf(" ./media/other/a.jpg ", PAGE), "media/other/a.jpg");
});

test("one that climbs from its page to the root means a file there", () => {
	assert.equal(addressOf("../../media/posts/a.jpg", PAGE), "media/posts/a.jpg");
	assert.equal(addressOf("../media/a.jpg", PAGE), "your_instagram_activity/media/a.jpg");
	assert.equal(addressOf("../media/a.jpg", "content/posts_1.html"), "media/a.jpg");
});

test("one that climbs out of the download stays as it is written, for the resolver to refuse", () => {
	assert.equal(addressOf("../../../etc/a.jpg", PAGE), "../../../etc/a.jpg");
	assert.equal(addressOf("media/../../a.jpg", PAGE), "media/../../a.jpg");
	assert.equal(addressOf("..%2f..%2f..%2fa.jpg", PAGE), "../../../a.jpg");
});

test("an address of the web stays one", () => {
	assert.equal(addressOf("https://example.org/a.jpg?oe=1", PAGE), "https://example.org/a.jpg?oe=1");
});

test("what stands in the page itself or runs is no address", () => {
	for (const address of [
		"",
		"#top",
		"data:image/png;base64,AAAA",
		"blob:x",
		"javascript:alert(1)",
		"mailto:a@b.example",
	]) {
		assert.equal(addressOf(address, PAGE), "", address);
	}
});

test("signs that addresses escape are read, and a bad escape is left", () => {
	assert.equal(addressOf("media/posts/a%20b.jpg", PAGE), "media/posts/a b.jpg");
	assert.equal(addressOf("media/posts/100%.jpg", PAGE), "media/posts/100%.jpg");
});

test("a link leads to a medium by its ending, or by its folder where it has none", () => {
	assert.equal(isMedium("media/posts/201806/G0NqSARU_17949994089068497"), true);
	assert.equal(isMedium("media/posts/a.HEIC"), true);
	assert.equal(isMedium("https://example.org/v.mp4?x=1"), true);
	assert.equal(isMedium("your_instagram_activity/media/reels.html"), false);
	assert.equal(isMedium("media/reels.html"), false);
	assert.equal(isMedium("https://www.instagram.com/mara"), false);
});
