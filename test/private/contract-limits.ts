import type { LifeMessage, Person, Talk } from "../../sample/life/model.ts";

/** What a layout cannot express. */
export interface Limits {
	/** Why a field, a subject or a collection is not compared, by its name. */
	readonly gaps: Readonly<Record<string, string>>;
	/** Times are to so many seconds; 0 where they are to the millisecond. */
	readonly step: number;
	/** By what people are known. */
	readonly nameOf: (person: Person) => string;
	/** Who is known to take part. */
	readonly attending: (talk: Talk) => readonly Person[];
	/** A message as far as the layout can express it. */
	readonly express: (message: LifeMessage) => LifeMessage;
	/** Whether a record, as JSON of its fields, is of what this layout alone has. */
	readonly isAside: (record: string) => boolean;
}

/** Nothing is lacking: milliseconds, display names. */
const whole: Limits = {
	gaps: {},
	step: 0,
	nameOf: ({ name }) => name,
	attending: ({ people }) => people,
	express: (message) => message,
	isAside: () => false,
};

/** Since 2022 what was taken back is an empty record, as others are. */
const withoutUnsent = (message: LifeMessage): LifeMessage => ({ ...message, isUnsent: false });

/** The single files of 2018 to 2020. */
const ROOT = {
	"likes.address": "likes have a time and a handle alone",
	"likes.text": "as before",
	"saved.address": "what was saved has a time and a handle alone",
	"relations.name": "lists of people have handles alone",
	"storyAnswers.question": "what was done on stories has a time and a handle alone",
	"storyAnswers.answer": "as before",
	"seen.address": "what was seen has an author and a time alone",
	"seen.text": "as before",
	...Object.fromEntries(
		[
			...["reelComments", "storyLikes", "savedMusic", "storyReactions", "stickerReactions", "storyLinks"],
			...["requesting", "favourites", "storiesHidden", "unfollowed", "threadsFollowers", "threadsFollowing"],
			...["profileChanges", "passwords", "privacy", "links", "notInterested", "storiesViewed"],
		].map((subject) => [subject, "came later"]),
	),
};

const MESSAGES_2018 = {
	"talk.box": "messages.json has no boxes",
	"talk.title": "messages.json has no titles",
	"talk.membership": "messages.json does not say who left",
	"talk.invitation": "messages.json has no invitations",
	"talk.hasPicture": "messages.json has no pictures of groups",
	"talk.shadows": "messages.json has likes with their messages alone",
	"message.link": "addresses of what was shared have expired",
	"message.shared": "a shared story is a sentence",
	"message.reacted": "each like has its time",
	"message.call": "calls have no length",
};

const LISTS = {
	"likes.text": "captions are in lists of labels alone",
	"relations.name": "names are in lists of labels alone",
	"storyAnswers.question": "questions are in lists of labels alone",
	"seen.address": "tables of what was seen have authors and times alone",
	"seen.text": "as before",
	storiesViewed: "came in 2026",
};
const LABELS = { "relations.name": "lists of followers and requests have handles alone" };
const FLAT = { storyComments: "came later", savedMusic: "came later", links: "came later" };

const PAGES = {
	"talk.hasPicture": "pictures of groups are in JSON alone",
	"talk.membership": "pages do not say whether the owner left",
	"message.shared": "a caption and an owner are lines, of which one alone can be either",
	"message.reacted": "the date of a reaction is kept as it is printed",
	"message.call": "pages have no length of calls",
};

/** Lines do not say what was written and what is of the thing shared, but beside the sentence in its place nothing was written. */
function allWords({ text, share, sentence }: LifeMessage): string {
	if (share?.link === undefined || sentence !== undefined) return text;
	const owner = share.original_content_owner ?? share.profile_share_username ?? "";
	return [text, share.share_text ?? "", owner].filter((line) => line !== "").join("\n");
}

const html: Limits = {
	...whole,
	step: 60,
	// Only pages of groups list who takes part; else it is who wrote.
	attending: ({ people, messages }) =>
		people.length > 2 ? people : people.filter(({ name }) => messages.some(({ from }) => from.name === name)),
	// A picture by its address or its folder is what it is, a moving or sticky one too.
	express: (message) => ({
		...withoutUnsent(message),
		media: message.media.map((one) =>
			one.kind === "gifs" || one.kind === "sticker" ? { ...one, kind: "photos" } : one,
		),
		text: allWords(message),
	}),
};

/** Clicked advertisements of 2018 to 2020 have a caption in place of an author. */
const isClicked = (record: string) => record.startsWith('{"is":"clicked"');
/** The log of all logins came in 2026. */
const isOfLog = (record: string) => record.includes('"203.0.113.65"');

export const CONTRACT: Readonly<Record<string, Limits>> = {
	"2018": {
		...whole,
		gaps: { ...ROOT, ...MESSAGES_2018 },
		isAside: isClicked,
		nameOf: ({ handle }) => handle,
		express: (message) => asIn2018(withoutUnsent(message.isUnsent ? { ...message, text: "" } : message)),
	},
	"2020": { ...whole, gaps: ROOT, isAside: isClicked },
	"2021": { ...whole, gaps: { ...LISTS, ...FLAT } },
	"2023": { ...whole, gaps: LISTS, express: withoutUnsent },
	"2025": { ...whole, gaps: LISTS, express: withoutUnsent },
	"2026": { ...whole, gaps: LABELS, express: withoutUnsent, isAside: isOfLog },
	"html-old": {
		...html,
		gaps: { ...PAGES, ...LISTS, ...FLAT },
	},
	"html-new": { ...html, gaps: { ...PAGES, ...LABELS }, isAside: isOfLog },
};

/** One address of what was sent, likes alone, and what was shared without its address; a link to the web is text. */
function asIn2018(message: LifeMessage): LifeMessage {
	const { media, share, reactions, text, sentence } = message;
	const [first] = media.filter(({ kind }) => kind !== "files" && kind !== "sticker");
	const likes = reactions.filter(({ emoji }) => emoji === "❤️");
	const seen = { ...message, media: first === undefined ? [] : [{ ...first, uri: undefined }], reactions: likes };
	const { link = "", original_content_owner } = share ?? {};
	if (share === undefined || /\/stories\/|\/_u\//.test(link)) return seen;
	if (link !== "" && !link.includes("instagram.com/") && original_content_owner === undefined) {
		const said = sentence === "attachment" ? [link] : [text, link];
		return { ...seen, share: undefined, sentence: undefined, text: said.join("\n") };
	}
	return { ...seen, share: { ...share, link: "https://www.instagram.com/p/any/" } };
}
