import { basename, dirname, join } from "node:path";
import { BuildError } from "../../model/problem.ts";
import { isPrivateMarker, PRIVATE_HEADING } from "../../output/edition.ts";
import { readPart } from "../../output/file-bytes.ts";
import { MANIFEST, namesPrivateMarker, PRIVATE_MARKER, readManifest } from "../../output/manifest.ts";

/** Bytes of a page with its head, and of a ZIP with its directory. */
const HEAD = 2 ** 12;
const DIRECTORY = 2 ** 24;

/** How the files of a private edition begin that are no media: by what is in them, because a part of one may lie anywhere. */
const BEGINNINGS: Readonly<Record<string, RegExp>> = {
	txt: new RegExp(`^${PRIVATE_HEADING}|^[^\n]+\n\nPrivate: never upload`),
	html: /<link rel="stylesheet" href="(?:\.\.\/)*private\.css">/,
	js: /^\(globalThis\.vitrineSearch \?\?= \[\]\)/,
	json: /"\$id": "urn:vitrine:private-data:/,
	// No website has tables of this form.
	jsonl: /^\{"/,
	csv: /^(?:\u00ef\u00bb\u00bf)?(?:conversation,title|file,part|area,)/,
};

/** Names in a ZIP with private messages: that of an edition, or of a download. */
const IN_ZIP = /PRIVATE\.txt|\/messages\/inbox\/|your_instagram_activity\/|personal_information\//;

/** What belongs beside a site, in the two folders there: whoever copied it into the site would publish what was hidden. */
const BESIDE = /(?:^|\/)[^/]+\.(?:owner|cache)\/[^/]+$/;

/**
 * Throws a BuildError where a private edition, a part of one, a ZIP of one or of a download, or the owner's own files are in the folder of a website. Of what is
 * not the website's own, whatever it is called, the beginning is looked at.
 */
export async function assertNothingPrivate(
	folder: string,
	files: readonly { readonly path: string; readonly size: number }[],
): Promise<void> {
	const own = (await readManifest(folder))?.files;
	for (const { path, size } of files) {
		const full = join(folder, path);
		if (BESIDE.test(path) && own?.has(path) !== true)
			throw new BuildError("ownerFilesInSite", { path }, { where: dirname(full) });
		const isMarker = basename(path).toLowerCase() === PRIVATE_MARKER.toLowerCase() && (await isPrivateMarker(full));
		if (isMarker || (own?.has(path) !== true && (await isPrivate(full, size))))
			throw new BuildError("siteIsPrivate", {}, { where: full });
	}
}

async function isPrivate(path: string, size: number): Promise<boolean> {
	const name = basename(path).toLowerCase();
	if (name === MANIFEST) return namesPrivateMarker(path);
	const ending = name.slice(name.lastIndexOf(".") + 1);
	const part = async (start: number, length: number) => (await readPart(path, start, length)).toString("latin1");
	if (ending === "zip") return IN_ZIP.test(await part(Math.max(0, size - DIRECTORY), DIRECTORY));
	return BEGINNINGS[ending]?.test(await part(0, HEAD)) === true;
}
