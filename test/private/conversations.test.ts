import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { assemble } from "../../src/private/conversations/conversations.ts";
import { joinMessages as joinFiles } from "../../src/private/conversations/join-messages.ts";
import { ownNames } from "../../src/private/conversations/own-names.ts";
import { withoutShadows } from "../../src/private/conversations/shadows.ts";
import type { Message } from "../../src/private/model/conversation.ts";
import { encryptedThread, isEncryptedThread } from "../../src/private/readers/encrypted.ts";
import { parseHtmlRecords } from "../../src/private/readers/html-records.ts";
import { htmlThread } from "../../src/private/readers/html-thread.ts";
import { isMessages2018, threads2018 } from "../../src/private/readers/messages-2018.ts";
import { type ThreadPart, threadOf, threadPart } from "../../src/private/readers/thread.ts";
import { Json } from "../../src/readers/json.ts";
import { cases } from "../depth.ts";

const parse = (value: unknown) => Json.parse(Buffer.from(JSON.stringify(value)));
const START = 1_700_000_000_000;
const ME = "Mara Lindqvist-Okafor";
const nobody = { names: [], by: "none" } as const;

const joinMessages = (files: readonly (readonly Message[])[]) =>
	joinFiles(files.map((messages) => ({ messages, participants: [] })));

/** A message as a file has it. */
type RawMessage = Readonly<Record<string, unknown>> & { readonly timestamp_ms: number };

function part(messages: readonly RawMessage[], number = 1, header: object = {}): ThreadPart {
	const file = {
		participants: [{ name: "Anna" }, { name: ME }],
		title: "Anna",
		is_still_participant: true,
		thread_path: "inbox/anna_123",
		messages,
		...header,
	};
	return threadPart(Json.parse(Buffer.from(JSON.stringify(file))), { thread: "inbox/anna_123", number });
}

const only = (message: object) => {
	const [read] = part([{ sender_name: "Anna", timestamp_ms: START, ...message }]).messages;
	assert.ok(read);
	return read;
};

const leftIn = ({ more }: Message) => more?.values.map(({ label, text }) => [label, text]);

/** Messages newest first, as files have them; some share their millisecond. */
const rawMessages = fc
	.array(
		fc.record({
			sender_name: fc.constantFrom("Anna", ME),
			step: fc.integer({ min: 0, max: 3 }),
			content: fc.constantFrom("a", "b", "c", "d", "e"),
			photos: fc.constantFrom(undefined, [{ uri: "x/photos/1.jpg" }]),
		}),
		{ minLength: 1, maxLength: 60 },
	)
	.map((steps) => {
		let at = START;
		return steps.map(({ step, ...message }, index) => {
			at += step;
			// Each is another one.
			return { ...message, content: `${message.content} ${index}`, timestamp_ms: at };
		});
	});

