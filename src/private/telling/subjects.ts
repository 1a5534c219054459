import type { PrivateLanguage } from "../languages/words.ts";
import type { Area } from "../model/areas.ts";
import type { Detail } from "../model/details.ts";

/** What has pages of its own, made for it. */
export type Subject = keyof PrivateLanguage["subjects"];

/** The subjects in the order of the first page, each with its area. */
export const SUBJECTS: Readonly<Record<Subject, Area>> = {
	...({ comments: "comments", likes: "likes", saved: "saved", collections: "saved" } as const),
	...({ storyAnswers: "storyAnswers", contacts: "contacts", searches: "searches" } as const),
	...({ visitedLinks: "seen", seen: "seen", conclusions: "advertising", advertisers: "advertising" } as const),
	...({ insights: "insights", profileChanges: "account", profile: "account" } as const),
	...({ logins: "security", devices: "security", places: "security", sessions: "security" } as const),
	...({ settings: "settings", appUses: "apps", threads: "threads", shopping: "shopping" } as const),
	...({ notes: "posts", requests: "other" } as const),
};

/** The subject of each kind of detail. */
export const SUBJECT_OF_DETAIL: Readonly<Record<Detail["kind"], Subject>> = {
	...({ profile: "profile", autofill: "profile", privacy: "settings", comments: "settings" } as const),
	...({ keyword: "settings", notification: "settings", consent: "settings", messaging: "settings" } as const),
	...({ linkHistory: "settings", setting: "settings", list: "settings", policy: "settings" } as const),
	...({ interest: "conclusions", topic: "conclusions", topicMore: "conclusions", topicLess: "conclusions" } as const),
	...({ category: "conclusions", basedIn: "conclusions", placeOfInterest: "conclusions" } as const),
	...({ possibleEmail: "conclusions", possiblePhone: "conclusions", submitted: "conclusions" } as const),
	...({ advertising: "conclusions", viewedItem: "shopping", wishedItem: "shopping" } as const),
	...({ eligibility: "shopping", subscription: "shopping", gift: "shopping", eventReminder: "shopping" } as const),
	...({ avatarItem: "shopping", appMessage: "requests", downloadRequest: "requests" } as const),
};
