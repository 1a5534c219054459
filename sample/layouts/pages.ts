import { identity } from "../canaries.ts";
import type { SampleAccount, SampleEntry, SampleMedium } from "../model.ts";
import type { PrintDate } from "./dates.ts";
import { textFile } from "./json.ts";
import { type Language, languages } from "./languages.ts";
import type { LayoutOptions, SampleFile } from "./layout.ts";
import { type Dress, image, page, record, table, video } from "./markup.ts";
import { mediaFiles, type Naming, profilePhotoUri, uriOf } from "./names.ts";
import type { Places } from "./private.ts";
import { nearlyNewestFirst } from "./records.ts";

/** What differs between the HTML layouts. */
export interface Pages {
	readonly naming: Naming;
	readonly dress: Dress;
	readonly print: PrintDate;
	/** The page to begin with. */
	readonly start: string;
	readonly content: string;
	/** Folder of the profile, with its `/`. */
	readonly profile: string;
	readonly places: Places;
}

/** The download as HTML: a page where JSON has a file. Addresses are relative to the root, not to the page. */
export function writePages(account: SampleAccount, pages: Pages, options: LayoutOptions): SampleFile[] {
	const { dress, content, naming } = pages;
	const language = options.language ?? "en";
	const told = account.entries.filter((entry) => entry.shelf !== "draft");
	const index = (name: string, title: string, choose: (entry: SampleEntry) => boolean): SampleFile[] => {
		const records = nearlyNewestFirst(told.filter(choose)).map((entry) => entryRecord(entry, pages, language));
		return records.length === 0 ? [] : [textFile(`${content}${name}.html`, page(dress, title, records))];
	};
	const published = (kind: SampleEntry["kind"]) => (entry: SampleEntry) =>
		entry.shelf === "published" && (entry.kind === kind || (kind === "post" && entry.alsoPost === true));
	const shelf = (name: SampleEntry["shelf"]) => (entry: SampleEntry) => entry.shelf === name;
	const portraits = account.profile.photos.map((medium, place) =>
		record(dress, "", image(profilePhotoUri(medium, place === 0, naming)), pages.print(medium.uploaded, language)),
	);
	return [
		textFile(
			pages.start,
			page(dress, "Your Instagram information", [
				record(dress, account.profile.username, `<a href="${content}posts_1.html">Posts</a>`, ""),
			]),
		),
		...index("posts_1", "Posts", published("post")),
		...index("reels", "Reels", published("reel")),
		...index("igtv_videos", "IGTV videos", published("igtv")),
		...index("stories", "Stories", published("story")),
		...index("archived_posts", "Archived posts", shelf("archived")),
		...index("recently_deleted_content", "Recently deleted content", shelf("deleted")),
		...index("other_content", "Other content", shelf("other")),
		textFile(`${content}profile_photos.html`, page(dress, "Profile photos", portraits)),
		profilePage(account, pages, language),
		...privatePages(account, pages, language),
		...mediaFiles(account, told, naming, options.scale).filter(({ path }) => !path.endsWith(".srt")),
	];
}

function entryRecord(entry: SampleEntry, { dress, naming, print }: Pages, language: Language): string {
	const words = languages[language];
	const blocks = entry.media.map((medium, slide) => {
		const uri = uriOf(entry, medium, naming);
		const { latitude, longitude, captured } = medium.private;
		const rows = [
			[words.latitude, String(latitude)],
			[words.longitude, String(longitude)],
			["Date taken", captured],
		] as const;
		return `${block(medium, uri)}${table(rows, slide % 2 === 0)}`;
	});
	return record(dress, entry.caption, `<div>${blocks.join("")}</div>`, print(entry.posted, language));
}

const block = (medium: SampleMedium, uri: string) => (medium.type === "mp4" ? video(uri) : image(uri));

