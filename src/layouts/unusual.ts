import type { DownloadFile } from "../model/download-file.ts";
import { groupBy } from "../model/group-by.ts";
import type { Collections } from "../readers/collections.ts";
import type { Json } from "../readers/json.ts";
import type { Readers, Reading } from "../readers/reading.ts";
import { mayBePrivate, reasonToIgnore } from "./ignored.ts";
import type { Claim, TableEntry } from "./table.ts";
import { TABLE } from "./tables.ts";

/** The lines of the tables by format and name of the index, without number and ending; those of newer layouts first. */
const BY_NAME = groupBy(TABLE.entries.toReversed(), ({ format, pattern }) => `${format} ${nameOf(pattern)}`);

/**
 * The name of an index as whole words in another name, with or without its number: systems add a number, a word for a copy in
 * their language, a date, the name of a computer. A longer word, as in `posts_viewed`, is another name.
 */
const NAME = new RegExp(
	`(?<![\\p{L}\\p{N}_])(${[...new Set(TABLE.entries.map(({ pattern }) => nameOf(pattern)))].join("|")})(?:_?\\d+(?![\\p{L}\\p{N}])|(?!_?[\\p{L}\\p{N}]))`,
	"u",
);
/** The extension, with what a system has added after it. */
const ENDING = /\.(json|html?)(?:~|\.(?:txt|json|html?|bak|\d+)|[^\p{L}\p{N}.].*)?$/su;

/** The key around the records of an index, and the usual name of that index. */
const NAME_OF_KEY = new Map([
	["ig_reels_media", "reels"],
	["ig_igtv_media", "igtv_videos"],
	["ig_stories", "stories"],
	["ig_archived_post_media", "archived_posts"],
	["ig_recently_deleted_media", "recently_deleted_content"],
	["ig_other_media", "other_content"],
	["ig_profile_picture", "profile_photos"],
]);

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1).replace(/(?:_\*)?\.[a-z]+$/, "");
}

function folderOf(path: string): string {
	return path.slice(0, path.lastIndexOf("/") + 1);
}

/**
 * The line of a table that is worth trying for a file of an unusual name or folder: a known folder with a name made from a known
 * one, or such a name in a folder that is in no layout and may not be private.
 */
export function unusualEntry(path: string): TableEntry | undefined {
	const given = path.normalize("NFC").toLowerCase();
	const folder = folderOf(given);
	const base = given.slice(folder.length);
	const ending = ENDING.exec(base)?.[1];
	const name = NAME.exec(base)?.[1];
	if (ending === undefined || name === undefined) return undefined;
	const entries = BY_NAME.get(`${ending === "json" ? "json" : "html"} ${name}`) ?? [];
	const known = entries.find(({ pattern }) => folderOf(pattern) === folder);
	if (known !== undefined) return known;
	const isProfile = name === "personal_information";
	const doubtful = isProfile ? folder.replace(/(?:personal|account)_information/g, "") : folder;
	if (mayBePrivate(doubtful) || (!isProfile && reasonToIgnore(path) !== undefined)) return undefined;
	return entries[0];
}

/** The claim for such a file, which is read only where its content is what its name says. */
export function unusualClaim(file: DownloadFile): Claim | undefined {
	const entry = unusualEntry(file.path);
	return entry && { ...entry, file, unusual: { readersFor: (root) => readersFor(entry, root), fits } };
}

/** The readers for what the index says of itself; its name may say something else. Undefined when there are none. */
function readersFor(entry: TableEntry, root: Json): Readers<Json, Collections> | undefined {
	const own = root.members().filter(([key]) => key.startsWith("ig_"));
	const [name, ...others] = new Set(own.map(([key]) => NAME_OF_KEY.get(key)));
	if (own.length > 0 && (name === undefined || others.length > 0)) return undefined;
	const found = name === undefined || name === nameOf(entry.pattern) ? entry : BY_NAME.get(`json ${name}`)?.[0];
	return found?.format === "json" ? found.readers : undefined;
}

/**
 * Whether an index is what its name says: a profile with a user name, or records most of which name a file of the download
 * and a time. Else it is as unknown as before.
 */
function fits({ records: { entries = [], profilePictures = [], profiles = [] }, unread }: Reading): boolean {
	const all = [...entries, ...profilePictures];
	const sound = all.filter(
		({ media, posted }) => posted.precision !== "none" && media.some(({ uri }) => uri !== "" && !/^https?:/i.test(uri)),
	).length;
	return sound > 0 ? sound * 2 > all.length + unread.length : profiles.some(({ username }) => username !== "");
}
