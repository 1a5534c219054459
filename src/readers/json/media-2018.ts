import type { Kind } from "../../model/archive.ts";
import type { Json } from "../json.ts";
import { type EntryRecord, nothing, type Reading, type ReadingContext, type Unread } from "../reading.ts";
import { isoToSeconds, momentOf } from "../time.ts";
import { joinFlattened } from "./flat-carousels.ts";

/**
 * Reads the `media.json` of 2018 to early 2021: `{photos, videos, stories, profile, direct}`, each a list of
 * `{caption, taken_at, location?, path}`. `direct` holds pictures from messages and is not looked at. Any list can be
 * missing, or hold one sentence instead ("You have no data in this section").
 */
export function media2018(file: string, root: Json, { splitCarousels }: ReadingContext): Reading {
	const unread: Unread[] = [];
	const list = (name: string, kind: Kind): readonly EntryRecord[] =>
		root
			.get(name)
			.items()
			.filter((item) => item.isRecord)
			.flatMap((item) => {
				const entry = flatEntry(file, item, kind);
				if (entry.media.length > 0) return [entry];
				unread.push({ kind, what: "A record that names no picture or video", where: file + item.at });
				return [];
			});
	const posts = [...list("photos", "post"), ...list("videos", "post")];
	const pictures = list("profile", "post");
	const active = root
		.get("profile")
		.items()
		.find((item) => item.get("is_active_profile").isTrue)
		?.get("path")
		.uri();
	const newest = [...pictures].sort((a, b) => b.posted.seconds - a.posted.seconds)[0]?.media[0]?.uri;
	const picture = active ?? newest ?? "";
	return {
		...nothing,
		entries: [...(splitCarousels ? posts : joinFlattened(posts)), ...list("stories", "story")],
		profilePictures: pictures,
		profiles: picture === "" ? [] : [{ username: "", name: "", biography: "", website: "", picture }],
		unread,
	};
}

function flatEntry(file: string, item: Json, kind: Kind): EntryRecord {
	const uri = item.get("path").uri();
	return {
		kind,
		shelf: "published",
		id: "",
		posted: momentOf(isoToSeconds(item.get("taken_at").text()), [], [uri]),
		caption: item.get("caption").text().trim(),
		media: uri === "" ? [] : [{ uri, caption: "", subtitles: "" }],
		place: item.get("location").text().trim(),
		told: { file, at: item.at, kind },
	};
}

/** Reads the `profile.json` of 2018 to early 2021, a plain record with fixed keys. E-mail, telephone and gender stand beside. */
export function profile2018(_file: string, root: Json): Reading {
	const text = (name: string) => root.get(name).text().trim();
	return {
		...nothing,
		profiles: [
			{
				username: text("username"),
				name: text("name"),
				biography: text("biography"),
				website: text("website"),
				picture: "",
			},
		],
	};
}
