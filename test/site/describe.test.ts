import assert from "node:assert/strict";
import { test } from "node:test";
import { readAltTexts } from "../../src/site/alt-texts/alt-texts.ts";
import { described, type Told, urlsOf } from "./archives.ts";

const THREE: readonly Told[] = [
	{
		at: "2020-07-14T10:00:00Z",
		caption: "Sea again #Sea #tea",
		pictures: [
			[1080, 1080],
			[1080, 1350],
		],
	},
	{ at: "2019-12-31T23:30:00Z", kind: "reel", caption: "Fireworks" },
	{ at: "2019-07-14T18:30:05Z", caption: "The sea #sea" },
	{ at: "2019-07-14T18:30:05Z", kind: "story", caption: "Story" },
];

test("every post, year, month, day, reel and story has its page", () => {
	const urls = urlsOf(described(THREE));
	assert.deepEqual(
		[...urls].sort(),
		[
			"2019/07-14-183005.html",
			"2019/07.html",
			"2019/12-31-233000.html",
			"2019/12.html",
			"2019/book.html",
			"2019/index.html",
			"2019/review.html",
			"2020/07-14-100000.html",
			"2020/07.html",
			"2020/book.html",
			"2020/index.html",
			"2020/review.html",
			"404.html",
			"book.html",
			"dates.html",
			"days/07-14.html",
			"days/12-31.html",
			"days/index.html",
			"index.html",
			"reels/index.html",
			"search/index.html",
			"slideshow.html",
			"stories/2019/07-14.html",
			"stories/index.html",
			"surprise.html",
		].sort(),
	);
	assert.equal(new Set(urls).size, urls.length);
});

test("how long ago a day was stands in the page for every number of years, so that a browser need not load its grammar", () => {
	const ago = described(THREE, {}, "pl").site.ago.split("\n");
	assert.deepEqual(
		[1, 2, 5, 22, 25].map((years) => ago[years - 1]),
		["Rok temu", "2 lata temu", "5 lat temu", "22 lata temu", "25 lat temu"].map((text) => `${text} tego dnia`),
	);
	assert.ok(ago.length >= 50 && !ago.join().includes("{n}"));
});

test("a hashtag of three posts has a page, a rarer one leads to the search for it, and each is as large as it is used", () => {
	const description = described([
		...Array.from({ length: 12 }, (_, n) => ({
			at: `2020-01-${10 + n}T10:00:00Z`,
			caption: `#Sea ${n < 3 ? "#tea" : ""}`,
		})),
		{ at: "2019-05-05T10:00:00Z", caption: "#pie #größe #pie" },
		{ at: "2019-05-04T10:00:00Z", caption: "#pie" },
	]);
	const { pages, site } = description;
	assert.deepEqual(
		pages.tags.flatMap(({ tags }) => tags.map(({ text, url, count, size }) => [text, url, count, size])),
		[
			["#sea", "tags/s/sea.html", "12", "5"],
			["#tea", "tags/t/tea.html", "3", "1"],
		],
	);
	assert.deepEqual(
		urlsOf(description).filter((url) => url.startsWith("tags/")),
		["tags/s/sea.html", "tags/t/tea.html", "tags/index.html"],
	);
	assert.deepEqual(
		pages.posts[12]?.caption.pieces.map(({ url }) => url).filter((url) => url !== ""),
		["search/index.html?q=%23pie", "search/index.html?q=%23gr%C3%B6%C3%9Fe", "search/index.html?q=%23pie"],
	);
	assert.ok(site.navigation.some(({ url }) => url === "tags/index.html"));
	assert.ok(
		!described([{ at: "2019-05-05T10:00:00Z", caption: "#pie" }]).site.navigation.some(
			({ section }) => section === "tags",
		),
	);
});

test("an empty account has a front page and nothing that leads nowhere", () => {
	const description = described([]);
	assert.deepEqual(urlsOf(description), ["index.html", "404.html"]);
	assert.deepEqual(
		description.site.navigation.map(({ url }) => url),
		["index.html"],
	);
	assert.deepEqual([description.site.surprise, description.site.rail, description.site.discover], [[], [], []]);
});

