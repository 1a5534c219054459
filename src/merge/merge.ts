import type { ReadIndex } from "../layouts/read.ts";
import type { Archive, Entry } from "../model/archive.ts";
import type { DownloadFile } from "../model/download-file.ts";
import type { EntryRecord } from "../readers/collections.ts";
import { withoutQuery } from "../readers/paths.ts";
import { assertOneAccount } from "./accounts.ts";
import type { Candidate, CandidateMedium } from "./candidate.ts";
import { downloadsOf, type OneDownload } from "./downloads.ts";
import { joinDownloads } from "./join-downloads.ts";
import { join } from "./join-entry.ts";
import { type Group, joinIndexes } from "./join-indexes.ts";
import { openPictureEvidence, type PictureEvidence } from "./picture-evidence.ts";
import { mergeProfile } from "./profile.ts";
import { type Resolve, resolveMedium, resolver } from "./resolve.ts";

/**
 * Merges the records of all indexes to one archive: every entry once, newest first, its media resolved to files. Throws a
 * BuildError for downloads of different accounts, unless the owner says that they are one.
 */
export async function merge(
	indexes: readonly ReadIndex[],
	files: readonly DownloadFile[],
	{ sameAccount = false } = {},
): Promise<Archive> {
	const resolve = resolver(files);
	const evidence = openPictureEvidence();
	const downloads = downloadsOf(indexes);
	const groups = await groupsOf("entries", downloads, resolve, evidence);
	if (!sameAccount) assertOneAccount(indexes, groups.filter(shareFile));
	const joined = async (all: readonly Group[]) => {
		const entries: Entry[] = [];
		for (const group of all) entries.push(await join(group, evidence));
		return entries.sort((a, b) => b.posted.seconds - a.posted.seconds);
	};
	const pictures = await joined(await groupsOf("profilePictures", downloads, resolve, evidence));
	return {
		profile: mergeProfile(downloads, resolve),
		entries: await joined(groups),
		profilePictures: pictures.flatMap(({ media }) => media),
	};
}

/** Whether two parts have the same bytes of an entry: nothing less proves that two accounts are one. */
function shareFile(group: Group): boolean {
	const partOf = new Map<string, string>();
	for (const { part, media } of group) {
		for (const { file, content } of media) {
			if (file === undefined) continue;
			if ((partOf.get(content) ?? part) !== part) return true;
			partOf.set(content, part);
		}
	}
	return false;
}

async function groupsOf(
	list: "entries" | "profilePictures",
	downloads: readonly OneDownload[],
	resolve: Resolve,
	evidence: PictureEvidence,
): Promise<readonly Group[]> {
	const groups: (readonly Group[])[] = [];
	for (const { age, indexes } of downloads) {
		const records: Candidate[][] = [];
		for (const { claim, reading } of indexes) {
			const own: Candidate[] = [];
			const { part } = claim.file;
			const entries = reading.records[list] ?? [];
			const captioned = entries.some(({ caption }) => caption !== "");
			for (const entry of entries)
				own.push({ entry, part, age, captioned, media: await mediaOf(entry, part, resolve) });
			records.push(own);
		}
		groups.push(await joinIndexes(records));
	}
	return joinDownloads(groups, evidence);
}

async function mediaOf(entry: EntryRecord, part: string, resolve: Resolve): Promise<readonly CandidateMedium[]> {
	const media: CandidateMedium[] = [];
	for (const record of entry.media) {
		const medium = resolveMedium(record, part, resolve);
		const { file } = medium;
		const path = (file?.path ?? withoutQuery(record.uri)).normalize("NFC");
		media.push({ medium, file, path, content: (await file?.fingerprint()) ?? path, id: idIn(path) });
	}
	return media;
}

/**
 * What Instagram calls a medium in every download: the digits that end its file name, as `…_n_17895695668004550.jpg`, since
 * 2021, and the 32 hexadecimal digits of its whole name before.
 */
function idIn(path: string): string {
	const name = path.slice(path.lastIndexOf("/") + 1);
	return /(?<![0-9])(?:[0-9]{14,20}|^[0-9a-f]{32})(?=\.[a-z0-9]{1,5}$|$)/.exec(name)?.[0] ?? "";
}
