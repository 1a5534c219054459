import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { SampleFile } from "../../sample/layouts.ts";
import { readPrivate } from "../../src/private/files/archive.ts";
import type { Outcome } from "../../src/private/files/open-files.ts";
import type { Conversation } from "../../src/private/model/conversation.ts";
import type { GenericRecord } from "../../src/private/model/generic-record.ts";
import { downloadOf, together } from "../read-download.ts";
import {
	AT,
	chatInformation,
	encryptedChats,
	FOLLOWERS,
	garbled,
	longThread,
	ME,
	oddMedia,
	PERSON_AS_OWNER,
	PERSON_FORMS,
	secretConversations,
	TRANSLATED,
	threadPage,
} from "./fixtures.ts";
import { textsIn } from "./texts.ts";

/** Everything that is read of some ZIPs. */
async function read(...zips: readonly (readonly SampleFile[])[]) {
	const conversations: Conversation[] = [];
	const records: GenericRecord[] = [];
	const opened: { readonly path: string; readonly outcome: Outcome }[] = [];
	const download = together(...zips.map((files, index) => downloadOf(files, { part: `${index + 1}.zip` })));
	const { collected } = await readPrivate(
		download.files,
		{ zone: "UTC", likelyZones: [], me: [ME] },
		{
			record: async (_, record) => void records.push(record),
			file: async ({ path }, outcome) => void opened.push({ path, outcome }),
			conversation: async ({ conversation }) => void conversations.push(conversation),
		},
	);
	return { collected, conversations, opened, records };
}

test("a conversation of 12 parts over two ZIPs is one, in the order of its messages, with the pictures of both", async () => {
	const { zips, texts } = longThread();
	const { conversations, opened } = await read(...zips);
	const [thread, ...others] = conversations;
	assert.equal(others.length, 0);
	assert.deepEqual(
		thread?.messages.map(({ text }) => text),
		texts,
	);
	assert.deepEqual([thread?.title, thread?.participants], ["Anna S.", ["Anna Smith", ME, "Berta"]]);
	const pictures = opened.filter(({ path }) => path.endsWith(".jpg"));
	assert.equal(pictures.length, 12);
	for (const { outcome } of pictures) assert.deepEqual(outcome, { is: "medium" });
	assert.deepEqual(
		thread?.messages.flatMap(({ media }) => media.map(({ uri }) => uri)).sort(),
		pictures.map(({ path }) => path).sort(),
	);
	// The same download once more changes nothing.
	const again = await read(...zips, ...zips);
	assert.deepEqual(again.conversations, conversations);
});

test("a page of a group has no messages of the lines above them, and those of one minute in the order of the page", async () => {
	const { conversations } = await read([threadPage()]);
	const [thread] = conversations;
	assert.deepEqual(
		thread?.messages.map(({ sender, text }) => `${sender}: ${text}`),
		[`${ME}: first`, "Zoë 🌿: second", "Anna: same", "Anna: same", "Anna: fourth"],
	);
	assert.deepEqual([thread?.box, thread?.title, thread?.isGroup], ["message_requests", "Potters & co", true]);
	assert.deepEqual(
		thread?.messages.flatMap(({ reactions }) => reactions.map(({ emoji, actor }) => [emoji, actor])),
		[["❤️", "Zoë 🌿"]],
	);
});

test("flags of conversations are shown as they are, each as a record of its own", async () => {
	const { conversations, opened, records } = await read([chatInformation()]);
	assert.equal(conversations.length, 0);
	assert.deepEqual(opened[0]?.outcome, { is: "read", records: 2, understood: undefined, unread: 0, leftOut: 0 });
	const texts = records.flatMap((record) => [...textsIn(record)]);
	for (const text of ["Est un·e créateur·ice", "Vrai", "Faux"]) assert.ok(texts.includes(text), text);
});

