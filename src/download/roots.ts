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

const PATH_WITH_MARK = new RegExp(`^((?:[^/]+/){0,3}?)(?:${AT_ROOT.join("|")})`, "i");

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
		if (!roots.some((root) => prefix.startsWith(root))) roots.push(prefix);
	}
	return roots;
}
