import type { CalendarDay } from "../../languages/dates.ts";
import type { Address } from "../../model/address.ts";
import type { Entry } from "../../model/archive.ts";
import { captionView } from "../text/caption.ts";
import type { CaptionView, NoteView, PostPage, SlideView, TileView } from "../views/view.ts";
import { type PageContext, slidesOf } from "./slides.ts";

/** What is known of a post, reel or IGTV video before it is described in full. */
type PostFacts = Pick<ShownPost, "entry" | "address" | "calendar" | "tile" | "kinds" | "tags">;

/**
 * A post, reel or IGTV video. What many pages need of it is kept; what its own page or a book shows in full is described each time,
 * because it is 3 kB a post, and needed a few times at most.
 */
export class ShownPost {
	readonly entry: Entry;
	readonly address: Address;
	readonly calendar: CalendarDay;
	/** Its tile on lists. */
	readonly tile: TileView;
	/** What it shows, slide by slide. */
	readonly kinds: readonly SlideView["kind"][];
	/** Normalized hashtags of its caption, each once. */
	readonly tags: readonly string[];
	readonly #context: PageContext;
	readonly #describe: (post: ShownPost) => PostPage;

	constructor(facts: PostFacts, context: PageContext, describe: (post: ShownPost) => PostPage) {
		this.entry = facts.entry;
		this.address = facts.address;
		this.calendar = facts.calendar;
		this.tile = facts.tile;
		this.kinds = facts.kinds;
		this.tags = facts.tags;
		this.#context = context;
		this.#describe = describe;
	}

	slides(): readonly SlideView[] {
		return slidesOf(this, this.#context);
	}

	caption(): CaptionView {
		return captionView(this.entry.caption, this.#context.urlOfTag);
	}

	/** Of the owner, later than the caption. */
	notes(): readonly NoteView[] {
		return this.#context.notes.get(this.address.key) ?? [];
	}

	page(): PostPage {
		return this.#describe(this);
	}
}
