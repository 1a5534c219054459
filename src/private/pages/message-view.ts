import type { PrivateLanguage } from "../languages/words.ts";
import type { Message, MessageContent } from "../model/conversation.ts";
import { type RecordView, recordView } from "./record-view.ts";

/** A message as the template shows it. Texts are empty where there is nothing. */
export interface MessageView {
	readonly sender: string;
	readonly date: string;
	readonly printed: string;
	/** What it is, in words, where its text does not say it. */
	readonly note: string;
	readonly text: string;
	readonly placeholder: string;
	readonly media: readonly { readonly kind: string; readonly uri: string; readonly name: string }[];
	readonly share: { readonly kind: string; readonly texts: readonly string[] } | undefined;
	readonly reactions: readonly { readonly emoji: string; readonly actor: string; readonly date: string }[];
	readonly more: RecordView | undefined;
}

export function messageView(message: Message, language: PrivateLanguage): MessageView {
	const { sender, milliseconds, precision, printed, content, text, placeholder, media, share, reactions, more } =
		message;
	const { date, mediaKinds, shareKinds } = language;
	return {
		...{ sender, printed, text, placeholder },
		date: precision === "none" ? "" : date(milliseconds / 1000),
		note: noteOf(content, language),
		media: media.map(({ kind, uri, name }) => ({ kind: mediaKinds[kind], uri, name })),
		share: share && {
			kind: shareKinds[share.kind],
			texts: [share.owner, share.name, share.text, share.link].filter((one) => one !== ""),
		},
		reactions: reactions.map(({ emoji, actor, milliseconds, printed }) => ({
			...{ emoji, actor },
			date: printed || date(milliseconds === undefined ? undefined : milliseconds / 1000),
		})),
		more: more && recordView(more, language),
	};
}

function noteOf(content: MessageContent, { say }: PrivateLanguage): string {
	if (content.is === "missing" || content.is === "unsent") return say(content.is);
	if (content.is !== "call") return "";
	if (content.isMissed) return say("callMissed");
	return content.seconds === undefined ? say("call") : say("callLasted", { time: clock(content.seconds) });
}

/** `1:02:03`, or `2:03`. */
function clock(seconds: number): string {
	const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
	return parts
		.slice(seconds < 3600 ? 1 : 0)
		.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, "0")))
		.join(":");
}

/** Letters that a message puts on a page, about. */
export function lettersOf({ text, placeholder, media, share, reactions }: MessageView): number {
	const named = media.reduce((sum, { uri, name }) => sum + uri.length + name.length, 0);
	const shared = share === undefined ? 0 : share.texts.reduce((sum, one) => sum + one.length, 0);
	return 100 + text.length + placeholder.length + named + shared + 40 * reactions.length;
}
