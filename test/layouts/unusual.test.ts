import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { inventAccount } from "../../sample/account.ts";
import { layoutHtmlNew, layouts, type SampleFile } from "../../sample/layouts.ts";
import { reasonToIgnore } from "../../src/layouts/ignored.ts";
import { recognise } from "../../src/layouts/recognise.ts";
import { assertRecognised } from "../../src/layouts/refuse.ts";
import { TABLE } from "../../src/layouts/tables.ts";
import { unusualEntry } from "../../src/layouts/unusual.ts";
import { cases } from "../depth.ts";
import { downloadOf, jsonFile, readThrough } from "../read-download.ts";

const MEDIA = "your_instagram_activity/media";
const medium = (name: string, n = 0) => ({
	uri: `media/posts/202001/${name}.jpg`,
	creation_timestamp: 1_577_836_800 + n * 86_400,
	title: name,
});
const post = (name: string, n = 0) => ({ media: [medium(name, n)] });

async function told(...files: readonly SampleFile[]) {
	const { archive, recognised } = await readThrough(downloadOf(files));
	return {
		captions: archive.entries.map(({ caption }) => caption),
		kinds: archive.entries.map(({ kind, shelf }) => `${shelf} ${kind}`),
		unusual: recognised.claims.filter(({ unusual }) => unusual).map(({ file }) => file.path),
		unknown: recognised.unknown.map(({ path }) => path),
		archive,
	};
}

/** What systems, programs and people make of a name and its ending when they keep both of two files. */
const COPIES: readonly ((name: string, ending: string) => string)[] = [
	(name, ending) => `${name} 2${ending}`,
	(name, ending) => `${name} (2)${ending}`,
	(name, ending) => `${name}(1)${ending}`,
	(name, ending) => `${name}_(1)${ending}`,
	(name, ending) => `${name} - Copy${ending}`,
	(name, ending) => `${name} - Kopie (2)${ending}`,
	(name, ending) => `${name} copy 3${ending}`,
	(name, ending) => `${name} — копия${ending}`,
	(name, ending) => `${name} のコピー${ending}`,
	(name, ending) => `${name} (copie)${ending}`,
	(name, ending) => `Copy of ${name}${ending}`,
	(name, ending) => `Kopie von ${name}${ending}`,
	(name, ending) => `${name}-DESKTOP-ABC123${ending}`,
	(name, ending) => `${name} (Mara's conflicted copy 2026-01-02)${ending}`,
	(name, ending) => `${name} (Ko\u0308pie)${ending}`,
	(name, ending) => `${name}.sync-conflict-20260102-101112-ABCDEFG${ending}`,
	(name, ending) => `${name}${ending}.txt`,
	(name, ending) => `${name}${ending} (1)`,
	(name, ending) => `${name}${ending}~`,
	(name, ending) => `${name} 2${ending}`.toUpperCase(),
];

test("every index is known under every name that a system makes of its own, where it lies and elsewhere", () => {
	for (const { pattern } of TABLE.entries) {
		const cut = pattern.lastIndexOf("/") + 1;
		const [, name = "", ending = ""] = /^(.+)(\.[a-z]+)$/.exec(pattern.slice(cut).replace("*", "1")) ?? [];
		for (const copy of COPIES) {
			const made = copy(name, ending);
			assert.equal(unusualEntry(pattern.slice(0, cut) + made)?.pattern.slice(0, cut), pattern.slice(0, cut), made);
			assert.ok(unusualEntry(`elsewhere/${made}`) !== undefined, made);
		}
	}
});

for (const copy of COPIES) {
	test(`two indexes of posts in one folder are both read: ${copy("posts_1", ".json")}`, async () => {
		const path = `${MEDIA}/${copy("posts_1", ".json")}`;
		const { captions, unusual, unknown } = await told(
			jsonFile(`${MEDIA}/posts_1.json`, [post("c", 5), post("b", 4), post("a", 3)]),
			jsonFile(path, [post("z", 2), post("y", 1)]),
		);
		assert.deepEqual(captions, ["c", "b", "a", "z", "y"]);
		assert.deepEqual([unusual, unknown], [[path], []]);
	});
}

test("an index that is there twice is merged", async () => {
	const posts = [post("b", 4), post("a", 3)];
	const { captions } = await told(
		jsonFile(`${MEDIA}/posts_1.json`, posts),
		jsonFile(`${MEDIA}/posts_1 - Copy.json`, posts),
	);
	assert.deepEqual(captions, ["b", "a"]);
});

