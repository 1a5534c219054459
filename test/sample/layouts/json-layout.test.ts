import assert from "node:assert/strict";
import { test } from "node:test";
import { inventAccount, type SampleAccount } from "../../../sample/account.ts";
import { type Language, languages } from "../../../sample/layouts/languages.ts";
import {
	type LayoutOptions,
	layout2021,
	layout2023,
	layout2025,
	layout2026,
	type SampleLayout,
} from "../../../sample/layouts.ts";

const account = inventAccount();
const published = account.entries.filter((entry) => entry.shelf === "published");
const onePost: SampleAccount = { ...account, entries: published.filter((entry) => entry.kind === "post").slice(0, 1) };

/** The JSON of one file, its keys and texts repaired. */
async function read(layout: SampleLayout, path: string, options: LayoutOptions = {}, of = account) {
	const file = layout.write(of, options).find((candidate) => candidate.path === path);
	assert.ok(file !== undefined, path);
	const text = (await file.bytes()).toString("utf8");
	const repaired = text.replace(/(?:\\u00[0-9a-f]{2})+/g, (run) =>
		Buffer.from(run.replaceAll("\\u00", ""), "hex").toString("utf8"),
	);
	return JSON.parse(repaired);
}

const posts2025 = "your_instagram_activity/media/posts_1.json";

test("the indexes lie where their year had them", () => {
	for (const [layout, folder] of [
		[layout2021, "content"],
		[layout2023, "your_instagram_activity/content"],
		[layout2025, "your_instagram_activity/media"],
	] as const) {
		const paths = layout.write(account).map(({ path }) => path);
		for (const name of [
			"posts_1",
			"reels",
			"stories",
			"igtv_videos",
			"archived_posts",
			"recently_deleted_content",
			"other_content",
			"profile_photos",
		]) {
			assert.ok(paths.includes(`${folder}/${name}.json`), `${layout.name} ${name}`);
		}
	}
});

test("a post with one medium has its text and time on the medium, one with several on the post", async () => {
	for (const post of await read(layout2025, posts2025)) {
		const single = post.media.length === 1;
		assert.equal("title" in post, !single);
		assert.equal("creation_timestamp" in post, !single);
		if (!single) for (const medium of post.media) assert.equal(medium.title, "");
	}
});

test("captions come back after repair, slides in their order", async () => {
	const told = await read(layout2025, posts2025);
	const ten = published.find((entry) => entry.media.length === 10);
	const found = told.find((post: { title?: string }) => post.title === ten?.caption);
	const uris: string[] = found.media.map((medium: { uri: string }) => medium.uri);
	assert.equal(uris.length, 10);
	for (const [index, medium] of (ten?.media ?? []).entries()) assert.ok(uris[index]?.includes(medium.fbid));
});

test("posts stand newest first, but not strictly", async () => {
	const times: number[] = (await read(layout2025, posts2025)).map(
		(post: { creation_timestamp?: number; media: { creation_timestamp: number }[] }) =>
			post.creation_timestamp ?? post.media[0]?.creation_timestamp ?? 0,
	);
	const wrong = times.slice(1).filter((time, index) => time > (times[index] ?? 0)).length;
	assert.ok(wrong > 0 && wrong < times.length / 5);
	assert.ok((times[0] ?? 0) > (times[times.length - 1] ?? 0));
});

test("a month folder follows Pacific time", async () => {
	const late = published.find((entry) => entry.caption.startsWith("Up too late"));
	const paths = layout2025.write(account).map(({ path }) => path);
	assert.ok(
		paths.some((path) => path.startsWith("media/posts/202308/") && path.includes(late?.media[0].fbid ?? "none")),
	);
});

test("lists stand bare, under a key or as one record, as asked", async () => {
	assert.ok(Array.isArray(await read(layout2025, posts2025)));
	assert.ok(Array.isArray((await read(layout2025, posts2025, { wrapping: "object" })).ig_posts_media));
	assert.ok(Array.isArray(await read(layout2025, "your_instagram_activity/media/stories.json", { wrapping: "array" })));
	assert.ok(Array.isArray((await read(layout2025, posts2025, { wrapping: "record" }, onePost)).media));
	assert.ok(
		Array.isArray(
			(await read(layout2026, "your_instagram_activity/media/posts.json", { wrapping: "record" }, onePost))
				.label_values,
		),
	);
});

test("the keys of the profile are in the language of the account", async () => {
	const path = "personal_information/personal_information/personal_information.json";
	for (const [language, words] of Object.entries(languages)) {
		const options = { language: Object.keys(languages).find((known): known is Language => known === language) ?? "en" };
		const [user] = (await read(layout2025, path, options)).profile_user;
		assert.equal(user.string_map_data[words.username].value, account.profile.username, language);
		assert.equal(user.string_map_data[words.bio].value, account.profile.bio, language);
	}
});

test("the invented language shares no word with any other", () => {
	const invented = new Set(Object.values(languages.invented));
	for (const [language, words] of Object.entries(languages)) {
		if (language === "invented") continue;
		for (const word of Object.values(words)) assert.ok(!invented.has(word), `${language}: ${word}`);
	}
});

test("posts.json of 2026 tells all posts and reels, drafts too, and posts_1.json only some", async () => {
	const detailed = await read(layout2026, "your_instagram_activity/media/posts.json");
	const some = await read(layout2026, posts2025);
	const expected = account.entries.filter(
		({ kind, shelf }) => (kind === "post" || kind === "reel") && (shelf === "published" || shelf === "draft"),
	);
	assert.equal(detailed.length, expected.length);
	assert.ok(some.length > 0 && some.length < detailed.length / 2);
	const drafts = detailed.filter((post: { label_values: { label?: string; value?: string }[] }) =>
		post.label_values.some(({ label, value }) => label === "Draft" && value === "True"),
	);
	assert.equal(drafts.length, account.entries.filter((entry) => entry.shelf === "draft").length);
});

test("carousels of 2026 stand backwards in nested groups, files are named by their number", async () => {
	const ten = published.find((entry) => entry.media.length === 10);
	const detailed = await read(layout2026, "your_instagram_activity/media/posts.json");
	const found = detailed.find((post: { fbid: string }) => post.fbid === ten?.id);
	const group = found.label_values.find((value: { label?: string }) => value.label === "Metadata");
	const uris: string[] = group.dict.map(
		(slide: { dict: { media: { uri: string }[] }[] }) => slide.dict[0]?.media[0]?.uri,
	);
	const names = ten?.media.map(({ fbid, extension }) => `${fbid}${extension}`).reverse();
	assert.deepEqual(
		uris.map((uri) => uri.split("/").pop()),
		names,
	);
});
