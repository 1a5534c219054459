import { identity } from "../canaries.ts";
import { lifeOf } from "../life/life.ts";
import type { SampleAccount, SampleEntry, SampleMedium } from "../model.ts";
import type { PrintDate } from "./dates.ts";
import { lazyFile, textFile } from "./encode-json.ts";
import { type Language, languages } from "./languages.ts";
import { inFolder, type LayoutOptions, type SampleFile, type SampleLayout } from "./layout.ts";
import { image, type MarkupStyle, page, record, table, video } from "./markup.ts";
import { mediaFiles, type Naming, profilePhotoUri, uriOf } from "./names.ts";
import { privateTables } from "./private.ts";
import { type PrivateFolders, threadStyle } from "./private-folders.ts";
import { nearlyNewestFirst } from "./records.ts";
import { rowHtml } from "./rows.ts";
import { threadPages } from "./thread-page.ts";

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
		...privatePages(account, layout, language, options),
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
function privatePages(
	account: SampleAccount,
	layout: HtmlLayout,
	language: Language,
	options: LayoutOptions,
): SampleFile[] {
	const { style, print, folders, naming } = layout;
	const words = languages[language];
	const { talks } = lifeOf(account);
	const printed = (seconds: number) => print(seconds, language);
	return [
		...threadPages(talks, threadStyle(folders), { style, print, language }, options),
		...privateTables(account, folders, naming, words).map(({ path, rows }) => {
			const title = path.split("/").at(-1)?.replaceAll("_", " ") ?? "";
			const records = () => rows.map((row) => rowHtml(row, words, style, printed));
			return lazyFile(`${path}.html`, textFile, () => page(style, title, records()));
		}),
	];
}
