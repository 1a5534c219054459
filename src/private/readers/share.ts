import type { Json } from "../../readers/json.ts";
import type { Share } from "../model/conversation.ts";

/** What was sent, by its address; an address without any of these is one of the web. */
const KINDS: readonly (readonly [pattern: RegExp, kind: Share["kind"]])[] = [
	[/^https?:\/\/(?:[\w-]+\.)*giphy\.com\//i, "gif"],
	[/^https?:\/\/(?:www\.)?(?:google\.[a-z.]{2,6}\/maps|maps\.google\.|maps\.apple\.com|bing\.com\/maps)/i, "place"],
	[/^https?:\/\/(?:www\.)?instagram\.com\/stories\//i, "story"],
	[/^https?:\/\/(?:www\.)?instagram\.com\/(?:[\w.]+\/)?reels?\//i, "reel"],
	[/^https?:\/\/(?:www\.)?instagram\.com\/(?:[\w.]+\/)?(?:p|tv)\//i, "post"],
	[/^https?:\/\/(?:www\.)?instagram\.com\/(?:_u\/)?[\w.]+\/?(?:\?|$)/i, "profile"],
];

/** The share of a message in any of its eight forms; undefined where it says nothing. Its `media` is unknown (seen 6 times in 2025). */
export function shareOf(json: Json): Share | undefined {
	const link = json.get("link").text().trim();
	const text = json.get("share_text").text();
	const name = json.get("profile_share_name").text();
	const handle = json.get("profile_share_username").text();
	const owner = json.get("original_content_owner").text() || handle;
	if (`${link}${text}${name}${owner}` === "") return undefined;
	const isProfile = name !== "" || handle !== "";
	return { kind: isProfile ? "profile" : kindOfShare(link), link, text, owner, name };
}

/** What an address leads to. */
export function kindOfShare(link: string): Share["kind"] {
	if (link === "") return "unknown";
	return KINDS.find(([pattern]) => pattern.test(link))?.[1] ?? "web";
}
