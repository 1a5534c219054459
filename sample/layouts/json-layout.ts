import type { SampleAccount, SampleEntry } from "../model.ts";
import { mojibakeFile } from "./encode-json.ts";
import { languages } from "./languages.ts";
import { inFolder, type LayoutOptions, type SampleFile, type SampleLayout, type Trait } from "./layout.ts";
import { mediaFiles, type Naming, profilePhotoUri, uriOf } from "./names.ts";
import { privateFiles } from "./private.ts";
import type { PrivateFolders } from "./private-folders.ts";
import { profileFile } from "./profile.ts";
import { mediaRecord, nearlyNewestFirst, postRecord, wrapped } from "./records.ts";

/** What differs between the JSON layouts since 2021. */
export interface JsonLayout {
	readonly naming: Naming;
	/** Folder of the indexes of own content, with its `/`. */
	readonly content: string;
	/** Path of the profile. */
	readonly profile: string;
	/** Where the rest lies. */
	readonly folders: PrivateFolders;
	/** Which posts `posts_1.json` lists; all unless given. */
	readonly inPosts?: (entry: SampleEntry, index: number) => boolean;
	/** Drafts are listed in an index and their media are in the download. */
	readonly drafts?: true;
}

/** A JSON layout that is written by `writeJson` alone. */
export function jsonLayout(name: string, layout: JsonLayout): SampleLayout {
	const cannotExpress: readonly Trait[] = ["drafts", "places", "ids"];
	return {
		name,
		cannotExpress,
		write: (account, options = {}) => inFolder(writeJson(account, layout, options), options.folder),
	};
}

/** The download as JSON since 2021: indexes of own content, media, profile, and everything that nobody should open. */
export function writeJson(account: SampleAccount, layout: JsonLayout, options: LayoutOptions): SampleFile[] {
	const { naming, content, inPosts = () => true } = layout;
	const words = languages[options.language ?? "en"];
	const listed = account.entries.filter(({ shelf }) => layout.drafts || shelf !== "draft");
	const uri = (entry: SampleEntry) => (medium: SampleEntry["media"][number]) => uriOf(entry, medium, naming);
	const index = (name: string, key: string | undefined, choose: (entry: SampleEntry) => boolean): SampleFile[] => {
		const chosen = nearlyNewestFirst(listed.filter(choose));
		const records = chosen.map((entry) => postRecord(entry, uri(entry)));
		return records.length === 0 ? [] : [mojibakeFile(`${content}${name}`, wrapped(records, key, options))];
	};
	const published = (entry: SampleEntry) => entry.shelf === "published";
	const isPost = (entry: SampleEntry) => published(entry) && (entry.kind === "post" || entry.alsoPost === true);
	const listedPosts = new Set(listed.filter(isPost).filter(inPosts));
	const stories = nearlyNewestFirst(listed.filter((entry) => published(entry) && entry.kind === "story")).flatMap(
		(entry) => entry.media.map((medium) => mediaRecord(medium, uri(entry)(medium), entry.caption)),
	);
	const portraits = account.profile.photos.map((medium, place) => ({
		...mediaRecord(medium, profilePhotoUri(medium, place === 0, naming), ""),
		is_profile_picture: place === 0,
	}));
	return [
		...index("posts_1.json", undefined, (entry) => listedPosts.has(entry)),
		...index("reels.json", "ig_reels_media", (entry) => published(entry) && entry.kind === "reel"),
		...index("igtv_videos.json", "ig_igtv_media", (entry) => published(entry) && entry.kind === "igtv"),
		...index("archived_posts.json", "ig_archived_post_media", (entry) => entry.shelf === "archived"),
		...index("recently_deleted_content.json", "ig_recently_deleted_media", (entry) => entry.shelf === "deleted"),
		...index("other_content.json", "ig_other_media", (entry) => entry.shelf === "other"),
		...(stories.length === 0 ? [] : [mojibakeFile(`${content}stories.json`, wrapped(stories, "ig_stories", options))]),
		mojibakeFile(`${content}profile_photos.json`, wrapped(portraits, "ig_profile_picture", options)),
		profileFile(account, layout.profile, naming, words),
		...privateFiles(account, layout.folders, naming, words, options),
		...mediaFiles(account, listed, naming, options.scale),
	];
}