test("indexes that are numbered where they used not to be are read as what they are", async () => {
	const { kinds, unusual, archive } = await told(
		jsonFile(`${MEDIA}/reels_1.json`, { ig_reels_media: [post("a", 4)] }),
		jsonFile(`${MEDIA}/stories_1.json`, { ig_stories: [medium("b", 3)] }),
		jsonFile(`${MEDIA}/archived_posts_1.json`, { ig_archived_post_media: [post("c", 2)] }),
		jsonFile(`${MEDIA}/igtv_videos_2.json`, { ig_igtv_media: [post("d", 1)] }),
		jsonFile(`${MEDIA}/profile_photos_1.json`, { ig_profile_picture: [medium("e")] }),
	);
	assert.deepEqual(kinds, ["published reel", "published story", "archived post", "published igtv"]);
	assert.deepEqual(
		archive.profilePictures.map(({ uri }) => uri),
		[medium("e").uri],
	);
	assert.deepEqual(unusual, []);
});

test("known names in folders that no layout knows are read and reported", async () => {
	for (const folder of [
		"your_instagram_activity/posts/media",
		"your_instagram_activity/posts",
		"media 2",
		"a/b/c/d",
		"",
	]) {
		const at = (name: string) => (folder === "" ? name : `${folder}/${name}`);
		const { kinds, unusual, unknown } = await told(
			jsonFile("your_instagram_activity/likes/liked_posts.json", { likes_media_likes: [] }),
			jsonFile(at("posts_1.json"), [post("a", 3), post("b", 2)]),
			jsonFile(at("reels_1.json"), { ig_reels_media: [post("c", 1)] }),
		);
		assert.deepEqual(kinds, ["published post", "published post", "published reel"], folder);
		assert.deepEqual([unusual, unknown], [[at("posts_1.json"), at("reels_1.json")], []]);
	}
});

test("a whole download inside another is read, and its pictures are found", async () => {
	const account = inventAccount();
	const published = account.entries.filter(({ shelf }) => shelf === "published").length;
	for (const { name, write } of layouts) {
		const inner = write(account).map((file) => ({ ...file, path: `older/${file.path}` }));
		const outer = jsonFile(`${MEDIA}/posts_1.json`, [post("outer", 9)]);
		const { archive } = await readThrough(downloadOf([outer, ...inner]));
		const shown = archive.entries.filter(({ shelf }) => shelf === "published");
		assert.ok(shown.length >= published, `${name}: ${shown.length} of ${published}`);
		const here = shown.filter(({ media }) => media.some(({ file }) => file !== undefined)).length;
		assert.ok(here > published * 0.9, `${name}: ${here} of ${published} have a file`);
	}
});

describe("what an unusual file holds decides", () => {
	const path = `${MEDIA}/posts_1 2.json`;

	test("posts in the other shape are read", async () => {
		const label_values = [
			{ label: "Caption", value: "detailed" },
			{ label: "Draft", value: "False" },
			{ label: "Media", media: [{ ...medium("x"), title: "" }] },
		];
		for (const name of [path, `${MEDIA}/posts_1.json`, `${MEDIA}/posts (1).json`])
			assert.deepEqual((await told(jsonFile(name, [{ timestamp: 1_577_836_800, label_values }]))).captions, [
				"detailed",
			]);
		const carousel = { media: [medium("a"), medium("b")], title: "plain", creation_timestamp: 1_577_836_800 };
		assert.deepEqual((await told(jsonFile(`${MEDIA}/posts.json`, [carousel]))).captions, ["plain"]);
	});

	test("an archived list under the name of posts stays archived, and one that nobody knows is not read", async () => {
		assert.deepEqual((await told(jsonFile(path, { ig_archived_post_media: [post("a")] }))).kinds, ["archived post"]);
		assert.deepEqual((await told(jsonFile(path, { ig_reels_media: [post("a")] }))).kinds, ["published reel"]);
		for (const wrapped of [
			{ ig_trial_reels: [post("a")] },
			{ ig_stories: [medium("a")], ig_reels_media: [post("b")] },
		]) {
			const { captions, unknown } = await told(jsonFile(path, wrapped));
			assert.deepEqual([captions, unknown], [[], [path]]);
		}
	});

	test("what is no list of posts is unknown, and nothing is taken from it", async () => {
		const values: readonly unknown[] = [
			[],
			{},
			"posts",
			[{ title: "someone", string_list_data: [{ href: "https://example.invalid", value: "hello", timestamp: 1 }] }],
			{ impressions: [{ string_map_data: { Author: { value: "someone" }, Time: { timestamp: 1_577_836_800 } } }] },
			{ organic_insights_posts: [{ media_map_data: { Thumbnail: medium("a") }, string_map_data: {} }] },
			[{ media: [{ uri: "https://example.invalid/1.jpg", creation_timestamp: 1_577_836_800, title: "remote" }] }],
			[{ media: [{ uri: "a.jpg", title: "without a time" }] }],
			[post("a"), { note: 1 }, { note: 2 }],
			{ participants: [], messages: [{ sender_name: "a", content: "secret", photos: [{ uri: "a.jpg" }] }] },
		];
		for (const value of values) {
			const { captions, unknown, archive } = await told(jsonFile("elsewhere/posts_1.json", value));
			assert.deepEqual([captions, unknown], [[], ["elsewhere/posts_1.json"]], JSON.stringify(value));
			assert.deepEqual(archive.profilePictures, []);
		}
	});

	test("when nothing fits, the refusal names the file", () => {
		const found = recognise(
			downloadOf([jsonFile("x/y.json", 1), jsonFile("your_instagram_activity/likes/liked_posts.json", [])]),
		);
		const refused = { ...found, claims: [], unknown: [...found.unknown] };
		assert.throws(
			() => assertRecognised(refused, downloadOf([jsonFile("x/y.json", 1)]), "en"),
			/no post, story or profile is in it.*Not known yet are: x\/y\.json/,
		);
	});
});

