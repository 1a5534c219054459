import type { PrivateLanguage } from "../../languages/words.ts";
import type { Conversation, Message, MessageMedium } from "../../model/conversation.ts";
import { lengthText } from "../../render/length.ts";
import type { MediaFiles, ShownMedium } from "../../render/media-files.ts";
import { type RecordView, recordView } from "../../render/record-view.ts";
import type { Showing } from "./day-views.ts";
import type { Dated } from "./message-pages.ts";
import { noteOf } from "./message-view.ts";
import { type Day, type Run, runsByDay } from "./runs.ts";

/** A chapter of a book. Texts are empty where there is nothing. */
export interface ChapterView {
	readonly title: string;
	readonly days: readonly { readonly title: string; readonly runs: readonly BookRun[] }[];
}

interface BookRun extends Pick<Run, "side"> {
	readonly sender: string;
	readonly clock: string;
	readonly messages: readonly BookMessage[];
}

interface BookMessage {
	/** Nothing but a text, as most. */
	readonly isPlain: boolean;
	readonly text: string;
	readonly note: string;
	readonly pictures: readonly PrintedPicture[];
	/** Media that cannot be printed, in words. */
	readonly media: readonly string[];
	readonly share: { readonly kind: string; readonly texts: readonly string[] } | undefined;
	readonly reactions: readonly { readonly emoji: string; readonly actor: string }[];
	readonly more: RecordView | undefined;
}

interface PrintedPicture {
	/** Below the edition. */
	readonly src: string;
	readonly width: number;
	readonly height: number;
	readonly alt: string;
	/** What is to be said of it. */
	readonly note: string;
}

/** Pixels that are enough for the width of a picture in a book, 80 mm. */
const PRINT_WIDTH = 540;

/** Messages by month and day as a book sets them: a sender and a time once for what was sent in one go. */
export function chaptersOf(
	messages: readonly Dated[],
	conversation: Pick<Conversation, "own">,
	showing: Pick<Showing, "language" | "media">,
): readonly ChapterView[] {
	const { calendar, say } = showing.language;
	const chapters: (ChapterView & { readonly month: string; readonly days: ChapterView["days"][number][] })[] = [];
	for (const { day, runs } of runsByDay(messages, conversation)) {
		const month = day.slice(0, -3);
		if (chapters.at(-1)?.month !== month || chapters.length === 0)
			chapters.push({ month, title: month === "" ? say("undated") : calendar.month(month), days: [] });
		chapters.at(-1)?.days.push(dayOf({ day, runs }, showing));
	}
	return chapters;
}

function dayOf({ day, runs }: Day, { language, media }: Pick<Showing, "language" | "media">) {
	const { calendar } = language;
	return {
		title: day === "" ? "" : calendar.day(day),
		runs: runs.map(({ side, sender, messages }): BookRun => {
			const [first] = messages;
			const printed = first?.message.printed ?? "";
			const clock = first === undefined || day === "" ? printed : calendar.clock(first);
			return { side, sender, clock, messages: messages.map(({ message }) => messageOf(message, language, media)) };
		}),
	};
}

function messageOf(message: Message, language: PrivateLanguage, files: MediaFiles): BookMessage {
	const { content, text, media, share, reactions, more } = message;
	const note = noteOf(content, language);
	const isBare = media.length === 0 && share === undefined && more === undefined;
	const isPlain = isBare && reactions.length === 0 && note === "" && text !== "";
	if (isPlain) return { ...NOTHING, isPlain, text };
	const pictures: PrintedPicture[] = [];
	const told: string[] = [];
	for (const medium of media) {
		const shown = files.of(medium.uri);
		const picture = pictureOf(medium, shown, language);
		if (picture === undefined) told.push(inWords(medium, shown, language));
		else pictures.push(picture);
	}
	return {
		...{ isPlain, text, note, pictures, media: told },
		share: share && {
			kind: language.shareKinds[share.kind],
			texts: [share.owner, share.name, share.text, share.link].filter((one) => one !== ""),
		},
		reactions: reactions.map(({ emoji, actor }) => ({ emoji, actor })),
		more: more && recordView(more, language, { files }),
	};
}

const NOTHING = { note: "", pictures: [], media: [], share: undefined, reactions: [], more: undefined } as const;

/** A picture, or one of a video; undefined where there is none to print. */
function pictureOf(
	{ kind }: MessageMedium,
	shown: ShownMedium | undefined,
	{ mediaKinds }: PrivateLanguage,
): PrintedPicture | undefined {
	if (shown?.is === "video" && shown.poster !== "") {
		const { poster, width, height, seconds } = shown;
		return { src: poster, width, height, alt: mediaKinds.video, note: withLength(mediaKinds.video, seconds) };
	}
	if (shown?.is !== "picture") return undefined;
	const { renditions, full, width, height } = shown;
	const enough = renditions.find((one) => one.width >= PRINT_WIDTH)?.src ?? full;
	return { src: enough, width, height, alt: mediaKinds[kind], note: "" };
}

/** What it is, and its length, its name, or why it is not shown. A path says nothing on paper, an address does. */
function inWords(
	{ kind, uri, name }: MessageMedium,
	shown: ShownMedium | undefined,
	{ mediaKinds, say, colon }: PrivateLanguage,
): string {
	const is = mediaKinds[kind];
	if (shown?.is === "sound" || shown?.is === "video") return withLength(is, shown.seconds);
	const called = name || (/^https?:/i.test(uri) ? uri : "");
	const named = called === "" ? is : `${is}${colon}${called}`;
	if (shown?.is === "unreadable") return `${named} (${shown.reason})`;
	return shown === undefined && called === "" ? say("bookMissing", { kind: is }) : named;
}

function withLength(kind: string, seconds: number | undefined): string {
	return seconds === undefined ? kind : `${kind}, ${lengthText(seconds)}`;
}
