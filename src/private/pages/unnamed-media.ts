import type { DownloadFile } from "../../model/download-file.ts";
import type { PrivateLanguage } from "../languages/words.ts";
import type { EditionMedia } from "../media/edition-media.ts";
import { unnamedMediaUrl } from "../render/links.ts";
import type { ShownMedium } from "../render/media-files.ts";
import type { View } from "../render/render.ts";
import type { ReceiptLine } from "./receipt-pages.ts";

/** Media on a page. */
const MOST_MEDIA = 200;

/** A medium that nothing names, and its file. */
export interface UnnamedMedium {
	readonly file: DownloadFile;
	readonly shown: ShownMedium;
}

/** What can be shown of the files that no page has asked for, each once. */
export function unnamedAmong(
	lines: readonly ReceiptLine[],
	media: Pick<EditionMedia, "isNamed" | "shownOf">,
): readonly UnnamedMedium[] {
	const seen = new Set<string>();
	return lines.flatMap(({ file, outcome }) => {
		const shown = outcome.is === "medium" && !media.isNamed(file) ? media.shownOf(file) : undefined;
		if (shown === undefined || shown.is === "unreadable" || seen.has(shown.src)) return [];
		seen.add(shown.src);
		return [{ file, shown }];
	});
}

/** What is in the download, and named by nothing in it: shown by folder, so that nothing is lost. Without pages where there is none. */
export function* unnamedMediaPages(media: readonly UnnamedMedium[], { say }: PrivateLanguage): Generator<View> {
	const pages = Math.ceil(media.length / MOST_MEDIA);
	for (let page = 1; page <= pages; page++) {
		const folders: { readonly path: string; readonly items: object[] }[] = [];
		for (const { file, shown } of media.slice((page - 1) * MOST_MEDIA, page * MOST_MEDIA)) {
			const path = file.path.slice(0, file.path.lastIndexOf("/") + 1);
			let folder = folders.at(-1);
			if (folder?.path !== path) {
				folder = { path, items: [] };
				folders.push(folder);
			}
			const name = file.path.slice(path.length);
			folder.items.push({ kind: name, name, uri: name, shown });
		}
		yield {
			url: unnamedMediaUrl(page),
			template: "unnamed-media",
			title: say("mediaUnnamed"),
			content: {
				folders,
				newer: page === 1 ? "" : unnamedMediaUrl(page - 1),
				older: page === pages ? "" : unnamedMediaUrl(page + 1),
			},
		};
	}
}
