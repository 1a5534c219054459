import type { Thing } from "../../sample/life/model.ts";
import type { Subject } from "../../sample/life/things.ts";
import type { Person } from "../../src/private/model/activity.ts";
import type { Collected } from "../../src/private/readers/collected.ts";

/** Records of collections by their fields. Whose something is is a handle, a time is seconds. */
export type Activity = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

type Told = (thing: Thing) => Readonly<Record<string, unknown>>;

const handle = ({ person }: Thing) => person.handle;
const comment =
	(is: string): Told =>
	(one) => ({ is, text: one.text, owner: handle(one), at: one.at });
const like =
	(is: string): Told =>
	(one) => ({ is, address: one.href, owner: handle(one), text: one.text, at: one.at });
const relation =
	(is: string): Told =>
	({ person, at }) => ({ is, handle: person.handle, name: person.name, at });
const search =
	(is: string): Told =>
	(one) => ({ is, text: one.text || handle(one), at: one.at });
const saved: Told = (one) => ({
	...{ is: "post", address: one.href, owner: handle(one), text: one.text, collection: one.more, at: one.at },
});
const answer =
	(is: string): Told =>
	(one) => ({ is, owner: handle(one), question: one.more, answer: one.text, at: one.at });
const login =
	(is: string): Told =>
	({ text, more, at }) => ({ is, address: more, device: text, at });
const seen =
	(is: string): Told =>
	(one) => ({ is, owner: handle(one), address: one.href, text: one.text, at: one.at });

/** What each subject of the invented life is in the model. Subjects without a line have no type of their own. */
const LINES: Readonly<Record<string, Partial<Record<Subject, Told>>>> = {
	comments: { postComments: comment("post"), reelComments: comment("reel"), storyComments: comment("story") },
	likes: { likedPosts: like("post"), likedComments: like("comment"), storyLikes: like("story") },
	relations: {
		followers: relation("follower"),
		following: relation("following"),
		requested: relation("requested"),
		requestedRecently: relation("requestedRecently"),
		requesting: relation("requesting"),
		blocked: relation("blocked"),
		restricted: relation("restricted"),
		closeFriends: relation("closeFriend"),
		favourites: relation("favourite"),
		storiesHidden: relation("storiesHidden"),
		unfollowed: relation("unfollowed"),
		dismissed: relation("suggestionDismissed"),
		hashtags: ({ text, at }) => ({ is: "hashtag", handle: "", name: text, at }),
		threadsFollowers: relation("threadsFollower"),
		threadsFollowing: relation("threadsFollowing"),
	},
	contacts: { contacts: ({ person, text }) => ({ name: person.name, details: text }) },
	searches: { accountSearches: search("account"), wordSearches: search("words"), tagSearches: search("tag") },
	saved: {
		savedPosts: saved,
		collections: saved,
		savedMusic: ({ text, more, at }) => ({
			...{ is: "music", address: "", owner: "", text: `${text} · ${more}`, collection: "", at },
		}),
	},
	storyAnswers: {
		polls: answer("poll"),
		quizzes: answer("quiz"),
		questions: answer("question"),
		countdowns: answer("countdown"),
		sliders: answer("slider"),
		storyReactions: answer("reaction"),
		stickerReactions: answer("sticker"),
		storyLinks: answer("link"),
	},
	profileChanges: { profileChanges: ({ text, more, at }) => ({ before: more, after: text, at }) },
	logins: {
		logins: login("login"),
		logouts: login("logout"),
		passwords: login("password"),
		privacy: ({ text, at }) => ({ is: "privacy", address: "", device: "", text, at }),
		devices: login("device"),
	},
	visitedLinks: { links: ({ href, text, at }) => ({ address: href, title: text, at }) },
	seen: {
		adsSeen: seen("advertisement"),
		postsSeen: seen("post"),
		videosSeen: seen("video"),
		profilesSeen: seen("profile"),
		notInterested: seen("notInterested"),
		adsClicked: seen("clicked"),
		storiesViewed: seen("story"),
	},
};

/** The first thing of each collection is the collection itself. */
function itemsOf(things: readonly Thing[]): readonly Thing[] {
	return things.filter((one, index) => things.findIndex(({ more }) => more === one.more) < index);
}

/** What has to be read of the subjects that a layout has. */
export function expectedActivity(
	things: Readonly<Record<Subject, readonly Thing[]>>,
	has: (subject: Subject) => boolean,
): Activity {
	const all = Object.entries(LINES).map(([collection, lines]) => {
		const records = Object.entries(things).flatMap(([subject, list]) => {
			const told = Object.entries(lines).find(([name]) => name === subject)?.[1];
			if (told === undefined || !has(subject as Subject)) return [];
			return (subject === "collections" ? itemsOf(list) : list).map(told);
		});
		return [collection, records] as const;
	});
	return Object.fromEntries(all);
}

/** Marks are no handles, and so are names. */
const nameOf = ({ handle, name }: Person) => handle || name;

/** The same of what was read. */
export function foundActivity(read: Collected): Activity {
	return {
		comments: read.comments.map((one) => ({
			is: one.under,
			text: one.text,
			owner: nameOf(one.owner),
			at: one.seconds,
		})),
		likes: read.likes.map((one) => ({
			...{ is: one.of, address: one.address, owner: nameOf(one.owner), text: one.text, at: one.seconds },
		})),
		relations: read.relations.map((one) => ({ is: one.is, ...one.person, at: one.seconds })),
		contacts: read.contacts.map(({ name, details }) => ({ name, details })),
		searches: read.searches.map((one) => ({ is: one.for, text: one.text, at: one.seconds })),
		saved: read.saved.map((one) => ({
			...{ is: one.is, address: one.address, owner: nameOf(one.owner), text: one.text },
			...{ collection: one.collection, at: one.seconds },
		})),
		storyAnswers: read.storyAnswers.map((one) => ({
			...{ is: one.kind, owner: nameOf(one.owner), question: one.question, answer: one.answer, at: one.seconds },
		})),
		profileChanges: read.profileChanges.map((one) => ({ before: one.before, after: one.after, at: one.seconds })),
		// The title of a login is its time, which is the same again. Of the others each layout has its own.
		logins: [
			...read.logins
				.filter(({ is }) => !["signup", "status", "other"].includes(is))
				.map((one) => ({ is: one.is, address: one.address, device: one.device, at: one.seconds })),
			...read.devices
				.filter(({ is }) => is === "app")
				.map((one) => ({ is: "device", address: "", device: one.name, at: one.seconds })),
			...read.details
				.filter(({ kind }) => kind === "privacy")
				.map((one) => ({ is: "privacy", address: "", device: "", text: one.value, at: one.seconds })),
		],
		visitedLinks: read.visitedLinks.map((one) => ({ address: one.address, title: one.title, at: one.seconds })),
		seen: read.seen.map((one) => ({
			...{ is: one.is, owner: nameOf(one.owner), address: one.address, text: one.text, at: one.seconds },
		})),
	};
}
