import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { detailedPosts } from "../../../src/readers/json/detailed-posts.ts";
import { posts } from "../../../src/readers/json/posts.ts";
import { records } from "../../../src/readers/json/records.ts";
import { Json } from "../../../src/readers/json.ts";
import { captionsOf, shelvesOf, urisOf } from "../entries.ts";

const read = (value: unknown) =>
	posts("post", "published")("posts_1.json", Json.parse(Buffer.from(JSON.stringify(value))));
const readDetailed = (value: unknown) =>
	detailedPosts("posts.json", records(Json.parse(Buffer.from(JSON.stringify(value)))));
const medium = (uri: string, title = "", creation_timestamp = 1500000000) => ({ uri, title, creation_timestamp });

test("the caption is the first that is filled, on the post or on a medium", () => {
	const captions = read([
		{ media: [medium("a.jpg", "on the medium")] },
		{ media: [medium("b.jpg"), medium("c.jpg")], title: "on the post", creation_timestamp: 1500000001 },
		{ media: [medium("d.jpg"), medium("e.jpg", "on the second")], title: "" },
	]).records.map(({ caption }) => caption);
	assert.deepEqual(captions, ["on the medium", "on the post", "on the second"]);
});

test("a slide keeps a text of its own, and does not repeat the caption", () => {
	const [entry] = read([{ media: [medium("a.jpg", "all"), medium("b.jpg", "only this")], title: "all" }]).records;
	assert.deepEqual(
		entry?.media.map(({ caption }) => caption),
		["", "only this"],
	);
});

test("slides stay in their order whatever their times say", () => {
	const [entry] = read([{ media: [medium("a.jpg", "", 1500000009), medium("b.jpg", "", 1500000001)] }]).records;
	assert.deepEqual(
		entry?.media.map(({ uri }) => uri),
		["a.jpg", "b.jpg"],
	);
	assert.equal(entry?.posted.seconds, 1500000001);
});

test("a single medium that is no list is a post of one", () => {
	assert.equal(read({ media: medium("a.jpg", "alone") }).records[0]?.media.length, 1);
});

test("a medium that names no file is a detail of a post that is read", () => {
	const { records: entries, unread } = read([{ media: [medium("a.jpg", "told"), medium(""), medium("")] }]);
	assert.deepEqual(urisOf(entries), [["a.jpg"]]);
	const detail = { kind: "detail", code: "mediaWithoutFile", params: { n: 2 }, where: "posts_1.json[0]" };
	assert.deepEqual(unread, [detail]);
	const labelled = readDetailed([{ label_values: [line("Caption", "told"), { label: "Media", media: [medium("")] }] }]);
	assert.equal(labelled.records.length, 1);
	assert.deepEqual(
		labelled.unread.map(({ kind }) => kind),
		["detail"],
	);
});

test("a text without a medium is a post, a record without both is set aside with its place", () => {
	const reading = read([
		{ title: "only words", creation_timestamp: 1500000000 },
		{ media: [{ uri: "" }] },
		{ media: [] },
	]);
	assert.deepEqual(captionsOf(reading.records), ["only words"]);
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
	]).records;
	assert.deepEqual(
		entry?.media.map(({ uri }) => uri),
		["a", "b", "c"],
	);
	assert.equal(entry?.id, "17");
	assert.equal(entry?.caption, "three");
});

test("drafts and unpublished posts are recognised in every language of the table", () => {
	const shelf = (...lines: readonly object[]) =>
		readDetailed([{ timestamp: 1500000000, label_values: [...lines, { label: "Media", media: [medium("a.jpg")] }] }])
			.records[0]?.shelf;
	assert.equal(shelf(line("Draft", "False"), line("Published", "True")), "published");
	assert.equal(shelf(line("Draft", "True"), line("Published", "False")), "draft");
	assert.equal(shelf(line("Brouillon", "Faux"), line("Publié", "Vrai")), "published");
	assert.equal(shelf(line("Brouillon", "Vrai"), line("Publié", "Faux")), "draft");
	assert.equal(shelf(line("Veröffentlicht", "Falsch")), "draft");
	assert.equal(shelf(), "published");
});