describe("a conversation", () => {
	test("is the same however it is cut into parts, whose numbers are no texts, and whatever is there twice", () => {
		fc.assert(
			fc.property(
				rawMessages,
				fc.integer({ min: 1, max: 7 }),
				fc.integer({ min: 0, max: 20 }),
				(oldestFirst, size, overlap) => {
					const newestFirst = oldestFirst.toReversed();
					const cut = (messages: readonly RawMessage[]) =>
						Array.from({ length: Math.ceil(messages.length / size) }, (_, index) =>
							part(messages.slice(index * size, (index + 1) * size), index + 1),
						);
					// An older download ends earlier and has lost the pictures.
					const poorer = newestFirst.slice(overlap).map(({ photos: _, ...message }) => message);
					const older = cut(poorer).map((one) => ({ ...one, source: "older.zip" }));
					const parts = [...cut(newestFirst), ...older].toSorted((a, b) => `${a.number}`.localeCompare(`${b.number}`));
					const conversation = assemble(parts, nobody)?.conversation;
					const shown = conversation?.messages.map(({ text, media }) => [text, media.length]);
					assert.deepEqual(
						shown,
						oldestFirst.map(({ content, photos }) => [content, photos === undefined ? 0 : 1]),
					);
				},
			),
			{ numRuns: cases(200) },
		);
	});

	test("keeps both of two messages of one moment and text that are not the same", () => {
		const photo = (uri: string) => only({ photos: [{ uri }] });
		const joined = joinMessages([[photo("a/photos/1.jpg"), photo("a/photos/2.jpg")], [photo("b/photos/1.jpg")]]);
		assert.deepEqual(
			joined.map(({ media }) => media[0]?.uri),
			["a/photos/1.jpg", "a/photos/2.jpg"],
		);
	});

	test("keeps what somebody wrote twice in a minute, where a page has no seconds, and has it once where two parts overlap", () => {
		const twice = ["haha", "haha"].map((content) => ({ ...only({ content }), precision: "minute" as const }));
		assert.equal(joinMessages([twice]).length, 2);
		assert.equal(joinMessages([twice, twice]).length, 2);
	});

	test("has a message of a page and of JSON once, as often as JSON has it, and those of pages that JSON lacks", () => {
		const page = (content: string) => ({
			...only({ content, timestamp_ms: START - (START % 60_000) }),
			precision: "minute" as const,
		});
		const json = [only({ content: "a  b", timestamp_ms: START + 1 }), only({ content: "ha", timestamp_ms: START })];
		const joined = joinMessages([json, [page("ha"), page("ha"), page("a b"), page("only here")]]);
		assert.deepEqual(joined.map(({ text, precision }) => [text, precision]).sort(), [
			["a  b", "millisecond"],
			["ha", "millisecond"],
			["ha", "minute"],
			["only here", "minute"],
		]);
	});

	test("has a message once whose sender is called otherwise in a later download, and twice where one file knows both", () => {
		const by = (sender_name: string) => only({ sender_name, content: "ok" });
		const file = (sender: string, ...others: readonly string[]) => ({
			messages: [by(sender)],
			participants: [sender, ME, ...others],
		});
		const senders = (...files: Parameters<typeof joinFiles>[0]) => joinFiles(files).map(({ sender }) => sender);
		assert.equal(senders(file("Anna B"), file("Anna A")).length, 1);
		assert.equal(senders(file("Anna B"), file("Anna A", "Anna B")).length, 2);
		assert.equal(senders({ messages: [by("Anna"), by("Berta")], participants: [] }).length, 2);
	});

	test("keeps the reactions of both records of one message", () => {
		const by = (...actors: readonly string[]) =>
			only({ content: "hello", reactions: actors.map((actor) => ({ reaction: "❤", actor })) });
		const [joined] = joinMessages([[by(ME)], [by("Anna", "Berta")]]);
		assert.deepEqual(
			joined?.reactions.map(({ actor }) => actor),
			[ME, "Anna", "Berta"],
		);
	});

	test("keeps the order of a page within a minute, and what two parts of one download have in it", () => {
		const page = (content: string, sender_name = "Anna") => ({
			...only({ content, sender_name }),
			precision: "minute" as const,
		});
		const own = ["yes", "question 2", "yes", "question 1"].map((content) => page(content));
		const order = ["question 1", "yes", "question 2", "yes"];
		assert.deepEqual(
			joinMessages([own]).map(({ text }) => text),
			order,
		);
		assert.deepEqual(
			joinMessages([own, own]).map(({ text }) => text),
			order,
		);
		// The parts of one download never overlap.
		const parts = [1, 2].map((number) => ({ ...part([], number), messages: [page("ok")] }));
		assert.equal(assemble(parts, nobody)?.conversation.messages.length, 2);
		assert.equal(
			assemble([...parts, ...parts.map((one) => ({ ...one, source: "b.zip" }))], nobody)?.conversation.messages.length,
			2,
		);
	});

	test("keeps of two records of one message everything that either has", () => {
		const share = { link: "https://www.instagram.com/p/abc/" };
		const [one, ...others] = joinMessages([
			[only({ content: "look", share, mood: "green", reactions: [{ reaction: "❤", actor: ME }] })],
			[only({ content: "look", share: { ...share, share_text: "caption" }, colour: "red" })],
		]);
		assert.deepEqual([others.length, one?.share?.text, one?.reactions.length], [0, "caption", 1]);
		assert.deepEqual(one && leftIn(one), [
			["mood", "green"],
			["colour", "red"],
		]);
		// A picture that the later download lacks, where a sentence stands in its place.
		const gone = only({ content: "Anna sent an attachment." });
		const there = only({ content: "Anna sent an attachment.", photos: [{ uri: "a/1.jpg" }] });
		for (const files of [
			[[gone], [there]],
			[[there], [gone]],
		]) {
			const joined = joinMessages(files);
			assert.deepEqual(
				joined.map(({ text, placeholder, media, content }) => [text, placeholder, media.length, content.is]),
				[["", "Anna sent an attachment.", 1, "media"]],
			);
		}
		// What a page knows of a message of which JSON has the time alone.
		const empty = only({ timestamp_ms: START + 1 });
		const shared = {
			...only({ share, content: "Anna sent an attachment.", timestamp_ms: START - (START % 60_000) }),
			precision: "minute" as const,
		};
		assert.deepEqual(
			joinMessages([[empty], [shared]]).map(({ share, content }) => [share?.link, content.is]),
			[[share.link, "share"]],
		);
		// One download says two things of one millisecond: they are two messages.
		assert.equal(joinMessages([[only({ photos: [{ uri: "a/1.jpg" }] }), only({})]]).length, 2);
	});

	test("counts a reaction of somebody who is called otherwise since once", () => {
		const by = (name: string) => ({
			messages: [
				only({ sender_name: ME, content: "hello", reactions: [{ reaction: "❤", actor: name }] }),
				only({ sender_name: name, content: "hi", timestamp_ms: START + 1 }),
			],
			participants: [name, ME],
		});
		const [hello] = joinFiles([by("Anna New"), by("Anna")]);
		assert.equal(hello?.reactions.length, 1);
	});

	test("has the people of all its parts, and says who the owner is and how sure that is", () => {
		const parts = [part([], 1), part([], 2, { participants: [{ name: "Berta" }, { name: "Anna" }, { name: ME }] })];
		const sure = assemble(parts, { names: [ME], by: "profile" })?.conversation;
		assert.deepEqual(sure?.participants, ["Anna", ME, "Berta"]);
		assert.deepEqual([sure?.own, sure?.isGroup], [{ names: [ME], isSure: true }, true]);
		assert.deepEqual(assemble(parts, { names: ["Nobody"], by: "frequent" })?.conversation.own, {
			names: [],
			isSure: false,
		});
	});

	test("keeps a sentence that repeats a reaction where the file says more than that", () => {
		const liked = only({ content: "hello", sender_name: ME, reactions: [{ reaction: "❤", actor: "Anna" }] });
		const sentences = [{}, { mood: "green" }, { reactions: [{ reaction: "😂", actor: ME }] }].map((more) =>
			only({ content: "Liked a message", timestamp_ms: START + 1, ...more }),
		);
		const { messages, shadows } = withoutShadows([liked, ...sentences]);
		assert.deepEqual(messages, [liked, ...sentences.slice(1)]);
		assert.deepEqual(shadows, sentences.slice(0, 1));
	});

	test("leaves out a sentence that repeats a reaction, once for each reaction, and keeps one that repeats none", () => {
		const like = { sender_name: ME, content: "Liked a message" };
		const wave = { sender_name: "Anna", content: "Reacted 👋 to your message " };
		const parts = [
			part([
				{ ...wave, timestamp_ms: START + 5 },
				{ ...like, timestamp_ms: START + 4 },
				{ ...like, timestamp_ms: START + 3 },
				{ sender_name: "Anna", timestamp_ms: START + 2, content: "hello", reactions: [{ reaction: "❤", actor: ME }] },
			]),
		];
		const { conversation, shadows } = assemble(parts, nobody) ?? {};
		assert.deepEqual(
			shadows?.map(({ text }) => text),
			["Liked a message"],
		);
		assert.deepEqual(
			conversation?.messages.map(({ content, text }) => [content.is, text]),
			[
				["text", "hello"],
				["reaction", "Liked a message"],
				["reaction", "Reacted 👋 to your message "],
			],
		);
	});
});

