import assert from "node:assert/strict";
import { test } from "node:test";
import { websiteLink } from "../../../src/site/pages/profile.ts";
import { described } from "../archives.ts";

test("the profile counts what is really on the site", () => {
	const { site } = described([
		{ at: "2020-01-03T10:00:00Z" },
		{ at: "2020-01-02T10:00:00Z", kind: "reel" },
		{ at: "2020-01-01T10:00:00Z", kind: "story" },
		{ at: "2019-01-01T10:00:00Z", kind: "igtv" },
	]);
	assert.deepEqual(site.profile.counts, ["2 posts", "1 reel", "1 story"]);
});

test("the website of a profile is a link when it is safe, text when it is not", () => {
	assert.deepEqual(websiteLink("example.org/me/"), { url: "https://example.org/me/", text: "example.org/me" });
	assert.deepEqual(websiteLink("https://example.org/me?from=profile#top"), {
		url: "https://example.org/me?from=profile#top",
		text: "example.org/me",
	});
	for (const typed of [
		"javascript:alert(1)",
		"data:text/html,x",
		"https://user:pass@example.org",
		"two words",
		"localhost",
	]) {
		assert.deepEqual(websiteLink(typed), { url: "", text: typed });
	}
	assert.deepEqual(websiteLink(" "), { url: "", text: "" });
});