test("chats of the encrypted archive are conversations, an empty one and media without an extension too", async () => {
	const { conversations, opened } = await read(encryptedChats());
	const chat = conversations.find(({ title }) => title === "Ängla Öst");
	assert.deepEqual(
		chat?.messages.map(({ sender, text, content, media }) => [sender, text, content.is, media.length]),
		[
			["Ängla Öst", "Ängla Öst joined", "system", 0],
			["Ängla Öst", "förseglat 🔐", "text", 0],
			[ME, "", "media", 1],
		],
	);
	assert.equal(chat?.messages[1]?.reactions[0]?.emoji, "👍");
	// Without messages nothing says that it is a chat, and it is shown as any file is.
	assert.deepEqual(opened.map(({ path, outcome }) => `${path} ${outcome.is}`).sort(), [
		"Nobody_2.json read",
		"media/9f2c medium",
		"Ängla Öst_1.json read",
	]);
});

describe("a person of a list", () => {
	const FILES: Readonly<Record<string, string>> = {
		followers_1: "follower",
		following: "following",
		blocked_profiles: "blocked",
		restricted_profiles: "restricted",
		close_friends: "closeFriend",
		"profiles_you've_favorited": "favourite",
		hide_story_from: "storiesHidden",
		pending_follow_requests: "requested",
		recent_follow_requests: "requestedRecently",
		"follow_requests_you've_received": "requesting",
		recently_unfollowed_profiles: "unfollowed",
		removed_suggestions: "suggestionDismissed",
	};
	for (const [form, value] of Object.entries(PERSON_FORMS)) {
		test(`is the same in every file as ${form}`, async () => {
			for (const [name, is] of Object.entries(FILES)) {
				const { collected } = await read([garbled(`${FOLLOWERS}/${name}.json`, value)]);
				assert.deepEqual(
					collected.relations.map(({ is, person, seconds }) => [is, person.handle, seconds]),
					[[is, "anna.pots", AT]],
					name,
				);
				assert.equal(collected.relations[0]?.person.name, form.includes("labels") ? "Anna P. 🏺" : "", name);
			}
		});
	}

	test("is the same as the owner of a record, whose address is a website", async () => {
		const { collected } = await read([garbled(`${FOLLOWERS}/close_friends.json`, PERSON_AS_OWNER)]);
		assert.deepEqual(
			collected.relations.map(({ person }) => person),
			[{ handle: "anna.pots", name: "Anna P. 🏺" }],
		);
	});
});

test("tables say the same in every language of their keys", async () => {
	const { searches, logins, changes } = TRANSLATED;
	const { collected } = await read([
		garbled("logged_information/recent_searches/word_or_phrase_searches.json", { searches_keyword: searches }),
		garbled("security_and_login_information/login_and_profile_creation/login_activity.json", { l: logins }),
		garbled("personal_information/personal_information/profile_changes.json", { c: changes }),
	]);
	assert.deepEqual(
		collected.searches.map(({ text, seconds }) => [text, seconds]),
		["Brennöfen für Zuhause", "도자기", "émail bleu"].map((text) => [text, AT]),
	);
	const login = { is: "login", address: "203.0.113.9", device: "Móvil ñ", text: "", seconds: AT };
	assert.deepEqual(
		collected.logins,
		logins.map(() => login),
	);
	const change = { what: "Username", before: "mañana", after: "día", media: [], seconds: AT };
	assert.deepEqual(
		collected.profileChanges,
		changes.map(() => change),
	);
});

test("a voice message is one whatever its file is called, and a picture is named as the file names it", async () => {
	const { conversations } = await read([oddMedia()]);
	const media = conversations[0]?.messages
		.toReversed()
		.map((message) => message.media.map(({ kind, uri }) => `${kind} ${uri.split("/").at(-1)}`));
	assert.deepEqual(media, [
		...["voice 1.mp4", "voice 2.aac", "voice 3.m4a"].map((one) => [one]),
		...["picture 4.jpg", "picture 5.jpg", "picture passwd", "picture passwd", "picture 6.jpg?oe=1"].map((one) => [one]),
		[],
	]);
	assert.equal(conversations[0]?.messages[0]?.content.is, "missing", "a picture of which nothing is said");
});

test("devices of encrypted chats are shown as they are, as a list and as one record", async () => {
	for (const isBare of [false, true]) {
		const { records, conversations } = await read([secretConversations(isBare)]);
		assert.equal(conversations.length, 0);
		const texts = records.flatMap((one) => [...textsIn(one)]);
		for (const text of ["Igd:Android-7", "Größe 5", "203.0.113.5"]) assert.ok(texts.includes(text), text);
	}
});