describe("a message", () => {
	test("is what its members say, in the order that holds for all years", () => {
		const kinds = {
			media: { content: "Anna sent an attachment.", photos: [{ uri: "a.jpg" }], share: { link: "https://x.example" } },
			share: { content: "Look!", share: { link: "https://www.instagram.com/p/abc/" } },
			call: { content: "Anna started a video chat", call_duration: 600 },
			reaction: { content: "Liked a message" },
			system: { content: "Anna named the group Potters." },
			text: { content: "https://example.org" },
			unsent: { is_unsent: true },
			missing: {},
		};
		for (const [is, message] of Object.entries(kinds)) assert.equal(only(message).content.is, is);
		assert.equal(only(kinds.media).text, "", "the sentence in place of an attachment that is there is left out");
		assert.equal(only(kinds.share).text, "Look!");
		assert.deepEqual(only({ content: "You missed an audio call", call_duration: 0 }).content, {
			...{ is: "call", seconds: 0, isMissed: true },
		});
		assert.equal(only({ is_unsent: true, content: "still here" }).text, "still here");
	});

	test("has its media of every kind, however they are named, and nothing where a record names none", () => {
		const { media } = only({
			photos: [{ uri: "p.jpg" }, {}],
			videos: [{ uri: "../v.mp4" }],
			audio_files: [{ uri: "audio/1.mp4" }],
			gifs: [{ uri: "https://media.giphy.com/x.gif" }],
			files: [{ uri: "files/a", title: "Plan.pdf" }],
			sticker: { uri: "s.webp", ai_stickers: [] },
		});
		assert.deepEqual(
			media.map(({ kind }) => kind),
			["picture", "video", "voice", "gif", "sticker", "file"],
		);
		assert.equal(media.find(({ kind }) => kind === "file")?.name, "Plan.pdf");
	});

	test("has its share in each of the eight forms", () => {
		const link = "https://www.instagram.com/p/abc/";
		const [share_text, original_content_owner] = ["caption", "anna"];
		const forms = [
			[{ link, share_text, original_content_owner }, "post"],
			[{ link: "https://www.instagram.com/reel/abc/?id=1_2" }, "reel"],
			[{ original_content_owner }, "unknown"],
			[{ link: "https://www.instagram.com/stories/anna/123", share_text }, "story"],
			[{ link: "https://giphy.com/gifs/x", original_content_owner }, "gif"],
			[
				{ link: "https://www.instagram.com/_u/anna", profile_share_username: "anna", profile_share_name: "Anna" },
				"profile",
			],
			[{ share_text }, "unknown"],
			[{ link: "https://example.org/p/abc/", share_text, original_content_owner, media: [{}] }, "web"],
		] as const;
		for (const [share, kind] of forms) assert.equal(only({ share }).share?.kind, kind, JSON.stringify(share));
		assert.equal(only({ share: {} }).share, undefined);
	});

	test("has its time in milliseconds, whatever it is written in, and none where there cannot be one", () => {
		for (const timestamp_ms of [START, START / 1000, START * 1000])
			assert.equal(only({ timestamp_ms }).milliseconds, START);
		for (const timestamp_ms of [0, -5, 1e300, "soon", null]) assert.equal(only({ timestamp_ms }).precision, "none");
	});

	test("keeps what nobody knows yet, and strange names", () => {
		assert.deepEqual(leftIn(only({ mood: "green" })), [["mood", "green"]]);
		const odd = only({
			photos: ["no record"],
			share: { link: "https://x.example", media: [{ uri: "s.jpg" }] },
			sender_name: {},
		});
		assert.deepEqual(leftIn(odd), [["photos", "no record"]]);
		assert.deepEqual(
			odd.more?.groups.flatMap(({ media }) => media),
			["s.jpg"],
		);
		assert.deepEqual(leftIn(only({ timestamp_ms: "soon", reactions: [{ reaction: "👍", actor: "Anna", mood: 5 }] })), [
			["timestamp_ms", "soon"],
			["mood", "5"],
		]);
		const long = "x".repeat(10_000);
		assert.equal(only({ sender_name: long }).sender, long);
		assert.equal(only({ sender_name: "__proto__" }).sender, "__proto__");
		assert.equal(only({ reactions: [{ reaction: "👍".repeat(500), actor: "Anna" }] }).reactions[0]?.emoji.length, 1000);
		assert.equal(only({ content: "half \ud83d of it" }).text, "half \ufffd of it");
	});
});

