import type { OwnPost } from "../model/own-post.ts";
import { mediumKey } from "./facts.ts";
import { type PostAddress, postAddress } from "./time-of-id.ts";

/** Something that was shared, liked or saved, as far as its record says what it was. Texts are empty where it does not. */
export interface Pointed {
	/** Whose it was. */
	readonly owner: string;
	readonly address: string;
	readonly text: string;
}

/** Letters from which a caption is taken for one that nobody has written twice. */
const LONG_ENOUGH = 12;
/** Seconds between the number of an upload and the time of its post. */
const NEAR = 120;
/** Seconds after which a caption is not that of an upload. */
const FAR = 86_400;
/** Nobody posts as much in a minute; of a crowd nothing is said. */
const MOST_IN_MINUTE = 100;
/** Marks what several posts have. */
const SEVERAL = Symbol("several");
type Found<Key> = Map<Key, OwnPost | typeof SEVERAL>;

/** The owner's posts, and which of them something is about. What could be about two of them is about none. */
export class OwnPosts {
	/** The newest first, those without a time last. */
	readonly all: readonly OwnPost[];
	readonly #handles: ReadonlySet<string>;
	readonly #byMedium: Found<string> = new Map();
	/** Of posts without media. */
	readonly #byText: Found<string> = new Map();
	readonly #byCode: Found<string> = new Map();
	readonly #byCaption: Found<string> = new Map();
	readonly #byMinute = { posts: new Map<number, OwnPost[]>(), stories: new Map<number, OwnPost[]>() };

	/** `handles` are those of the owner. */
	constructor(all: readonly OwnPost[], handles: readonly string[]) {
		this.all = all;
		this.#handles = new Set(handles.map((handle) => handle.toLowerCase()));
		for (const post of all) {
			for (const { uri } of post.media) for (const key of keysOf(uri)) put(this.#byMedium, key, post);
			if (post.media.length === 0) put(this.#byText, textKey(post.caption), post);
			// Nobody but the owner has seen a draft, and its post has the same caption.
			if (post.shelf === "draft") continue;
			for (const address of post.addresses) {
				const own = postAddress(address);
				// A link in it leads to somebody else's post, of another time.
				if (own !== undefined && agrees(post, own)) put(this.#byCode, own.code, post);
			}
			if (post.caption.length >= LONG_ENOUGH) put(this.#byCaption, textKey(post.caption), post);
			if (!isExact(post) || post.seconds === undefined) continue;
			const minute = Math.floor(post.seconds / 60);
			const times = this.#byMinute[post.kind === "story" ? "stories" : "posts"];
			const known = times.get(minute) ?? [];
			times.set(minute, known);
			if (known.length < MOST_IN_MINUTE) known.push(post);
		}
	}

	/** The one post of which these are media, by their paths or by the numbers that Instagram gives them. */
	ofMedia(uris: Iterable<string>): OwnPost | undefined {
		let found: OwnPost | undefined;
		for (const uri of uris) {
			const post = keysOf(uri)
				.map((key) => this.#byMedium.get(key))
				.find((one) => one !== undefined);
			if (post === SEVERAL || (found !== undefined && post !== undefined && post !== found)) return undefined;
			found ??= post;
		}
		return found;
	}

	/** The one post of text alone that has one of these texts. */
	ofTexts(texts: Iterable<string>): OwnPost | undefined {
		if (this.#byText.size === 0) return undefined;
		for (const text of texts) {
			const post = this.#byText.get(textKey(text));
			if (post !== undefined && post !== SEVERAL) return post;
		}
		return undefined;
	}

	/** The one post that was pointed at, where its address, its caption or the time in its number proves it. */
	of({ owner, address, text }: Pointed): OwnPost | undefined {
		const to = postAddress(address);
		const known = to === undefined ? undefined : this.#byCode.get(to.code);
		if (known !== undefined && known !== SEVERAL) return known;
		const handle = owner.replace(/^@/, "").toLowerCase() || (to?.handle ?? "");
		if (!this.#handles.has(handle)) return undefined;
		const captioned = this.#byCaption.get(textKey(text));
		const timed = to && this.#uploadedAt(to);
		if (captioned === undefined || captioned === SEVERAL) return captioned === SEVERAL ? undefined : timed;
		const isOther = timed !== undefined && timed !== captioned;
		return isOther || !agrees(captioned, to) ? undefined : captioned;
	}

	/** The one post of a time, such as that of a record of its numbers. */
	at(seconds: number, isStory: boolean): OwnPost | undefined {
		return this.#near(seconds, 0, isStory);
	}

	#uploadedAt({ seconds, isStory }: PostAddress): OwnPost | undefined {
		return seconds === undefined ? undefined : this.#near(seconds, NEAR, isStory);
	}

	#near(seconds: number, most: number, isStory: boolean): OwnPost | undefined {
		const [first, last] = [Math.floor((seconds - most) / 60) - 1, Math.floor((seconds + most) / 60)];
		const times = this.#byMinute[isStory ? "stories" : "posts"];
		let found: OwnPost | undefined;
		for (let minute = first; minute <= last; minute++) {
			const posts = times.get(minute) ?? [];
			if (posts.length === MOST_IN_MINUTE) return undefined;
			for (const post of posts) {
				if (apart(post, seconds) > most) continue;
				if (found !== undefined) return undefined;
				found = post;
			}
		}
		return found;
	}
}

/** Seconds between a time and that of a post, of which a page prints the minute alone. */
function apart({ seconds = 0, precision }: OwnPost, at: number): number {
	const length = precision === "minute" ? 59 : 0;
	return Math.max(0, seconds - at, at - seconds - length);
}

/** Whether a post is of the kind and about of the time that an address says. */
function agrees(post: OwnPost, to: PostAddress | undefined): boolean {
	if (to === undefined) return true;
	if ((post.kind === "story") !== to.isStory) return false;
	return to.seconds === undefined || post.seconds === undefined || Math.abs(post.seconds - to.seconds) <= FAR;
}

const isExact = ({ precision }: OwnPost) => precision === "second" || precision === "minute";

/** Its path, and what Instagram calls it in every download: the digits that end its name. */
function keysOf(uri: string): readonly string[] {
	const key = mediumKey(uri);
	const [number] = /(?<!\d)\d{14,20}(?=\.[a-z0-9]{1,5}$|$)/i.exec(key) ?? [];
	return [key, ...(number === undefined ? [] : [number])].filter((one) => one !== "");
}

const textKey = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();

function put<Key>(found: Found<Key>, key: Key, post: OwnPost): void {
	if (key === "") return;
	const known = found.get(key);
	if (known !== post) found.set(key, known === undefined ? post : SEVERAL);
}
