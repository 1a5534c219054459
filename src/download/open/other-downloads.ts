import type { Plain } from "../../languages/problems/message.ts";
import type { Part } from "../../model/download-file.ts";
import type { Problem } from "../../model/problem.ts";
import { findRoots } from "../roots.ts";

/** Marks that nothing but this has; `likely` are also names that something of Instagram's may have by chance. */
interface Other {
	readonly kind: Plain;
	readonly sure?: RegExp;
	readonly likely?: RegExp;
}

/** What people give by mistake, and names by which it is recognised, as of 2026; the first that matches counts. */
const OTHERS: readonly Other[] = [
	{
		kind: "a download from Facebook",
		sure: /(?:^|\/)your_facebook_activity\//,
		likely: /(?:^|\/)(?:posts\/your_posts|profile_information\/profile_information)/,
	},
	{
		kind: "a download from Threads alone",
		likely: /(?:^|\/)(?:your_threads_activity\/|threads\/threads_and_replies\.(?:json|html)$)/,
	},
	{ kind: "a chat from WhatsApp", likely: /(?:^|\/)(?:_chat\.txt$|WhatsApp Chat [^/]*\.txt$|whatsapp_)/i },
	{ kind: "a download from Google (Takeout)", sure: /(?:^|\/)(?:Takeout\/|archive_browser\.html$)/ },
	{ kind: "a download from X (Twitter)", sure: /(?:^|\/)data\/tweets?(?:-part\d+)?\.js$/ },
	{ kind: "a download from TikTok", sure: /(?:^|\/)user_data_tiktok\.json$/i, likely: /(?:^|\/)TikTok\//i },
	{ kind: "a backup of a phone", likely: /(?:^|\/)(?:Manifest\.(?:db|mbdb|plist)|apps\/com\.[^/]+\/_manifest)$/ },
	{ kind: "a photo copy of Vitrine", likely: /(?:^|\/)\.vitrine\.json$/ },
];

/** What these paths are, of which nothing is known as Instagram's; undefined when they say nothing. */
export function kindOfOther(paths: readonly string[]): Plain | undefined {
	return OTHERS.find(({ sure, likely }) => paths.some((path) => sure?.test(path) || likely?.test(path)))?.kind;
}

/** Of the folders and files that Facebook and Instagram both have, none is among these, which are Instagram's alone. */
const INSTAGRAM_ALONE =
	/(?:^|\/)(?:your_instagram_activity\/|content\/[^/]+\.(?:json|html)$|media\.json$|media\/(?:posts|stories|reels|igtv)\/)/i;

/** The names of indexes, which are read wherever they lie, also by names that a system has changed (`layouts/unusual.ts`). */
const INDEX =
	/(?:^|[^\p{L}\p{N}_])(?:posts|reels|igtv_videos|stories|archived_posts|recently_deleted_content|other_content|profile_photos|media|profile|personal_information)(?!_?\p{L})[^/]{0,60}\.(?:json|html?)/iu;

/**
 * What a part surely is that lies beside a download, such as Facebook's, which the Accounts Center hands out with it; undefined for one
 * that may be Instagram's, also where it lies in another service's folder, as in `Takeout/Drive/`, or holds nothing but pictures.
 */
export function surelyOther({ name, files }: Pick<Part, "name" | "files">): Plain | undefined {
	const paths = files.map(({ path, wrapper = "" }) => wrapper + path);
	// The mark may be the very folder that was given or found.
	const marked = [`${name}/`, ...paths];
	const kind = OTHERS.find(({ sure }) => sure !== undefined && marked.some((path) => sure.test(path)))?.kind;
	if (kind === undefined || paths.some((path) => INDEX.test(path))) return undefined;
	const isAlike = kind === "a download from Facebook";
	const isOurs = isAlike ? paths.some((path) => INSTAGRAM_ALONE.test(path)) : findRoots(paths).length > 0;
	return isOurs ? undefined : kind;
}

/** Passes over what is surely another service's, unless that is all there is, of which the error says what it is. */
export function withoutOthers(parts: readonly Part[]): {
	readonly kept: readonly Part[];
	readonly others: readonly Problem[];
} {
	const others = parts.flatMap((part) => {
		const kind = surelyOther(part);
		return kind === undefined ? [] : [{ part, kind }];
	});
	if (others.length === parts.length) return { kept: parts, others: [] };
	const passedOver = new Set(others.map(({ part }) => part));
	return {
		kept: parts.filter((part) => !passedOver.has(part)),
		others: others.map(({ part, kind }) => ({ code: "partOfOther", params: { kind }, where: part.name })),
	};
}
