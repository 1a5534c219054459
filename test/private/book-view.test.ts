import assert from "node:assert/strict";
import { test } from "node:test";
import { privateLanguage } from "../../src/private/languages/words.ts";
import type { Message, MessageMedium } from "../../src/private/model/conversation.ts";
import { chaptersOf } from "../../src/private/pages/messages/book-view.ts";
import type { ShownMedium } from "../../src/private/render/media-files.ts";

const language = privateLanguage("en", "UTC");
const renditions = [270, 540, 2000].map((width) => ({ src: `p-${width}.webp`, width }));
const size = { width: 2000, height: 1000 };
const FILES: Readonly<Record<string, ShownMedium>> = {
	picture: { is: "picture", src: "p-270.webp", renditions, full: "p-2000.webp", ...size },
	small: { is: "picture", src: "s-100.webp", renditions: [], full: "s-100.webp", width: 100, height: 100 },
	video: { is: "video", src: "v.mp4", poster: "v.jpg", seconds: 72, ...size },
	blind: { is: "video", src: "b.mp4", poster: "", seconds: undefined, ...size },
	voice: { is: "sound", src: "a.m4a", seconds: 3661 },
	file: { is: "file", src: "f.pdf" },
	broken: { is: "unreadable", reason: "it is cut off" },
};
const message = (more: Partial<Message>): Message => ({
	...{ sender: "Anna", milliseconds: Date.parse("2024-05-14T18:30:00Z"), precision: "millisecond", printed: "" },
	...{ content: { is: "text" }, text: "", placeholder: "", media: [], share: undefined, reactions: [] },
	...{ more: undefined, ...more },
});
const chapters = (...messages: readonly Message[]) =>
	chaptersOf(
		messages.map((message) => ({ message, day: message.precision === "none" ? "" : "2024-05-14", minute: 1110 })),
		{ own: { names: ["Mara"], isSure: true } },
		{ language, media: { of: (uri) => (Object.hasOwn(FILES, uri) ? FILES[uri] : undefined) } },
	);

test("pictures are printed in a size that is enough, a video as its picture, and all other media are told in words", () => {
	const medium = (kind: MessageMedium["kind"], uri: string, name = ""): MessageMedium => ({ kind, uri, name });
	const media = [
		medium("picture", "picture"),
		medium("sticker", "small"),
		medium("video", "video"),
		medium("video", "blind"),
		medium("voice", "voice"),
		medium("file", "file", "plan.pdf"),
		medium("picture", "broken"),
		medium("picture", "your_instagram_activity/messages/inbox/anna_1/photos/1.jpg"),
		medium("gif", "https://media.example/1.gif"),
	];
	const said = chapters(message({ content: { is: "media" }, media }))[0]?.days[0]?.runs[0]?.messages[0];
	assert.deepEqual(
		said?.pictures.map(({ src, alt, note }) => [src, alt, note]),
		[
			["p-540.webp", "Picture", ""],
			["s-100.webp", "Sticker", ""],
			["v.jpg", "Video", "Video, 1:12"],
		],
	);
	assert.deepEqual(said?.media, [
		"Video",
		"Voice message, 1:01:01",
		"File: plan.pdf",
		"Picture (it is cut off)",
		"Picture, not in the download",
		"GIF: https://media.example/1.gif",
	]);
});

test("a sender and a time stand once for what was sent in one go; a call is no speech; what has no date has a chapter of its own", () => {
	const at = (minutes: number) => Date.parse("2024-05-14T18:30:00Z") + minutes * 60_000;
	const told = chapters(
		message({ precision: "none", milliseconds: 0, printed: "May 13, 2024", text: "undated" }),
		message({ text: "one" }),
		message({ text: "two", milliseconds: at(1) }),
		message({ text: "three", milliseconds: at(30) }),
		message({ text: "mine", sender: "Mara", milliseconds: at(31) }),
		message({ content: { is: "call", seconds: 65, isMissed: false }, milliseconds: at(32) }),
	);
	assert.deepEqual(
		told.map(({ title, days }) => [
			title,
			...days.map(({ title, runs }) => [
				title,
				...runs.map(({ side, sender, clock, messages }) => [
					...[side, sender, clock.replace(/\s/gu, " ")],
					...messages.map(({ text, note }) => text || note),
				]),
			]),
		]),
		[
			["Without a date", ["", ["other", "Anna", "May 13, 2024", "undated"]]],
			[
				"May 2024",
				[
					"Tuesday, May 14, 2024",
					["other", "Anna", "6:30 PM", "one", "two"],
					["other", "Anna", "6:30 PM", "three"],
					["own", "Mara", "6:30 PM", "mine"],
					["line", "Anna", "6:30 PM", "Call, 1:05"],
				],
			],
		],
	);
});
