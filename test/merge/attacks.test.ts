import assert from "node:assert/strict";
import { test } from "node:test";
import { layout2025, layoutHtmlNew } from "../../sample/layouts.ts";
import type { Entry } from "../../src/model/archive.ts";
import { recentPosts } from "../builds.ts";
import { downloadOf, jsonFile, mediaFile, readThrough, together } from "../read-download.ts";

const T = Date.UTC(2022, 4, 3, 9, 30, 2) / 1000;
const FOLDER = "your_instagram_activity/media/";

interface Record {
	readonly file: string;
	readonly seconds?: number;
	readonly caption?: string;
	readonly fbid?: string | number;
	/** Bytes that differ from those of a file of the same name elsewhere. */
	readonly bytes?: string;
}

const plain = ({ file, seconds = T, caption = "", fbid }: Record) => ({
	fbid,
	media: [{ uri: `media/${file}`, creation_timestamp: seconds, title: caption }],
});
const detailed = ({ file, seconds = T, caption = "", fbid }: Record) => ({
	timestamp: seconds,
	fbid,
	media: [{ uri: `media/${file}`, creation_timestamp: seconds }],
	label_values: [{ label: "Caption", value: caption }],
});

/** A download with these indexes; each record names one file, which is there. */
function download(part: string, indexes: Readonly<{ [name: string]: readonly Record[] }>) {
	const records = Object.values(indexes).flat();
	return downloadOf(
		[
			...Object.entries(indexes).map(([name, told]) =>
				jsonFile(FOLDER + name, name === "posts.json" ? told.map(detailed) : told.map(plain)),
			),
			...records.map(({ file, bytes = file }) => mediaFile(`media/${file}`, bytes)),
		],
		{ part, drawn: true },
	);
}

async function entriesOf(...downloads: ReturnType<typeof download>[]): Promise<readonly Entry[]> {
	return (await readThrough(together(...downloads))).archive.entries;
}

const files = (entries: readonly Entry[]) =>
	entries.map(({ media }) => media.map(({ uri }) => uri.replace("media/", ""))).sort();

test("an account that was asked for as JSON and as pages on one day is merged", async () => {
	const account = recentPosts(6);
	const entries = await entriesOf(
		downloadOf(layout2025.write(account), { part: "instagram-mara-2026-05-01-aaaaaaaa" }),
		downloadOf(layoutHtmlNew.write(account), { part: "instagram-mara-2026-05-01-bbbbbbbb" }),
	);
	assert.equal(entries.length, 6);
});

test("no film is dropped for another one of the same second, and other numbers are other films", async () => {
	const film = (number: string, file = `a_1790000000000000${number}.mp4`) => ({ file });
	for (const caption of ["", "good morning"]) {
		const old = download("old", { "reels.json": [{ ...film("1"), caption }] });
		const recent = download("new", { "reels.json": [{ ...film("2"), caption }] });
		const shown = files(await entriesOf(old, recent)).flat();
		assert.deepEqual(shown.sort(), ["a_17900000000000001.mp4", "a_17900000000000002.mp4"], caption);
	}
	assert.equal(
		(await entriesOf(download("old", { "reels.json": [film("1")] }), download("new", { "reels.json": [film("2")] })))
			.length,
		2,
	);
});

test("a number of Instagram's joins nothing that was posted at another time, and the same file comes first", async () => {
	const [a, b] = [
		{ file: "a.mp4", fbid: "70000", seconds: T },
		{ file: "b.mp4", fbid: "70000", seconds: T + 50 },
	];
	const one = download("one", { "posts.json": [a, b], "posts_1.json": [b, a] });
	assert.deepEqual(files(await entriesOf(one)), [["a.mp4"], ["b.mp4"]]);
	for (const fbid of ["0", "70000", 178956956680045]) {
		const old = download("old", { "posts_1.json": [{ file: "a.mp4", fbid, caption: "one" }] });
		const recent = download("new", { "posts_1.json": [{ file: "b.mp4", fbid, caption: "two", seconds: T + 9e6 }] });
		assert.equal((await entriesOf(old, recent)).length, 2, String(fbid));
	}
});

test("parts without a day in their names are one download when they hold no index twice", async () => {
	const post = { file: "a.jpg", caption: "mine" };
	const newer = { file: "b.jpg", seconds: T + 9000 };
	const published = download("part 1", { "posts_1.json": [post, newer] });
	const archived = download("part 2", { "archived_posts.json": [post] });
	for (const parts of [
		[published, archived],
		[archived, published],
	])
		assert.deepEqual((await entriesOf(...parts)).map(({ shelf }) => shelf).sort(), ["archived", "published"]);
	const reel = download("part 2", { "reels.json": [{ file: "c.mp4" }] });
	assert.equal((await entriesOf(download("part 1", { "posts_1.json": [{ file: "d.mp4" }] }), reel)).length, 2);
});

test("files whose names differ by case alone, and a missing file beside one with its name, are two entries", async () => {
	const both = download("one", { "posts_1.json": [{ file: "A.jpg" }, { file: "a.jpg", bytes: "other" }] });
	assert.equal((await entriesOf(both)).length, 2);
	const posts = [plain({ file: "x.jpg" }), plain({ file: "x.mp4" })];
	const one = downloadOf([jsonFile(`${FOLDER}posts_1.json`, posts), mediaFile("media/x.mp4", "x")], { drawn: true });
	assert.equal((await entriesOf(one)).length, 2);
});

test("a published post that only the leftovers of a newer download have is not hidden", async () => {
	const post = { file: "a.jpg", caption: "mine" };
	const old = download("old", { "posts_1.json": [post] });
	const recent = download("new", {
		"posts_1.json": [{ file: "b.jpg", seconds: T + 9e6 }],
		"other_content.json": [post],
	});
	assert.deepEqual(
		(await entriesOf(old, recent)).map(({ shelf }) => shelf),
		["published", "published"],
	);
});

test("a caption that its owner has emptied stays empty, and one that a download cannot have is taken from an older one", async () => {
	const old = download("old", { "posts_1.json": [{ file: "a.jpg", caption: "my telephone" }] });
	const captionIn = async (other: string) => {
		const recent = download("new", {
			"posts_1.json": [{ file: "a.jpg" }, { file: "b.jpg", seconds: T + 9e6, caption: other }],
		});
		const entries = await entriesOf(old, recent);
		assert.equal(entries.length, 2);
		return entries.find(({ posted }) => posted.seconds === T)?.caption;
	};
	assert.equal(await captionIn("another"), "");
	assert.equal(await captionIn(""), "my telephone");
});

test("a clock in the future does not make a download the newest", async () => {
	const old = download("old", {
		"posts_1.json": [
			{ file: "a.jpg", caption: "old" },
			{ file: "c.jpg", seconds: 4e9 },
		],
	});
	const recent = download("new", {
		"archived_posts.json": [{ file: "a.jpg", caption: "new" }],
		"posts_1.json": [{ file: "b.jpg", seconds: T + 9e6 }],
	});
	const [entry] = (await entriesOf(old, recent)).filter(({ posted }) => posted.seconds === T);
	assert.deepEqual([entry?.shelf, entry?.caption], ["archived", "new"]);
});

test("hundreds of copies of one record are joined within a minute", { timeout: 60_000 }, async () => {
	const many = (part: string, file: string) =>
		download(part, { "posts_1.json": Array.from({ length: 400 }, () => ({ file })) });
	assert.ok((await entriesOf(many("old", "a.jpg"), many("new", "b.jpg"))).length <= 2);
});
