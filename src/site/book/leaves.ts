import type { BookPostView, LeafView, StoryPictureView } from "../views/view.ts";
import type { BookPost } from "./book-post.ts";
import { inParts } from "./rows.ts";

/** Posts of a month from which on every two short ones share a page; with fewer, some have one of their own. */
const MANY = 8;

/** Pictures of stories on one page: three rows of six. */
const STORIES_ON_A_PAGE = 18;

/** A row of them, which fits below a post. */
const IN_A_STRIP = 6;

/** A leaf in the making. */
interface Leaf extends LeafView {
	/** The first of several pages of one post, which are seen together where they face each other. */
	readonly beginsSpread: boolean;
}

const EMPTY: Leaf = { id: "", heading: "", opener: [], posts: [], stories: [], columns: "0", beginsSpread: false };

/** The page that begins a year of a life. */
export function openerLeaf(opener: LeafView["opener"][number]): Leaf {
	return { ...EMPTY, opener: [opener] };
}

/** The pages of a month, which begins on one of its own; oldest first, its stories at the end. Pure. */
export function leavesOfMonth(
	{ id, heading }: Pick<LeafView, "id" | "heading">,
	posts: readonly BookPost[],
	stories: readonly StoryPictureView[],
): readonly Leaf[] {
	const leaves: Leaf[] = [];
	let waiting: BookPostView | undefined;
	let wasShared = false;
	const alone = () => {
		if (waiting === undefined) return;
		leaves.push({ ...EMPTY, posts: [waiting] });
		waiting = undefined;
		wasShared = false;
	};
	for (const { parts, isShort } of posts) {
		const [first] = parts;
		if (waiting !== undefined && isShort) {
			leaves.push({ ...EMPTY, posts: [waiting, first] });
			waiting = undefined;
			wasShared = true;
			continue;
		}
		alone();
		const mayShare = posts.length > MANY || !wasShared || first.shape === "wide" || first.rows.length === 0;
		if (isShort && mayShare) waiting = first;
		else {
			for (const [index, part] of parts.entries())
				leaves.push({ ...EMPTY, posts: [part], beginsSpread: index === 0 && parts.length > 1 });
			wasShared = false;
		}
	}
	alone();
	const isStrip = stories.length > 0 && stories.length <= IN_A_STRIP;
	if (isStrip) unshare(leaves, leaves.length - 1);
	const last = leaves.at(-1);
	if (isStrip && last !== undefined && hasRoomBelow(last)) leaves.splice(-1, 1, { ...last, stories, columns: "6" });
	else
		for (const shown of inParts(stories, STORIES_ON_A_PAGE))
			leaves.push({ ...EMPTY, stories: shown, columns: shown.length <= 3 ? "3" : shown.length <= 8 ? "4" : "6" });
	const [opening, ...others] = leaves;
	return opening === undefined ? [] : [{ ...opening, id, heading }, ...others];
}

/** Whether a strip of stories fits on a page: not below two posts, nor below a long text. */
function hasRoomBelow({ posts }: Leaf): boolean {
	const [post, other] = posts;
	return post !== undefined && other === undefined && post.rows.length > 0 && Number(post.room) <= 6;
}

/**
 * Moves posts of several pages to where these face each other, by giving two short posts before them a page each. `first` is the
 * page on which the leaves begin; in a bound book, those with even numbers face the next one.
 */
export function facing(leaves: readonly Leaf[], first: number): readonly LeafView[] {
	const bound: Leaf[] = [];
	let fixed = 0;
	for (const leaf of leaves) {
		if (leaf.beginsSpread) {
			if ((bound.length + first) % 2 === 1) unshare(bound, fixed);
			fixed = bound.length;
		}
		bound.push(leaf);
	}
	return bound.map(({ beginsSpread: _, ...leaf }) => leaf);
}

/** Divides the last page that two posts share, if there is one from `fixed` on. */
function unshare(bound: Leaf[], fixed: number): void {
	const at = bound.findLastIndex(({ posts }, index) => index >= fixed && posts.length === 2);
	const shared = bound[at];
	if (shared === undefined) return;
	const [one, two] = shared.posts;
	if (one === undefined || two === undefined) return;
	bound.splice(at, 1, { ...shared, posts: [one] }, { ...EMPTY, posts: [two] });
}