function profilePage(account: SampleAccount, { dress, naming, profile }: Pages, language: Language): SampleFile {
	const words = languages[language];
	const { username, name, bio, website, photos } = account.profile;
	const rows = [
		[words.email, identity.email],
		[words.phone, identity.phone],
		[words.username, username],
		[words.name, name],
		[words.bio, bio],
		[words.gender, identity.gender],
		[words.birthDate, identity.birthDate],
		[words.website, website],
		[words.city, identity.city],
		[words.privateAccount, "False"],
	] as const;
	const photo = image(profilePhotoUri(photos[0], true, naming));
	const body = record(dress, "", `${table([[words.profilePhoto, ""]], true)}${photo}${table(rows, true)}`, "");
	return textFile(`${profile}personal_information.html`, page(dress, "Personal information", [body]));
}

/** Pages that nobody should open, each with its marks. */
function privatePages(account: SampleAccount, { dress, print, places }: Pages, language: Language): SampleFile[] {
	const words = languages[language];
	const then = print(1_704_448_073, language);
	const simple = (path: string, title: string, rows: readonly (readonly [string, string])[]) =>
		textFile(`${path}.html`, page(dress, title, [record(dress, "", table(rows, false), then)]));
	const { activity, connections } = places;
	const person = (name: string) =>
		`<div><div><a target="_blank" href="https://www.instagram.com/${name}">${name}</a></div><div>${then}</div></div>`;
	const people = (path: string, name: string) =>
		textFile(`${connections}${path}.html`, page(dress, path, [record(dress, "", person(name), "")]));
	const nested = record(
		dress,
		identity.likedOwner,
		record(dress, words.owner, table([["URL", identity.likedLink]], true), ""),
		then,
	);
	return [
		textFile(
			`${activity}messages/inbox/${identity.threadId}/message_1.html`,
			page(dress, identity.messageSender, [
				record(
					dress,
					identity.messageSender,
					`<div><div>${identity.message}</div><div><a href="${identity.messageLink}">link</a></div></div><ul class="_a6-q"><li><span>❤️${account.profile.username}</span></li></ul>`,
					then,
				),
			]),
		),
		textFile(`${activity}likes/liked_posts.html`, page(dress, "Liked posts", [nested])),
		simple(`${activity}comments/post_comments_1`, "Comments", [
			[words.comment, identity.ownComment],
			[words.mediaOwner, identity.commentedOwner],
		]),
		simple(`${activity}saved/saved_posts`, "Saved posts", [[words.savedOn, identity.savedOwner]]),
		people("followers_1", identity.follower),
		people("following", identity.followed),
		people("blocked_profiles", identity.blocked),
		people("close_friends", identity.closeFriend),
		simple(`${places.searches}word_or_phrase_searches`, "Searches", [[words.search, identity.search]]),
		simple(`${places.login}login_activity`, "Login activity", [
			["Cookie Name", identity.cookie],
			[words.ipAddress, identity.loginIp],
			[words.userAgent, identity.userAgent],
		]),
		simple(`${places.personal}profile_changes`, "Profile changes", [
			[words.previousValue, identity.formerBio],
			[words.newValue, identity.formerUsername],
		]),
		simple(`${places.devices}devices`, "Devices", [["Device ID", identity.deviceId]]),
		simple(`${places.ads}advertisers_using_your_activity_or_information`, "Advertisers", [
			[identity.advertiser, identity.adInterest],
		]),
		simple(`${places.insights}posts`, "Posts", [[words.reach, identity.insightReach]]),
		simple(`${places.login}signup_details`, "Signup", [[words.ipAddress, identity.registrationIp]]),
		simple(`${places.autofill}autofill`, "Autofill", [[words.name, identity.autofill]]),
		simple(`${places.stickers}polls`, "Polls", [[identity.likedOwner, identity.pollAnswer]]),
		simple(`${activity}saved/saved_collections`, "Collections", [[words.name, identity.savedCollection]]),
		simple(`${connections.replace("followers_and_following", "contacts")}synced_contacts`, "Contacts", [
			[identity.contactName, identity.contactPhone],
		]),
		textFile(
			"threads/followers_1.html",
			page(dress, "followers", [record(dress, "", person(identity.threadsFollower), "")]),
		),
		simple("threads/threads_and_replies", "Threads", [["", identity.threadsText]]),
	];
}
