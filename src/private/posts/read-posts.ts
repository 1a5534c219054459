import { type ReadIndex, readIndexes } from "../../layouts/read.ts";
import { recognise } from "../../layouts/recognise.ts";
import type { Claim } from "../../layouts/table.ts";
import { merge } from "../../merge/merge.ts";
import type { DownloadFile } from "../../model/download-file.ts";
import type { ReadingContext } from "../../readers/reading.ts";
import { type Choice, isInRange, isWholeInRange } from "../choice/choice.ts";
import { isChosenPath } from "../choice/choose.ts";
import { areaOf } from "../model/areas.ts";
import type { OwnPost } from "../model/own-post.ts";
import { ownPost } from "./own-post.ts";
import { claimWithTold, type OwnCollections, type Told } from "./told.ts";

interface Context {
	readonly choice: Choice;
	/** What is assumed of the pages of a ZIP or folder. */
	readonly contextOf: (part: string) => Omit<ReadingContext, "splitCarousels">;
}

/**
 * Reads the posts, reels and stories of the owner as the public gallery does, with its readers and its rules of what is one post,
 * and without its selection: what was archived, deleted or never published is there, too. The newest come first.
 */
export async function readOwnPosts(
	files: readonly DownloadFile[],
	{ choice, contextOf }: Context,
): Promise<readonly OwnPost[]> {
	const toldAt = new Map<string, Told>();
	const indexes: ReadIndex[] = [];
	const isRead = new Set<DownloadFile>();
	const read = async (claims: readonly Claim[]): Promise<readonly DownloadFile[]> => {
		const failed: DownloadFile[] = [];
		for (const claim of claims) {
			const { file, readers } = claim;
			if (!("entries" in readers) || !isChosenPath(file.path, choice) || isRead.has(file)) continue;
			isRead.add(file);
			const context = { ...contextOf(file.part), splitCarousels: false };
			for (const index of await readIndexes([claimWithTold(claim, choice)], context)) {
				if (index.failed !== undefined) failed.push(file);
				if (index.failed === undefined && index.fits) indexes.push(chosenIndex(claim, index, choice, toldAt));
			}
		}
		return failed;
	};
	if (!choice.areas.has("posts")) return [];
	const found = recognise({ files });
	const failed = new Set(await read(found.claims));
	// A page of which the JSON is there is read where that is damaged.
	if (failed.size > 0) await read(recognise({ files: files.filter((file) => !failed.has(file)) }).claims);
	const { entries } = await merge(indexes, found.media, { sameAccount: true });
	return entries.flatMap((entry) => {
		const told = entry.records.flatMap((record) => toldAt.get(placeOf(record)) ?? []);
		// Another download may not say who is on it.
		if (told.some(({ isUnwanted }) => isUnwanted)) return [];
		const post = ownPost(entry, told, choice.reveal);
		return isWithin(post, choice) ? [post] : [];
	});
}

function isWithin({ seconds, precision }: OwnPost, choice: Choice): boolean {
	if (seconds === undefined || (precision !== "day" && precision !== "month")) return isInRange(seconds, choice);
	const day = new Date(seconds * 1000).toISOString().slice(0, 10);
	return isWholeInRange(precision === "day" ? day : day.slice(0, -3), choice);
}

/** What is chosen of an index, and what names somebody who is left out, which takes all records of its post along. What else it says of each record is put into `toldAt`. */
function chosenIndex(
	claim: Claim,
	{ reading, fits }: ReadIndex<OwnCollections>,
	choice: Choice,
	toldAt: Map<string, Told>,
): ReadIndex {
	const { part } = claim.file;
	const { entries = [], told = [] } = reading.records;
	for (const one of told) toldAt.set(placeOf({ ...one.source, part }), one);
	const chosen = entries.filter((entry) => {
		const isWanted = toldAt.get(placeOf({ ...entry.source, part }))?.isWanted !== false;
		return isWanted && !showsWithheld(entry, choice);
	});
	return { claim, reading: { records: { entries: chosen }, unread: [], made: reading.made }, failed: undefined, fits };
}

const placeOf = ({ part, file, at }: { readonly part: string; readonly file: string; readonly at: string }) =>
	`${part}\n${file}\n${at}`;

/** Whether a post has media of messages, of which nobody knows whether they are chosen. */
function showsWithheld({ media }: { readonly media: readonly { readonly uri: string }[] }, choice: Choice): boolean {
	const { areas, people, withoutPeople } = choice;
	if (areas.has("messages") && people.size + withoutPeople.size === 0) return false;
	return media.some(({ uri }) => areaOf(uri) === "messages");
}
