import type { PrivateLanguage } from "../../languages/words.ts";
import type { EditionMedia } from "../../media/edition-media.ts";
import type { Person } from "../../model/activity.ts";
import type { Fact, OwnMedium, OwnPost } from "../../model/own-post.ts";
import type { Insight } from "../../model/posts.ts";
import { mentionsIn } from "../../readers/mentions.ts";
import { type DayLink, dayLink, type PersonLink } from "../../render/line-view.ts";
import type { ShownMedium } from "../../render/media-files.ts";
import type { PlacedPost } from "./placed-posts.ts";

/** What posts are shown with. */
export interface ShowingPosts {
	readonly language: PrivateLanguage;
	readonly media: Pick<EditionMedia, "ofFile">;
	/** Undefined for nobody. */
	readonly linkOf: (person: Person) => PersonLink | undefined;
}

/** A part of a caption: plain text, or a mention with the page of that person. */
interface Piece {
	readonly text: string;
	/** Empty for text. */
	readonly url: string;
}

interface SlideView {
	readonly uri: string;
	/** Undefined where its file is not in the download. */
	readonly shown: ShownMedium | undefined;
	/** What it is, for those who do not see it. */
	readonly label: string;
	readonly caption: string;
}

interface FactsView {
	/** Which of several media they are of; empty for all. */
	readonly title: string;
	readonly facts: readonly Fact[];
}

/** A post in full as the template shows it. Texts are empty where there is nothing. */
export interface PostView {
	readonly id: string;
	readonly day: DayLink;
	readonly clock: string;
	readonly iso: string;
	readonly kind: string;
	/** Where the app showed it, where others did not see it. */
	readonly badge: string;
	readonly place: string;
	readonly slides: readonly SlideView[];
	readonly caption: readonly Piece[];
	readonly tagged: readonly PersonLink[];
	readonly facts: readonly FactsView[];
	readonly numbers: readonly { readonly name: string; readonly value: string }[];
	/** Where all is that its file says. */
	readonly file: string;
}

/** What the end of the reading knows of a post. */
interface Known {
	readonly numbers: readonly Insight[];
	readonly file: string;
}

export function postView(placed: PlacedPost, { numbers, file }: Known, showing: ShowingPosts): PostView {
	const { language, linkOf } = showing;
	const { post, id, day, minute } = placed;
	const { calendar, entryKinds } = language;
	const mentioned = new Set([...mentionsIn(post.caption)].map(({ handle }) => handle));
	const tagged = post.people.filter((handle) => !mentioned.has(handle));
	return {
		...{ id, day: dayLink(day, calendar), place: post.place, file },
		clock: minute === undefined ? "" : calendar.clock({ minute }),
		iso: isoOf(placed),
		kind: entryKinds[post.kind],
		badge: badgeOf(post, language),
		slides: post.media.map((medium, index) => slideView(medium, labelOf(placed, index, language), showing)),
		caption: pieces(post.caption, (handle) => linkOf({ handle, name: "" })?.url ?? ""),
		tagged: tagged.flatMap((handle) => linkOf({ handle, name: "" }) ?? []),
		facts: factsViews(placed, language),
		numbers: numbers.flatMap(({ counters }) => counters),
	};
}

/** For machines; empty where the day is not known. */
export function isoOf({ day, minute, post: { seconds } }: PlacedPost): string {
	return minute === undefined || seconds === undefined ? day : new Date(seconds * 1000).toISOString();
}

/** Where the app showed it; empty where everybody saw it. */
export function badgeOf({ shelf }: OwnPost, { shelves }: PrivateLanguage): string {
	return shelf === "published" ? "" : shelves[shelf];
}

/** Such as "Post, 14 May 2024, 2 of 5". */
export function labelOf(
	{ post, day }: PlacedPost,
	index: number,
	{ calendar, comma, entryKinds, say }: PrivateLanguage,
): string {
	const position = post.media.length > 1 ? say("slide", { n: index + 1, of: post.media.length }) : "";
	return [entryKinds[post.kind], day === "" ? "" : calendar.date(day), position]
		.filter((one) => one !== "")
		.join(comma);
}

function slideView({ uri, caption, file }: OwnMedium, label: string, { media }: ShowingPosts): SlideView {
	return { uri, caption, label, shown: media.ofFile(file, uri) };
}

function pieces(caption: string, urlOf: (handle: string) => string): readonly Piece[] {
	const all: Piece[] = [];
	let end = 0;
	for (const mention of mentionsIn(caption)) {
		const url = urlOf(mention.handle);
		if (url === "") continue;
		if (mention.start > end) all.push({ text: caption.slice(end, mention.start), url: "" });
		all.push({ text: caption.slice(mention.start, mention.end), url });
		end = mention.end;
	}
	if (end < caption.length) all.push({ text: caption.slice(end), url: "" });
	return all;
}

/** Those of the post and those that all of its media have, then the others of each. */
function factsViews({ post: { facts, media } }: PlacedPost, language: PrivateLanguage): readonly FactsView[] {
	const counts = new Map<string, number>();
	for (const medium of media)
		for (const { label, text } of medium.facts) {
			const key = `${label}\n${text}`;
			counts.set(key, (counts.get(key) ?? 0) + 1);
		}
	const isOfAll = ({ label, text }: Fact) => counts.get(`${label}\n${text}`) === media.length;
	const view = (title: string, all: readonly Fact[]): readonly FactsView[] =>
		all.length === 0
			? []
			: [{ title, facts: all.map(({ label, text }) => ({ label: nameOf(label, language), text })) }];
	const own = media.flatMap((medium, index) => {
		const title = language.say("slide", { n: index + 1, of: media.length });
		return view(
			title,
			medium.facts.filter((fact) => !isOfAll(fact)),
		);
	});
	return [...view("", [...facts, ...(media[0]?.facts ?? []).filter(isOfAll)]), ...own];
}

/** The name of a field in words; other labels are as the file has them. */
function nameOf(label: string, { cameraFacts }: PrivateLanguage): string {
	const names: Readonly<Record<string, string>> = cameraFacts;
	return Object.hasOwn(names, label) ? (names[label] ?? label) : label;
}
