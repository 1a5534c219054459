import { hashBytes } from "../../../output/file-bytes.ts";
import type { PrivateLanguage } from "../../languages/words.ts";
import { urisOfRecord } from "../../media/uris.ts";
import type { Area } from "../../model/areas.ts";
import type { GenericRecord } from "../../model/generic-record.ts";
import type { OwnPost } from "../../model/own-post.ts";
import { OwnPosts, type Pointed } from "../../posts/own-posts.ts";
import { ownPostsUrl } from "../../render/links.ts";
import { type Packed, pack } from "../../render/pack.ts";

/** An index that somebody has renamed or moved is in no area. */
const MAY_TELL_POSTS: ReadonlySet<Area> = new Set<Area>(["posts", "other"]);

/** A post with its day in the owner's zone and its place on the pages. */
export interface PlacedPost {
	readonly post: OwnPost;
	/** Such as `2024-05-14`; empty where its day is not known. */
	readonly day: string;
	/** Such as `2024-05`; empty where it is not known. */
	readonly month: string;
	/** Minutes since midnight; undefined where only its day is known. */
	readonly minute: number | undefined;
	/** Its address on its page, which stays: see `idsOf`. */
	readonly id: string;
	/** The page and its address on it. */
	readonly url: string;
}

/** Stories are many, and are apart as in the app. */
export type Gallery = "posts" | "stories";
export const galleryOf = ({ kind }: OwnPost): Gallery => (kind === "story" ? "stories" : "posts");

/** Pages of posts in full. */
export interface GalleryPages {
	readonly of: Gallery;
	/** Oldest first, those without a date before all others. */
	readonly pages: readonly Packed<PlacedPost>[];
}

/** Letters for which a medium counts: about a hundred are on a page. */
const MEDIUM = 3500;
const POST = 1500;
/** Letters of a digest that make an address. */
const DIGEST = 12;

/** Knows where each post of the owner is shown, from the moment at which all have been read. */
export class PlacedPosts {
	galleries: readonly GalleryPages[] = [];
	#posts = new OwnPosts([], []);
	readonly #placed = new Map<OwnPost, PlacedPost>();
	readonly #language: Pick<PrivateLanguage, "local">;

	constructor(language: Pick<PrivateLanguage, "local">) {
		this.#language = language;
	}

	/** The newest first, those without a date last. */
	get all(): Iterable<PlacedPost> {
		return this.#placed.values();
	}

	/** Called before anything that may lead to a post is written. */
	begin(posts: OwnPosts): void {
		this.#posts = posts;
		const ids = idsOf(posts.all);
		const galleries = (["posts", "stories"] as const).map((of) => {
			const dated = posts.all
				.filter((post) => galleryOf(post) === of)
				.map((post) => this.#dated(post, ids.get(post) ?? ""));
			// Divided with the oldest first, so that the pages of former years keep their addresses.
			const oldest = [
				...dated.filter(({ month }) => month === ""),
				...dated.filter(({ month }) => month !== "").reverse(),
			];
			const pages = pack(oldest, { periodOf: ({ month }) => month, lettersOf }).map((page): Packed<PlacedPost> => {
				const url = ownPostsUrl(of, page.name);
				return { ...page, items: page.items.map((item) => ({ ...item, url: `${url}#${item.id}` })) };
			});
			return { of, pages: dated.length === 0 ? [] : pages };
		});
		this.galleries = galleries;
		const placed = new Map<OwnPost, PlacedPost>();
		for (const { pages } of galleries)
			for (const { items } of pages) for (const item of items) placed.set(item.post, item);
		for (const post of posts.all) {
			const item = placed.get(post);
			if (item !== undefined) this.#placed.set(post, item);
		}
	}

	placeOf(post: OwnPost | undefined): PlacedPost | undefined {
		return post && this.#placed.get(post);
	}

	/** The post to which a record of an index belongs, by its media, or where it has none by its text; undefined for none. */
	ofRecord(record: GenericRecord, area: Area): PlacedPost | undefined {
		if (!MAY_TELL_POSTS.has(area)) return undefined;
		const uris = [...urisOfRecord(record)];
		if (uris.length > 0) return this.ofMedia(uris);
		return this.placeOf(this.#posts.ofTexts([record.title, ...record.values.map(({ text }) => text)]));
	}

	ofMedia(uris: Iterable<string>): PlacedPost | undefined {
		return this.placeOf(this.#posts.ofMedia(uris));
	}

	/** The post of exactly that time. */
	at(seconds: number, of: Gallery): PlacedPost | undefined {
		return this.placeOf(this.#posts.at(seconds, of === "stories"));
	}

	/** The address of the post that somebody shared, liked or saved; empty where it is not proved which it is. */
	urlOf(pointed: Pointed): string {
		return this.placeOf(this.#posts.of(pointed))?.url ?? "";
	}

	#dated(post: OwnPost, id: string): PlacedPost {
		const { seconds, precision } = post;
		// Noon in UTC stands for a day of which no time is known: it is that day in every zone.
		const isDay = precision === "day" || precision === "month";
		const milliseconds = seconds === undefined ? undefined : seconds * 1000;
		const moment =
			milliseconds === undefined ? undefined : isDay ? inUtc(milliseconds) : this.#language.local(milliseconds);
		const day = moment?.day ?? "";
		return {
			...{ post, id, url: "", month: day.slice(0, -3) },
			day: precision === "month" ? "" : day,
			minute: isDay || moment === undefined ? undefined : moment.minute,
		};
	}
}

const inUtc = (milliseconds: number) => ({ day: new Date(milliseconds).toISOString().slice(0, 10), minute: 0 });

/** `p20240514-183005`, of what has no time a digest, and a number where several of a gallery have the same one. */
function idsOf(posts: readonly OwnPost[]): ReadonlyMap<OwnPost, string> {
	const counts = new Map<string, number>();
	const ids = new Map<OwnPost, string>();
	// The oldest first, so that a later one of the same second or minute takes no address from another.
	for (const post of posts.toReversed()) {
		const id = idOf(post);
		const key = `${galleryOf(post)} ${id}`;
		const n = (counts.get(key) ?? 0) + 1;
		counts.set(key, n);
		ids.set(post, n === 1 ? id : `${id}-${n}`);
	}
	return ids;
}

function idOf({ kind, seconds, caption, media }: OwnPost): string {
	if (seconds === undefined) {
		const said = JSON.stringify([kind, caption, media.map(({ uri }) => uri.slice(uri.lastIndexOf("/") + 1))]);
		return `undated-${hashBytes(said).slice(0, DIGEST)}`;
	}
	const iso = new Date(seconds * 1000).toISOString();
	return `p${iso.slice(0, 10).replaceAll("-", "")}-${iso.slice(11, 19).replaceAll(":", "")}`;
}

function lettersOf({ post }: PlacedPost): number {
	return POST + post.caption.length + MEDIUM * post.media.length;
}
