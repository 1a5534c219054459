import type { LifeMessage, Person } from "../../sample/life/model.ts";

/**
 * What a layout cannot express, and what the readers do not get of it although it is there: these begin with `reader:` and are to
 * become fewer.
 */
export interface Limits {
	/** Why a field, a subject or a collection is not compared, by its name. */
	readonly gaps: Readonly<Record<string, string>>;
	/** Times are to so many seconds; 0 where they are to the millisecond. */
	readonly step: number;
	/** By what people are known. */
	readonly nameOf: (person: Person) => string;
	/** A message as far as the layout can express it. */
	readonly express: (message: LifeMessage) => LifeMessage;
	/** Why a message is not compared; undefined for all others. */
	readonly skip: (message: LifeMessage) => string | undefined;
	/** Whether a record, as JSON of its fields, is not compared although it is read. */
	readonly isMistaken: (record: string) => boolean;
}

/** Nothing is lacking: milliseconds, display names. */
const whole: Limits = {
	gaps: {},
	step: 0,
	nameOf: ({ name }) => name,
	express: (message) => message,
	skip: () => undefined,
	isMistaken: () => false,
};

/** Since 2022 what was taken back is an empty record, as others are. */
const withoutUnsent = (message: LifeMessage): LifeMessage => ({ ...message, isUnsent: false });

const noSuch = (subjects: string, why: string) => Object.fromEntries(subjects.split(" ").map((name) => [name, why]));

/** The single files of 2018 to 2020. */
const ROOT = {
	...noSuch("reelComments storyLikes requesting favourites storiesHidden unfollowed threadsFollowers", "came later"),
	...noSuch("threadsFollowing savedMusic storyReactions stickerReactions storyLinks profileChanges", "came later"),
	...noSuch("passwords links notInterested storiesViewed", "came later"),
	adsClicked: "an advertisement that was clicked has a caption and no owner",
	"likes.address": "likes have owners alone",
	"likes.text": "as before",
	"relations.name": "people are handles",
	"saved.address": "as likes",
	"saved.text": "as likes",
	"storyAnswers.question": "answers say whose story it was alone",
	"storyAnswers.answer": "as before",
	"seen.address": "what was seen has authors and times alone",
	"seen.text": "as before",
	"devices.at": "the last login of a device is not evidenced",
};

const MESSAGES_2018 = {
	"talk.box": "messages.json has no boxes",
	"talk.title": "messages.json has no titles",
	"talk.hasDeleted": "the handle of a deleted account is as any other",
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
	"saved.text": "captions are in lists of labels alone, and the names of songs are not compared",
	"relations.name": "names are in lists of labels alone",
	"storyAnswers.question": "questions are in lists of labels alone",
	"seen.address": "tables of what was seen have authors and times alone",
	"seen.text": "as before",
	storiesViewed: "came in 2026",
};
const LABELS = { "relations.name": "lists of followers and requests have handles alone" };
const FLAT = { storyComments: "came later", savedMusic: "came later", links: "came later" };

const PAGES = {
	"talk.membership": "pages do not say whether the owner left",
	"talk.people": "pages name those who take part in groups alone: who never wrote to one person is missing",
	"talk.own": "as before",
	"talk.hasPicture": "pages do not name the pictures of groups",
	"message.shared": "a caption and an owner are lines, of which one alone can be either",
	"message.reacted": "reader: dates of reactions are not read",
	"message.call": "pages have no length of calls",
};

const html: Limits = {
	...whole,
	step: 60,
	// A sticker looks as a picture does. The reader takes a GIF for a picture, too, whatever it is called.
	express: (message) => ({
		...withoutUnsent(message),
		media: message.media.map((one) =>
			one.kind === "gifs" || one.kind === "sticker" ? { ...one, kind: "photos" } : one,
		),
	}),
	skip: ({ share, sentence }) => {
		if (share === undefined) return undefined;
		if (share.link === undefined) return "reader: something shared without an address is taken for text";
		return sentence === undefined
			? "reader: words beside something shared and its caption are taken together"
			: undefined;
	},
};

const isClicked = (record: string) => record.startsWith('{"is":"clicked"');

export const CONTRACT: Readonly<Record<string, Limits>> = {
	"2018": {
		...whole,
		gaps: { ...ROOT, ...MESSAGES_2018 },
		isMistaken: isClicked,
		nameOf: ({ handle }) => handle,
		express: (message) => asIn2018(withoutUnsent(message.isUnsent ? { ...message, text: "" } : message)),
	},
	"2020": { ...whole, gaps: ROOT, isMistaken: isClicked },
	"2021": { ...whole, gaps: { ...LISTS, ...FLAT } },
	"2023": { ...whole, gaps: LISTS, express: withoutUnsent },
	"2025": { ...whole, gaps: LISTS, express: withoutUnsent },
	"2026": { ...whole, gaps: LABELS, express: withoutUnsent },
	"html-old": {
		...html,
		gaps: { ...PAGES, ...LISTS, ...FLAT, "saved.at": "reader: a time below an address in one cell is not read" },
		skip: (message) =>
			message.media.some(({ kind }) => kind === "audio_files")
				? "reader: a voice message whose file is called as a sound is there twice"
				: html.skip(message),
	},
	"html-new": { ...html, gaps: { ...PAGES, ...LABELS } },
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