test("pages under unusual names and in unknown folders are read like JSON", async () => {
	const account = inventAccount();
	const files = layoutHtmlNew.write(account);
	const usual = (await readThrough(downloadOf(files))).archive.entries;
	const moved = files.map((file) =>
		file.path.startsWith(`${MEDIA}/`)
			? { ...file, path: file.path.replace("media/", "posts 2/media/").replace(".html", " (1).html") }
			: file,
	);
	const { archive, recognised } = await readThrough(downloadOf(moved));
	assert.deepEqual(
		archive.entries.map(({ caption, media }) => [caption, media.length]),
		usual.map(({ caption, media }) => [caption, media.length]),
	);
	assert.ok(recognised.claims.filter(({ unusual }) => unusual).length > 3);
});

test("a private folder or name is never tried, however it is numbered, copied, nested or written", () => {
	const folders = [
		"your_instagram_activity/messages/inbox/anna_1",
		"your_instagram_activity/messages 2/inbox/anna_1",
		"messages (1)",
		"Copy of messages/inbox",
		"MESSAGES - Kopie",
		"my_messages_old",
		"your_instagram_activity/comments",
		"your_instagram_activity/likes 2",
		"your_instagram_activity/saved",
		"your_instagram_activity/subscriptions",
		"your_instagram_activity/story_interactions",
		"logged_information/past_instagram_insights",
		"insights",
		"connections/followers_and_following",
		"threads",
		"older/threads",
		"ads_information/ads_and_topics",
		"personal_information/information_about_you",
		"security_and_login_information/login_and_account_creation",
		"your_instagram_activity/archived/media",
		"your_instagram_activity/Recently Deleted",
		"drafts",
		"reposts",
	];
	const names = ["posts_1.json", "posts.json", "reels (1).json", "stories.html", "Copy of posts_1.json", "media.json"];
	for (const folder of folders)
		for (const name of names) assert.equal(unusualEntry(`${folder}/${name}`), undefined, `${folder}/${name}`);
	const others = [
		"posts_viewed.json",
		"posts_you're_not_interested_in.json",
		"liked_posts.json",
		"saved_posts.json",
		"post_comments_1.json",
		"reposts.json",
		"reposts 2.json",
		"notes (1).json",
		"trial_reels.json",
		"stories_activities.json",
		"reels_comments.json",
		"profile_searches.json",
		"profile_changes (1).json",
		"message_1.json",
		"posts_1.jpg",
		"posts_1.json.jpg",
		"postscript.json",
		"personal_information_requests.json",
	];
	for (const folder of [MEDIA, "content", "elsewhere", ""])
		for (const name of others) assert.equal(unusualEntry(`${folder}/${name}`), undefined, `${folder}/${name}`);
});

test("in every layout nothing that is left alone is tried when its folder is numbered or nested", () => {
	const account = inventAccount();
	for (const { name, write } of layouts) {
		const left = write(account).filter(
			({ path }) => reasonToIgnore(path) !== undefined && unusualEntry(path) === undefined,
		);
		assert.ok(left.length > 10, name);
		for (const { path } of left) {
			const [first = "", ...rest] = path.split("/");
			for (const moved of [`older/${path}`, [`${first} 2`, ...rest].join("/"), path.replace(/\.(\w+)$/, " (1).$1")])
				assert.equal(unusualEntry(moved), undefined, moved);
		}
	}
});

test("whatever a path is, judging it takes no longer than it is long, and a private folder stays private", () => {
	const piece = fc.constantFrom(
		"posts",
		"_1",
		" ",
		"/",
		".json",
		"(2)",
		"copy",
		"\u0301",
		"é",
		"messages/",
		"stories",
		"-",
		".",
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 400 }), (pieces) => {
			const path = pieces.join("").slice(0, 1000);
			const entry = unusualEntry(path);
			if (/(^|\/)messages\//.test(path)) assert.equal(entry, undefined);
		}),
		{ seed: 7, numRuns: cases(300) },
	);
	const began = process.cpuUsage();
	for (const unit of ["posts ", ".json ", "posts_1", "posts_111111", ".html.json"])
		for (let n = 0; n < 1000; n++) unusualEntry(`x/${unit.repeat(1000 / unit.length)}`);
	assert.ok(process.cpuUsage(began).user < 3e6);
});
