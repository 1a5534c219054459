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
		pages.slideshow.flatMap(({ years }) => years.map(({ id, url, runs }) => [id, url, runs])),
		[
			["2021", "2021/index.html", "3"],
			["undated", "undated/index.html", "1"],
		],
	);
	assert.equal(pages.slideshow[0]?.stories, "", "no button for stories where there are none");
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

test("stories stand in a slideshow where they belong in time, counted apart, and make a year of their own", () => {
	const told = (at: string, kind: "post" | "story" = "post") => ({ at, kind, caption: at });
	const { pages, scripts } = described([
		told("2021-05-03T12:00:00Z"),
		told("2021-05-02T12:00:00Z", "story"),
		told("2021-05-02T10:00:00Z", "story"),
		told("2021-05-01T12:00:00Z"),
		told("2020-01-01T10:00:00Z", "story"),
	]);
	const [page] = pages.slideshow;
	assert.equal(page?.stories, "Stories");
	assert.deepEqual(
		page?.years.map(({ id, url, runs }) => [id, url, runs]),
		[
			["2021", "2021/index.html", "1 2 1"],
			["2020", "stories/index.html#m2020-01", "0 1"],
		],
	);
	const order = [...(scripts.get("slideshow/2021.js") ?? "").matchAll(/2021-05-0\dT\d\d/g)].map(([at]) => at);
	assert.deepEqual(order, ["2021-05-01T12", "2021-05-02T10", "2021-05-02T12", "2021-05-03T12"]);
});
