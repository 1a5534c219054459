import { type Json, knownMembers, type Member } from "../../readers/json.ts";
import type { Share } from "../model/conversation.ts";

/** What was sent, by its address, the most frequent first; an address without any of these is one of the web. */
const KINDS: readonly (readonly [pattern: RegExp, kind: Share["kind"]])[] = [
	[/^https?:\/\/(?:www\.)?instagram\.com\/stories\//i, "story"],
	[/^https?:\/\/(?:www\.)?instagram\.com\/(?:[\w.]+\/)?reels?\//i, "reel"],
	[/^https?:\/\/(?:www\.)?instagram\.com\/(?:[\w.]+\/)?(?:p|tv)\//i, "post"],
	[/^https?:\/\/(?:www\.)?instagram\.com\/(?:_u\/)?[\w.]+\/?(?:\?|$)/i, "profile"],
	[/^https?:\/\/(?:[\w-]+\.)*giphy\.com\//i, "gif"],
	[/^https?:\/\/(?:www\.)?(?:google\.[a-z.]{2,6}\/maps|maps\.google\.|maps\.apple\.com|bing\.com\/maps)/i, "place"],
];

const MEMBERS = knownMembers({
	link: "text",
	share_text: "text",
	original_content_owner: "text",
	profile_share_username: "text",
	profile_share_name: "text",
});

/** The share of a message in any of its eight forms; undefined where it says nothing. What it has beyond is added to `rest`. */
export function shareOf(json: Json, rest: Member[]): Share | undefined {
	json.beyond(MEMBERS, rest);
	const link = json.textOf("link").trim();
	const text = json.textOf("share_text");
	const name = json.textOf("profile_share_name");
	const handle = json.textOf("profile_share_username");
	const author = json.textOf("original_content_owner");
	if (author !== "" && handle !== "" && author !== handle)
		rest.push(["profile_share_username", json.get("profile_share_username")]);
	const owner = author || handle;
	if (link === "" && text === "" && name === "" && owner === "") return undefined;
	const isProfile = name !== "" || handle !== "";
	return { kind: isProfile ? "profile" : kindOfShare(link), link, text, owner, name };
}

/** What an address leads to. */
export function kindOfShare(link: string): Share["kind"] {
	if (link === "") return "unknown";
	return KINDS.find(([pattern]) => pattern.test(link))?.[1] ?? "web";
}
