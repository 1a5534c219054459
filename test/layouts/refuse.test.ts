import assert from "node:assert/strict";
import { test } from "node:test";
import { recognise } from "../../src/layouts/recognise.ts";
import { assertNotOther, assertRecognised } from "../../src/layouts/refuse.ts";
import { BuildError } from "../../src/model/problem.ts";
import { downloadOf } from "../read-download.ts";

function refusal(paths: readonly string[], lang = "en"): BuildError {
	const download = downloadOf(paths.map((path) => ({ path, bytes: () => Buffer.from("x") })));
	try {
		assertNotOther(download, lang);
		assertRecognised(recognise(download), download, lang);
	} catch (error) {
		if (error instanceof BuildError) return error;
		throw error;
	}
	throw new Error("was not refused");
}

const WRONG: Readonly<Record<string, readonly string[]>> = {
	"download from Facebook": ["your_facebook_activity/posts/your_posts_1.json"],
	"a download from Facebook, not": [
		"your_facebook_activity/messages/inbox/a_1/message_1.json",
		"personal_information/profile_information/profile_information.json",
		"connections/friends/your_friends.json",
	],
	"download from Threads": ["your_threads_activity/threads_and_replies.json"],
	"chat from WhatsApp": ["_chat.txt", "00000001-PHOTO-2024-01-01-10-00-00.jpg"],
	"download from Google": ["Takeout/Google Photos/2020/a.jpg"],
	"download from X": ["data/tweets.js", "Your archive.html"],
	"backup of a phone": ["Manifest.db", "Info.plist", "ab/ab0123"],
	"a photo copy of Vitrine": [".vitrine.json", "2019/2019-07-14 18.30.05.jpg"],
	"another ZIP inside": ["instagram-me-2026-01-31-Ab12Cd34.zip"],
	"no post, story or profile": ["your_instagram_activity/messages/inbox/a_1/message_1.json"],
	"without the indexes": ["media/posts/202001/1.jpg"],
	"does not look like a download from Instagram.*holiday/": ["holiday/a.jpg", "notes.txt"],
	"There is no file in it": [],
};

for (const [message, paths] of Object.entries(WRONG)) {
	test(`what is handed over by mistake is named: ${message}`, () => {
		const error = refusal(paths);
		assert.match(error.message, new RegExp(message));
		assert.equal(error.where, "download.zip");
		assert.ok((error.hint ?? "").length > 20);
	});
}

test("the steps to the right download come in the person's language, else in English", () => {
	assert.match(refusal(["a.txt"], "de-AT").hint ?? "", /Kontenübersicht/);
	assert.match(refusal(["a.txt"], "ja").hint ?? "", /アカウントセンター/);
	assert.match(refusal(["a.txt"], "fi").hint ?? "", /Accounts Center/);
});

test("names that try to break the line are shown on one line", () => {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
	assert.doesNotMatch(refusal(["evil\nname\u001b[31m.txt"]).message, /[\n\u001b]/);
});
