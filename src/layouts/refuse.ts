import { textsIn } from "../languages/language.ts";
import { inEnglish } from "../languages/problems/owner-language.ts";
import type { Download } from "../model/download-file.ts";
import { BuildError } from "../model/problem.ts";
import { OTHER_DOWNLOADS } from "./other-downloads.ts";
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
	const where = download.parts.map((part) => part.name).join(", ");
	const hint = textsIn(new Intl.Locale(lang).language).ask;
	const paths = download.files.map((file) => file.path);
	if (paths.length === 0) throw emptiness(download, where, hint);
	const inner = paths.filter((path) => /\.zip$/i.test(path));
	if (inner.length > 0 && inner.length === paths.length) {
		throw new BuildError(`There is another ZIP inside this one: ${names(inner)}`, {
			where,
			hint: "Unpack this one, and give the ZIP inside it.",
		});
	}
	const strange = unknown.length === 0 ? "" : `. Not known yet are: ${names(unknown.map(({ path }) => path))}`;
	if (leftAlone.size > 0) {
		const parts = [...leftAlone.keys()].join("; ");
		throw new BuildError(
			`This is a download from Instagram, but no post, story or profile is in it. What is in it is left alone: ${parts}${strange}`,
			{ where, hint: `If it came in several parts, give all of them. Else it was asked for without them. ${hint}` },
		);
	}
	if (media.some(({ path }) => OF_INSTAGRAM.test(path))) {
		throw new BuildError(
			`These are pictures and videos of a download from Instagram, without the indexes that tell what they are${strange}`,
			{
				where,
				hint: "A download can come in several parts. Give all of them, with --archive before each.",
			},
		);
	}
	const other = OTHER_DOWNLOADS.find(({ marks }) => paths.some((path) => marks.some((mark) => mark.test(path))));
	if (other !== undefined) throw new BuildError(`This is ${other.what}, not from Instagram`, { where, hint });
	throw new BuildError(
		`This does not look like a download from Instagram, which would hold your_instagram_activity, content or media.json. It holds: ${names(topNames(paths))}`,
		{ where, hint },
	);
}

/** The error for a download in which no file could be opened: the first reason, if there is one. */
function emptiness({ setAside: [first] }: Download, where: string, hint: string): BuildError {
	if (first === undefined) return new BuildError("There is no file in it", { where, hint });
	return new BuildError(`There is no file in it that can be read. ${inEnglish.text(first)}`, {
		where: first.where,
		hint: `Unpack it, and give the folder that holds the files themselves. ${hint}`,
	});
}

/** The top folders and files of some paths. */
function topNames(paths: readonly string[]): readonly string[] {
	return [...new Set(paths.map((path) => (path.includes("/") ? `${path.split("/")[0]}/` : path)))];
}

/** The first few names, on one line whatever they contain. */
function names(all: readonly string[]): string {
	const shown = all.slice(0, 8).map((name) => JSON.stringify(name.slice(0, 80)).slice(1, -1));
	return all.length > shown.length ? `${shown.join(", ")} and ${all.length - shown.length} more` : shown.join(", ");
}
