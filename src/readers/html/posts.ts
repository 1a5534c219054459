import type { Kind, Shelf } from "../../model/archive.ts";
import { isCaptionIn, unknownCaptions } from "../captions.ts";
import type { EntryRecord } from "../collections.ts";
import { isDraftIn } from "../drafts.ts";
import type { ReadingContext, Records, Unread } from "../reading.ts";
import { momentsOn } from "./moments.ts";
import type { Page } from "./page.ts";
import { contentOf, labelledRecord } from "./record-content.ts";

/** Reads a page on which every medium is an entry of its own: stories, and former profile pictures. */
export function mediaPage(kind: Kind, shelf: Shelf) {
	const read = postsPage(kind, shelf);
	return (file: string, page: Page, context: ReadingContext): Records<EntryRecord> => {
		const { records, unread } = read(file, page, context);
		return { records: records.flatMap(apart), unread };
	};
}

function apart(entry: EntryRecord): readonly EntryRecord[] {
	if (entry.media.length === 0) return [entry];
	return entry.media.map((medium) => ({
		...entry,
		caption: medium.caption || entry.caption,
		media: [{ ...medium, caption: "" }],
	}));
}

/** Reads a page of posts, reels or IGTV videos, and one of labelled values such as `posts.html` of 2026: a record is a post. */
export function postsPage(kind: Kind, shelf: Shelf) {
	return (file: string, { records, whole }: Page, { zone }: ReadingContext): Records<EntryRecord> => {
		const labelled = records.map(labelledRecord);
		const isCaption = isCaptionIn(labelled);
		const contents = labelled.map((record) => contentOf(record, isCaption));
		const momentOf = momentsOn(contents, zone);
		const isDraft = isDraftIn(contents.map(({ lines }) => lines));
		const entries: EntryRecord[] = [];
		const unread: Unread[] = whole ? [] : [{ kind: "detail", code: "pageTooDeep", params: {}, where: file }];
		for (const [index, content] of contents.entries()) {
			const { caption, media, nameless, strayed, lines, date } = content;
			const at = `[${index}]`;
			const isEntry = media.length > 0 || (caption !== "" && date !== "");
			const problems = [
				...(isEntry || nameless.length > 0 ? [] : (["recordUndated"] as const)),
				...nameless.map(({ tag }) => (tag === "video" ? "videoWithoutFile" : "pictureWithoutFile")),
				...(strayed === 0 ? [] : (["subtitlesStray"] as const)),
			];
			for (const [place, code] of problems.entries()) {
				unread.push({ kind: place === 0 && !isEntry ? kind : "detail", code, params: {}, where: file + at });
			}
			if (!isEntry) continue;
			entries.push({
				kind,
				shelf: isDraft(lines) ? "draft" : shelf,
				id: "",
				posted: momentOf(content),
				caption,
				media,
				place: lines.find(({ meaning, nested }) => meaning === "place" && !nested)?.value ?? "",
				source: { file, at, kind },
			});
		}
		return { records: entries, unread: [...unread, ...unknownCaptions(labelled, isCaption, file)] };
	};
}
