import { createHash } from "node:crypto";

/**
 * A hashtag as Instagram takes it: letters and digits of any script, underscores and emoji, also behind a full-width sign.
 * It does not begin inside a word or an address.
 */
export const hashtagPattern =
	/(?<![\p{L}\p{N}_&/#＃])[#＃](?:[\p{L}\p{M}\p{N}_\p{Extended_Pictographic}]|\u200d|\ufe0f)+/gu;

/** The name under which all spellings of a hashtag meet: without the sign, in lower case. Undefined for a bare number. */
export function tagOf(hashtag: string): string | undefined {
	const tag = hashtag.slice(1).normalize("NFC").toLowerCase();
	return /[\p{L}\p{Extended_Pictographic}]/u.test(tag) ? tag : undefined;
}

/** The hashtags of a caption, each once, in their order. */
export function tagsIn(caption: string): readonly string[] {
	const tags = new Set<string>();
	for (const [hashtag] of caption.matchAll(hashtagPattern)) {
		const tag = tagOf(hashtag);
		if (tag !== undefined) tags.add(tag);
	}
	return [...tags];
}

/** Names that Windows keeps for devices, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/;
const LONGEST = 40;

/**
 * The address of a hashtag's page, without extension: `tags/s/sunset`. What cannot be written in `[a-z0-9]` gets a
 * fingerprint behind what can, so that no two hashtags meet in one file on any disk.
 */
export function addressOfTag(tag: string): string {
	const plain = tag
		.normalize("NFKD")
		.replace(/[^a-z0-9]+/g, "")
		.slice(0, LONGEST);
	const slug =
		plain === tag && !DEVICE.test(plain)
			? plain
			: `${plain === "" ? "x" : plain}-${createHash("sha256").update(tag).digest("hex").slice(0, 8)}`;
	return `tags/${slug.slice(0, 1)}/${slug}`;
}
