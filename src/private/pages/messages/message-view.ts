import type { PrivateLanguage } from "../../languages/words.ts";
import type { Message, MessageContent, MessageMedium, Share } from "../../model/conversation.ts";
import { lengthText } from "../../render/length.ts";
import type { MediaFiles, ShownMedium } from "../../render/media-files.ts";
import { type RecordView, recordView } from "../../render/record-view.ts";

/** A message as the template shows it. Texts are empty where there is nothing. */
export interface MessageView {
	/** Its address on the page. */
	readonly id: string;
	/** Time of day; empty for a message without a date. */
	readonly clock: string;
	/** All of its date. */
	readonly date: string;
	/** For machines. */
	readonly iso: string;
	readonly printed: string;
	/** What it is, in words, where its text does not say it. */
	readonly note: string;
	readonly text: string;
	readonly placeholder: string;
	readonly media: readonly MediumView[];
	/** `post` is the page of the owner's post that was shared. */
	readonly share: { readonly kind: string; readonly texts: readonly string[]; readonly post: string } | undefined;
	readonly reactions: readonly ReactionView[];
	readonly more: RecordView | undefined;
}

interface ReactionView {
	readonly emoji: string;
	readonly actor: string;
	/** The page of who reacted; empty where there is none. */
	readonly url: string;
	readonly date: string;
}

interface MediumView {
	readonly kind: string;
	readonly uri: string;
	readonly name: string;
	/** Undefined where its file is not in the download. */
	readonly shown: ShownMedium | undefined;
}

/** What a message is shown with; `personUrl` is empty for the owner. */
interface MessageShowing {
	readonly language: PrivateLanguage;
	readonly media: MediaFiles;
	readonly personUrl: (name: string) => string;
	readonly postUrl: (share: Share) => string;
}

export function messageView(
	message: Message,
	id: string,
	{ language, media: files, personUrl, postUrl }: MessageShowing,
): MessageView {
	const { milliseconds, precision, printed, content, text, placeholder, media, share, reactions, more } = message;
	const { date, mediaKinds, local, calendar } = language;
	const moment = precision === "none" ? undefined : local(milliseconds);
	const view = ({ kind, uri, name }: MessageMedium): MediumView => ({
		kind: mediaKinds[kind],
		uri,
		name,
		shown: files.of(uri),
	});
	return {
		id,
		...{ printed, text, placeholder },
		clock: moment === undefined ? "" : calendar.clock(moment),
		date: moment === undefined ? "" : date(milliseconds / 1000),
		iso: moment === undefined ? "" : new Date(milliseconds).toISOString(),
		note: noteOf(content, language),
		media: media.map(view),
		share: share && shareView(share, postUrl(share), language),
		reactions: reactions.map(({ emoji, actor, milliseconds, printed }) => ({
			...{ emoji, actor, url: personUrl(actor) },
			date: printed || date(milliseconds === undefined ? undefined : milliseconds / 1000),
		})),
		more: more && recordView(more, language, { files }),
	};
}

function shareView(share: Share, post: string, { shareKinds, say }: PrivateLanguage): MessageView["share"] {
	const { kind, owner, name, text, link } = share;
	const texts = [owner, name, text, link].filter((one) => one !== "");
	const own = say(kind === "story" ? "yourStory" : "yourPost");
	return { kind: post === "" ? shareKinds[kind] : own, texts, post };
}

/** What a message is, in words, where its text does not say it. */
export function noteOf(content: MessageContent, { say }: PrivateLanguage): string {
	if (content.is === "missing" || content.is === "unsent") return say(content.is);
	if (content.is !== "call") return "";
	if (content.isMissed) return say("callMissed");
	return content.seconds === undefined ? say("call") : say("callLasted", { time: lengthText(content.seconds) });
}
