import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseJson2018 } from "../../src/private/readers/json-2018.ts";
import { isOf2018 } from "../../src/private/readers/tables.ts";
import { Json } from "../../src/readers/json.ts";
import { cases } from "../depth.ts";
import { filled, read, recordsIn } from "./read-file.ts";
import { leavesOf, textsIn } from "./texts.ts";

/** With the offset and microseconds of 2020, and without any, as in 2018. */
const ISO = "2020-01-05T09:47:53.123456+00:00";
const EARLIER = "2018-01-05T09:47:53";
const AT = 1_578_217_673;
const BEFORE = 1_515_145_673;
const anna = { handle: "anna.pots", name: "" };
const nobody = { handle: "", name: "" };
const NOTHING = "You have no data in this section";

test("each file of 2018 to 2020 has in its collections what its lists say", () => {
	const files: readonly [path: string, value: unknown, expected: object][] = [
		[
			"comments.json",
			{ media_comments: [[ISO, "Lovely!", "anna.pots"]], live_comments: [[EARLIER, "Hi", "ben"]] },
			{
				comments: [
					{ under: "post", text: "Lovely!", owner: anna, media: [], seconds: AT },
					{ under: "live", text: "Hi", owner: { handle: "ben", name: "" }, media: [], seconds: BEFORE },
				],
			},
		],
		[
			"likes.json",
			{ media_likes: [[ISO, "anna.pots"]], comment_likes: [[EARLIER, "anna.pots"]] },
			{
				likes: [
					{ of: "post", address: "", owner: anna, text: "", seconds: AT },
					{ of: "comment", address: "", owner: anna, text: "", seconds: BEFORE },
				],
			},
		],
		[
			"connections.json",
			{
				...{ followers: { "anna.pots": ISO }, blocked_users: { "anna.pots": EARLIER }, restricted_users: {} },
				...{ permanent_follow_requests: { "anna.pots": ISO }, following_hashtags: { pots: ISO } },
				close_friends: { ["0".repeat(64)]: ISO },
			},
			{
				relations: [
					{ is: "follower", person: anna, seconds: AT },
					{ is: "blocked", person: anna, seconds: BEFORE },
					{ is: "requestedRecently", person: anna, seconds: AT },
					{ is: "hashtag", person: { handle: "", name: "pots" }, seconds: AT },
					{ is: "closeFriend", person: { handle: "", name: "0".repeat(64) }, seconds: AT },
				],
			},
		],
		[
			"searches.json",
			{
				main_search_history: [
					{ search_click: "anna.pots", time: ISO, type: "user" },
					{ search_click: "pots", time: ISO, type: "hashtag" },
					{ search_click: "glaze", time: EARLIER, type: "something else" },
				],
			},
			{
				searches: [
					{ for: "account", text: "anna.pots", seconds: AT },
					{ for: "tag", text: "pots", seconds: AT },
					{ for: "words", text: "glaze", seconds: BEFORE },
				],
			},
		],
		[
			"seen_content.json",
			{
				chaining_seen: [{ timestamp: ISO, username: "anna.pots" }],
				videos_watched: [{ timestamp: ISO, author: "anna.pots" }],
				ads_clicked: [{ timestamp: EARLIER, caption: "Clay" }],
			},
			{
				seen: [
					{ is: "profile", owner: anna, address: "", text: "", seconds: AT },
					{ is: "video", owner: anna, address: "", text: "", seconds: AT },
					{ is: "clicked", owner: nobody, address: "", text: "Clay", seconds: BEFORE },
				],
			},
		],
		[
			"saved.json",
			{
				saved_collections: [{ name: "Pots", created_at: EARLIER, updated_at: ISO, media: [[ISO, "anna.pots"]] }],
				saved_media: [[ISO, "anna.pots"]],
			},
			{
				collections: [{ name: "Pots", visibility: "", updated: AT, seconds: BEFORE }],
				saved: [
					{ is: "post", address: "", owner: anna, text: "", collection: "Pots", seconds: AT },
					{ is: "post", address: "", owner: anna, text: "", collection: "", seconds: AT },
				],
			},
		],
		[
			"stories_activities.json",
			{ polls: [[ISO, "anna.pots"]] },
			{ storyAnswers: [{ kind: "poll", owner: anna, question: "", answer: "", address: "", seconds: AT }] },
		],
		[
			"account_history.json",
			{
				login_history: [{ cookie_name: "*abc", ip_address: "203.0.113.7", timestamp: ISO, user_agent: "Phone" }],
				registration_info: { ip_address: "203.0.113.8", registration_time: EARLIER, device_name: "Old phone" },
			},
			{
				logins: [
					{ is: "login", address: "203.0.113.7", device: "Phone", text: "", seconds: AT },
					{ is: "signup", address: "203.0.113.8", device: "Old phone", text: "", seconds: BEFORE },
				],
			},
		],
		[
			"devices.json",
			{ devices: [{ user_agent: "Phone", device_id: "android-1", last_login: ISO }] },
			{ devices: [{ is: "app", name: "Phone", id: "android-1", address: "", seconds: AT }] },
		],
		[
			"settings.json",
			{ allow_comments_from: "everyone", upgraded_to_cross_app_messaging: { upgraded: true } },
			{
				details: [
					{ kind: "setting", group: "", name: "allow_comments_from", value: "everyone", seconds: undefined },
					{ kind: "setting", group: "", name: "upgraded", value: "true", seconds: undefined },
				],
			},
		],
		[
			"information_about_you.json",
			{ primary_location: { city_name: "Bremen" }, inferred_emails: ["anna@pots.example"] },
			{
				details: [
					{ kind: "basedIn", group: "", name: "city_name", value: "Bremen", seconds: undefined },
					{ kind: "possibleEmail", group: "", name: "", value: "anna@pots.example", seconds: undefined },
				],
			},
		],
		[
			"uploaded_contacts.json",
			[{ first_name: "Anna", last_name: "P.", contact: "+999", import_time: ISO }],
			{ contacts: [{ name: "Anna P.", details: "+999", seconds: AT }] },
		],
	];
	for (const [path, value, expected] of files) assert.deepEqual(filled(path, value), expected, path);
});

