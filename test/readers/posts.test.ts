import assert from "node:assert/strict";
import { test } from "node:test";
import { detailedPosts } from "../../src/readers/detailed-posts.ts";
import { Json } from "../../src/readers/json.ts";
import { posts } from "../../src/readers/posts.ts";

const read = (value: unknown) =>
	posts("post", "published")("posts_1.json", Json.parse(Buffer.from(JSON.stringify(value))));
const readDetailed = (value: unknown) => detailedPosts("posts.json", Json.parse(Buffer.from(JSON.stringify(value))));
const medium = (uri: string, title = "", creation_timestamp = 1500000000) => ({ uri, title, creation_timestamp });

test("the caption is the first that is filled, on the post or on a medium", () => {
	const captions = read([
		{ media: [medium("a.jpg", "on the medium")] },
		{ media: [medium("b.jpg"), medium("c.jpg")], title: "on the post", creation_timestamp: 1500000001 },
		{ media: [medium("d.jpg"), medium("e.jpg", "on the second")], title: "" },
	]).entries.map(({ caption }) => caption);
	assert.deepEqual(captions, ["on the medium", "on the post", "on the second"]);
});

test("a slide keeps a text of its own, and does not repeat the caption", () => {
	const [entry] = read([{ media: [medium("a.jpg", "all"), medium("b.jpg", "only this")], title: "all" }]).entries;
	assert.deepEqual(
		entry?.media.map(({ caption }) => caption),
		["", "only this"],
	);
});

test("slides stay in their order whatever their times say", () => {
	const [entry] = read([{ media: [medium("a.jpg", "", 1500000009), medium("b.jpg", "", 1500000001)] }]).entries;
	assert.deepEqual(
		entry?.media.map(({ uri }) => uri),
		["a.jpg", "b.jpg"],
	);
	assert.equal(entry?.posted.seconds, 1500000001);
});

test("a single medium that is no list is a post of one", () => {
	assert.equal(read({ media: medium("a.jpg", "alone") }).entries[0]?.media.length, 1);
});

test("a text without a medium is a post, a record without both is set aside with its place", () => {
	const reading = read([
		{ title: "only words", creation_timestamp: 1500000000 },
		{ media: [{ uri: "" }] },
		{ media: [] },
	]);
	assert.deepEqual(
		reading.entries.map(({ caption }) => caption),
		["only words"],
	);
	assert.deepEqual(
		reading.unread.map(({ where }) => where),
		["posts_1.json[1]", "posts_1.json[2]"],
	);
});

const line = (label: string, value: string) => ({ label, value });
const slide = (uri: string) => ({ dict: [{ label: "Media", media: [medium(uri)] }] });

test("slides that stand in reverse order in posts.json are put right", () => {
	const [entry] = readDetailed([
		{
			timestamp: 1500000000,
			fbid: "17",
			label_values: [line("Caption", "three"), { dict: [slide("c"), slide("b"), slide("a")] }],
		},
	]).entries;
	assert.deepEqual(
		entry?.media.map(({ uri }) => uri),
		["a", "b", "c"],
	);
	assert.equal(entry?.id, "17");
	assert.equal(entry?.caption, "three");
});

test("drafts and unpublished posts are told apart in every language of the table", () => {
	const shelf = (...lines: readonly object[]) =>
		readDetailed([{ timestamp: 1500000000, label_values: [...lines, { label: "Media", media: [medium("a.jpg")] }] }])
			.entries[0]?.shelf;
	assert.equal(shelf(line("Draft", "False"), line("Published", "True")), "published");
	assert.equal(shelf(line("Draft", "True"), line("Published", "False")), "draft");
	assert.equal(shelf(line("Brouillon", "Faux"), line("Publié", "Vrai")), "published");
	assert.equal(shelf(line("Brouillon", "Vrai"), line("Publié", "Faux")), "draft");
	assert.equal(shelf(line("Veröffentlicht", "Falsch")), "draft");
	assert.equal(shelf(), "published");
});

test("in an unknown language a post that contradicts the others is the draft, and a short flag is no caption", () => {
	const record = (caption: string, draft: string, shown: string) => ({
		timestamp: 1500000000,
		label_values: [
			line("xucap", caption),
			line("xudra", draft),
			line("xupub", shown),
			line("xuads", "nuh"),
			{ label: "xumed", media: [medium(`${caption}.jpg`)] },
		],
	});
	const { entries } = readDetailed([
		record("a long story", "nuh", "yah"),
		record("", "nuh", "yah"),
		record("not yet", "yah", "nuh"),
		record("another", "nuh", "yah"),
	]);
	assert.deepEqual(
		entries.map(({ shelf }) => shelf),
		["published", "published", "draft", "published"],
	);
	assert.deepEqual(
		entries.map(({ caption }) => caption),
		["a long story", "", "not yet", "another"],
	);
});

test("of the metadata of a medium nothing but its subtitles is taken", () => {
	const [entry] = read([
		{
			media: [
				{
					...medium("a.mp4"),
					backup_uri: "https://example.invalid/token",
					media_metadata: {
						photo_metadata: { exif_data: [{ latitude: 52.5, longitude: 13.4, device_id: "android-1" }] },
						video_metadata: { subtitles: { uri: "media/a.srt" } },
					},
				},
			],
		},
	]).entries;
	assert.deepEqual(entry?.media, [{ uri: "a.mp4", caption: "", subtitles: "media/a.srt" }]);
});
