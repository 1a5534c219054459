import assert from "node:assert/strict";
import { test } from "node:test";
import { described } from "./archives.ts";

test("a slideshow has every picture of a year once, oldest first, with texts that cannot break out", () => {
	const { pages, scripts } = described([
		{
			at: "2021-07-02T10:00:00Z",
			caption: "</script>",
			pictures: [
				[10, 10],
				[20, 10],
			],
		},
		{ at: "2021-07-01T10:00:00Z", caption: "First" },
		{ at: "2020-01-01T10:00:00Z", caption: "Words alone", pictures: [] },
		{ at: "", caption: "Lost" },
	]);
	assert.deepEqual(
		pages.slideshow.flatMap(({ years }) => years.map(({ id, url, count }) => [id, url, count])),
		[
			["2021", "2021/index.html", "3"],
			["undated", "undated/index.html", "1"],
		],
	);
	const ways = (year: string) =>
		pages.lists.find(({ url }) => url === `${year}/index.html`)?.links.map(({ url }) => url);
	assert.ok(ways("2021")?.includes("slideshow.html#y2021"));
	assert.ok(!ways("2020")?.some((url) => url.startsWith("slideshow")));
	const script = scripts.get("slideshow/2021.js") ?? "";
	assert.match(script, /First[\s\S]*\\u003c\/script>"/);
	assert.doesNotMatch(script, /</);
	assert.equal(script.match(/media\//g)?.length, 3);
	assert.deepEqual(described([]).pages.slideshow, []);
});
