import { statSync } from "node:fs";
import { textsIn } from "../languages/language.ts";
import { firstOf } from "../languages/problems/lists.ts";
import type { Clause, Plain } from "../languages/problems/message.ts";
import type { Download } from "../model/download-file.ts";
import { BuildError } from "../model/problem.ts";
import { editionAt } from "../output/edition.ts";
import type { Recognised } from "./recognise.ts";

/** What people give by mistake, and names by which it is recognised, as of 2026; the first that matches counts. */
const OTHER_DOWNLOADS: readonly { readonly kind: Plain; readonly marks: readonly RegExp[] }[] = [
	{
		kind: "a download from Facebook",
		marks: [/(^|\/)your_facebook_activity\//, /(^|\/)(posts\/your_posts|profile_information\/profile_information)/],
	},
	{
		kind: "a download from Threads alone",
		marks: [/(^|\/)your_threads_activity\//, /(^|\/)threads\/threads_and_replies\.(json|html)$/],
	},
	{ kind: "a chat from WhatsApp", marks: [/(^|\/)(_chat\.txt|WhatsApp Chat [^/]*\.txt)$/i, /(^|\/)whatsapp_/i] },
	{ kind: "a download from Google (Takeout)", marks: [/(^|\/)Takeout\//, /(^|\/)archive_browser\.html$/] },
	{ kind: "a download from X (Twitter)", marks: [/(^|\/)data\/tweets?(-part\d+)?\.js$/] },
	{ kind: "a download from TikTok", marks: [/(^|\/)(user_data_tiktok\.json|TikTok\/)/i] },
	{ kind: "a backup of a phone", marks: [/(^|\/)Manifest\.(db|mbdb|plist)$/, /(^|\/)apps\/com\.[^/]+\/_manifest$/] },
	{ kind: "a photo copy of Vitrine", marks: [/(^|\/)\.vitrine\.json$/] },
];

/** The folders of pictures and videos since 2021. */
const OF_INSTAGRAM = /^media\/(?:posts|stories|reels|igtv|other|profile|archived_posts|recently_deleted)\//i;

/**
 * Throws a BuildError when nothing in the download can become a site, with what it is, what was expected, and how to ask
 * Instagram for the right one, in the person's language if it is known.
 */
export function assertRecognised(
	{ claims, leftAlone, media, unknown }: Recognised,
	download: Download,
	lang: string,
): void {
	if (claims.length > 0) return;
	const at = { where: download.parts.map((part) => part.name).join(", ") };
	const { ask } = textsIn(new Intl.Locale(lang).language);
	const paths = download.files.map((file) => file.path);
	if (paths.length === 0) throw emptiness(download, at, ask);
	const inner = paths.filter((path) => /\.zip$/i.test(path));
	if (inner.length === paths.length) throw new BuildError("zipInside", { list: names(inner) }, at);
	const strange = (reason: Clause): Clause =>
		unknown.length === 0
			? reason
			: {
					code: "{reason}. Not known yet are: {list}",
					params: { reason, list: names(unknown.map(({ path }) => path)) },
				};
	if (leftAlone.size > 0) {
		const reason = strange({ code: "{notes}", params: { notes: [...leftAlone.keys()] } });
		throw new BuildError("nothingToShow", { reason, ask }, at);
	}
	if (media.some(({ path }) => OF_INSTAGRAM.test(path))) {
		throw new BuildError("mediaAlone", { reason: strange("the indexes that tell what they are") }, at);
	}
	const other = OTHER_DOWNLOADS.find(({ marks }) => paths.some((path) => marks.some((mark) => mark.test(path))));
	if (other !== undefined) throw new BuildError("otherDownload", { kind: other.kind, ask }, at);
	throw new BuildError("notInstagram", { list: names(topNames(paths)), ask }, at);
}

/** Throws a BuildError where what is given as a download was made by this program from one. */
export async function assertNoEdition(archives: readonly string[], lang: string): Promise<void> {
	for (const where of archives) {
		const isFolder = statSync(where, { throwIfNoEntry: false })?.isDirectory() === true;
		const edition = isFolder ? await editionAt(where) : undefined;
		const kind = edition === "private" ? "a private edition of Vitrine" : "a website of Vitrine";
		const { ask } = textsIn(new Intl.Locale(lang).language);
		if (edition !== undefined) throw new BuildError("otherDownload", { kind, ask }, { where });
	}
}

/** The error for a download in which no file could be opened: the first reason, if there is one. */
function emptiness({ setAside: [first] }: Download, at: { readonly where: string }, ask: string): BuildError {
	if (first === undefined) return new BuildError("noFile", { ask }, at);
	return new BuildError("noReadableFile", { reason: first, ask }, { where: first.where });
}

/** The top folders and files of some paths. */
function topNames(paths: readonly string[]): readonly string[] {
	return [...new Set(paths.map((path) => (path.includes("/") ? `${path.split("/")[0]}/` : path)))];
}

/** The first few names, on one line whatever they contain. */
function names(all: readonly string[]): Clause {
	const legible = all.map((name) => JSON.stringify(name.slice(0, 80)).slice(1, -1));
	return firstOf(legible, 8);
}
