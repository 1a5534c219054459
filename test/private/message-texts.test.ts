import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parsedOf } from "./read-file.ts";

const INBOX = "your_instagram_activity/messages/inbox/anna_1";
const PICTURE = { uri: "photos/1.jpg", title: "a", name: "a", creation_timestamp: 1_700_000_000 };
const SHARE = { link: "https://www.instagram.com/p/a/", share_text: "b", original_content_owner: "c" };
const PROFILE = { profile_share_username: "c", profile_share_name: "d" };
const SENT = {
	...{ sender_name: "Anna", timestamp_ms: 1_700_000_000_000, content: "e", call_duration: 3, type: "Generic" },
	...{ photos: [PICTURE], sticker: PICTURE, share: { ...SHARE, ...PROFILE } },
	...{ reactions: [{ reaction: "❤", actor: "Mara", timestamp: 1_700_000_000 }], is_unsent: false, missed: true },
};
const SENT_2018 = {
	...{ sender: "anna", created_at: "2019-10-19T21:03:11.123456+00:00", text: "e", link: "f", heart: "❤" },
	...{ likes: [{ username: "mara", date: "2019-10-19T21:03:11+00:00" }], media: "https://example.com/a.jpg" },
	...{ media_owner: "g", media_share_caption: "h", media_share_url: "i", voice_media: "j", action: "k" },
	...{ animated_media_images: { fixed: { url: "https://giphy.com/a.gif" } }, video_call_action: "l" },
};
const SENT_2018_ELSE = [
	{ story_share: "a", story_share_type: "b" },
	PROFILE,
	{ location_name: "a", address: "b", city: "c", latitude: 1, longitude: 2 },
].map((share) => ({ sender: "anna", created_at: "2019-10-19T21:03:11+00:00", ...share }));
const SENT_LOCKED = {
	...{ senderName: "Anna", timestamp: 1_700_000_000_000, text: "e", type: "text", isUnsent: false },
	...{ media: [{ uri: "media/1" }], reactions: [{ reaction: "❤", actor: "Mara", timestamp: 1_700_000_000_000 }] },
};
const people = [{ name: "Anna" }, { name: "Mara" }];

/** Files of messages of every kind, with all that a message of theirs can have. */
const FILES: readonly (readonly [path: string, value: object])[] = [
	[`${INBOX}/message_1.json`, { participants: people, title: "Anna", messages: [SENT] }],
	["messages.json", [{ participants: ["anna", "mara"], conversation: [SENT_2018, ...SENT_2018_ELSE] }]],
	[
		"encrypted/anna_1.json",
		{ participants: ["Anna", "Mara"], threadName: "Anna", messages: [SENT_LOCKED, SENT_LOCKED] },
	],
	[INBOX.replace(/inbox.*/, "ai_conversations.json"), [{ title: "a", messages: [{ role: "user", content: "b" }] }]],
];

/** What may stand in place of anything else. */
const MARK = "what nobody expects";
const ODD = [MARK, [MARK], [[MARK]], { a: MARK }, [{ uri: "a", value: MARK }], { uri: MARK }, { href: { b: [MARK] } }];

/** The value with something else in each of its places in turn, and with something more in each record and list. */
function* spoilt(value: unknown, odd: unknown): Generator<unknown> {
	yield odd;
	if (Array.isArray(value)) {
		yield [...value, odd];
		for (const [at, item] of value.entries()) for (const one of spoilt(item, odd)) yield value.with(at, one);
	} else if (typeof value === "object" && value !== null) {
		yield { ...value, "what is new": odd };
		for (const [key, inner] of Object.entries(value))
			for (const one of spoilt(inner, odd)) yield { ...value, [key]: one };
	}
}

describe("no text of a message is lost, whatever stands in place of what", () => {
	for (const [path, value] of FILES)
		test(path, () => {
			let count = 0;
			for (const odd of ODD)
				for (const one of spoilt(value, odd)) {
					count += 1;
					assert.ok(JSON.stringify(parsedOf(path, one)).includes(MARK), JSON.stringify(one));
				}
			assert.ok(count > 70, `${count}`);
		});
});
