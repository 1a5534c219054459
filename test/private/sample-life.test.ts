import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inventAccount } from "../../sample/account.ts";
import { layouts } from "../../sample/layouts.ts";
import { inventLife } from "../../sample/life/life.ts";
import type { LifeMessage, MediumKind } from "../../sample/life/model.ts";
import { inventTalks } from "../../sample/life/talks.ts";
import { inventThings } from "../../sample/life/things.ts";
import { voiceBytes } from "../../sample/life/voice.ts";

const account = inventAccount();
const { talks, things } = inventLife(account.profile);
const owner = { handle: account.profile.username, name: account.profile.name };
const messages = talks.flatMap((talk) => talk.messages);
const some = (is: (message: LifeMessage) => boolean) => assert.ok(messages.some(is), String(is));

test("the life is the same in every run, and is that of its owner", () => {
	assert.deepEqual(inventTalks(owner), talks);
	assert.deepEqual(inventThings(), things);
	const other = inventLife({ name: "Somebody Else", username: "somebody" });
	assert.ok(other.talks.every(({ people }) => people.at(-1)?.name === "Somebody Else"));
});

test("there are some thirty conversations with four thousand messages of four years", () => {
	assert.ok(talks.length >= 30 && messages.length > 3900 && messages.length < 4100);
	const times = messages.map(({ at }) => at).sort();
	assert.ok((times.at(-1) ?? 0) - (times[0] ?? 0) > 3.9 * 365 * 86_400_000);
	for (const talk of talks) {
		const order = talk.messages.map(({ at }) => at);
		assert.deepEqual(
			order,
			order.toSorted((a, b) => a - b),
			talk.title,
		);
		assert.equal(new Set(order).size, order.length, "each has its own millisecond");
	}
});

test("among the conversations is one of every kind", () => {
	const groups = talks.filter(({ people }) => people.length > 2);
	assert.ok(groups.some(({ people }) => new Set(people.map(({ name }) => name)).size < people.length));
	assert.ok(groups.some(({ people }) => people.filter(({ name }) => name === "Instagram User").length === 2));
	assert.ok(talks.filter(({ people }) => people[0]?.name === "Instagram User").length >= 2, "deleted accounts");
	assert.equal(talks.filter(({ people }) => people.length === 2 && people[0]?.name === "Emma Nilsson").length, 2);
	assert.ok(talks.some(({ title }) => title === ""));
	assert.ok(talks.some(({ title }) => /^[^a-z0-9]+$/i.test(title) && title !== ""));
	assert.ok(talks.some(({ people }) => people.length === 1));
	assert.ok(talks.some(({ isLeft }) => isLeft) && talks.some(({ invitation }) => invitation !== ""));
	assert.ok(talks.some(({ replies }) => replies.length > 0));
	assert.deepEqual([...new Set(talks.map(({ box }) => box))].sort(), ["broadcast", "inbox", "message_requests"]);
});

test("among the messages is one of every kind", () => {
	const kinds: readonly MediumKind[] = ["photos", "videos", "audio_files", "gifs", "files", "sticker"];
	for (const kind of kinds) some(({ media }) => media[0]?.kind === kind);
	some(({ media }) => media.length === 2);
	for (const uri of ["", /^IMG_/, /^\.\.\//, /^https:/])
		some(({ media }) => media.some((one) => (typeof uri === "string" ? one.uri === uri : uri.test(one.uri ?? ""))));
	some(({ media }) => media[0]?.kind === "photos" && media[0].drawn === undefined && media[0].uri === undefined);
	const shares = new Set(
		messages.flatMap(({ share }) => (share === undefined ? [] : [Object.keys(share).sort().join()])),
	);
	assert.equal(shares.size, 8);
	for (const seconds of [0, 600]) some(({ call }) => call === seconds);
	some(({ sentence, text }) => sentence === "shadow" && text.endsWith("to your message "));
	some(({ sentence, text }) => sentence === "shadow" && text === "Liked a message");
	some(({ sentence }) => sentence === "event");
	some(({ reactions }) => reactions[0]?.at !== undefined);
	some(({ reactions }) => reactions[0] !== undefined && reactions[0].at === undefined);
	some(({ isUnsent, text }) => isUnsent && text === "");
	some(({ isUnsent, text }) => isUnsent && text !== "");
	some(({ text, media, share, isUnsent }) => text === "" && media.length === 0 && share === undefined && !isUnsent);
	for (const script of ["Latin", "Arabic", "Han", "Hiragana"])
		some(({ text }) => new RegExp(`\\p{Script=${script}}`, "u").test(text));
});

describe("a voice message", () => {
	const bytes = voiceBytes(3);
	test("is an MP4 whose only sample is a whole FLAC frame", () => {
		assert.equal(bytes.toString("latin1", 4, 8), "ftyp");
		const at = bytes.lastIndexOf("mdat", undefined, "latin1");
		assert.equal(bytes.readUInt32BE(at - 4), bytes.length - at + 4);
		const offset = bytes.readUInt32BE(bytes.indexOf("stco", 0, "latin1") + 12);
		assert.equal(offset, at + 4, "the index names where the sample is");
		assert.equal(bytes.readUInt16BE(offset), 0xfff8);
		// Over a frame with its own sum the sum is nothing.
		let sum = 0;
		for (const byte of bytes.subarray(offset)) {
			sum ^= byte << 8;
			for (let bit = 0; bit < 8; bit++) sum = (sum & 0x8000 ? (sum << 1) ^ 0x8005 : sum << 1) & 0xffff;
		}
		assert.equal(sum, 0);
	});
	test("is small, and each tone is another", () => {
		assert.ok(bytes.length < 5000);
		assert.notDeepEqual(voiceBytes(4), bytes);
	});
});

test("what was sent is in every layout, and adds less than a megabyte", async () => {
	for (const layout of layouts) {
		const sent = layout
			.write(account)
			.filter(({ path, stored }) => stored && /(?:^|\/)(?:messages|direct)\//.test(path));
		const sizes = await Promise.all(sent.map(async ({ bytes }) => (await bytes()).length));
		const sum = sizes.reduce((all, size) => all + size, 0);
		assert.ok(sent.length > 80 && sum < 1_000_000, `${layout.name}: ${sent.length} files of ${sum} bytes`);
	}
});
