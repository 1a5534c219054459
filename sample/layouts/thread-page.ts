import type { LifeMedium, LifeMessage, Talk } from "../life/model.ts";
import type { PrintDate } from "./dates.ts";
import { lazyFile, textFile } from "./encode-json.ts";
import type { Language } from "./languages.ts";
import type { LayoutOptions, SampleFile } from "./layout.ts";
import { escapeText, image, type MarkupStyle, page, record, video } from "./markup.ts";
import { type PlacedTalk, placed, sentFiles, type ThreadStyle, uriOfMedium } from "./threads.ts";

interface PageStyle {
	readonly style: MarkupStyle;
	readonly print: PrintDate;
	readonly language: Language;
}

/** Conversations as pages: times to the minute, newest first, everything a line of text, a link or a picture. */
export function threadPages(
	talks: readonly Talk[],
	threads: ThreadStyle,
	pages: PageStyle,
	options: LayoutOptions,
): readonly SampleFile[] {
	return placed(talks, threads).flatMap((one) => {
		const parts = one.parts.map((messages, part): SampleFile => {
			const path = `${one.folder}message_${part + 1}.html`;
			const records = () => [...headerLines(one.talk, pages), ...messages.map((message) => block(message, one, pages))];
			return lazyFile(path, textFile, () => page(pages.style, one.talk.title, records()));
		});
		return [...parts, ...sentFiles(one, options)];
	});
}

/** Lines without a time before the messages, which are no messages. */
function headerLines({ people, box, invitation }: Talk, { style }: PageStyle): readonly string[] {
	const names = people.map(({ name }) => name);
	const [last = ""] = names.slice(-1);
	const lines = [
		...(people.length > 2 ? [`Participants: ${names.slice(0, -1).join(", ")} and ${last}`] : []),
		...(box === "message_requests" ? ["Mailbox thread pending"] : []),
		...(invitation === "" ? [] : [invitation]),
	];
	return lines.map((line) => record(style, line, "", ""));
}

function block(message: LifeMessage, talk: PlacedTalk, { style, print, language }: PageStyle): string {
	const { from, at, text, media, share, reactions } = message;
	const line = (inner: string) => `<div>${inner}</div>`;
	const shared = [share?.share_text ?? "", share?.original_content_owner ?? share?.profile_share_username ?? ""];
	const link = share?.link === undefined ? "" : anchor(share.link, share.link);
	const sent = media.map((medium) => sentBlock(medium, talk)).join("");
	const lines = shared.filter((one) => one !== "").map((one) => line(escapeText(one)));
	const liked = reactions.map(({ emoji, from: actor, at: seconds }) => {
		const date = seconds === undefined ? "" : `<span> (${escapeText(print(seconds, language))})</span>`;
		return `<li><span>${escapeText(`${emoji}${actor.name}`)}${date}</span></li>`;
	});
	const reacted = liked.length === 0 ? "" : `<ul class="_a6-q">${liked.join("")}</ul>`;
	const inner = [
		line(""),
		line(escapeText(text)),
		...lines,
		link === "" ? "" : line(link),
		sent,
		line(""),
		line(reacted),
	];
	return record(style, from.name, line(inner.join("")), print(Math.floor(at / 1000), language));
}

const anchor = (href: string, text: string) => `<a target="_blank" href="${escapeText(href)}">${escapeText(text)}</a>`;

function sentBlock(medium: LifeMedium, talk: PlacedTalk): string {
	const uri = uriOfMedium(medium, talk);
	if (uri === undefined) return "";
	if (medium.kind === "files") return `<div>${anchor(uri, medium.title)}</div>`;
	return medium.kind === "videos" || medium.kind === "audio_files" ? video(uri) : image(uri);
}