test("a list is known by its key where it is the only one", () => {
	assert.equal(read("likes.json", { comment_likes: [[ISO, "anna.pots"]] }).likes[0]?.of, "comment");
	assert.equal(read("seen_content.json", { posts_seen: [{ timestamp: ISO, author: "a" }] }).seen[0]?.is, "post");
});

test("of profile.json the changes of the picture are changes, and all else is shown", () => {
	const value = { username: "mara", private_account: true, profile_picture_changes: [{ upload_timestamp: ISO }] };
	const [profile, change] = recordsIn("profile.json", value);
	assert.deepEqual([...(profile === undefined ? [] : textsIn(profile))].filter(Boolean), [
		...["username", "mara", "private_account", "true"],
	]);
	assert.equal(change?.list, "profile_picture_changes");
	assert.deepEqual(
		read("profile.json", value).details.map(({ kind, name, value }) => [kind, name, value]),
		[
			["profile", "username", "mara"],
			["profile", "private_account", "true"],
		],
	);
	assert.deepEqual(read("profile.json", { profile_picture_changes: [{ upload_timestamp: ISO }] }).profileChanges, [
		{ what: "profile_picture_changes", before: "", after: "", media: [], seconds: AT },
	]);
});

test("a file that says it is empty has no record, and a list beside others that does, has one", () => {
	assert.deepEqual(recordsIn("saved.json", [NOTHING]), []);
	const [, empty] = recordsIn("searches.json", { main_search_history: [{ search_click: "a" }], shopping: [NOTHING] });
	assert.equal(empty?.values[0]?.text, NOTHING);
});

test("files of later years and of folders are not read as those", () => {
	for (const path of ["likes/liked_posts.json", "a/likes.json", "messages.json", "contacts.json", "media.json"])
		assert.equal(isOf2018(path), false, path);
	for (const path of ["likes.json", "Connections.json", "saved.json"]) assert.ok(isOf2018(path), path);
});

const word = fc.stringMatching(/^[a-zäß😀 ]{0,12}[a-z]$/u).map((text) => text.trim());
const anything = fc.jsonValue({ maxDepth: 5, stringUnit: fc.constantFrom(..."abcdefäß😀") });
const row = fc.oneof(fc.tuple(fc.constant(ISO), word, word), fc.tuple(fc.constant(ISO), word), fc.array(anything));
const list = fc.oneof(
	fc.array(row, { maxLength: 4 }),
	fc.array(fc.record({ name: word, created_at: fc.constant(ISO), media: fc.array(row, { maxLength: 3 }) })),
	fc.dictionary(word, fc.oneof(fc.constant(ISO), anything)),
	anything,
);

test("every text of a file of 2018 to 2020 is in a record, whatever its lists are", () => {
	fc.assert(
		fc.property(fc.oneof(fc.dictionary(word, list), anything), (value) => {
			const { records } = parseJson2018(Json.parse(Buffer.from(JSON.stringify(value))));
			const found = new Set(records.flatMap((one) => [...textsIn(one)]));
			const isLost = (text: string) =>
				text.trim() !== "" && text !== ISO && !found.has(text) && !found.has(text.trim());
			assert.deepEqual([...leavesOf(value)].filter(isLost), []);
		}),
		{ numRuns: cases(300) },
	);
});
