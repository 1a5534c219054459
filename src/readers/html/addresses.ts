import { kindByName } from "../../media/kind-by-name.ts";
import { percentDecoded, withoutQuery } from "../paths.ts";

/** A file without the extension of a picture or video is one only below the folder of media. */
const MEDIA_FOLDER = /^(public-)?media\//i;
const PAGE = /\.(html?|json|txt|srt)$/i;

/**
 * The path below the export root of a picture or video that a page shows. These pages write addresses relative to the root, not
 * to themselves; one with `../` is resolved against the page's own folder if it stays inside. A web address stays as it is, for
 * the report. Empty for none, and for a medium embedded in the page (`data:`).
 */
export function addressOf(written: string, page: string): string {
	const address = written.trim();
	if (isRemote(address)) return address;
	if (address === "" || /^(?!file:)[a-z][a-z0-9+.-]+:|^#/i.test(address)) return "";
	const [climb = ""] = /^(?:\.\.\/)*/.exec(address) ?? [];
	const path = percentDecoded(address.slice(climb.length).replace(/^(?:\.\/)+/, ""));
	const folders = page.split("/").slice(0, -1);
	const left = folders.length - climb.length / 3;
	if (left < 0) return address;
	return climb === "" ? path : [...folders.slice(0, left), path].join("/");
}

/** Whether an address is that of a picture or video, not of a page or person. */
export function isMedium(address: string): boolean {
	const path = withoutQuery(address);
	return hasExtension(path) || (MEDIA_FOLDER.test(path) && !PAGE.test(path));
}

/** Whether the extension of an address says if it is a picture or a video. */
export function hasExtension(address: string): boolean {
	return kindByName(withoutQuery(address)) !== undefined;
}

export function isSubtitles(address: string): boolean {
	return /\.srt$/i.test(withoutQuery(address));
}

/** Logos and icons of the download's own pages. */
export function isDecoration(address: string): boolean {
	return /^files\//i.test(address);
}

export function isRemote(address: string): boolean {
	return /^https?:/i.test(address);
}
