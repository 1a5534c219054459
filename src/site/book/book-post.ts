import type { ShownPost } from "../pages/posts.ts";
import type { BookPostView, PictureView, PostPage } from "../views/view.ts";
import { linesOf, roomFor } from "./room.ts";
import { type Block, blockOf, inParts, MOST_ON_A_PAGE } from "./rows.ts";

/** Pictures that are wider than this stand above their text where two posts share a page; others beside it. */
const WIDE = 1.2;
/** Narrower ones leave room beside them on a square page. */
const NARROW = 0.75;

/** Lines of a text that shares half a page with its picture, and letters on one of them. */
const SHORT = { lines: 9, letters: 34 } as const;
const SHORT_BELOW = { lines: 3, letters: 64 } as const;

/** A post as the pages of a book that it takes. */
export interface BookPost {
	/** Of one page each: pictures and text, or one of them. Never none. */
	readonly parts: readonly [BookPostView, ...BookPostView[]];
	/** Whether it can share a page with another one. */
	readonly isShort: boolean;
}

/** A post with all its pictures and its whole text, on as many pages as they need. Pure. */
export function bookPost({ page: post, tile }: Pick<ShownPost, "page" | "tile">): BookPost {
	const partOf = (part: BookPostView["part"], block?: Block) => viewOf(post, tile, part, block);
	const pictures = post.slides.flatMap((slide): readonly PictureView[] =>
		slide.kind === "picture"
			? [slide]
			: slide.kind === "video"
				? slide.posters.map((poster) => ({ ...poster, alt: slide.label }))
				: [],
	);
	const later = post.notes.map(({ date, text }) => `${date.text} ${text}`);
	const text = [post.caption.text, ...captionsOf(post), ...later].filter((line) => line !== "").join("\n");
	const [first, ...others] = inParts(pictures, MOST_ON_A_PAGE).map(blockOf);
	if (first === undefined) return { parts: [partOf("text")], isShort: isShortText(text) };
	const room = roomFor(text, first.ratio);
	const rest = others.map((block) => partOf("pictures", block));
	if (room === undefined) return { parts: [partOf("dated", first), ...rest, partOf("text")], isShort: false };
	const whole = { ...partOf("whole", first), room };
	return {
		parts: [whole, ...rest],
		isShort: rest.length === 0 && (pictures.length === 1 || first.ratio > WIDE) && isShortText(text, first.ratio),
	};
}

function isShortText(text: string, ratio = 0): boolean {
	const { lines, letters } = ratio > WIDE ? SHORT_BELOW : SHORT;
	return linesOf(text, letters) <= lines;
}

/** Texts of single pictures, which downloads of some years have. */
function captionsOf({ slides }: PostPage): readonly string[] {
	return slides.map(({ caption }) => caption).filter((caption) => caption !== "");
}

function viewOf(
	post: PostPage,
	{ date, label }: Pick<BookPostView, "date" | "label">,
	part: BookPostView["part"],
	block: Block | undefined,
): BookPostView {
	const ratio = block?.ratio ?? 1;
	return {
		url: post.url,
		date,
		label,
		place: post.place,
		films: post.slides.flatMap((slide) => (slide.kind === "video" ? [slide.duration] : [])),
		caption: post.caption,
		captions: captionsOf(post),
		notes: post.notes,
		rows: block?.rows ?? [],
		ratio: blockRatio(ratio),
		shape: ratio > WIDE ? "wide" : ratio < NARROW ? "narrow" : "",
		room: "0",
		part,
	};
}

/**
 * The class of a block's shape: in steps of a twentieth, so that a stylesheet needs few of them, and never more than it is, so that
 * no block is higher than its room.
 */
function blockRatio(ratio: number): string {
	return String(Math.min(400, Math.max(10, Math.floor(ratio * 20) * 5))).padStart(3, "0");
}
