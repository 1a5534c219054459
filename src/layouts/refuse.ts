import { statSync } from "node:fs";
import { kindOfOther, surelyOther } from "../download/open/other-downloads.ts";
import { textsIn } from "../languages/language.ts";
import { firstOf } from "../languages/problems/lists.ts";
import type { Clause } from "../languages/problems/message.ts";
import type { Download } from "../model/download-file.ts";
import { BuildError } from "../model/problem.ts";
import { editionAt } from "../output/edition.ts";
import { printableLine } from "../terminal/escape-controls.ts";
import type { Recognised } from "./recognise.ts";

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
	const at = placeOf(download);
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
	const kind = kindOfOther(paths);
	if (kind !== undefined) throw new BuildError("otherDownload", { kind, ask }, at);
	const reason = download.setAside.find(({ code }) => code === "unfinishedDownload");
	if (reason !== undefined) throw new BuildError("noDownloadIn", { where: printableLine(reason.where), reason }, at);
	throw new BuildError("notInstagram", { list: names(topNames(paths)), ask }, at);
}

/** Throws a BuildError where a download is surely another service's, though it may have folders of the same names. */
export function assertNotOther(download: Download, lang: string): void {
	const { ask } = textsIn(new Intl.Locale(lang).language);
	// Beside one of Instagram's it would have been passed over.
	const [kind] = download.parts.map(surelyOther);
	if (kind !== undefined) throw new BuildError("otherDownload", { kind, ask }, placeOf(download));
}

const placeOf = ({ parts }: Download) => ({ where: parts.map(({ name }) => name).join(", ") });

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
