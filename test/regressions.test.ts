import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { inventAccount } from "../sample/account.ts";
import { writeSampleFolder } from "../sample/download.ts";
import { layout2021, layout2023, layout2025, layoutHtmlNew, type SampleFile } from "../sample/layouts.ts";
import { buildSite, contentsOf, workFolder } from "./builds.ts";
import { downloadOf, readThrough, together } from "./read-download.ts";

/**
 * What users of other tools reported as broken, by the numbers of the format facts (section 11): each must work here. The
 * last, private things in the result, has tests of its own in test/security.
 */

const account = inventAccount();
const json = (path: string, value: unknown): SampleFile => ({ path, bytes: () => Buffer.from(JSON.stringify(value)) });
const file = (path: string): SampleFile => ({ path, bytes: () => Buffer.from(path), stored: true });
const medium = (uri: string, title: unknown = "", creation_timestamp = 1500000000) => ({
	uri,
	title,
	creation_timestamp,
});
const MEDIA = "your_instagram_activity/media";
const archiveOf = async (...files: SampleFile[]) => (await readThrough(downloadOf(files))).archive;
const published = account.entries.filter(({ shelf }) => shelf === "published").length;

test("1: an HTML download is read", async () => {
	const { archive } = await readThrough(downloadOf(layoutHtmlNew.write(account)));
	assert.equal(archive.entries.filter(({ shelf }) => shelf === "published").length, published);
});

test("2 and 3: the indexes are found wherever a year or a region keeps them, also side by side", async () => {
	const places = ["content", "your_instagram_activity/content", MEDIA];
	const archive = await archiveOf(
		...places.flatMap((place, index) => [
			json(`${place}/posts_1.json`, [{ media: [medium(`media/posts/${index}.jpg`, place, 1500000000 + 100 * index)] }]),
			file(`media/posts/${index}.jpg`),
		]),
	);
	assert.deepEqual(
		archive.entries.map(({ caption }) => caption),
		[...places].reverse(),
	);
});

test("4: a single post that is no list is read", async () => {
	const archive = await archiveOf(json(`${MEDIA}/posts_1.json`, { media: [medium("media/posts/a.jpg", "alone")] }));
	assert.deepEqual(
		archive.entries.map(({ caption }) => caption),
		["alone"],
	);
});

test("5: pictures and videos are told by their bytes, whatever their names say, and the download stays as it is", async (t) => {
	const folder = await workFolder(t);
	const odd = account.entries.filter(
		({ shelf, media }) =>
			shelf === "published" && media.some(({ type, extension }) => extension !== (type === "mp4" ? ".mp4" : ".jpg")),
	);
	const endings = new Set(odd.flatMap(({ media }) => media.map(({ extension }) => extension)));
	for (const ending of [".webp", ".heic", ""])
		assert.ok([...endings].includes(ending as ".webp"), `the sample has a file ending in "${ending}"`);
	await writeSampleFolder(layout2025.write({ ...account, entries: odd }, { scale: 0.1 }), join(folder, "download"));
	const before = await contentsOf(join(folder, "download"));
	const report = await buildSite([join(folder, "download")], join(folder, "site"));
	assert.deepEqual([report.missing, report.damaged], [[], []]);
	assert.equal(report.pictures.written + report.videos.written, odd.flatMap(({ media }) => media).length);
	const after = await contentsOf(join(folder, "download"));
	assert.deepEqual([...after.keys()], [...before.keys()]);
	for (const [path, bytes] of before) assert.ok(after.get(path)?.equals(bytes), path);
});

test("6: captions and keys come back as they were typed", async () => {
	for (const language of ["de", "fr", "ja"] as const) {
		const { archive } = await readThrough(downloadOf(layout2025.write(account, { language })));
		assert.equal(archive.profile.name, account.profile.name);
		assert.deepEqual(
			new Set(archive.entries.map(({ caption }) => caption)),
			new Set(account.entries.filter(({ shelf }) => shelf !== "draft").map(({ caption }) => caption)),
		);
	}
});

test("7: a caption that is null or missing is an empty one", async () => {
	const archive = await archiveOf(
		json(`${MEDIA}/posts_1.json`, [{ media: [medium("media/a.jpg", null)] }, { media: [{ uri: "media/b.jpg" }] }]),
	);
	assert.deepEqual(
		archive.entries.map(({ caption }) => caption),
		["", ""],
	);
});

test("8: posts of one second keep the order of the download", async () => {
	const names = ["é", "b", "ａ", "c"];
	const archive = await archiveOf(
		json(
			`${MEDIA}/posts_1.json`,
			names.map((name) => ({ media: [medium(`media/${name}.jpg`, name)] })),
		),
	);
	assert.deepEqual(
		archive.entries.map(({ caption }) => caption),
		names,
	);
});

