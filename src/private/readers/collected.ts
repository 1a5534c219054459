import type { Device, Login, Place, ProfileChange, Session } from "../model/account.ts";
import type { Collection, Comment, Like, Saved, Search, Seen, StoryAnswer, VisitedLink } from "../model/activity.ts";
import type { Advertiser, AppUse } from "../model/advertising.ts";
import type { Detail } from "../model/details.ts";
import type { Contact, Relation } from "../model/people.ts";
import type { Insight, ShortPost } from "../model/posts.ts";
import type { RecordReader } from "./activity.ts";
import type { Facts } from "./facts.ts";
import { collectionReader } from "./saved.ts";

/** The collections of which records have a type of their own. Every other file is shown as it is. */
export interface PrivateCollections {
	readonly comments: Comment;
	readonly likes: Like;
	readonly relations: Relation;
	readonly contacts: Contact;
	readonly searches: Search;
	readonly saved: Saved;
	readonly collections: Collection;
	readonly storyAnswers: StoryAnswer;
	readonly profileChanges: ProfileChange;
	readonly logins: Login;
	readonly devices: Device;
	readonly places: Place;
	readonly sessions: Session;
	readonly visitedLinks: VisitedLink;
	readonly seen: Seen;
	readonly advertisers: Advertiser;
	readonly appUses: AppUse;
	readonly shortPosts: ShortPost;
	readonly insights: Insight;
	readonly details: Detail;
}

/** The records of all collections. */
export type Collected = { readonly [K in keyof PrivateCollections]: PrivateCollections[K][] };

export const noneCollected = (): Collected => ({
	...{ comments: [], likes: [], relations: [], contacts: [], searches: [], saved: [], collections: [] },
	...{ storyAnswers: [], profileChanges: [], logins: [], devices: [], places: [], sessions: [], visitedLinks: [] },
	...{ seen: [], advertisers: [], appUses: [], shortPosts: [], insights: [], details: [] },
});

/** Adds a record to the collection of its file. Returns false for one that is not understood. */
export type Fill = (facts: Facts, into: Collected) => boolean;

/** Of a table: the file that it names, or one of its lists. */
export interface Line {
	/** Folder of the file, whatever is around it. */
	readonly folder: RegExp;
	/** Name of the file without number and extension, in small letters. */
	readonly name: string;
	/** Key of the list in the file; empty for all of which no other line is. */
	readonly list: string;
	/** Begins a file. */
	readonly open: () => Fill;
}

/** The lines of a collection: readers by the names of their files, or `name:list`. */
export function filling<K extends keyof PrivateCollections>(
	collection: K,
	folder: RegExp,
	readers: Readonly<Record<string, RecordReader<PrivateCollections[K]>>>,
): readonly Line[] {
	return Object.entries(readers).map(([names, read]) => {
		const [name = "", list = ""] = names.split(":");
		const fill: Fill = (facts, into) => {
			const records = read(facts);
			for (const record of records) into[collection].push(record);
			return records.length > 0;
		};
		return { folder, name, list, open: () => fill };
	});
}

/** The line of a file that names collections, and what is in them. */
export function fillingCollections(folder: RegExp, name: string, list: string): Line {
	const open = (): Fill => {
		const read = collectionReader();
		return (facts, into) => {
			const { collections, saved } = read(facts);
			for (const collection of collections) into.collections.push(collection);
			for (const item of saved) into.saved.push(item);
			return collections.length + saved.length > 0;
		};
	};
	return { folder, name, list, open };
}

/** The line of the log of 2026, which has logins and logouts again that other files have. Those come before it, by their paths. */
export function fillingLog(folder: RegExp, name: string, read: RecordReader<Login>): Line {
	const keyOf = ({ is, seconds }: Login) => `${is} ${seconds}`;
	const open = (): Fill => {
		let known: ReadonlySet<string> | undefined;
		return (facts, into) => {
			known ??= new Set(into.logins.filter(({ is }) => is !== "other").map(keyOf));
			const records = read(facts);
			for (const record of records) if (!known.has(keyOf(record))) into.logins.push(record);
			return records.length > 0;
		};
	};
	return { folder, name, list: "", open };
}
