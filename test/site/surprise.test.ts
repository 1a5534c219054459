import assert from "node:assert/strict";
import { test } from "node:test";
import { described, type Told } from "./archives.ts";

test("the surprise knows how many posts each year has, and shows twelve of all years where no script leads on", () => {
	const told: readonly Told[] = [
		{ at: "2022-01-01T10:00:00Z", kind: "story" },
		...Array.from({ length: 30 }, (_, n): Told => ({ at: `2021-06-${String(30 - n).padStart(2, "0")}T10:00:00Z` })),
		{ at: "2020-01-01T10:00:00Z", kind: "reel" },
		{ at: "2020-01-01T09:00:00Z", kind: "story" },
		{ at: "" },
	];
	const { pages, site } = described(told);
	const [page] = pages.surprise;
	assert.equal(page?.years, "2021:30 2020:1 undated:1");
	const urls = page?.posts.tiles.map(({ url }) => url) ?? [];
	assert.equal(new Set(urls).size, 12);
	assert.deepEqual([urls[0], urls.at(-1)], ["2021/06-30-100000.html", "2021/06-01-100000.html"]);
	assert.deepEqual(
		[...site.surprise, ...site.discover.slice(-1)].map(({ url }) => url),
		["surprise.html", "surprise.html"],
	);
	assert.equal(described([{ at: "2020-01-01T09:00:00Z" }]).pages.surprise[0]?.posts.tiles.length, 1);
	assert.deepEqual(described([{ at: "2020-01-01T09:00:00Z", kind: "story" }]).pages.surprise, []);
});