test("a draft is recognised by the known labels although the words for yes and no are in no known language", () => {
	const shelves = (...answers: readonly (readonly [draft: string, shown: string])[]) =>
		readDetailed(
			answers.map(([draft, shown], index) => ({
				label_values: [
					line("Draft", draft),
					line("Publié", shown),
					{ label: "Media", media: [medium(`${index}.jpg`)] },
				],
			})),
		).records.map(({ shelf }) => shelf);
	const [post, draft] = [["nuh", "yah"] as const, ["yah", "nuh"] as const];
	assert.deepEqual(shelves(post, draft, post), ["published", "draft", "published"]);
	assert.deepEqual(shelves(post), ["published"]);
	// Which of the two is the draft is unknown, and a draft must not be shown.
	assert.deepEqual(shelves(post, draft), ["draft", "draft"]);
	assert.deepEqual(shelves(["False", "yah"], ["True", "nuh"]), ["published", "draft"]);
	// A value that is neither yes nor no proves nothing.
	assert.deepEqual(shelves(["", "3 May 2026"], ["", "4 May 2026"]), ["published", "published"]);
	assert.deepEqual(shelves(["", "May"], ["", "June"], ["", "July"]), ["published", "published", "published"]);
	assert.deepEqual(shelves(["", ""], ["False", ""]), ["published", "published"]);
});

describe("in an unknown language", () => {
	/** Words of a language in no table; the hashtags of the caption are listed apart, as Instagram does. */
	const record = (caption: string, { draft = "nuh", shown = "yah", place = "", person = "" } = {}) => ({
		timestamp: 1500000000,
		label_values: [
			line("xupla", place),
			line("xucap", caption),
			line("xudra", draft),
			line("xupub", shown),
			line("xuads", "nuh"),
			{ label: "xumed", media: [medium(`${caption}${place}.jpg`)] },
			line("xuper", person),
			{
				title: "xuhas",
				dict: [...caption.matchAll(/#(\S+)/g)].map(([, tag = ""]) => ({ dict: [line("xunam", tag)] })),
			},
		],
	});
	const captionsIn = (...told: readonly object[]) => captionsOf(readDetailed(told).records);

	test("a post that contradicts the others is the draft", () => {
		const { records: entries } = readDetailed([
			record("a long story"),
			record(""),
			record("not yet", { draft: "yah", shown: "nuh" }),
			record("another"),
		]);
		assert.deepEqual(shelvesOf(entries), ["published", "published", "draft", "published"]);
	});

	test("captions are recognised by their hashtags, which Instagram repeats in a group", () => {
		const place = "My grandmother's house, 1 Rose Street, on the second floor";
		const captions = ["short", "two #Pots and a #dog", "", "three\nlines\nof text", "true"];
		assert.deepEqual(
			captionsIn(...captions.map((caption) => record(caption, { place, person: "a.friend" }))),
			captions,
		);
	});

	test("no text is a caption where hashtags do not decide, and the report says so", () => {
		const place = "My grandmother's house, 1 Rose Street";
		const { records: entries, unread } = readDetailed([
			record("a very long story without any hashtag, longer than any place", { place }),
			record("", { place, person: "a friend of mine" }),
		]);
		assert.deepEqual(captionsOf(entries), ["", ""]);
		assert.deepEqual(
			unread.map(({ kind, where }) => [kind, where]),
			[["detail", "posts.json"]],
		);
	});

	test("a place that is called like a hashtag decides nothing", () => {
		assert.deepEqual(captionsIn(record("so much #vanlife", { place: "#vanlife" })), [""]);
		// The medium has the caption here, so that the label which repeats its hashtag is another.
		const onMedium = {
			label_values: [
				line("xupla", "#vanlife house"),
				{ label: "xumed", media: [medium("v.jpg", "so much #vanlife")] },
				{ title: "xuhas", dict: [{ dict: [line("xunam", "vanlife")] }] },
			],
		};
		assert.deepEqual(captionsIn(onMedium, record("", { place: "#secret house" })), ["so much #vanlife", ""]);
	});

	test("a caption on a medium is one whatever the labels are", () => {
		const told = {
			label_values: [line("xupla", "Rose Street"), { label: "xumed", media: [medium("a.jpg", "hello")] }],
		};
		assert.deepEqual(captionsIn(told), ["hello"]);
		assert.deepEqual(readDetailed([told]).unread, []);
	});
});

test("no private line is a caption in Hungarian, and every caption is read", () => {
	const told = (caption: string, draft: boolean) => ({
		timestamp: 1563086400,
		label_values: [
			line("Felirat", caption),
			line("Vázlat", draft ? "igen" : "nem"),
			line("Közzétéve", draft ? "nem" : "igen"),
			{ label: "Média", media: [medium(`${caption}${draft}.jpg`)] },
			line("Hely", "Tessa nagymamájának háza, Balatonfüred, Rózsa utca 1"),
			line("Megjelölve", "titkos.barat1"),
		],
	});
	const { records: entries, unread } = readDetailed([told("szia", false), told("", false), told("", true)]);
	assert.deepEqual(
		entries.map(({ caption, shelf }) => [caption, shelf]),
		[
			["szia", "published"],
			["", "published"],
			["", "draft"],
		],
	);
	assert.deepEqual(unread, []);
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
	]).records;
	assert.deepEqual(entry?.media, [{ uri: "a.mp4", caption: "", subtitles: "media/a.srt" }]);
});
