import type { MediumMarks } from "./model.ts";
import { seeded } from "./random.ts";

/**
 * Marks planted in everything of a download that no website may show. A text begins with `canary-` and the name of its
 * field; numbers share digits that occur nowhere else. So a leak names the field that leaked.
 */
const text = <Name extends string>(name: Name): `canary-${Name}-7f3a` => `canary-${name}-7f3a`;

/** One mark a field of the person's own data. */
export const identity = {
	email: `${text("email")}@example.invalid`,
	phone: "+999700441163",
	gender: text("gender"),
	birthDate: "1987-11-29",
	formerUsername: text("former-username"),
	formerBio: text("former-bio"),
	city: text("city"),
	contactName: text("contact"),
	contactPhone: "+999700441164",
	loginIp: "203.0.113.77",
	registrationIp: "203.0.113.78",
	cookie: text("cookie"),
	userAgent: `${text("user-agent")} (Android 14)`,
	deviceId: `android-${text("device")}`,
	search: text("search"),
	message: text("message"),
	messageSender: text("sender"),
	messageLink: `https://example.invalid/${text("message-link")}`,
	threadId: "canarythread_17990417000000001",
	ownComment: text("comment"),
	commentedOwner: text("commented-owner"),
	likedOwner: text("liked-owner"),
	likedLink: `https://example.invalid/p/${text("liked-link")}/`,
	savedOwner: text("saved-owner"),
	savedCollection: text("collection"),
	follower: text("follower"),
	followed: text("followed"),
	blocked: text("blocked"),
	closeFriend: text("close-friend"),
	threadsFollower: text("threads-follower"),
	pollAnswer: text("poll-answer"),
	adInterest: text("ad-interest"),
	advertiser: text("advertiser"),
	autofill: text("autofill"),
	insightReach: text("insight-reach"),
	threadsText: text("threads-text"),
	repostOwner: text("repost-owner"),
	note: text("note"),
	clipTitle: text("clip-title"),
	profilePictureUrl: `https://example.invalid/${text("profile-picture-token")}`,
} as const;

/** What the marks of one kind of number have in common, whatever medium they belong to. */
export const shared = {
	/** Beginning of every fbid. */
	fbid: "17990417",
	/** Beginning of every 32-digit file name. */
	md5: "ca7a4e5f",
	/** Decimals of every latitude and longitude. */
	latitude: ".70441",
	longitude: ".16337",
	/** Minute and second of every capture time, as in photos and as in videos. */
	photoClock: ":47:53",
	videoClock: "4753.000Z",
	uploadIp: "198.51.100.",
	device: "android-canary-",
	serial: "canary-serial-",
	artist: "canary-artist-",
	comment: "canary-comment-",
	backupUri: "canary-token-",
	originalName: "canary-IMG_",
	fbmd: "FBMD0canary",
	lens: "canary-lens",
	software: "canary-software",
	/** The small picture in EXIF, which may show what was cut off from the large one. */
	thumbnail: "canary-thumbnail",
	/** A track of notes in a video, and bytes of it that no track plays. */
	track: "canary-track",
	unplayed: "canary-unplayed",
} as const;

/** The person hid or threw away these entries: each caption on a shelf ends with its mark. */
export const shelfMarks = {
	archived: "canary-shelf-archived",
	deleted: "canary-shelf-deleted",
	other: "canary-shelf-other",
	draft: "canary-shelf-draft",
} as const;

/**
 * Every mark that must never be in a website, whatever was chosen to be shown. Of addresses only the mark itself, which
 * no escaping of `@` or `/` can hide.
 */
export const canaries: readonly string[] = [...Object.values(identity), ...Object.values(shared)].map(
	(value) => /canary-[a-z-]{1,60}-7f3a/.exec(value)?.[0] ?? value,
);

/** The private side of one medium; `name` makes it unique, `taken` (UTC seconds) is about when it was made. */
export function mediumMarks(name: string, taken: number): MediumMarks {
	const random = seeded(`marks ${name}`);
	const number = (length: number) => String(Math.floor(random() * 10 ** length)).padStart(length, "0");
	const day = new Date((taken - Math.floor(random() * 86400)) * 1000).toISOString();
	return {
		latitude: Number(`${30 + Math.floor(random() * 30)}${shared.latitude}${number(3)}7`),
		longitude: Number(`${Math.floor(random() * 130)}${shared.longitude}${number(3)}7`),
		device: `${shared.device}${number(6)}`,
		serial: `${shared.serial}${number(6)}`,
		artist: `${shared.artist}${number(6)}`,
		comment: `${shared.comment}${number(6)}`,
		captured: `${day.slice(0, 10).replaceAll("-", ":")} ${day.slice(11, 13)}${shared.photoClock}`,
		uploadIp: `${shared.uploadIp}${1 + Math.floor(random() * 250)}`,
		backupUri: `https://example.invalid/v/${shared.backupUri}${number(8)}?oe=67A4C1F0`,
		originalName: `${shared.originalName}${number(6)}.HEIC`,
	};
}
