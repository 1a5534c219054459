import type { Profile } from "../model/archive.ts";
import type { DownloadFile } from "../model/download-file.ts";
import type { ProfileRecord } from "../readers/collections.ts";
import { USERNAME } from "../readers/profile.ts";
import type { OneDownload } from "./downloads.ts";
import { type Resolve, resolveMedium } from "./resolve.ts";

/**
 * The profile of the newest download that has one, whole: what its owner has since emptied or changed is not taken from an older
 * one. Only a picture whose file is missing is, and the user name, as a last resort, from the name of a ZIP.
 */
export function mergeProfile(downloads: readonly OneDownload[], resolve: Resolve): Profile {
	const profiles = downloads.map((download) => profileIn(download, resolve)).filter((profile) => profile !== undefined);
	const newest = profiles.find(
		({ username, name, biography, website }) => username + name + biography + website !== "",
	);
	const username = profiles.map((profile) => profile.username).find((name) => USERNAME.test(name));
	const pictured = newest?.picture === undefined && newest !== undefined ? [] : profiles;
	return {
		username: username ?? nameInParts(downloads.flatMap(({ indexes }) => indexes.map(({ claim }) => claim.file))),
		name: newest?.name ?? "",
		biography: newest?.biography ?? "",
		website: newest?.website ?? "",
		picture:
			pictured.map(({ picture }) => picture).find((picture) => picture?.file !== undefined) ??
			(newest ?? profiles[0])?.picture,
	};
}

/** The profile in the indexes of a download, joined field by field; undefined when none has one. */
function profileIn({ indexes }: OneDownload, resolve: Resolve): Profile | undefined {
	const profiles = indexes.flatMap(({ claim, reading }) =>
		(reading.records.profiles ?? []).map((profile) => ({ ...profile, part: claim.file.part })),
	);
	if (profiles.length === 0) return undefined;
	const first = (field: keyof ProfileRecord) =>
		profiles.map((profile) => profile[field]).find((value) => value !== "") ?? "";
	const pictured = profiles.find(({ picture }) => picture !== "");
	return {
		username: first("username").replace(/^@/, ""),
		name: first("name"),
		biography: first("biography"),
		website: first("website"),
		picture:
			pictured === undefined
				? undefined
				: resolveMedium({ uri: pictured.picture, caption: "", subtitles: "" }, pictured.part, resolve),
	};
}

/** `instagram-NAME-2026-01-31-Ab12Cd34` since 2023, `instagram-NAME-20221116` before. */
const OF_INSTAGRAM = /instagram-([a-z0-9._]{1,30})-\d{4}-?\d{2}-?\d{2}(?!\d)/i;
/** `NAME_20201007.zip` and `NAME_20201007_part_1.zip`, until about 2022. People name other things so, too. */
const OF_OLD = /(?:^|\/)(?!instagram_)([a-z0-9._]{1,30}?)_\d{8}(?:_part_\d+)?(?:$|[ ./])/i;

/**
 * The user name in the names of ZIPs and folders, to be shown where no profile has one; else empty. Anyone may have renamed
 * them, so that nothing is ever proved or refused by it.
 */
export function nameInParts(files: readonly Pick<DownloadFile, "part" | "wrapper">[]): string {
	const names = [...new Set(files.map(({ part, wrapper = "" }) => `${part}/${wrapper}`))];
	const found = [OF_INSTAGRAM, OF_OLD].flatMap((form) => names.map((name) => form.exec(name)?.[1]));
	return found.find((name) => name !== undefined)?.toLowerCase() ?? "";
}