test("a thread file is known by its path, in any box of any year", () => {
	const inbox = { thread: "inbox/anna_123", number: 12 };
	assert.deepEqual(threadOf("your_instagram_activity/messages/inbox/anna_123/message_12.json"), inbox);
	assert.deepEqual(threadOf("messages/inbox/anna_123/message_12.html"), inbox);
	assert.equal(threadOf("messages/new_box_of_2027/x/message_1.json")?.thread, "new_box_of_2027/x");
	for (const path of ["messages/inbox/anna_123/photos/1.jpg", "messages/message_1.json", "your_chat_information.json"])
		assert.equal(threadOf(path), undefined);
});

test("the owner is whom they named, else the name of the profile, else the user name, else who is in most conversations", () => {
	const talks = [
		[ME, "Anna"],
		["Berta", ME],
		[ME, "Instagram User"],
		["mara", "Clara"],
	];
	const facts = { asked: [], names: [], usernames: [] };
	assert.deepEqual(ownNames(talks, { ...facts, asked: ["M"], names: [ME] }), { names: ["M"], by: "unheard" });
	assert.deepEqual(ownNames(talks, { ...facts, asked: [" mara", "anna"] }), { names: ["Anna", "mara"], by: "asked" });
	assert.deepEqual(ownNames(talks, { ...facts, names: [` ${ME} `, "Renamed"] }), { names: [ME], by: "profile" });
	assert.deepEqual(ownNames([...talks, ["Mara L", "Clara"]], { ...facts, names: ["Mara L", ME] }), {
		...{ names: [ME, "Mara L"], by: "profile" },
	});
	assert.deepEqual(ownNames(talks, { ...facts, names: ["Renamed"], usernames: ["mara"] }), {
		names: ["mara"],
		by: "username",
	});
	assert.deepEqual(ownNames(talks, facts), { names: [ME], by: "frequent" });
	assert.deepEqual(ownNames([["Anna", "Berta"]], facts), { names: [], by: "none" });
});

