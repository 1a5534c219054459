import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { privateLanguage } from "../../src/private/languages/words.ts";
import { openAttachmentCache } from "../../src/private/media/attachment-cache.ts";
import { mediaAmong } from "../../src/private/media/candidates.ts";
import { safeExtension } from "../../src/private/media/safe-extension.ts";
import type { Conversation, Message } from "../../src/private/model/conversation.ts";
import { MediaPages } from "../../src/private/pages/media-pages.ts";
import { lengthText } from "../../src/private/render/length.ts";
import type { View } from "../../src/private/render/render.ts";
import { workFolder } from "../builds.ts";
import { fileOf } from "../media/workshop.ts";

test("an extension is kept where it is of a kind that does no harm, and the bytes are of that kind", () => {
	const zip = Buffer.from("PK\x03\x04....");
	const text = Buffer.from("Mehl, Salz, Grüße\r\n");
	for (const [path, bytes, expected] of [
		["Recipe.PDF", Buffer.from("%PDF-1.7"), "pdf"],
		["a.docx", zip, "docx"],
		["a.ods", zip, "ods"],
		["list.txt", text, "txt"],
		["list.txt", Buffer.from(text.toString(), "latin1"), "txt"],
		["list.txt", Buffer.from("MZ\0\0"), "bin"],
		["a.docx", text, "bin"],
		["a.pdf", zip, "bin"],
		["a.docm", zip, "bin"],
		["a.pdf.exe", Buffer.from("%PDF-1.7"), "bin"],
		["a.pdf/", Buffer.from("%PDF-1.7"), "bin"],
		...["html", "htm", "xhtml", "svg", "xml", "js", "mjs", "mht", "hta", "csv", "url", "lnk", "jar", "app", "bat"].map(
			(name) => [`a.${name}`, text, "bin"] as const,
		),
		["constructor", text, "bin"],
		["", text, "bin"],
	] as const)
		assert.equal(safeExtension(path, bytes), expected, path);
});

test("media are what holds no text, and what was sent in a conversation, and no index", async () => {
	const thread = "your_instagram_activity/messages/inbox/anna_1";
	const files = [
		...["media/posts/202401/1.jpg", "media/posts/202401/2.heic", `${thread}/audio/3.mp4`, `${thread}/4.aac`],
		...[`${thread}/files/5.pdf`, `${thread}/files/6.html`, "media/7f3a", `${thread}/message_1.json`],
		...["connections/followers_and_following/followers_1.html", "reports/8.pdf", "media/9.srt"],
	].map((path) => fileOf(path, Buffer.from("x")));
	const found = (await mediaAmong(files)).map(({ file, first, isAttachment }) => [
		file.path.replace(`${thread}/`, ""),
		first,
		isAttachment,
	]);
	assert.deepEqual(found, [
		["media/posts/202401/1.jpg", "pictures", false],
		["media/posts/202401/2.heic", "pictures", false],
		["audio/3.mp4", "sounds", true],
		["4.aac", "sounds", true],
		["files/5.pdf", "sounds", true],
		["files/6.html", "sounds", true],
		["media/7f3a", "pictures", true],
	]);
});

test("a line of the cache counts only where this version could have written it, and is gone when its file is", async (t) => {
	const path = join(await workFolder(t), "cache.jsonl");
	const line = (more: object) => JSON.stringify({ attachment: "0123abcd-1a", recipe: "a", ...more });
	const name = "0123abcd-1a-sa.m4a";
	const cached = async (text: string) => {
		await writeFile(path, text);
		return (await openAttachmentCache(path)).get("0123abcd-1a");
	};
	assert.deepEqual(await cached(line({ is: "sound", name, seconds: 2 })), { is: "sound", name, seconds: 2 });
	assert.deepEqual(await cached(line({ is: "file", name })), { is: "file", name });
	for (const wrong of [
		{ is: "file", name: "../../index.html" },
		{ is: "file", name: "0123abcd-1a/../../index.html" },
		{ is: "file", name: "ffffffff-1a-fa.pdf" },
		{ is: "file" },
		{ is: "page", name },
		{ is: "unreadable", reason: "because" },
		{ is: "sound", name, recipe: "0" },
	])
		assert.equal(await cached(line(wrong)), undefined, JSON.stringify(wrong));
	assert.equal(await cached(line({ is: "file", name }).slice(0, -1)), undefined);
	await writeFile(path, "");
	const cache = await openAttachmentCache(path);
	for (const fingerprint of ["0123abcd-1a", "ffffffff-2b"]) await cache.add(fingerprint, { is: "pictures" });
	await cache.keep(new Set(["0123abcd-1a"]));
	const again = await openAttachmentCache(path);
	assert.deepEqual([again.get("0123abcd-1a"), again.get("ffffffff-2b")], [{ is: "pictures" }, undefined]);
});

test("a gallery has fewer than 200 media a page, the newest first, each once", async () => {
	const views: View[] = [];
	const language = privateLanguage("en", "UTC");
	const shown = (uri: string) =>
		({ is: "picture", src: `media/${uri}`, renditions: [], full: "", width: 1, height: 1 }) as const;
	const media = { of: (uri: string) => (uri === "lost" ? undefined : shown(uri)) };
	const pages = new MediaPages(
		{ language, media, personUrl: () => "", dayUrl: () => "", postUrl: () => "" },
		async (view) => {
			views.push(view);
		},
	);
	const messages = Array.from({ length: 450 }, (_, index) => {
		const day = new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);
		const one = { kind: "picture", name: "" } as const;
		const message: Message = {
			...{ sender: "Anna", milliseconds: index, precision: "millisecond", printed: "", content: { is: "media" } },
			...{ text: "", placeholder: "", share: undefined, reactions: [], more: undefined },
			media: [
				{ ...one, uri: "lost" },
				{ ...one, uri: `${index}` },
			],
		};
		return { dated: { message, day: index === 0 ? "" : day, minute: 0 }, url: `conversations/7/x.html#m${index}` };
	});
	const conversation: Conversation = {
		...{ box: "inbox", title: "", participants: [], own: { names: [], isSure: true }, membership: "member" },
		...{ isGroup: false, hasDeleted: false, inviteLink: "", picture: "", more: [], messages: [] },
	};
	await pages.conversation({ conversation, shadows: [], number: 7, title: "Anna", messages });
	assert.deepEqual(
		views.map(({ url }) => url),
		["media", "media-3", "media-2", "media-1"].map((name) => `conversations/7/${name}.html`),
	);
	const text = JSON.stringify(views.map(({ content }) => content));
	const order = [...text.matchAll(/"src":"media\/(\d+)"/g)].map(([, number]) => Number(number));
	assert.deepEqual(
		order,
		Array.from({ length: 450 }, (_, index) => 449 - index),
	);
	assert.ok(
		text.includes('"older":"conversations/7/media-2.html"') && text.includes('"newer":"conversations/7/media-2.html"'),
	);
	assert.equal(text.match(/"id":"undated"/g)?.length, 1);
});

test("a length is told in minutes and seconds, and nothing takes no time", () => {
	assert.deepEqual([0.2, 59.6, 61, 3599, 3600, 3725].map(lengthText), [
		"0:01",
		"1:00",
		"1:01",
		"59:59",
		"1:00:00",
		"1:02:05",
	]);
});
