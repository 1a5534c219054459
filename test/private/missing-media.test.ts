import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { EVERYTHING } from "../../src/private/choice/choice.ts";
import { parseChoice } from "../../src/private/choice/parse-choice.ts";
import { makeEdition } from "../../src/private/edition.ts";
import { MissingMedia } from "../../src/private/media/missing-media.ts";
import { sharedDecoder, workFolder } from "../builds.ts";
import { unpack } from "../download/zips.ts";
import { REQUEST } from "./request.ts";

const INBOX = "your_instagram_activity/messages/inbox";
const AT = Date.UTC(2024, 2, 30, 12);
const PICTURE = Buffer.from("R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==", "base64");

const thread = (who: string, sent: readonly object[]) => {
	const messages = sent.map((more, index) => ({ sender_name: who, timestamp_ms: AT + index, ...more }));
	return JSON.stringify({ participants: [{ name: who }, { name: "Mara" }], title: who, messages });
};

const photo = (uri: string) => ({ photos: [{ uri, creation_timestamp: AT / 1000 }] });

const FILES = {
	[`${INBOX}/anna_1/message_1.json`]: thread("Anna", [
		photo(`${INBOX}/anna_1/photos/there.gif`),
		photo(`${INBOX}/anna_1/photos/gone.jpg`),
		// Told again, with the prefix of another year.
		photo("messages/inbox/anna_1/photos/gone.jpg"),
		photo("https://scontent.cdninstagram.com/expired.jpg"),
		{ content: "words alone" },
	]),
	[`${INBOX}/anna_1/photos/there.gif`]: PICTURE,
	[`${INBOX}/berta_2/message_1.json`]: thread("Berta", [
		{ videos: [{ uri: `${INBOX}/berta_2/videos/gone.mp4`, creation_timestamp: AT / 1000 }] },
		{ audio_files: [{ uri: `${INBOX}/berta_2/audio/gone.mp4`, creation_timestamp: AT / 1000 }] },
	]),
	"your_instagram_activity/media/posts_1.json": JSON.stringify([
		{ media: [{ uri: "media/posts/202403/gone.jpg", creation_timestamp: AT / 1000, title: "A post" }] },
	]),
};

test("media that messages and posts name and the download lacks are counted, each once, and none that was not chosen", async (t) => {
	const folder = await workFolder(t);
	const archives = [join(folder, "download")];
	await unpack(join(folder, "download"), FILES);
	const missing = async (output: string, choice = EVERYTHING) => {
		const request = { ...REQUEST, archives, output: join(folder, output), choice };
		return (await makeEdition(request, { decoder: sharedDecoder() })).missing;
	};
	const chosen = (more: object) =>
		parseChoice({
			...{
				only: [],
				without: [],
				people: [],
				withoutPeople: [],
				from: undefined,
				to: undefined,
				with: [],
				timezone: "UTC",
			},
			...more,
		});
	assert.equal(await missing("all"), 4);
	assert.equal(await missing("anna", chosen({ people: ["Anna"] })), 1);
	assert.equal(await missing("posts", chosen({ only: ["posts"] })), 1);
	assert.equal(await missing("likes", chosen({ only: ["likes"] })), 0);
});

test("what no download has is not missing: addresses, words in the place of a file, texts that are no medium", () => {
	const missing = new MissingMedia();
	for (const uri of [
		"https://scontent.cdninstagram.com/v/1.jpg?x=1",
		"//cdn.example/1.jpg",
		"Media unavailable.",
		"",
		"../../etc/passwd.jpg",
		"your_instagram_activity/likes/liked_posts.html",
	])
		missing.add(uri);
	assert.equal(missing.count, 0);
	for (const uri of ["videos/201801/abc", "1.jpg", `${INBOX}/anna_1/files/list.txt`]) missing.add(uri);
	assert.equal(missing.count, 3);
});
