import { groupBy } from "../../model/group-by.ts";
import { hashBytes } from "../../output/file-bytes.ts";

/**
 * A hashtag by Instagram's rules: letters and digits of any script, underscores and emoji, after a number sign, which may be
 * full-width. It does not begin inside a word or a URL.
 */
const HASHTAG = /(?<![\p{L}\p{N}_&/#＃])[#＃](?:[\p{L}\p{M}\p{N}_\p{Extended_Pictographic}]|\u200d|\ufe0f)+/gu;

/** Normalizes a hashtag: without the number sign, NFC, in lower case. Undefined for a bare number. */
export function tagOf(hashtag: string): string | undefined {
	const tag = hashtag.slice(1).normalize("NFC").toLowerCase();
	return /[\p{L}\p{Extended_Pictographic}]/u.test(tag) ? tag : undefined;
}

/** Yields the hashtags of a caption: normalized, as written, and where. */
export function* hashtagsIn(caption: string) {
	for (const { 0: text, index } of caption.matchAll(HASHTAG)) {
		const tag = tagOf(text);
		if (tag !== undefined) yield { tag, text, index };
	}
}

/** The normalized hashtags of a caption, each once, in their order. */
export function tagsIn(caption: string): readonly string[] {
	return [...new Set([...hashtagsIn(caption)].map(({ tag }) => tag))];
}

/** Names that Windows reserves for devices, with any extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/;
const LONGEST = 40;

/** Hexadecimal digits of a digest in an address, and how many are added at a collision. */
const DIGITS = 8;
/** All of SHA-256, which has no known collision. */
const ALL_DIGITS = 64;

/**
 * The addresses of the hashtags' pages of one site, without extension, unique also where a disk ignores case: hashtags whose
 * short digests collide get longer ones. The others have the same address on every site.
 */
export function addressesOfTags(tags: Iterable<string>): ReadonlyMap<string, string> {
	const addresses = new Map<string, string>();
	let open: readonly string[] = [...new Set(tags)];
	for (let digits = DIGITS; open.length > 0 && digits <= ALL_DIGITS; digits += DIGITS) {
		const byAddress = groupBy(open, (tag) => addressOfTag(tag, digits));
		for (const [address, [tag, ...others]] of byAddress) if (others.length === 0) addresses.set(tag, address);
		open = open.filter((tag) => !addresses.has(tag));
	}
	return addresses;
}

/**
 * The address of a hashtag's page: `tags/s/sunset`. Where a hashtag has other characters than `[a-z0-9]`, these are dropped and a digest is appended. Addresses
 * with digests of different lengths, and those without, never collide, because only a digest follows a hyphen.
 */
export function addressOfTag(tag: string, digits = DIGITS): string {
	const plain = tag
		.normalize("NFKD")
		.replace(/[^a-z0-9]+/g, "")
		.slice(0, LONGEST);
	const slug =
		plain === tag && !DEVICE.test(plain) ? plain : `${plain === "" ? "x" : plain}-${hashBytes(tag).slice(0, digits)}`;
	return `tags/${slug.slice(0, 1)}/${slug}`;
}
