import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inventAccount } from "../../sample/account.ts";
import { layouts } from "../../sample/layouts.ts";
import { inventLife } from "../../sample/life/life.ts";
import type { LifeMessage, MediumKind, Talk } from "../../sample/life/model.ts";
import type { Subject } from "../../sample/life/things.ts";
import { type PrivateArchive, readPrivate } from "../../src/private/files/archive.ts";
import type { Conversation, Message, MessageMedium } from "../../src/private/model/conversation.ts";
import { kindOfShare } from "../../src/private/readers/share.ts";
import { downloadOf } from "../read-download.ts";
import { expectedActivity, foundActivity } from "./contract-activity.ts";
import { CONTRACT, type Limits } from "./contract-limits.ts";

/**
 * The same invented life in every layout is read as the same conversations and the same activity, but for what a layout cannot express,
 * which is declared, field by field, in contract-limits.ts.
 */

const account = inventAccount();
const life = inventLife(account.profile);
const ownNames = [account.profile.name, account.profile.username];

/** Fields by name; those that a layout does not have are left out. */
type Fields = Readonly<Record<string, unknown>>;

const KINDS: Readonly<Record<MediumKind, MessageMedium["kind"]>> = {
	photos: "picture",
	videos: "video",
	audio_files: "voice",
	gifs: "gif",
	files: "file",
	sticker: "sticker",
};

function expectedMessage(told: LifeMessage, { express, nameOf }: Limits): Fields {
	const { from, at, text, sentence, media, share, reactions, call, isUnsent } = express(told);
	// A picture of which the record says nothing is none.
	const sent = media.filter(({ uri }) => uri !== "").map(({ kind }) => KINDS[kind]);
	const is = (): Message["content"]["is"] => {
		if (sent.length > 0) return "media";
		if (share !== undefined) return "share";
		if (sentence === "call") return "call";
		if (sentence === "event") return "system";
		return text !== "" ? "text" : isUnsent ? "unsent" : "missing";
	};
	return {
		sender: nameOf(from),
		at,
		is: is(),
		text: sentence === "attachment" ? "" : text,
		media: sent,
		share: share && (share.profile_share_name === undefined ? kindOfShare(share.link ?? "") : "profile"),
		link: share?.link ?? "",
		shared: [
			share?.share_text,
			share?.original_content_owner ?? share?.profile_share_username,
			share?.profile_share_name,
		],
		reactions: reactions.map((one) => `${one.emoji} ${nameOf(one.from)}`),
		reacted: reactions.map((one) => one.at),
		call,
		missed: sentence === "call" ? call === 0 : undefined,
	};
}

function foundMessage({ sender, milliseconds, content, text, media, share, reactions }: Message): Fields {
	return {
		sender,
		at: milliseconds,
		is: content.is,
		text,
		media: media.map(({ kind }) => kind),
		share: share?.kind,
		link: share?.link ?? "",
		shared: [share?.text, share?.owner, share?.name].map((one) => one || undefined),
		reactions: reactions.map(({ emoji, actor }) => `${emoji} ${actor}`),
		reacted: reactions.map(({ milliseconds: at }) => (at === undefined ? undefined : at / 1000)),
		call: content.is === "call" ? content.seconds : undefined,
		missed: content.is === "call" ? content.isMissed : undefined,
	};
}

function expectedTalk(talk: Talk, { nameOf, attending }: Limits): Fields {
	const names = [...new Set(attending(talk).map(nameOf))].sort();
	return {
		box: talk.box,
		title: talk.title,
		people: names,
		own: names.filter((name) => ownNames.includes(name)),
		isGroup: talk.people.length > 2,
		hasDeleted: names.includes("Instagram User"),
		membership: talk.isLeft ? "none" : "member",
		invitation: talk.invitation,
		hasPicture: talk.picture !== undefined,
	};
}

function foundTalk(talk: Conversation): Fields {
	const { box, title, participants, own, isGroup, hasDeleted, membership, inviteLink, picture } = talk;
	const people = [...participants].sort();
	return {
		...{ box, title, people, own: own.names, isGroup, hasDeleted, membership },
		invitation: inviteLink,
		hasPicture: picture !== "",
	};
}

/** Without the fields that a layout does not have, times to what it has of them. */
function within({ gaps, step }: Limits, of: string, fields: Fields): Fields {
	const unit = step * (of === "message" ? 1000 : 1);
	const rounded = (value: unknown) => (typeof value === "number" && unit > 0 ? value - (value % unit) : value);
	const kept = Object.entries(fields).filter(([name]) => gaps[`${of}.${name}`] === undefined);
	return Object.fromEntries(kept.map(([name, value]) => [name, name === "at" ? rounded(value) : value]));
}

async function read(name: string) {
	const conversations: Conversation[] = [];
	let shadows = 0;
	const layout = layouts.find((one) => one.name === name);
	const { files } = downloadOf(layout?.write(account) ?? []);
	const archive: PrivateArchive = await readPrivate(
		files,
		{ zone: "UTC", likelyZones: [], me: [] },
		{
			record: async () => undefined,
			file: async () => undefined,
			conversation: async (assembled) => {
				conversations.push(assembled.conversation);
				shadows += assembled.shadows.length;
			},
		},
	);
	return { archive, conversations, shadows };
}

const firstOf = (messages: readonly { readonly at?: number; readonly milliseconds?: number }[]) =>
	Math.floor((messages[0]?.at ?? messages[0]?.milliseconds ?? 0) / 60_000);
const isShadow = ({ sentence }: LifeMessage) => sentence === "shadow";

for (const [name, limits] of Object.entries(CONTRACT)) {
	describe(`the layout ${name}`, async () => {
		const { archive, conversations, shadows } = await read(name);
		const expected = life.talks.toSorted((a, b) => firstOf(a.messages) - firstOf(b.messages));
		const found = conversations.toSorted((a, b) => firstOf(a.messages) - firstOf(b.messages));

		test("has the same conversations", () => {
			assert.deepEqual(
				found.map((talk) => within(limits, "talk", foundTalk(talk))),
				expected.map((talk) => within(limits, "talk", expectedTalk(talk, limits))),
			);
			const own = life.talks.flatMap(({ messages }) => messages).filter(isShadow).length;
			if (limits.gaps["talk.shadows"] === undefined) assert.equal(shadows, own);
		});

		test("has the same messages in the same order", () => {
			for (const [index, talk] of expected.entries()) {
				const told = talk.messages.filter((message) => !isShadow(message));
				assert.deepEqual(
					found[index]?.messages.map((message) => within(limits, "message", foundMessage(message))),
					told.map((message) => within(limits, "message", expectedMessage(message, limits))),
					talk.title,
				);
			}
		});

		const all = expectedActivity(life.things, (subject: Subject) => limits.gaps[subject] === undefined);
		const activity = foundActivity(archive.collected);
		for (const collection of Object.keys(all)) {
			if (limits.gaps[collection] !== undefined) continue;
			test(`has the same ${collection}`, () => {
				const isCompared = (fields: Fields) => {
					const record = JSON.stringify(fields);
					// Marks are no handles.
					if (record.includes("canary")) return false;
					return !limits.isAside(record);
				};
				const same = (records: readonly Fields[] = []) =>
					records
						.filter(isCompared)
						.map((record) => JSON.stringify(within(limits, collection, record)))
						.sort();
				assert.deepEqual(same(activity[collection]), same(all[collection]));
			});
		}
	});
}

test("every layout has its line in the contract", () => {
	assert.deepEqual(
		Object.keys(CONTRACT),
		layouts.map(({ name }) => name),
	);
});
