import type { EntryCopy, MediumCopy, MissingCopy } from "./archive-copy.ts";

/** Characters that XML 1.0 does not have. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function xmlCharacters(text: string): string {
	return text.toWellFormed().replace(NOT_XML, "");
}

/** Escapes a text for an element or a quoted attribute, of HTML or XML. */
export function escapeXml(text: string): string {
	return xmlCharacters(text)
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}

/** Text in a CDATA section. */
export function cdata(text: string): string {
	return `<![CDATA[${xmlCharacters(text).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

/** The pictures and videos of an entry that the site has. */
export function filesOf({ media }: EntryCopy): readonly Exclude<MediumCopy, MissingCopy>[] {
	return media.filter((medium) => medium.kind !== "missing");
}

/** An entry as plain HTML; `addressOf` makes an address of a path below the site. */
export function entryHtml({ media, caption, notes }: EntryCopy, addressOf: (path: string) => string): string {
	const shown = media.map((medium) => {
		if (medium.kind === "missing") return `<p>${escapeXml(medium.text)}</p>`;
		const address = escapeXml(addressOf(medium.path));
		const size = `width="${medium.width}" height="${medium.height}"`;
		if (medium.kind === "picture") return `<p><img src="${address}" alt="${escapeXml(medium.alt)}" ${size}></p>`;
		const poster = medium.poster === null ? "" : ` poster="${escapeXml(addressOf(medium.poster.path))}"`;
		return `<p><video src="${address}"${poster} ${size} controls preload="none"></video></p>`;
	});
	const paragraphs = [caption, ...media.map((medium) => medium.caption)].filter((text) => text !== "");
	const lines = (text: string) => escapeXml(text).replaceAll("\n", "<br>");
	const later = notes.map(({ date, text }) => `<p><time datetime="${date}">${date}</time><br>${lines(text)}</p>`);
	return [...shown, ...paragraphs.map((text) => `<p>${lines(text)}</p>`), ...later].join("\n");
}

/** When an entry was written last: the day of its latest note, if it has one. */
export function updatedAt({ published, notes }: EntryCopy): string {
	const day = notes.at(-1)?.date ?? "";
	return day > published.slice(0, 10) ? `${day}T00:00:00Z` : published;
}

/** A name for an entry: the beginning of its first line, else its date. */
export function entryTitle({ caption, publishedText }: EntryCopy): string {
	const [line = ""] = caption.trim().split("\n");
	const letters = [...line];
	if (letters.length === 0) return publishedText;
	return letters.length <= 80 ? line : `${letters.slice(0, 79).join("").trimEnd()}…`;
}
