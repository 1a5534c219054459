import type { SampleEntry, SampleMedium } from "../model.ts";
import { type Json, mojibakeFile } from "./json.ts";
import { languages, type Words } from "./languages.ts";
import { inFolder, type Layout } from "./layout.ts";
import { type Modern, writeModern } from "./modern.ts";
import { uriOf } from "./names.ts";
import { activityPlaces } from "./places.ts";
import { mediaRecord, nearlyNewestFirst, type Record, wrapped } from "./records.ts";

const modern: Modern = {
	naming: "number",
	content: "your_instagram_activity/media/",
	profile: "personal_information/personal_information/personal_information.json",
	places: activityPlaces({ labels: true }),
	// In one download posts_1.json had 777 bytes and posts.json 584 KB.
	inPosts: (_, index) => index % 3 === 0,
	tells: () => true,
};

/**
 * JSON as handed out from about spring 2026: `posts.json` tells all posts and reels as lists of labels, drafts too and
 * carousels backwards; `posts_1.json` lies beside it with a part of them; media are named by their bare number.
 */
export const layout2026: Layout = {
	name: "2026",
	cannotExpress: [],
	write: (account, options = {}) => {
		const words = languages[options.language ?? "en"];
		const told = nearlyNewestFirst(
			account.entries.filter(
				(entry) =>
					(entry.kind === "post" || entry.kind === "reel") && (entry.shelf === "published" || entry.shelf === "draft"),
			),
		);
		const records = told.map((entry) => labelled(entry, words));
		const posts = mojibakeFile(`${modern.content}posts.json`, wrapped(records, undefined, options));
		return inFolder([posts, ...writeModern(account, modern, options)], options.folder);
	},
};

function labelled(entry: SampleEntry, words: Words): Record {
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

/** One medium stands in a label of its own; several are nested groups, last slide first. */
function slides(entry: SampleEntry, words: Words): Json {
	const media = (medium: SampleMedium, title = "") => ({
		label: words.media,
		media: [mediaRecord(medium, uriOf(entry, medium, modern.naming), title)],
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
