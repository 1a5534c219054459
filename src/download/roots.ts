/**
 * What lies directly in the root of a download, in every layout since 2018. A wrapper folder or two may stand above it:
 * `instagram-name-2026-01-31-Ab12Cd34/`, and from the Accounts Center `meta-2026-.../` around that (seen 2026).
 */
const AT_ROOT = [
	"your_instagram_activity/",
	"personal_information/",
	"account_information/",
	"connections/",
	"logged_information/",
	"threads/",
	"messages/inbox/",
	"content/[^/]+\\.(json|html)$",
	"media/(posts|stories|reels|igtv|other|profile|archived_posts|recently_deleted)/",
	"(photos|videos|stories|profile|direct)/\\d{6}/",
	"(media|profile)\\.json$",
	"start_here\\.html$",
];

/** Folders that may stand above the root. */
export const MOST_WRAPPERS = 3;

const PATH_WITH_MARK = new RegExp(`^((?:[^/]+/){0,${MOST_WRAPPERS}}?)(?:${AT_ROOT.join("|")})`, "i");

/**
 * The export roots among these paths: "" or a prefix that ends in a slash. Several when downloads lie side by side, none
 * when nothing looks like a download. A root inside another root is part of that one.
 */
export function findRoots(paths: Iterable<string>): readonly string[] {
	const prefixes = new Set<string>();
	for (const path of paths) {
		const prefix = PATH_WITH_MARK.exec(path)?.[1];
		if (prefix !== undefined) prefixes.add(prefix);
	}
	const roots: string[] = [];
	for (const prefix of [...prefixes].sort()) {
		// Sorted, so that what lies in a root follows it at once.
		const before = roots.at(-1);
		if (before === undefined || !prefix.startsWith(before)) roots.push(prefix);
	}
	return roots;
}

/** The root that `path` lies in: one of `roots`, or undefined. */
export function rootOf(path: string, roots: ReadonlySet<string>): string | undefined {
	for (let slash = -1, depth = 0; depth <= MOST_WRAPPERS; depth++) {
		const root = path.slice(0, slash + 1);
		if (roots.has(root)) return root;
		slash = path.indexOf("/", slash + 1);
		if (slash < 0) return undefined;
	}
	return undefined;
}
