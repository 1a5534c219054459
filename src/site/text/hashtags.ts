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

/** Hexadecimal digits of a fingerprint, and of how many more it grows where two are the same. */
const DIGITS = 8;
/** Nobody can make two texts of which all of SHA-256 is the same. */
const ALL_DIGITS = 64;

/**
 * The addresses of the hashtags' pages of one site, without extension, each its own on every disk: hashtags whose short
 * fingerprints are the same get longer ones, which differ. The others have the same address on every site.
 */
export function addressesOfTags(tags: Iterable<string>): ReadonlyMap<string, string> {
	const addresses = new Map<string, string>();
	let open: readonly string[] = [...new Set(tags)];
	for (let digits = DIGITS; open.length > 0 && digits <= ALL_DIGITS; digits += DIGITS) {
		const found = open.map((tag) => [tag, addressWith(tag, digits)] as const);
		const taken = new Map<string, number>();
		for (const [, address] of found) taken.set(address, (taken.get(address) ?? 0) + 1);
		const isAlone = (address: string) => taken.get(address) === 1;
		for (const [tag, address] of found) if (isAlone(address)) addresses.set(tag, address);
		open = found.flatMap(([tag, address]) => (isAlone(address) ? [] : [tag]));
	}
	return addresses;
}

/** The address of a hashtag's page on a site where no other one has its fingerprint. */
export function addressOfTag(tag: string): string {
	return addressWith(tag, DIGITS);
}

/**
 * `tags/s/sunset`. What cannot be written in `[a-z0-9]` gets a fingerprint behind what can. No address with a fingerprint is one
 * without, and none is one with a longer fingerprint, because nothing but the fingerprint has a hyphen before it.
 */
function addressWith(tag: string, digits: number): string {
	const plain = tag
		.normalize("NFKD")
		.replace(/[^a-z0-9]+/g, "")
		.slice(0, LONGEST);
	const slug =
		plain === tag && !DEVICE.test(plain)
			? plain
			: `${plain === "" ? "x" : plain}-${createHash("sha256").update(tag).digest("hex").slice(0, digits)}`;
	return `tags/${slug.slice(0, 1)}/${slug}`;
}
