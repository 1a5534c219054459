import type { LifeMessage, Talk } from "../life/model.ts";
import { hexDigits, seeded } from "../random.ts";
import { type Json, lazyFile, plainFile } from "./encode-json.ts";
import type { SampleFile } from "./layout.ts";
import type { JsonObject } from "./records.ts";

/** Addresses under which what was sent could be had for some days. */
const GONE = "https://scontent.example.invalid/v/t51";

/** All conversations in one file, as until December 2020: by handles, without names, boxes and reactions other than likes. */
export function messages2018(talks: readonly Talk[]): SampleFile {
	const list = (): Json =>
		talks.map((talk) => ({
			participants: talk.people.map(({ handle }) => handle),
			conversation: talk.messages
				.filter(({ sentence }) => sentence !== "shadow")
				.toReversed()
				.map(item),
		}));
	return lazyFile("messages.json", plainFile, list);
}

/** `2018-10-19T21:03:11.123000`: UTC without saying so until 2020. */
const isoOf = (milliseconds: number) => `${new Date(milliseconds).toISOString().slice(0, 23)}000`;

function item({ from, at, text, sentence, media, share, reactions, isUnsent }: LifeMessage): JsonObject {
	const likes = reactions.filter(({ emoji }) => emoji === "❤️");
	const said = sentence === "call" ? { video_call_action: text } : sentence === "event" ? { action: text } : { text };
	return {
		sender: from.handle,
		created_at: isoOf(at),
		...(text === "" || sentence === "attachment" || isUnsent ? {} : said),
		...mediaJson(media),
		...shareJson(share),
		...(likes.length === 0
			? {}
			: {
					likes: likes.map((like) => ({
						username: like.from.handle,
						date: isoOf((like.at ?? Math.ceil(at / 1000)) * 1000),
					})),
				}),
	};
}

/** One address, whatever was sent; what had no address is left out. */
function mediaJson(media: LifeMessage["media"]): JsonObject {
	const [first] = media;
	if (first?.kind === "audio_files") return { voice_media: "Media unavailable." };
	if (first?.kind === "gifs") return { animated_media_images: { original: { url: first.uri ?? "" } } };
	if (first?.kind !== "photos" && first?.kind !== "videos") return {};
	return {
		media_url: `${GONE}/${hexDigits(seeded(first.id), 16)}${first.kind === "videos" ? ".mp4" : ".jpg"}?oe=5FA3`,
	};
}

function shareJson(share: LifeMessage["share"]): { readonly [key: string]: Json } {
	if (share === undefined) return {};
	const { link = "", share_text = "", original_content_owner = "", profile_share_username } = share;
	if (profile_share_username !== undefined)
		return { profile_share_username, profile_share_name: share.profile_share_name ?? "" };
	if (link.includes("/stories/"))
		return { story_share: `Shared ${original_content_owner}'s story`, story_share_type: "default" };
	if (!link.includes("instagram.com/") && original_content_owner === "" && link !== "") return { link };
	return {
		...{ media_owner: original_content_owner, media_share_caption: share_text },
		media_share_url: link === "" ? "" : `${GONE}/${link.length}.jpg`,
	};
}
