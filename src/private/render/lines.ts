import type { PrivateLanguage } from "../languages/words.ts";
import type { Person, Timed } from "../model/activity.ts";
import type { Area } from "../model/areas.ts";
import type { Detail } from "../model/details.ts";
import type { PrivateCollections } from "../readers/collected.ts";
import { nobody } from "../readers/facts.ts";

/** A record of any collection in a line: what happened, with whom, and its text. */
export interface Line {
	readonly area: Area;
	/** In words, such as "Liked a post". */
	readonly what: string;
	/** Who it is about. */
	readonly person: Person;
	/** In the words of the file; empty where there are none. */
	readonly text: string;
	/** Shown as text, and never loaded. */
	readonly address: string;
	readonly seconds: number | undefined;
}

type Told = Omit<Line, "seconds" | "person" | "address"> & Partial<Pick<Line, "person" | "address">>;
type Tellers = {
	readonly [K in keyof PrivateCollections]: (
		record: PrivateCollections[K],
		language: Pick<PrivateLanguage, "deeds" | "areas">,
	) => Told;
};

const joined = (texts: readonly string[]) => texts.filter((text) => text !== "").join(" · ");

/** Addresses of computers, telephone numbers and positions are in no line: they are dangerous, and nobody looks for them by day. */
const TELLERS: Tellers = {
	comments: ({ under, owner, text }, { deeds }) => ({
		...{ area: "comments", what: deeds.comments[under], person: owner, text },
	}),
	likes: ({ of, owner, text, address }, { deeds }) => ({
		...{ area: "likes", what: deeds.likes[of], person: owner, text, address },
	}),
	relations: ({ is, person }, { deeds }) => ({
		...{ area: "people", what: deeds.relations[is], text: is === "hashtag" ? person.name : "" },
		person: is === "hashtag" ? nobody : person,
	}),
	contacts: ({ name }, { deeds }) => ({ area: "contacts", what: deeds.single.contacts, text: name }),
	searches: ({ for: what, text }, { deeds }) => ({ area: "searches", what: deeds.searches[what], text }),
	saved: ({ is, owner, text, collection, address }, { deeds }) => ({
		...{ area: "saved", what: deeds.saved[is], person: owner, text: joined([text, collection]), address },
	}),
	collections: ({ name }, { deeds }) => ({ area: "saved", what: deeds.single.collections, text: name }),
	storyAnswers: ({ kind, owner, question, answer, address }, { deeds }) => ({
		...{ area: "storyAnswers", what: deeds.storyAnswers[kind], person: owner, address },
		text: joined([question, answer]),
	}),
	profileChanges: ({ what, before, after }, { deeds }) => ({
		...{ area: "account", what: deeds.single.profileChanges },
		text: joined([what, before === "" || after === "" ? before + after : `${before} → ${after}`]),
	}),
	logins: ({ is, device }, { deeds }) => ({ area: "security", what: deeds.logins[is], text: device }),
	devices: ({ is, name }, { deeds }) => ({ area: "security", what: deeds.devices[is], text: name }),
	places: (_, { deeds }) => ({ area: "security", what: deeds.single.places, text: "" }),
	sessions: (_, { deeds }) => ({ area: "seen", what: deeds.single.sessions, text: "" }),
	visitedLinks: ({ title, address }, { deeds }) => ({
		...{ area: "seen", what: deeds.single.visitedLinks, text: title, address },
	}),
	seen: ({ is, owner, text, address }, { deeds }) => ({
		...{ area: "seen", what: deeds.seen[is], person: owner, text, address },
	}),
	advertisers: ({ name }, { deeds }) => ({ area: "advertising", what: deeds.single.advertisers, text: name }),
	appUses: ({ is, app, event }, { deeds }) => ({
		...{ area: "apps", what: deeds.appUses[is], text: joined([app, event]) },
	}),
	shortPosts: ({ is, text, owner, address }, { deeds }) => ({
		area: is === "thread" || is === "reply" ? "threads" : "posts",
		...{ what: deeds.shortPosts[is], person: owner, text, address },
	}),
	insights: ({ of, caption }, { deeds }) => ({ area: "insights", what: deeds.insights[of], text: caption }),
	details: ({ kind, group, name, value }, { areas }) => {
		const area = DETAILS[kind];
		const said = UNSAID.has(kind) ? "" : value;
		return { area, what: group || areas[area], text: joined([group === name ? "" : name, said]) };
	},
};

const UNSAID: ReadonlySet<Detail["kind"]> = new Set<Detail["kind"]>(["possiblePhone", "possibleEmail", "autofill"]);

const DETAILS: Readonly<Record<Detail["kind"], Area>> = {
	...({ profile: "account", autofill: "account", possibleEmail: "account", possiblePhone: "account" } as const),
	...({ privacy: "settings", comments: "settings", keyword: "settings", notification: "settings" } as const),
	...({ consent: "settings", messaging: "settings", linkHistory: "settings", setting: "settings" } as const),
	...({ policy: "settings", interest: "advertising", topic: "advertising", topicMore: "advertising" } as const),
	...({ topicLess: "advertising", category: "advertising", basedIn: "advertising" } as const),
	...({ placeOfInterest: "advertising", submitted: "advertising", advertising: "advertising" } as const),
	...({ viewedItem: "shopping", wishedItem: "shopping", eligibility: "shopping", subscription: "shopping" } as const),
	...({ gift: "shopping", eventReminder: "shopping", avatarItem: "shopping" } as const),
	...({ list: "other", appMessage: "other", downloadRequest: "account" } as const),
};

/** The names of all collections. */
export const collections = Object.keys(TELLERS) as readonly (keyof PrivateCollections)[];

/** A record in a line. */
export function lineOf<K extends keyof PrivateCollections>(
	collection: K,
	record: PrivateCollections[K],
	language: Pick<PrivateLanguage, "deeds" | "areas">,
): Line {
	const { area, what, person = nobody, text, address = "" } = TELLERS[collection](record, language);
	return { area, what, person, text, address, seconds: secondsOf(record) };
}

/** The time of a record; undefined where it has none. */
export function secondsOf(record: PrivateCollections[keyof PrivateCollections]): number | undefined {
	return "seconds" in record ? (record satisfies Timed).seconds : undefined;
}
