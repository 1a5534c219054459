import assert from "node:assert/strict";
import { test } from "node:test";
import { described, type Told } from "../archives.ts";

const story = (at: string, caption = ""): Told => ({ at, kind: "story", caption });

/** Newest first, as archives are. */
const DAYS: readonly Told[] = [
	story("2022-08-06T22:40:40Z", "Stars over the bay"),
	story("2022-08-06T06:00:00Z"),
	story("2022-07-30T09:00:00Z"),
	{ at: "2022-07-14T10:00:00Z", caption: "The sea" },
	story("2021-12-31T23:00:00Z"),
	story("", "No date"),
];

test("stories of one day are told apart by number and time, for eyes and ears; a lonely one needs neither", () => {
	const { pages } = described(DAYS);
	const alts = pages.storyDays.map(({ stories }) =>
		stories.flatMap(({ slides }) => slides.map((slide) => (slide.kind === "picture" ? slide.alt : ""))),
	);
	const [first, second] = ["August 6, 2022 at 6:00 AM", "August 6, 2022 at 10:40 PM"];
	assert.deepEqual(alts[0], [`Photo 1 of 2, ${first}`, `Photo 2 of 2, ${second}`]);
	assert.deepEqual(alts[1], ["Photo, July 30, 2022"]);
	const told = pages.storyDays[0]?.stories.flatMap((one) => one.told);
	assert.deepEqual(told, [`1 of 2, ${first}`, `2 of 2, ${second}`]);
});

test("the list of days names each month once, and the year where one begins; the rail leads to them with numbers of stories", () => {
	const { pages } = described(DAYS);
	const [list] = pages.stories;
	assert.deepEqual(
		list?.headings.map(({ id, text }) => [id, text]),
		[
			["m2022-08", "August 2022"],
			["m2022-07", "July"],
			["m2021-12", "December 2021"],
			["undated", "Without a date"],
		],
	);
	assert.deepEqual(
		list?.rail.map(({ text, count, url, months }) => [text, count, url, months.map(({ text, count }) => text + count)]),
		[
			["2022", "3", "stories/index.html#m2022-08", ["August2", "July1"]],
			["2021", "1", "stories/index.html#m2021-12", ["December1"]],
			["Without a date", "1", "stories/index.html#undated", []],
		],
	);
});

test("a ring names its year where that begins, and a month counts its stories beside its posts", () => {
	const { pages } = described(DAYS);
	assert.deepEqual(
		pages.lists[0]?.rings.map(({ short }) => short),
		["Aug 6, 2022", "Jul 30", "Dec 31, 2021", "Date unknown"],
	);
	const month = pages.lists.find(({ url }) => url === "2022/07.html");
	assert.deepEqual([month?.lead, month?.stories.map(({ short }) => short)], ["1 post · 1 story", ["Jul 30"]]);
	assert.deepEqual(
		described(DAYS, {}, "de").pages.lists[0]?.rings.map(({ short }) => short),
		["6. Aug. 2022", "30. Juli", "31. Dez. 2021", "Datum unbekannt"],
	);
});

test("a month that goes on over pages begins once, and every link of the rail has its place", () => {
	const many = Array.from({ length: 700 }, (_, n) => story(new Date(1_600_000_000_000 - n * 86_400_000).toISOString()));
	const { pages } = described(many);
	assert.equal(pages.stories.length, 12);
	const places = pages.stories.flatMap(({ url, headings }) =>
		headings.filter(({ id }) => id !== "").map(({ id }) => `${url}#${id}`),
	);
	const rail = pages.stories[0]?.rail.flatMap(({ url, months }) => [url, ...months.map((month) => month.url)]) ?? [];
	assert.deepEqual(
		rail.filter((url) => !places.includes(url)),
		[],
	);
	assert.equal(new Set(places).size, places.length);
	assert.ok(pages.stories.slice(1).every(({ headings }) => headings[0]?.text.match(/^[A-Z][a-z]+ \d{4}$/)));
	assert.ok(pages.stories.every(({ days, year }) => days[0]?.date.iso.startsWith(year)));
});

test("stories are on the pages of their month and calendar day, also where no post is", () => {
	const { pages } = described(DAYS);
	const daysOn = (url: string) => pages.lists.find((page) => page.url === url)?.stories.map((day) => day.url);
	assert.deepEqual(daysOn("2022/07.html"), ["stories/2022/07-30.html"]);
	assert.deepEqual(daysOn("days/08-06.html"), ["stories/2022/08-06.html"]);
	assert.deepEqual(daysOn("days/07-14.html"), []);
	assert.deepEqual(
		pages.calendar[0]?.months.flatMap(({ days }) => days.map(({ id, count }) => [id, count])),
		[
			["d07-14", "1 post"],
			["d07-30", "1 story"],
			["d08-06", "2 stories"],
			["d12-31", "1 story"],
		],
	);
});

test("today's stories of other years are known to the scripts of the calendar; where there is a post of that year, after it", () => {
	const { scripts } = described([...DAYS.slice(0, 3), { at: "2022-07-30T08:00:00Z" }, { at: "2020-07-30T08:00:00Z" }]);
	const rows = [...(scripts.get("days/07.js") ?? "").matchAll(/^\["([^"]*)","(\d+)"/gm)].map(([, url]) => url);
	assert.deepEqual(rows, ["2022/07-30-080000.html", "stories/2022/07-30.html#play", "2020/07-30-080000.html"]);
});

test("the page of dates counts stories beside posts, and leads to those of years and months without posts", () => {
	const { pages } = described(DAYS);
	assert.deepEqual(
		pages.dates[0]?.years.map(({ text, url, count, pictures, months }) => [
			[text, url, count, pictures.length].join("; "),
			months.filter((month) => month.url !== "").map((month) => [month.url, month.text, month.count].join("; ")),
		]),
		[
			[
				"2022; 2022/index.html; 1 post · 3 stories; 1",
				["2022/07.html; July 2022, 1 post, 1 story; 1", "stories/index.html#m2022-08; August 2022, 2 stories; "],
			],
			["2021; stories/index.html#m2021-12; 1 story; 1", ["stories/index.html#m2021-12; December 2021, 1 story; "]],
			["Without a date; stories/index.html#undated; 1 story; 1", []],
		],
	);
});

test("search has a row for each story with words, one for what else a day has, and years in which only stories are", () => {
	const { scripts, site } = described(DAYS);
	assert.equal(site.chunks, "2022:4 2021:1 undated:1");
	const rows: readonly (readonly string[])[] = JSON.parse(
		scripts
			.get("search/2022.js")
			?.replace(/^.*"\] = /s, "")
			.replace(/;\s*$/, "") ?? "",
	);
	assert.deepEqual(
		rows.map(([url, , day, , , , badge, caption, , kinds]) => [url, day, kinds, badge, caption]),
		[
			["stories/2022/08-06.html#t224040", "2022-08-06", "story", "Story", "Stars over the bay"],
			["stories/2022/08-06.html", "2022-08-06", "story", "1 story", ""],
			["stories/2022/07-30.html", "2022-07-30", "story", "1 story", ""],
			["2022/07-14-100000.html", "2022-07-14", "post", "", "The sea"],
		],
	);
});
