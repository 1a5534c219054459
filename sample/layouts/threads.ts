import { identity } from "../canaries.ts";
import { drawnBytes, ENDINGS } from "../life/drawn.ts";
import type { LifeMedium, LifeMessage, Talk } from "../life/model.ts";
import { digits, hexDigits, seeded } from "../random.ts";
import { type Json, lazyFile, mojibakeFile } from "./encode-json.ts";
import type { LayoutOptions, SampleFile } from "./layout.ts";
import type { JsonObject } from "./records.ts";

/** How a layout keeps conversations. */
export interface ThreadStyle {
	/** `messages/` or that in `your_instagram_activity/`. */
	readonly folder: string;
	/** Until 2022: names of folders end with letters, messages have a type and say whether they were taken back. */
	readonly isFormer: boolean;
}

/** A conversation, where it lies: its folder, and the parts of its file, the newest first. */
export interface PlacedTalk {
	readonly talk: Talk;
	/** With its `/`. */
	readonly folder: string;
	readonly parts: readonly (readonly LifeMessage[])[];
}

/** Messages of a file, so that the longest conversations have two; real files have more. */
const PART = 400;
const SUBFOLDERS = {
	photos: "photos/",
	videos: "videos/",
	audio_files: "audio/",
	gifs: "gifs/",
	files: "files/",
	sticker: "",
} as const;

/** All conversations with the folders and files in which they lie; each file has its newest message first. */
export function placed(talks: readonly Talk[], { folder, isFormer }: ThreadStyle): readonly PlacedTalk[] {
	return talks.map((talk, index) => {
		const random = seeded(`thread ${index}`);
		const id = isFormer ? hexDigits(random, 10) : digits(random, 17);
		const title = talk.title || talk.people.map(({ name }) => name).join("");
		const name = index === 0 ? identity.threadId : `${title.toLowerCase().replace(/[^a-z0-9]/g, "")}_${id}`;
		const newestFirst = talk.messages.toReversed();
		const parts = Array.from({ length: Math.ceil(newestFirst.length / PART) }, (_, part) =>
			newestFirst.slice(part * PART, (part + 1) * PART),
		);
		return { talk, folder: `${folder}${talk.box}/${name}/`, parts };
	});
}

/** The path of what was sent, or what is written in its place; undefined where nothing is. */
export function uriOfMedium(medium: LifeMedium, { folder }: PlacedTalk): string | undefined {
	if (medium.uri !== undefined) return medium.uri === "" ? undefined : medium.uri;
	// Voice messages were AAC under two names; today's are films.
	const ending = medium.kind === "audio_files" && !folder.startsWith("your") ? ".m4a" : ENDINGS[medium.kind];
	return `${folder}${SUBFOLDERS[medium.kind]}${medium.id}${ending}`;
}

/** The files of what was sent in a conversation. */
export function sentFiles(talk: PlacedTalk, { scale }: LayoutOptions): readonly SampleFile[] {
	const media = talk.talk.messages.flatMap((message) => message.media);
	return media.flatMap((medium): readonly SampleFile[] => {
		const path = uriOfMedium(medium, talk);
		return medium.drawn === undefined || path === undefined ? [] : [drawnFile(path, medium, scale)];
	});
}

const drawnFile = (path: string, medium: LifeMedium, scale: number | undefined): SampleFile => ({
	...{ path, bytes: () => drawnBytes(medium, scale), stored: true },
});
/** Pictures of groups lie beside the boxes. */
const pictureUri = ({ id }: LifeMedium, { folder }: ThreadStyle) => `${folder}photos/${id}.jpg`;

/** Conversations as JSON since December 2020: a folder each. */
export function threadFiles(talks: readonly Talk[], style: ThreadStyle, options: LayoutOptions): readonly SampleFile[] {
	return placed(talks, style).flatMap((one) => {
		const { replies, picture } = one.talk;
		const header = headerOf(one, style);
		const parts = one.parts.map((messages, part) => {
			const path = `${one.folder}message_${part + 1}.json`;
			return lazyFile(
				path,
				mojibakeFile,
				(): Json => ({ ...header, messages: messages.map((message) => messageJson(message, one, style)) }),
			);
		});
		const answered = one.talk.messages[0]?.at ?? 0;
		const answers = replies.map((reply_content, index) => ({
			...{ reply_content, original_message_sender: one.talk.title, timestamp_ms: answered + (index + 1) * 3_600_000 },
		}));
		return [
			...parts,
			...(replies.length === 0
				? []
				: [mojibakeFile(`${one.folder}replies_1.json`, { ...header, messages: [], replies: answers })]),
			...(picture === undefined ? [] : [drawnFile(pictureUri(picture, style), picture, options.scale)]),
			...sentFiles(one, options),
		];
	});
}

function headerOf({ talk, folder }: PlacedTalk, style: ThreadStyle): JsonObject {
	const { isFormer, folder: root } = style;
	const isGroup = talk.people.length > 2;
	return {
		participants: talk.people.map(({ name }) => ({ name })),
		title: talk.title,
		is_still_participant: !talk.isLeft,
		...(isFormer ? { thread_type: isGroup ? "RegularGroup" : "Regular" } : {}),
		thread_path: folder.slice(root.length, -1),
		magic_words: [],
		...(talk.picture === undefined
			? {}
			: { image: { uri: pictureUri(talk.picture, style), creation_timestamp: 1_630_000_000 } }),
		...(talk.invitation === "" ? {} : { joinable_mode: { mode: 1, link: talk.invitation } }),
		...(talk.box === "message_requests" ? { is_pending: true } : {}),
	};
}

function messageJson(message: LifeMessage, talk: PlacedTalk, { isFormer }: ThreadStyle): Json {
	const { from, at, text, media, share, reactions, call, isUnsent } = message;
	return {
		sender_name: from.name,
		timestamp_ms: at,
		...(text === "" ? {} : { content: text }),
		...mediaJson(media, talk, Math.floor(at / 1000)),
		...(share === undefined ? {} : { share: { ...share, ...(share.media ? { media: [] } : {}) } }),
		...(reactions.length === 0
			? {}
			: {
					reactions: reactions.map(({ emoji, from: actor, at: seconds }) => ({
						...{ reaction: emoji, actor: actor.name },
						...(seconds === undefined ? {} : { timestamp: seconds }),
					})),
				}),
		...(call === undefined ? {} : { call_duration: call }),
		...(isFormer
			? { type: share !== undefined ? "Share" : call !== undefined ? "Call" : "Generic", is_unsent: isUnsent }
			: { is_unsent_image_by_messenger_kid_parent: false }),
		is_geoblocked_for_viewer: false,
	};
}

function mediaJson(media: readonly LifeMedium[], talk: PlacedTalk, creation_timestamp: number): JsonObject {
	const members: { [kind: string]: Json } = {};
	for (const medium of media) {
		const uri = uriOfMedium(medium, talk);
		const record = {
			...(uri === undefined ? {} : { uri }),
			...(medium.kind === "sticker" ? { ai_stickers: [] } : { creation_timestamp }),
			...(medium.title === "" ? {} : { title: medium.title }),
		};
		const others = members[medium.kind];
		members[medium.kind] = medium.kind === "sticker" ? record : [...(Array.isArray(others) ? others : []), record];
	}
	return members;
}