test("a post without a date has its page and its shelf, and is in no calendar", () => {
	const description = described([{ at: "", caption: "Lost #sea" }]);
	const urls = urlsOf(description);
	assert.ok(urls.includes("undated/post.html") && urls.includes("undated/index.html"));
	assert.ok(!urls.some((url) => /^(days|\d{4})/.test(url)));
	assert.deepEqual(
		description.pages.posts[0]?.crumbs.map(({ url }) => url),
		["undated/index.html"],
	);
});

test("a post knows its neighbours in every list that it is on, and the way back to its tile there", () => {
	const { pages } = described([{ at: "2021-01-05T10:00:00Z", caption: "#sea" }, ...THREE]);
	const listsOf = (url: string) => JSON.parse(pages.posts.find((post) => post.url === url)?.lists ?? "");
	const [sea, newest] = ["2019/07-14-183005.html", "2020/07-14-100000.html"];
	assert.deepEqual(listsOf(sea), [
		["year", "2019/index.html#p2019-07-14-183005", "2019"],
		["month", "2019/07.html#p2019-07-14-183005", "July 2019"],
		["tags/s/sea", "tags/s/sea.html#p2019-07-14-183005", "#sea", newest, ""],
		["days/07-14", "days/07-14.html#p2019-07-14-183005", "July 14", newest, ""],
		["2019/review", "2019/review.html", "2019 in review", "2019/12-31-233000.html", ""],
		["search", "search/index.html", "Search"],
	]);
	assert.deepEqual(listsOf("2019/12-31-233000.html")[0], [
		"reels",
		"reels/index.html#p2019-12-31-233000",
		"Reels",
		"",
		"",
	]);
	assert.deepEqual(
		pages.posts.map(({ otherYears }) => otherYears),
		[
			[],
			[{ url: "days/07-14.html", text: "On July 14 in other years" }],
			[],
			[{ url: "days/07-14.html", text: "On July 14 in other years" }],
		],
	);
});

