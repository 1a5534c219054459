import { excerpt } from "../../../languages/excerpt.ts";
import type { PrivateArchive } from "../../files/archive.ts";
import type { Area } from "../../model/areas.ts";
import type { OwnPost } from "../../model/own-post.ts";
import { nobody } from "../../readers/facts.ts";
import type { Line } from "../../render/line-view.ts";
import { stillOf } from "../../render/media-files.ts";
import type { Telling } from "../../telling/telling.ts";
import type { Told } from "../../telling/told.ts";
import { postOfNumbers } from "./numbers.ts";
import type { PlacedPost, PlacedPosts } from "./placed-posts.ts";
import { badgeOf, isoOf, type ShowingPosts } from "./post-view.ts";

/** Letters of a caption in a line, and those that are looked at: all of it is where the line leads. */
const MOST_LETTERS = 400;
const MOST_READ = 4000;

/** Records of these areas are about posts by their address and caption. */
const ABOUT_POSTS: ReadonlySet<Area> = new Set<Area>(["likes", "saved", "seen"]);
const NOTHING = { subject: undefined, kind: "", title: "", facts: [], closed: [], address: "", media: [] };

/** The owner's posts in lines, and to which of them other lines lead. */
export class PostLines {
	readonly #placed: PlacedPosts;
	readonly #showing: Omit<ShowingPosts, "linkOf">;

	#byNumbers: ReadonlyMap<object, PlacedPost> = new Map();

	constructor(placed: PlacedPosts, showing: Omit<ShowingPosts, "linkOf">) {
		this.#placed = placed;
		this.#showing = showing;
	}

	/** Called when everything has been read. */
	end({ collected }: Pick<PrivateArchive, "collected">): void {
		const found = collected.insights.map((insight) => [insight, postOfNumbers(insight, this.#placed)] as const);
		this.#byNumbers = new Map(found.flatMap(([insight, post]) => (post === undefined ? [] : [[insight, post]])));
	}

	get all(): Iterable<PlacedPost> {
		return this.#placed.all;
	}

	lineOf(post: OwnPost): Line {
		const { media } = this.#showing;
		const placed = this.#placed.placeOf(post);
		return {
			...{ seconds: post.seconds, area: "posts", day: placed?.day ?? "", minute: placed?.minute },
			...{ iso: placed === undefined ? "" : isoOf(placed), url: placed?.url ?? "" },
			still: stillOf(media.ofFile(post.media[0]?.file)),
			tell: () => this.#tell(post),
		};
	}

	#tell(post: OwnPost): Telling {
		const { language } = this.#showing;
		const { deeds } = language;
		const { kind, shelf, caption } = post;
		const isPosted = shelf !== "draft" && shelf !== "other";
		const deed = deeds.ownPosts[isPosted ? kind : shelf];
		const badge = badgeOf(post, language);
		return {
			...{ ...NOTHING, area: "posts", person: nobody },
			what: isPosted && badge !== "" ? `${deed} (${badge})` : deed,
			text: excerpt(caption.slice(0, MOST_READ), MOST_LETTERS),
		};
	}

	/** The page of the post that a record is about; empty where nothing proves it. */
	postOf(told: Told): string {
		const { area, person, address, text, media } = told.tell();
		if (ABOUT_POSTS.has(area)) return this.#placed.urlOf({ owner: person.handle, address, text });
		const post = area === "comments" ? this.#placed.ofMedia(media) : this.#byNumbers.get(told.record);
		return post?.url ?? "";
	}
}
