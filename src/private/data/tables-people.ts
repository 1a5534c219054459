import { columnsOf } from "./column.ts";
import { choice, named, person, text, texts, things, time } from "./fields.ts";
import type { TablesOf } from "./tables-activity.ts";

const at = named("time", time());

/** People, and what the owner published beside their posts. */
export const people: TablesOf<"relations" | "contacts" | "shortPosts" | "insights"> = {
	relations: columnsOf({
		is: choice(
			{
				...{ follower: true, following: true, requested: true, requestedRecently: true, requesting: true },
				...{ blocked: true, restricted: true, closeFriend: true, favourite: true, storiesHidden: true },
				...{ unfollowed: true, suggestionDismissed: true, hashtag: true },
				...{ threadsFollower: true, threadsFollowing: true, threadsBlocked: true, threadsRestricted: true },
				...{ threadsUnfollowed: true, threadsRequested: true, threadsRequestedRecently: true },
				...{ threadsRequesting: true },
			},
			"What the person is to you",
		),
		person: person("Who"),
		seconds: named("time", time("Since when, in UTC")),
	}),
	contacts: columnsOf({
		name: text("Name in the address book"),
		details: text("Numbers and addresses"),
		seconds: at,
	}),
	shortPosts: columnsOf({
		is: choice({ thread: true, reply: true, note: true, repost: true }, "What it is"),
		text: text("What you wrote"),
		owner: person("Whose post it was, of a repost"),
		address: text("Its address; empty where the file has none"),
		media: texts("Paths of its pictures and videos in the download"),
		seconds: at,
	}),
	insights: columnsOf({
		of: choice({ post: true, reel: true, story: true, live: true, account: true }, "What the numbers are of"),
		caption: text("Caption"),
		media: texts("Path or address of its picture"),
		counters: things(
			"The numbers, in the words of the file",
			columnsOf<{ readonly name: string; readonly value: string }>({ name: text("Name"), value: text("Value") }),
		),
		seconds: at,
	}),
};