test("a list of several pages is one list, and its posts lead from page to page", () => {
	const many = Array.from({ length: 61 }, (_, n) => ({
		at: new Date(1_600_000_000_000 - n * 86_400_000).toISOString(),
		kind: "reel" as const,
	}));
	const { pages } = described(many);
	const [first, last] = [JSON.parse(pages.posts[59]?.lists ?? "")[0], JSON.parse(pages.posts[60]?.lists ?? "")[0]];
	assert.equal(first[4], pages.posts[60]?.url);
	assert.match(last[1], /^reels\/page\/2\.html#p/);
	assert.deepEqual([last[0], last[3], last[4]], ["reels", pages.posts[59]?.url, ""]);
});

test("a carousel is called by what is in it, and a single post by its kind and day", () => {
	const { pages } = described(THREE);
	assert.deepEqual(
		pages.posts.map(({ media, name }) => [media, name]),
		[
			["2 pictures", "Post, July 14, 2020"],
			["Reel, December 31, 2019", "Reel, December 31, 2019"],
			["Post, July 14, 2019", "Post, July 14, 2019"],
		],
	);
	assert.deepEqual(
		described(THREE, {}, "ar").pages.posts.map(({ name }) => /(.) 1?[0-9]/u.exec(name)?.[1]),
		["،", "،", "،"],
	);
});

test("a post belongs to the year and day of the owner's zone, and keeps its address", () => {
	const urls = urlsOf(described([{ at: "2019-12-31T23:30:00Z" }], { timezone: "Europe/Berlin" }));
	assert.ok(urls.includes("2019/12-31-233000.html"));
	assert.ok(urls.includes("2020/01.html") && urls.includes("days/01-01.html"));
});

test("the way back from a post leads to its tile, also on later pages", () => {
	const many = Array.from({ length: 130 }, (_, n) => ({
		at: new Date(1_600_000_000_000 - n * 86_400_000).toISOString(),
	}));
	const { pages } = described(many);
	for (const post of pages.posts) {
		const [home = "", id = ""] = post.home.split("#");
		const list = pages.lists.find(({ url }) => url === home);
		assert.ok(list?.groups.some(({ tiles }) => tiles.some((tile) => tile.id === id && tile.url === post.url)));
	}
});

test("the front page has the rings of the latest days and, when there are more, the way to all", () => {
	for (const [days, rings, all] of [
		[1, 1, []],
		[8, 8, []],
		[9, 8, ["stories/index.html"]],
	] as const) {
		const stories = Array.from({ length: days }, (_, n) => ({
			at: new Date(1_600_000_000_000 - n * 86_400_000).toISOString(),
			kind: "story" as const,
		}));
		const { pages } = described([...stories, { at: "2019-01-02T10:00:00Z" }]);
		const front = pages.lists.find(({ url }) => url === "index.html");
		assert.equal(front?.rings.length, rings);
		assert.equal(front?.rings[0]?.date.iso, "2020-09-13");
		assert.deepEqual(
			front?.allDays.map(({ url }) => url),
			all,
		);
	}
});

test("pages stay small however much there is", () => {
	const many = Array.from({ length: 700 }, (_, n) => ({
		at: new Date(1_600_000_000_000 - n * 60_000).toISOString(),
		caption: `#one #t${n}`,
	}));
	const { pages } = described(many);
	for (const { url, groups } of pages.lists) {
		assert.ok(groups.reduce((sum, { tiles }) => sum + tiles.length, 0) <= 144, url);
	}
	for (const { url, tags } of pages.tags) assert.ok(tags.length <= 600, url);
});

test("the search scripts hold every post, with captions that cannot break out", () => {
	const caption = 'Quote " and </script><!-- and \u2028 line';
	const { scripts } = described([{ at: "2019-07-14T18:30:05Z", caption }]);
	const script = scripts.get("search/2019.js") ?? "";
	assert.doesNotMatch(script, /<|\u2028/);
	const window: { vitrinePosts?: Record<string, string[][]> } = {};
	new Function("window", script)(window);
	assert.deepEqual(window.vitrinePosts?.["2019"]?.[0], [
		"2019/07-14-183005.html",
		"July 14, 2019",
		"2019-07-14",
		"media/x/0-0-320.webp",
		"268",
		"",
		"",
		caption,
		"",
		"post",
		"080",
	]);
});

test("the owner's own alternative texts replace the made ones, on tile and slide, and are kept", () => {
	const alts = readAltTexts("post,slide,alt\n2020/07-14-100000,1,A grey sea\nstories/2019/07-14#t183005,1,A cup");
	const { pages, alts: rows } = described(THREE, { alts });
	assert.equal(pages.posts[0]?.slides[0]?.kind === "picture" ? pages.posts[0].slides[0].alt : "", "A grey sea");
	assert.equal(pages.lists[0]?.groups[0]?.tiles[0]?.pictures[0]?.alt, "A grey sea");
	const story = pages.storyDays[0]?.stories[0]?.slides[0];
	assert.equal(story?.kind === "picture" ? story.alt : "", "A cup");
	const second = pages.posts[0]?.slides[1];
	assert.equal(second?.kind === "picture" ? second.alt : "", "Photo 2 of 2, July 14, 2020");
	assert.deepEqual(
		rows.map(({ post, slide, alt }) => [post, slide, alt]),
		[
			["2020/07-14-100000", 1, "A grey sea"],
			["2020/07-14-100000", 2, ""],
			["2019/12-31-233000", 1, ""],
			["2019/07-14-183005", 1, ""],
			["stories/2019/07-14#t183005", 1, "A cup"],
		],
	);
});

test("the same archive gives the same site", () => {
	const once = described(THREE);
	const again = described(THREE);
	assert.deepEqual(again.pages, once.pages);
	assert.deepEqual([...again.scripts], [...once.scripts]);
});
