import type { Archive, Entry } from "../archive.ts";
import type { DownloadFile } from "../download/download.ts";
import type { ReadIndex } from "../readers/read.ts";
import type { ToldEntry, ToldMedium } from "../readers/told.ts";
import { refuseTwoAccounts } from "./accounts.ts";
import { joinAcross } from "./across.ts";
import type { Candidate, CandidateMedium } from "./candidate.ts";
import { downloadsOf, type OneDownload } from "./downloads.ts";
import { join } from "./join.ts";
import { openPictureEvidence, type PictureEvidence } from "./pictures.ts";
import { mergeProfile } from "./profile.ts";
import { type Resolve, resolver } from "./resolve.ts";
import { joinWithin } from "./within.ts";

/**
 * Joins what all indexes tell into one archive: every entry once, newest first, with its media found. Throws a BuildError
 * for downloads of different accounts, unless the owner says that they are one.
 */
export async function merge(
	indexes: readonly ReadIndex[],
	files: readonly DownloadFile[],
	{ sameAccount = false } = {},
): Promise<Archive> {
	const resolve = resolver(files);
	const evidence = openPictureEvidence();
	const downloads = downloadsOf(indexes);
	const entries = await joinList("entries", downloads, resolve, evidence);
	if (!sameAccount) refuseTwoAccounts(indexes, entries);
	return {
		profile: mergeProfile(downloads, resolve),
		entries: newestFirst(entries),
		profilePictures: newestFirst(await joinList("profilePictures", downloads, resolve, evidence)).flatMap(
			(entry) => entry.media,
		),
	};
}

async function joinList(
	list: "entries" | "profilePictures",
	downloads: readonly OneDownload[],
	resolve: Resolve,
	evidence: PictureEvidence,
): Promise<readonly Entry[]> {
	const age = new Map<Candidate, number>();
	const told = [];
	for (const [index, download] of downloads.entries()) {
		const records: Candidate[][] = [];
		for (const { claim, reading } of download) {
			const own: Candidate[] = [];
			for (const entry of reading[list]) {
				const record = await candidateOf(entry, claim.file.part, resolve);
				age.set(record, index);
				own.push(record);
			}
			records.push(own);
		}
		told.push(await joinWithin(records));
	}
	const entries: Entry[] = [];
	for (const group of await joinAcross(told, evidence)) {
		const newest = age.get(group[0]);
		entries.push(await join(group, (record) => age.get(record) === newest, resolve, evidence));
	}
	return entries;
}

async function candidateOf(entry: ToldEntry, part: string, resolve: Resolve): Promise<Candidate> {
	const media: CandidateMedium[] = [];
	for (const told of entry.media) {
		const file = resolve(told.uri, part);
		const path = pathOf(file, told);
		media.push({ file, path, content: (await file?.fingerprint()) ?? path, id: idIn(path) });
	}
	return { entry, part, media };
}

function pathOf(file: DownloadFile | undefined, { uri }: ToldMedium): string {
	const path = file?.path ?? uri;
	const end = path.search(/[?#]/);
	return (file === undefined && end >= 0 ? path.slice(0, end) : path).normalize("NFC").toLowerCase();
}

/**
 * What Instagram calls a medium in every download: the digits that end its file name, as `…_n_17895695668004550.jpg`, since
 * 2021, and the 32 hexadecimal digits of its whole name before.
 */
function idIn(path: string): string {
	const name = path.slice(path.lastIndexOf("/") + 1);
	return /(?<![0-9])(?:[0-9]{14,20}|^[0-9a-f]{32})(?=\.[a-z0-9]{1,5}$|$)/.exec(name)?.[0] ?? "";
}

function newestFirst(entries: readonly Entry[]): readonly Entry[] {
	return [...entries].sort((a, b) => b.posted.seconds - a.posted.seconds);
}
