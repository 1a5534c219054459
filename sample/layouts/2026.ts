import type { SampleEntry, SampleMedium } from "../model.ts";
import { type Json, mojibakeFile } from "./encode-json.ts";
import { type JsonLayout, writeJson } from "./json-layout.ts";
import { languages, type Words } from "./languages.ts";
import { inFolder, type SampleLayout } from "./layout.ts";
import { uriOf } from "./names.ts";
import { activityFolders } from "./private-folders.ts";
import { type JsonObject, mediaRecord, nearlyNewestFirst, wrapped } from "./records.ts";

const json: JsonLayout = {
	naming: "number",
	content: "your_instagram_activity/media/",
	profile: "personal_information/personal_information/personal_information.json",
	folders: activityFolders({ labels: true }),
	// In one download posts_1.json had 777 bytes and posts.json 584 KB.
	inPosts: (_, index) => index % 3 === 0,
	drafts: true,
};

/**
 * JSON as handed out from about spring 2026: `posts.json` lists all posts and reels as lists of labels, drafts too and
 * carousels backwards; `posts_1.json` lies beside it with a part of them; media are named by their bare number.
 */
export const layout2026: SampleLayout = {
	name: "2026",
	cannotExpress: [],
	write: (account, options = {}) => {
		const words = languages[options.language ?? "en"];
		const listed = nearlyNewestFirst(
			account.entries.filter(
				(entry) =>
					(entry.kind === "post" || entry.kind === "reel") && (entry.shelf === "published" || entry.shelf === "draft"),
			),
		);
		const records = listed.map((entry) => labelled(entry, words));
		const posts = mojibakeFile(`${json.content}posts.json`, wrapped(records, undefined, options));
		return inFolder([posts, ...writeJson(account, json, options)], options.folder);
	},
};

function labelled(entry: SampleEntry, words: Words): JsonObject {
	const draft = entry.shelf === "draft";
	const [first] = entry.media;
	return {
		timestamp: entry.posted,
		media: [],
		label_values: [
			{ label: words.caption, value: captionOnMedium(entry) ? "" : entry.caption },
			{ label: words.generated, value: words.no },
			{ label: words.creationTime, timestamp_value: entry.posted },
			{ label: words.draft, value: draft ? words.yes : words.no },
			{ label: words.published, value: draft ? words.no : words.yes },
			slides(entry, words),
			...(entry.place === undefined ? [] : [{ label: words.place, value: entry.place }]),
			{ label: words.latitude, value: String(first.private.latitude) },
			{ label: words.longitude, value: String(first.private.longitude) },
			{ title: words.hashtags, dict: hashtags(entry.caption) },
			{ label: words.generated, value: words.no },
		],
		fbid: entry.id,
	};
}

/** Some posts with one medium have their text there and an empty label; both were seen. */
const captionOnMedium = (entry: SampleEntry) => entry.media.length === 1 && entry.posted % 4 === 0;

/** One medium has a label of its own; several are nested groups, last slide first. */
function slides(entry: SampleEntry, words: Words): Json {
	const media = (medium: SampleMedium, title = "") => ({
		label: words.media,
		media: [mediaRecord(medium, uriOf(entry, medium, json.naming), title)],
	});
	const [only, ...others] = entry.media;
	if (others.length === 0) return media(only, captionOnMedium(entry) ? entry.caption : "");
	return {
		label: words.metadata,
		dict: entry.media.toReversed().map((medium) => ({ title: "", dict: [media(medium)] })),
	};
}

function hashtags(caption: string): Json {
	const tags = caption.match(/#[\p{L}\p{M}\p{N}_]+/gu) ?? [];
	return tags.map((tag) => ({ title: "", dict: [{ label: "Name", value: tag.slice(1) }] }));
}