describe("messages.json of 2018 to 2020", () => {
	const at = (second: number) => `2020-10-19T21:03:${second}.123456+00:00`;
	const talk = (conversation: readonly object[]) => ({ participants: ["mara", "anna"], conversation });
	const one = (message: object) => {
		const [part] = threads2018(parse([talk([{ sender: "anna", created_at: at(11), ...message }])]));
		const [read] = part?.messages ?? [];
		assert.ok(read);
		return read;
	};

	test("has its conversations by their people, in whatever order these are named", () => {
		const file = parse([
			talk([{ sender: "anna", created_at: at(11) }]),
			{ participants: ["anna", "mara"], conversation: [{ sender: "anna", created_at: at(12) }] },
			{ participants: ["a", "b", "c"], conversation: [] },
		]);
		assert.ok(isMessages2018(file));
		const [first, second, group] = threads2018(file);
		assert.notEqual(first?.thread, second?.thread, "two conversations of one file are two");
		assert.notEqual(first?.thread, group?.thread);
		const [alone] = threads2018(parse([{ participants: ["mara", "anna"], conversation: [] }]));
		const [again] = threads2018(parse([{ participants: ["anna", "mara"], conversation: [] }]));
		assert.equal(alone?.thread, again?.thread);
		assert.deepEqual([first?.header.isGroup, group?.header.isGroup], [false, true]);
		for (const other of [[], [{ title: "a" }], { participants: [], messages: [] }])
			assert.ok(!isMessages2018(parse(other)));
	});

	test("has every kind of message, with likes as reactions and times to the millisecond", () => {
		const hello = one({ text: "hello", likes: [{ username: "mara", date: at(12) }] });
		assert.equal(hello.milliseconds, Date.parse("2020-10-19T21:03:11.123Z"));
		assert.deepEqual(
			hello.reactions.map(({ emoji, actor }) => [emoji, actor]),
			[["❤️", "mara"]],
		);
		assert.deepEqual([hello.content.is, one({ heart: "❤️" }).text, one({}).content.is], ["text", "❤️", "missing"]);
		assert.equal(one({ media_url: "https://cdn.example/a.mp4?x=1" }).media[0]?.kind, "video");
		assert.equal(one({ voice_media: "Media unavailable." }).media[0]?.kind, "voice");
		assert.deepEqual(
			one({ media_owner: "berta", media_share_caption: "bread", media_share_url: "https://cdn.example/b.jpg" }).share,
			{
				...{ kind: "post", link: "https://cdn.example/b.jpg", text: "bread", owner: "berta", name: "" },
			},
		);
		assert.equal(one({ story_share: "Anna's story", story_share_type: "mention" }).share?.kind, "story");
		assert.equal(one({ profile_share_username: "berta" }).share?.kind, "profile");
		assert.equal(one({ location_name: "Göteborg", latitude: 57.7 }).share?.text, "Göteborg, 57.7");
		assert.equal(one({ video_call_action: "anna started a video chat" }).content.is, "call");
		const missed = one({ video_call_action: "mara missed a video chat" }).content;
		assert.ok(missed.is === "call" && missed.isMissed);
		assert.equal(one({ action: "anna named the group" }).content.is, "system");
		assert.deepEqual(leftIn(one({ live_video_share: "anna was live" })), [["live_video_share", "anna was live"]]);
	});
});

