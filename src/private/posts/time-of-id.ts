/** Milliseconds since 1970 at which Instagram's numbers of media begin; each has the milliseconds since then in all but its last 23 bits. */
const BEGIN = 1_314_220_021_721;
const BITS = 23n;
/** Numbers of before were counted, and say nothing of a time. */
const FIRST_DAY = 86_400_000;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** Of a post whose account is private, more letters follow. */
const SHORTCODE = 11;
const CODE = /^https?:\/\/(?:www\.)?instagram\.com\/(?:[\w.]+\/)?(?:p|reels?|tv)\/(?!audio\b)([\w-]+)/i;
const STORY = /^https?:\/\/(?:www\.)?instagram\.com\/stories\/([\w.]+)\/(\d{15,20})/i;
const NUMBER = /[?&]id=(\d{15,20})(?:_\d+)?(?:&|$)/;

/** What an address on Instagram says of the post to which it leads. */
export interface PostAddress {
	readonly isStory: boolean;
	/** The letters that name a post; empty for a story. */
	readonly code: string;
	/** Of the owner of a story, in small letters; empty where the address does not say it. */
	readonly handle: string;
	/** When it was uploaded, in seconds since 1970; undefined where its number does not say it. */
	readonly seconds: number | undefined;
}

/** Undefined for an address that leads to no post and no story. */
export function postAddress(address: string): PostAddress | undefined {
	const [, handle, story] = STORY.exec(address) ?? [];
	if (handle !== undefined && story !== undefined)
		return { isStory: true, code: "", handle: handle.toLowerCase(), seconds: secondsOfId(BigInt(story)) };
	const [, letters] = CODE.exec(address) ?? [];
	if (letters === undefined) return undefined;
	const code = letters.slice(0, SHORTCODE);
	const [, number] = NUMBER.exec(address) ?? [];
	const id = number === undefined ? idOf(code) : BigInt(number);
	return { isStory: false, code, handle: "", seconds: secondsOfId(id) };
}

/** A shortcode is the number in letters, six bits each. */
function idOf(code: string): bigint {
	let id = 0n;
	for (const letter of code) id = id * 64n + BigInt(LETTERS.indexOf(letter));
	return id;
}

function secondsOfId(id: bigint): number | undefined {
	const since = Number(id >> BITS);
	return since < FIRST_DAY || since + BEGIN > Date.now() ? undefined : Math.floor((since + BEGIN) / 1000);
}
