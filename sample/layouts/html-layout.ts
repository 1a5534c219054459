import { identity } from "../canaries.ts";
import type { SampleAccount, SampleEntry, SampleMedium } from "../model.ts";
import type { PrintDate } from "./dates.ts";
import { textFile } from "./encode-json.ts";
import { type Language, languages } from "./languages.ts";
import { inFolder, type LayoutOptions, type SampleFile, type SampleLayout } from "./layout.ts";
import { image, type MarkupStyle, page, record, table, video } from "./markup.ts";
import { mediaFiles, type Naming, profilePhotoUri, uriOf } from "./names.ts";
import type { PrivateFolders } from "./private.ts";
import { nearlyNewestFirst } from "./records.ts";

/** What differs between the HTML layouts. */
export interface HtmlLayout {
	readonly naming: Naming;
	readonly style: MarkupStyle;
	readonly print: PrintDate;
	/** The page to begin with. */
	readonly start: string;
	readonly content: string;
	/** Folder of the profile, with its `/`. */
	readonly profile: string;
	readonly folders: PrivateFolders;
}

/** An HTML layout of this form. */
export function htmlLayout(name: string, layout: HtmlLayout): SampleLayout {
	return {
		name,
		cannotExpress: ["drafts", "places", "subtitles", "ids", "seconds", "zone"],
		write: (account, options = {}) => inFolder(writeHtml(account, layout, options), options.folder),
	};
}

/** The download as HTML: a page where JSON has a file. Addresses are relative to the root, not to the page. */
function writeHtml(account: SampleAccount, layout: HtmlLayout, options: LayoutOptions): SampleFile[] {
	const { style, content, naming } = layout;
	const language = options.language ?? "en";
	const listed = account.entries.filter((entry) => entry.shelf !== "draft");
	const index = (name: string, title: string, choose: (entry: SampleEntry) => boolean): SampleFile[] => {
		const records = nearlyNewestFirst(listed.filter(choose)).map((entry) => entryRecord(entry, layout, language));
		return records.length === 0 ? [] : [textFile(`${content}${name}.html`, page(style, title, records))];
	};
	const published = (kind: SampleEntry["kind"]) => (entry: SampleEntry) =>
		entry.shelf === "published" && (entry.kind === kind || (kind === "post" && entry.alsoPost === true));
	const shelf = (name: SampleEntry["shelf"]) => (entry: SampleEntry) => entry.shelf === name;
	const portraits = account.profile.photos.map((medium, place) =>
		record(style, "", image(profilePhotoUri(medium, place === 0, naming)), layout.print(medium.uploaded, language)),
	);
	return [
		textFile(
			layout.start,
			page(style, "Your Instagram information", [
				record(style, account.profile.username, `<a href="${content}posts_1.html">Posts</a>`, ""),
			]),
		),
		...index("posts_1", "Posts", published("post")),
		...index("reels", "Reels", published("reel")),
		...index("igtv_videos", "IGTV videos", published("igtv")),
		...index("stories", "Stories", published("story")),
		...index("archived_posts", "Archived posts", shelf("archived")),
		...index("recently_deleted_content", "Recently deleted content", shelf("deleted")),
		...index("other_content", "Other content", shelf("other")),
		textFile(`${content}profile_photos.html`, page(style, "Profile photos", portraits)),
		profilePage(account, layout, language),
		...privatePages(account, layout, language),
		...mediaFiles(account, listed, naming, options.scale).filter(({ path }) => !path.endsWith(".srt")),
	];
}

function entryRecord(entry: SampleEntry, { style, naming, print }: HtmlLayout, language: Language): string {
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
	return record(style, entry.caption, `<div>${blocks.join("")}</div>`, print(entry.posted, language));
}

const block = (medium: SampleMedium, uri: string) => (medium.type === "mp4" ? video(uri) : image(uri));

function profilePage(account: SampleAccount, { style, naming, profile }: HtmlLayout, language: Language): SampleFile {
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
	const body = record(style, "", `${table([[words.profilePhoto, ""]], true)}${photo}${table(rows, true)}`, "");
	return textFile(`${profile}personal_information.html`, page(style, "Personal information", [body]));
}

/** Pages that nobody should open, each with its marks. */
function privatePages(account: SampleAccount, { style, print, folders }: HtmlLayout, language: Language): SampleFile[] {
	const words = languages[language];
	const then = print(1_704_448_073, language);
	const simple = (path: string, title: string, rows: readonly (readonly [string, string])[]) =>
		textFile(`${path}.html`, page(style, title, [record(style, "", table(rows, false), then)]));
	const { activity, connections } = folders;
	const person = (name: string) =>
		`<div><div><a target="_blank" href="https://www.instagram.com/${name}">${name}</a></div><div>${then}</div></div>`;
	const people = (path: string, name: string) =>
		textFile(`${connections}${path}.html`, page(style, path, [record(style, "", person(name), "")]));
	const nested = record(
		style,
		identity.likedOwner,
		record(style, words.owner, table([["URL", identity.likedLink]], true), ""),
		then,
	);
	return [
		textFile(
			`${activity}messages/inbox/${identity.threadId}/message_1.html`,
			page(style, identity.messageSender, [
				record(
					style,
					identity.messageSender,
					`<div><div>${identity.message}</div><div><a href="${identity.messageLink}">link</a></div></div><ul class="_a6-q"><li><span>❤️${account.profile.username}</span></li></ul>`,
					then,
				),
			]),
		),
		textFile(`${activity}likes/liked_posts.html`, page(style, "Liked posts", [nested])),
		simple(`${activity}comments/post_comments_1`, "Comments", [
			[words.comment, identity.ownComment],
			[words.mediaOwner, identity.commentedOwner],
		]),
		simple(`${activity}saved/saved_posts`, "Saved posts", [[words.savedOn, identity.savedOwner]]),
		people("followers_1", identity.follower),
		people("following", identity.followed),
		people("blocked_profiles", identity.blocked),
		people("close_friends", identity.closeFriend),
		simple(`${folders.searches}word_or_phrase_searches`, "Searches", [[words.search, identity.search]]),
		simple(`${folders.login}login_activity`, "Login activity", [
			["Cookie Name", identity.cookie],
			[words.ipAddress, identity.loginIp],
			[words.userAgent, identity.userAgent],
		]),
		simple(`${folders.personal}profile_changes`, "Profile changes", [
			[words.previousValue, identity.formerBio],
			[words.newValue, identity.formerUsername],
		]),
		simple(`${folders.devices}devices`, "Devices", [["Device ID", identity.deviceId]]),
		simple(`${folders.ads}advertisers_using_your_activity_or_information`, "Advertisers", [
			[identity.advertiser, identity.adInterest],
		]),
		simple(`${folders.insights}posts`, "Posts", [[words.reach, identity.insightReach]]),
		simple(`${folders.login}signup_details`, "Signup", [[words.ipAddress, identity.registrationIp]]),
		simple(`${folders.autofill}autofill`, "Autofill", [[words.name, identity.autofill]]),
		simple(`${folders.stickers}polls`, "Polls", [[identity.likedOwner, identity.pollAnswer]]),
		simple(`${activity}saved/saved_collections`, "Collections", [[words.name, identity.savedCollection]]),
		simple(`${connections.replace("followers_and_following", "contacts")}synced_contacts`, "Contacts", [
			[identity.contactName, identity.contactPhone],
		]),
		textFile(
			"threads/followers_1.html",
			page(style, "followers", [record(style, "", person(identity.threadsFollower), "")]),
		),
		simple("threads/threads_and_replies", "Threads", [["", identity.threadsText]]),
	];
}
