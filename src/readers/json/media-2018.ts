import type { Kind } from "../../model/archive.ts";
import type { EntryRecord, ProfileRecord } from "../collections.ts";
import type { Json } from "../json.ts";
import { joined, type ReadingContext, type Records } from "../reading.ts";
import { isoToSeconds } from "../time.ts";
import { entriesOfMedia } from "./flat-media.ts";
import { unknownRecords } from "./records.ts";

/**
 * Reads the `media.json` of 2018 to early 2021: `{photos, videos, stories, profile, direct}`, each a list of
 * `{caption, taken_at, location?, path}`. `direct` holds pictures from messages and is not read. Any list can be
 * missing, or hold one sentence instead ("You have no data in this section").
 */
export function media2018(file: string, root: Json, { splitCarousels }: ReadingContext): Records<EntryRecord> {
	const posts = joined(flatEntries(file, root.get("photos"), "post"), flatEntries(file, root.get("videos"), "post"));
	const records = splitCarousels ? posts.records : joinFlattened(posts.records);
	return joined({ ...posts, records }, flatEntries(file, root.get("stories"), "story"));
}

/** Reads the profile pictures of the same file. */
export function pictures2018(file: string, root: Json): Records<EntryRecord> {
	return flatEntries(file, root.get("profile"), "post");
}

/** Reads from it which of them is that of the profile: the active one, else the newest. */
export function picture2018(file: string, root: Json): Records<ProfileRecord> {
	const active = root
		.get("profile")
		.items()
		.find((item) => item.get("is_active_profile").isTrue)
		?.get("path")
		.uri();
	const [newest] = pictures2018(file, root).records.toSorted((a, b) => b.posted.seconds - a.posted.seconds);
	const picture = active ?? newest?.media[0]?.uri ?? "";
	return {
		records: picture === "" ? [] : [{ username: "", name: "", biography: "", website: "", picture }],
		unread: [],
	};
}

function flatEntries(file: string, list: Json, kind: Kind): Records<EntryRecord> {
	const found = list.isList || list.has("path") ? list.records() : [];
	const media = found.map((item) => ({
		at: item.at,
		medium: { uri: item.get("path").uri(), caption: item.get("caption").text().trim(), subtitles: "" },
		seconds: isoToSeconds(item.get("taken_at").text()),
		place: item.get("location").text().trim(),
	}));
	return joined(entriesOfMedia(file, kind, "published", media), {
		records: [],
		unread: unknownRecords(file, kind, list),
	});
}

/** Reads the `profile.json` of 2018 to early 2021, a plain record with fixed keys. E-mail, telephone and gender are beside them. */
export function profile2018(_file: string, root: Json): Records<ProfileRecord> {
	const text = (name: string) => root.get(name).text().trim();
	const [username, name, biography, website] = [text("username"), text("name"), text("biography"), text("website")];
	return { records: [{ username, name, biography, website, picture: "" }], unread: [] };
}

/** Slides that a carousel could have at the time. */
const MOST_SLIDES = 10;
/** Seconds between the first and the last slide: 0 in 97 of 114 real carousels, at most 7 (a download of January 2025). */
const APART = 10;
/** The same without a caption, where nothing else shows that they belong together. */
const APART_WITHOUT_CAPTION = 2;

/**
 * Joins carousels that downloads of 2018 to 2020 took apart: there every slide is an entry of its own, with the caption of
 * the post and nearly its time, photos in one list and videos in another, without a number in common.
 *
 * The rule: neighbours in time with the same caption, at most ten seconds from the first to the last, or two where there is
 * no caption, are one post; at most ten of them. Slides keep the order of the file, photos before videos of the same second.
 * The risks: two posts without caption within two seconds become one (nothing is lost, but it looks like one post), and
 * a video between photos comes after them. `--split-carousels` leaves the entries as the file has them.
 */
function joinFlattened(entries: readonly EntryRecord[]): readonly EntryRecord[] {
	const byTime = [...entries].sort((a, b) => a.posted.seconds - b.posted.seconds);
	const joined: EntryRecord[] = [];
	let open: EntryRecord | undefined;
	for (const entry of byTime) {
		if (open !== undefined && belongs(open, entry)) {
			open = { ...open, media: [...open.media, ...entry.media] };
			joined[joined.length - 1] = open;
		} else {
			open = entry;
			joined.push(entry);
		}
	}
	return joined;
}

function belongs(post: EntryRecord, slide: EntryRecord): boolean {
	const apart = slide.posted.seconds - post.posted.seconds;
	return (
		post.posted.precision === "second" &&
		slide.posted.precision === "second" &&
		post.caption === slide.caption &&
		apart <= (post.caption === "" ? APART_WITHOUT_CAPTION : APART) &&
		post.media.length < MOST_SLIDES
	);
}
