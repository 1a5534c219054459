import type { PrivateLanguage } from "../../languages/words.ts";
import type { Area } from "../../model/areas.ts";
import type { Detail } from "../../model/details.ts";
import type { Collected } from "../../readers/collected.ts";
import { accountEntries } from "./account.ts";
import { activityEntries } from "./activity.ts";
import type { Entry } from "./entry.ts";

/** What has pages of its own, made for it. */
export interface Subject {
	readonly key: keyof PrivateLanguage["subjects"];
	readonly area: Area;
	readonly entries: readonly Entry[];
}

type Kinds = readonly Detail["kind"][];
const PROFILE: Kinds = ["profile", "autofill"];
const SETTINGS: Kinds = [
	...(["privacy", "comments", "keyword", "notification", "consent", "messaging"] as const),
	...(["linkHistory", "setting", "list", "policy"] as const),
];
const CONCLUSIONS: Kinds = [
	...(["interest", "topic", "topicMore", "topicLess", "category", "basedIn", "placeOfInterest"] as const),
	...(["possibleEmail", "possiblePhone", "submitted", "advertising"] as const),
];
const SHOPPING: Kinds = [
	...(["viewedItem", "wishedItem", "eligibility", "subscription", "gift", "eventReminder", "avatarItem"] as const),
];
const OTHER: Kinds = ["appMessage", "downloadRequest"];

/** The subjects of a download in the order of the first page, those without an entry, too. People have pages of another kind. */
export function subjectsOf(collected: Collected, language: PrivateLanguage): readonly Subject[] {
	const { shortPosts, details } = collected;
	const to = { ...activityEntries(language), ...accountEntries(language) };
	const ofKinds = (kinds: Kinds) => details.filter(({ kind }) => kinds.includes(kind)).map(to.details);
	const isThread = ({ is }: { readonly is: string }) => is === "thread" || is === "reply";
	return [
		{ key: "comments", area: "comments", entries: collected.comments.map(to.comments) },
		{ key: "likes", area: "likes", entries: collected.likes.map(to.likes) },
		{ key: "saved", area: "saved", entries: collected.saved.map(to.saved) },
		{ key: "collections", area: "saved", entries: collected.collections.map(to.collections) },
		{ key: "storyAnswers", area: "storyAnswers", entries: collected.storyAnswers.map(to.storyAnswers) },
		{ key: "contacts", area: "contacts", entries: collected.contacts.map(to.contacts) },
		{ key: "searches", area: "searches", entries: collected.searches.map(to.searches) },
		{ key: "visitedLinks", area: "seen", entries: collected.visitedLinks.map(to.visitedLinks) },
		{ key: "seen", area: "seen", entries: collected.seen.map(to.seen) },
		{ key: "conclusions", area: "advertising", entries: ofKinds(CONCLUSIONS) },
		{ key: "advertisers", area: "advertising", entries: collected.advertisers.map(to.advertisers) },
		{ key: "insights", area: "insights", entries: collected.insights.map(to.insights) },
		{ key: "profileChanges", area: "account", entries: collected.profileChanges.map(to.profileChanges) },
		{ key: "profile", area: "account", entries: ofKinds(PROFILE) },
		{ key: "logins", area: "security", entries: collected.logins.map(to.logins) },
		{ key: "devices", area: "security", entries: collected.devices.map(to.devices) },
		{ key: "places", area: "security", entries: collected.places.map(to.places) },
		{ key: "sessions", area: "security", entries: collected.sessions.map(to.sessions) },
		{ key: "settings", area: "settings", entries: ofKinds(SETTINGS) },
		{ key: "appUses", area: "apps", entries: collected.appUses.map(to.appUses) },
		{ key: "threads", area: "threads", entries: shortPosts.filter(isThread).map(to.shortPosts) },
		{ key: "shopping", area: "shopping", entries: ofKinds(SHOPPING) },
		{ key: "notes", area: "posts", entries: shortPosts.filter((one) => !isThread(one)).map(to.shortPosts) },
		{ key: "requests", area: "other", entries: ofKinds(OTHER) },
	];
}
