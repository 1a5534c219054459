import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
	type Address,
	addressesOfStories,
	addressOfPost,
	formatAddress,
	isOwn,
	keysOfPosts,
	pageOfStories,
	parseAddress,
	tileOf,
	timeOfKey,
} from "../../src/model/address.ts";
import type { Entry } from "../../src/model/archive.ts";
import { cases } from "../depth.ts";

const seconds = fc.integer({ min: 0, max: Date.parse("2099-12-31T23:59:59Z") / 1000 });
const isoOf = (entry: Entry) => new Date(entry.posted.seconds * 1000).toISOString().slice(0, 19);

/** Up to four entries of one second, half of them without a date. */
const entries = (kind: "post" | "story") =>
	fc.tuple(seconds, fc.constantFrom("second", "none"), fc.integer({ min: 1, max: 4 })).map(([at, precision, n]) =>
		Array.from(
			{ length: n },
			(_, index): Entry => ({
				kind,
				shelf: "published",
				posted: { seconds: at, precision },
				caption: String(index),
				media: [],
				place: "",
				records: [],
			}),
		),
	);

/** A post on its own page, its month's (in whichever zone), and on a list. */
const posts = fc
	.tuple(entries("post"), fc.integer({ min: -50_400, max: 50_400 }), fc.integer({ min: 1, max: 99 }))
	.map(([all, offset, n]) => {
		const keys = [...keysOfPosts(all, ({ caption }) => caption)];
		return keys.map(([entry, key]) => {
			const local = new Date((entry.posted.seconds + offset) * 1000).toISOString();
			const month = { year: local.slice(0, 4), month: local.slice(5, 7) };
			const day = entry.posted.precision === "none" ? { year: "", month: "" } : month;
			const onList: Address = { key, page: n === 1 ? "index.html" : `page/${n}.html`, fragment: tileOf(key) };
			return { entry, own: addressOfPost(key, day, "post"), others: [addressOfPost(key, day, "month"), onList] };
		});
	});

const stories = entries("story").map((all) => {
	const [first] = all;
	const day = first === undefined || first.posted.precision === "none" ? "undated" : isoOf(first).slice(0, 10);
	return { day, addresses: [...addressesOfStories(day, all)] };
});

test("parsing undoes formatting, for posts on their own pages, those of months and lists, for stories and for what has no date", () => {
	fc.assert(
		fc.property(posts, (all) => {
			for (const { entry, own, others } of all) {
				for (const address of [own, ...others]) {
					assert.deepEqual(parseAddress(formatAddress(address)), address);
					assert.equal(isOwn(address), address.fragment === "");
				}
				const isUndated = entry.posted.precision === "none";
				assert.deepEqual(
					timeOfKey(own.key),
					isUndated ? { kind: "undated", story: false } : { kind: "post", at: isoOf(entry) },
				);
			}
			assert.equal(new Set(all.map(({ own }) => own.key)).size, all.length);
			assert.equal(new Set(all.flatMap(({ others }) => others.map(formatAddress))).size, 2 * all.length);
		}),
	);
	fc.assert(
		fc.property(stories, ({ day, addresses }) => {
			for (const [entry, address] of addresses) {
				assert.deepEqual(parseAddress(formatAddress(address)), address);
				assert.deepEqual(parseAddress(address.key)?.key, address.key);
				assert.ok(isOwn(address));
				assert.deepEqual(
					timeOfKey(address.key),
					day === "undated" ? { kind: "undated", story: true } : { kind: "story", day, clock: isoOf(entry).slice(10) },
				);
			}
			assert.equal(new Set(addresses.map(([, { key }]) => key)).size, addresses.length);
			const page = pageOfStories(day);
			const ofDay = { key: page.replace(".html", ""), page, fragment: "" };
			assert.deepEqual(parseAddress(page), ofDay);
			assert.ok(!isOwn(ofDay));
		}),
	);
});

test("formatting undoes parsing, whatever is parsed", () => {
	const piece = fc.constantFrom(
		"2019",
		"/",
		"07",
		"-",
		"14",
		"183005",
		"#",
		"t",
		"p",
		"stories/",
		"undated",
		"post",
		".html",
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
			const address = parseAddress(pieces.join(""));
			if (address !== undefined) assert.equal(formatAddress(address), pieces.join(""));
		}),
		{ numRuns: cases(2000) },
	);
});

test("the site's address may come first, and the ending may be missing", () => {
	for (const text of [
		"https://mara.example/x/2019/07-14-183005.html",
		"2019/07-14-183005",
		"https://mara.example/2019/07#p14-183005",
		"page/2.html#p2019-07-14-183005",
		"https://mara.example/stories/2019/07-14-183005.html",
	])
		assert.equal(parseAddress(text)?.key, "2019/07-14-183005", text);
});

test("what is no address of an entry, or of a time that does not exist, is none", () => {
	for (const text of [
		"",
		"index.html",
		"2019/07.html",
		"2019/02-30-183005.html",
		"2019/07-14-183099.html",
		"2019/07-14-183005.html#",
		"stories/2019/07-14.html#main",
		"2019/07.html#p14-1830",
	])
		assert.equal(parseAddress(text), undefined, text);
});
