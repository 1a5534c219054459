import type { ShownPost } from "../pages/shown-post.ts";
import type { BookPostView, CaptionView, NoteView, PictureView, SlideView } from "../views/view.ts";
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
export function bookPost(post: ShownPost): BookPost {
	const slides = post.slides();
	const shown = { entry: post.entry, tile: post.tile, slides, caption: post.caption(), notes: post.notes() };
	const partOf = (part: BookPostView["part"], block?: Block) => viewOf(shown, part, block);
	const pictures = slides.flatMap((slide): readonly PictureView[] =>
		slide.kind === "picture"
			? [slide]
			: slide.kind === "video"
				? slide.posters.map((poster) => ({ ...poster, alt: slide.label }))
				: [],
	);
	const later = shown.notes.map(({ date, text }) => `${date.text} ${text}`);
	const text = [post.entry.caption, ...captionsOf(slides), ...later].filter((line) => line !== "").join("\n");
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
function captionsOf(slides: readonly SlideView[]): readonly string[] {
	return slides.map(({ caption }) => caption).filter((caption) => caption !== "");
}

/** A post with what it shows in full. */
interface Shown extends Pick<ShownPost, "entry" | "tile"> {
	readonly slides: readonly SlideView[];
	readonly caption: CaptionView;
	readonly notes: readonly NoteView[];
}

function viewOf(
	{ entry, tile, slides, caption, notes }: Shown,
	part: BookPostView["part"],
	block: Block | undefined,
): BookPostView {
	const ratio = block?.ratio ?? 1;
	return {
		url: tile.url,
		date: tile.date,
		label: tile.label,
		place: entry.place,
		films: slides.flatMap((slide) => (slide.kind === "video" ? [slide.duration] : [])),
		caption,
		captions: captionsOf(slides),
		notes,
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
