import { countEach } from "../model/group-by.ts";

/**
 * What is directly in the root of a download, in some layout since 2018, and in no other folder of it. The folders above are
 * wrappers, whatever they are called and however many there are: `instagram-name-2026-01-31-Ab12Cd34/`, from
 * the Accounts Center `meta-2026-.../` around that, from a drive `Takeout/Drive/` around both (seen 2026).
 */
const CERTAIN = ["your_instagram_activity/", "content/[^/]+\\.(?:json|html)$"];

/** What is there too; a folder of other things, or one above a root, may have the same name. */
const LIKELY = [
	"personal_information/",
	"account_information/",
	"connections/",
	"logged_information/",
	"threads/",
	"messages/inbox/",
	"media/(?:posts|stories|reels|igtv|other|profile|archived_posts|recently_deleted)/",
	"(?:photos|videos|stories|profile|direct)/\\d{6}/",
	"(?:media|profile)\\.json$",
	"start_here\\.html$",
];

/**
 * Files in the root of 2018 to 2020, of which a part may have some and no other mark. Other programs write one of these names;
 * two of them in one folder are a root.
 */
const FLAT = [
	"account_history",
	"comments",
	"connections",
	"information_about_you",
	"likes",
	"messages",
	"saved",
	"searches",
	"seen_content",
	"stories_activities",
	"uploaded_contacts",
];
const ENOUGH_FLAT = 2;

const CERTAIN_MARK = anyOf(CERTAIN);
const LIKELY_MARK = anyOf(LIKELY);
const FLAT_MARK = anyOf([`(?:${FLAT.join("|")})\\.json$`]);

/** One regular expression for all, so that a path is scanned once, however deep it is. */
function anyOf(marks: readonly string[]): RegExp {
	return new RegExp(`(?:^|/)(?:${marks.join("|")})`, "i");
}

/** True for paths in a folder that is the root of a download, and of nothing else. */
export function isSurelyRoot(paths: readonly string[]): boolean {
	const isMediaJson = (path: string) => path.toLowerCase() === "media.json";
	return paths.some((path) => folderOfMark(path, CERTAIN_MARK) === "" || isMediaJson(path));
}

/** True for names of files directly in a folder that has something of a download of 2018 to 2020, and may be a part of one. */
export function mayBePart(names: readonly string[]): boolean {
	return names.some((name) => FLAT_MARK.test(name));
}

/** The folder in which the first of these marks is, with a slash at its end; undefined when there is none. */
function folderOfMark(path: string, mark: RegExp): string | undefined {
	const at = mark.exec(path)?.index;
	return at === undefined ? undefined : path.slice(0, at === 0 && path[0] !== "/" ? 0 : at + 1);
}

/**
 * The export roots among these paths, sorted: "" or a prefix that ends in a slash. Several for downloads side by side,
 * none when nothing looks like a download. A root inside another one is part of that, but for a certain one inside a likely
 * one. Where both marks are in one path, as in `connections/instagram-name/your_instagram_activity/`, the upper folder is
 * a root only if paths beside that say so too, and then what is below is part of it: private folders may hold anything.
 */
export function findRoots(paths: readonly string[]): readonly string[] {
	const certain = new Set<string>();
	const doubtful = new Set<string>();
	const rest: string[] = [];
	for (const path of paths) {
		const root = folderOfMark(path, CERTAIN_MARK);
		if (root === undefined) rest.push(path);
		else (root.length > (folderOfMark(path, LIKELY_MARK) ?? root).length ? doubtful : certain).add(root);
	}
	const inDoubt = rootFinder(outermost(doubtful));
	const likely = new Set<string>();
	const flat: string[] = [];
	for (const path of rest) {
		if (inDoubt(path) !== undefined) continue;
		const root = folderOfMark(path, LIKELY_MARK);
		const flatRoot = root ?? folderOfMark(path, FLAT_MARK);
		if (root !== undefined) likely.add(root);
		else if (flatRoot !== undefined) flat.push(flatRoot);
	}
	for (const [root, count] of countEach(flat)) if (count >= ENOUGH_FLAT) likely.add(root);
	const inUpper = rootFinder(outermost([...likely, ...certain]));
	const sure = outermost([...certain, ...[...doubtful].filter((root) => inUpper(root) === undefined)]);
	const inSure = rootFinder(sure);
	return [...sure, ...outermost(likely).filter((root) => inSure(root) === undefined)].sort();
}

/** Those that are in none of the others, sorted. */
function outermost(folders: Iterable<string>): readonly string[] {
	const roots: string[] = [];
	for (const root of [...folders].sort()) {
		// Sorted, what is in a folder follows it immediately.
		const before = roots.at(-1);
		if (before === undefined || !root.startsWith(before)) roots.push(root);
	}
	return roots;
}

/** Finds the innermost of the sorted `roots` that a path is in; undefined when it is in none. */
export function rootFinder(roots: readonly string[]): (path: string) => string | undefined {
	const around: number[] = [];
	const innermost = (path: string, from: number): number => {
		let at = from;
		while (at >= 0 && !path.startsWith(roots[at] ?? "")) at = around[at] ?? -1;
		return at;
	};
	for (const [index, root] of roots.entries()) around.push(innermost(root, index - 1));
	return (path) => {
		let [low, high] = [0, roots.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((roots[middle] ?? "") <= path) low = middle + 1;
			else high = middle;
		}
		return roots[innermost(path, low - 1)];
	};
}