test("9: a post of which pictures are missing is there, and so are its other pictures", async () => {
	const archive = await archiveOf(
		json(`${MEDIA}/posts_1.json`, [
			{
				media: [medium("media/posts/a.jpg"), medium("media/posts/gone.jpg"), medium("media/posts/b.jpg")],
				title: "three",
			},
		]),
		file("media/posts/a.jpg"),
		file("media/posts/b.jpg"),
	);
	assert.deepEqual(
		archive.entries[0]?.media.map((found) => found.file !== undefined),
		[true, false, true],
	);
});

test("10: parts with an index of the same name each are all read, in 2018 as today", async () => {
	const old = (name: string, second: number) =>
		downloadOf(
			[
				json("media.json", {
					photos: [{ path: `photos/201901/${name}.jpg`, caption: name, taken_at: `2019-01-01T10:00:0${second}` }],
				}),
			],
			{ part: `${name}.zip` },
		);
	assert.deepEqual(
		(await readThrough(together(old("one", 1), old("two", 2)))).archive.entries.map(({ caption }) => caption),
		["two", "one"],
	);
	const plain = downloadOf([json(`${MEDIA}/posts.json`, [{ media: [medium("media/a.jpg", "plain", 1500000002)] }])], {
		part: "a.zip",
	});
	const labelled = downloadOf(
		[
			json(`${MEDIA}/posts.json`, [
				{
					timestamp: 1500000001,
					label_values: [
						{ label: "Caption", value: "labelled" },
						{ label: "Media", media: [medium("media/b.jpg")] },
					],
				},
			]),
		],
		{ part: "b.zip" },
	);
	assert.deepEqual(
		(await readThrough(together(plain, labelled))).archive.entries.map(({ caption }) => caption),
		["plain", "labelled"],
	);
});

test("11: no file is required", async () => {
	const all = layout2025.write(account);
	for (const name of [
		"stories.json",
		"posts_1.json",
		"reels.json",
		"personal_information.json",
		"profile_photos.json",
	]) {
		const { archive } = await readThrough(downloadOf(all.filter(({ path }) => !path.endsWith(name))));
		assert.ok(archive.entries.length > 0, name);
	}
});

test("12: a profile without this or that key, in any spelling, is read", async () => {
	const read = async (map: object, media: object = {}) =>
		(
			await archiveOf(
				json("personal_information/personal_information/personal_information.json", {
					profile_user: [{ string_map_data: map, media_map_data: media }],
				}),
			)
		).profile;
	assert.equal((await read({ "Nombre de usuario": { value: "ana" } })).username, "ana");
	assert.equal((await read({ USERNAME: { value: "ana" } })).username, "ana");
	assert.equal((await read({ "Nom d’utilisateur": { value: "ana" } })).username, "ana");
	assert.equal((await read({}, { "Photo de profil": { uri: "media/me.jpg" } })).picture?.uri, "media/me.jpg");
	assert.deepEqual((await read({})).name, "");
});

test("13 and 14: likes, saves and statistics with familiar names are not taken for posts", async () => {
	const { archive, recognised } = await readThrough(
		downloadOf([
			json(`${MEDIA}/posts_1.json`, [{ media: [medium("media/a.jpg", "mine")] }]),
			json("logged_information/past_instagram_insights/posts.json", {
				organic_insights_posts: [{ media: [medium("media/x.jpg", "insight")] }],
			}),
			json("your_instagram_activity/subscriptions/reels.json", [{ media: [medium("media/y.jpg", "not mine")] }]),
			json("your_instagram_activity/likes/liked_posts.json", [{ media: [medium("media/z.jpg", "liked")] }]),
		]),
	);
	assert.deepEqual(
		archive.entries.map(({ caption }) => caption),
		["mine"],
	);
	assert.equal(recognised.claims.length, 1);
});

test("15: a caption of any length is whole", async () => {
	const long = "ü👍".repeat(20_000);
	const archive = await archiveOf(json(`${MEDIA}/posts_1.json`, [{ media: [medium("media/a.jpg", long)] }]));
	assert.equal(archive.entries[0]?.caption, long);
});

test("16: addresses of the web are neither followed nor taken for files", async () => {
	const uri = "https://example.invalid/v/t51/a.jpg?oe=67A4C1F0";
	const archive = await archiveOf(
		json(`${MEDIA}/posts_1.json`, [{ media: [{ ...medium(uri, "old"), backup_uri: uri }] }]),
		file("media/posts/a.jpg"),
	);
	assert.equal(archive.entries[0]?.media[0]?.file, undefined);
});

test("18: the same account is read from the folders of three years", async () => {
	for (const layout of [layout2021, layout2023, layout2025]) {
		const { archive } = await readThrough(downloadOf(layout.write(account)));
		assert.equal(archive.entries.filter(({ shelf }) => shelf === "published").length, published, layout.name);
	}
});
