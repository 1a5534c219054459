/** Endings of pictures and videos. Of files without any, only those below the folder of media are taken for one. */
const MEDIUM = /\.(jpe?g|png|webp|heic|heif|gif|avif|mp4|m4v|mov|webm)$/i;
const MEDIA_FOLDER = /^(public-)?media\//i;
const PAGE = /\.(html?|json|txt|srt)$/i;

/**
 * The path below the export root of a picture or video that a page shows. These pages write addresses relative to the root, not to
 * themselves; one that climbs with `../` is followed from the page's own folder while it stays inside. An address of the
 * web stays as it is, for the report. Empty for none, and for a medium that stands in the page itself (`data:`).
 */
export function addressOf(written: string, page: string): string {
	const address = written.trim();
	if (/^https?:/i.test(address)) return address;
	if (address === "" || /^(?!file:)[a-z][a-z0-9+.-]+:|^#/i.test(address)) return "";
	const [climb = ""] = /^(?:\.\.\/)*/.exec(address) ?? [];
	const path = decoded(address.slice(climb.length).replace(/^(?:\.\/)+/, ""));
	const folders = page.split("/").slice(0, -1);
	const left = folders.length - climb.length / 3;
	if (left < 0) return address;
	return climb === "" ? path : [...folders.slice(0, left), path].join("/");
}

/** Whether a link leads to a picture or video, and not to another page or person. */
export function isMedium(address: string): boolean {
	const path = pathOf(address);
	return hasEnding(path) || (MEDIA_FOLDER.test(path) && !PAGE.test(path));
}

/** Whether the end of an address tells a picture from a video. */
export function hasEnding(address: string): boolean {
	return MEDIUM.test(pathOf(address));
}

export function isSubtitles(address: string): boolean {
	return /\.srt$/i.test(pathOf(address));
}

/** Logos and icons of the download's own pages. */
export function isFurniture(address: string): boolean {
	return /^files\//i.test(address);
}

export function isRemote(address: string): boolean {
	return /^https?:/i.test(address);
}

function pathOf(address: string): string {
	return address.split(/[?#]/, 1)[0] ?? "";
}

function decoded(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