test("a chat of the separate archive of encrypted chats is known by its shape", () => {
	const file = parse({
		participants: ["Anna", "Mara"],
		threadName: "Anna",
		messages: [
			{
				senderName: "Anna",
				timestamp: START,
				text: "sealed",
				type: "text",
				reactions: [{ actor: "Mara", reaction: "👍" }],
			},
			{ senderName: "Mara", timestamp: START + 1, text: "", type: "media", media: [{ uri: "./media/1" }] },
			{ senderName: "Mara", timestamp: START + 2, text: "", isUnsent: true },
		],
	});
	assert.ok(isEncryptedThread(file));
	const { messages, header } = encryptedThread(file, "Anna_1.json");
	assert.deepEqual(
		messages.map(({ content }) => content.is),
		["text", "media", "unsent"],
	);
	assert.deepEqual([header.title, messages[0]?.reactions[0]?.actor], ["Anna", "Mara"]);
	assert.ok(!isEncryptedThread(parse({ participants: [{ name: "Anna" }], messages: [{ sender_name: "Anna" }] })));
});

describe("a page of messages", () => {
	const page = (boxes: string) =>
		`<html><head><title>Anna &amp; co</title></head><body><main role="main">${boxes}</main></body></html>`;
	const box = (sender: string, content: string, time = "Jan 05, 2024 9:47 am") =>
		`<div class="pam _a6-g uiBoxWhite noborder"><h2 class="_a6-h">${sender}</h2><div class="_a6-p"><div><div></div>${content}</div></div>${time === "" ? "" : `<div class="_a6-o">${time}</div>`}</div>`;
	const read = (...boxes: readonly string[]) => {
		const path = "messages/inbox/anna_123/message_1.html";
		return htmlThread(parseHtmlRecords(page(boxes.join("")), path, "UTC"), { thread: "inbox/anna_123", number: 1 });
	};

	test("has its title, its people and its messages, newest first, and no message of a heading without a time", () => {
		const { header, messages } = read(
			box("Participants: Anna and Mara", "", ""),
			box("Anna", "<div>second</div>"),
			box("Mara", "<div>first<br>line</div>"),
		);
		assert.deepEqual([header.title, header.participants], ["Anna & co", ["Anna", "Mara"]]);
		const group = read(
			box("Participants: Anna, Berta Öst, Clara and Mara", "", ""),
			box("https://ig.me/j/AbYsecret/", "", ""),
			box("A title: of, nobody and nothing", "", ""),
			box("Anna", "<div>hello</div>"),
		);
		assert.deepEqual(group.header.participants, ["Anna", "Berta Öst", "Clara", "Mara"]);
		assert.deepEqual([group.header.inviteLink, group.header.isGroup], ["https://ig.me/j/AbYsecret/", true]);
		assert.equal(group.more.length, 3);
		assert.deepEqual(
			messages.map(({ sender, text, content }) => [sender, text, content.is]),
			[
				["Anna", "second", "text"],
				["Mara", "first\nline", "text"],
			],
		);
		assert.deepEqual([messages[0]?.milliseconds, messages[0]?.precision], [Date.UTC(2024, 0, 5, 9, 47), "minute"]);
	});

	test("has messages whose date is in a language that nobody listed, each of them", () => {
		const { messages, more } = read(
			box("Participants: Anna and Mara", "", ""),
			...[1, 2].map(() =>
				box("Anna", "<div>ok</div>", "").replace("</div></div></div>", "</div></div><div>14 ნოემ 2023</div></div>"),
			),
		);
		assert.deepEqual(
			messages.map(({ sender, precision }) => [sender, precision]),
			[
				["Anna", "none"],
				["Anna", "none"],
			],
		);
		assert.equal(more.length, 1);
	});

	test("has a voice message once that links to itself, and what was shared without its address", () => {
		const path = "messages/inbox/anna_123/audio/1.m4a";
		const { messages } = read(
			box("Anna", `<div><video src="${path}"><a href="${path}">x</a></video></div>`),
			box("Anna", "<div>Anna sent an attachment.</div><div>bread</div><div>berta</div>"),
			box("Anna", "<div>Anna sent an attachment.</div>"),
			box("Anna", "<div>hello</div><div>you</div>"),
		);
		assert.deepEqual(messages[0]?.media, [{ kind: "voice", uri: path, name: "" }]);
		assert.deepEqual(
			messages.slice(1).map(({ content, text, share }) => [content.is, text, share?.kind, share?.text, share?.owner]),
			[
				["share", "", "unknown", "bread", "berta"],
				["system", "Anna sent an attachment.", undefined, undefined, undefined],
				["text", "hello\nyou", undefined, undefined, undefined],
			],
		);
	});

	test("keeps the table in a message with its labels, and a list that is none of reactions", () => {
		const table = "<table><tr><td>Place</td><td>Berlin</td></tr><tr><td>closed</td></tr></table>";
		const list = '<ul><li><a href="https://a.example/">more</a></li><li>Yes</li><li>1️⃣Mara</li></ul>';
		const [message] = read(box("Anna", `<div>hello</div>${table}${list}`)).messages;
		assert.equal(message?.text, "hello");
		assert.deepEqual(message && leftIn(message), [
			["Place", "Berlin"],
			["closed", ""],
		]);
		assert.deepEqual(
			message?.more?.groups.map(({ values }) => values.map(({ text, href }) => [text, href])),
			[
				[
					["more", "https://a.example/"],
					["Yes", ""],
				],
			],
		);
		assert.deepEqual(
			message?.reactions.map(({ emoji, actor }) => [emoji, actor]),
			[["1️⃣", "Mara"]],
		);
	});

	test("has media by their folder, shares with caption and owner, and reactions with their people", () => {
		const { messages } = read(
			box(
				"Anna",
				'<div><video src="messages/inbox/anna_123/audio/1.mp4"><a href="messages/inbox/anna_123/audio/1.mp4">x</a></video></div>',
			),
			box(
				"Anna",
				'<div>Anna sent an attachment.</div><div>bread</div><div>berta</div><div><a href="https://www.instagram.com/p/abc/">https://www.instagram.com/p/abc/</a></div>',
			),
			box(
				"Anna",
				'<div>hello</div><ul class="_a6-q"><li><span>❤️Mara (Jan 5)</span></li><li><span>👨‍👩‍👧😀Berta</span></li></ul>',
			),
			box("Anna", "<div></div>"),
			box("Anna", '<div><a href="messages/inbox/anna_123/files/5">Plan.pdf</a></div>'),
		);
		const [voice, share, liked, nothing, file] = messages;
		assert.deepEqual(file?.media, [{ kind: "file", uri: "messages/inbox/anna_123/files/5", name: "Plan.pdf" }]);
		assert.deepEqual([file?.share, file?.text, file?.content.is], [undefined, "", "media"]);
		assert.deepEqual(
			voice?.media.map(({ kind }) => kind),
			["voice"],
		);
		assert.deepEqual(share?.share, {
			kind: "post",
			link: "https://www.instagram.com/p/abc/",
			text: "bread",
			owner: "berta",
			name: "",
		});
		assert.deepEqual([share?.text, liked?.text, nothing?.content.is], ["", "hello", "missing"]);
		assert.deepEqual(
			liked?.reactions.map(({ emoji, actor }) => [emoji, actor]),
			[
				["❤️", "Mara"],
				["👨‍👩‍👧", "😀Berta"],
			],
		);
	});
});
