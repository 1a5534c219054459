import type { Medium, Profile } from "../archive.ts";
import { USERNAME } from "../readers/profile-shape.ts";
import type { ToldProfile } from "../readers/told.ts";
import type { OneDownload } from "./downloads.ts";
import { mediumOf } from "./medium.ts";
import type { Resolve } from "./resolve.ts";

/** `instagram-NAME-2026-01-31-Ab12Cd34.zip` since 2023, `NAME_20201007_part_1.zip` before. */
const IN_FILE_NAME = [
	/instagram-([a-z0-9._]{1,30})-\d{4}-\d{2}-\d{2}/,
	/(?:^|\/)([a-z0-9._]{1,30}?)_\d{8}(?:_part_\d+)?(?:$|[ ./])/,
];

/**
 * The profile as the newest download that tells one has it, whole: what its owner has since emptied or changed is not taken
 * from an older one. Only a picture whose file is missing is, and the user name at last from the name of a ZIP.
 */
export function mergeProfile(downloads: readonly OneDownload[], resolve: Resolve): Profile {
	const told = downloads.map((download) => profileIn(download, resolve)).filter((profile) => profile !== undefined);
	const newest = told.find(({ username, name, biography, website }) => username + name + biography + website !== "");
	const username = told.map((profile) => profile.username).find((name) => USERNAME.test(name));
	const pictured = newest?.picture === undefined && newest !== undefined ? [] : told;
	return {
		username: username ?? nameInParts(downloads.flat().map(({ claim }) => claim.file.part)),
		name: newest?.name ?? "",
		biography: newest?.biography ?? "",
		website: newest?.website ?? "",
		picture:
			pictured.map(({ picture }) => picture).find((picture) => picture?.file !== undefined) ??
			(newest ?? told[0])?.picture,
	};
}

interface OneProfile extends Omit<ToldProfile, "picture"> {
	readonly picture: Medium | undefined;
}

/** One profile from what the indexes of a download tell, field by field; undefined when none does. */
function profileIn(download: OneDownload, resolve: Resolve): OneProfile | undefined {
	const told = download.flatMap(({ claim, reading }) =>
		reading.profiles.map((profile) => ({ ...profile, part: claim.file.part })),
	);
	if (told.length === 0) return undefined;
	const first = (field: keyof ToldProfile) => told.map((profile) => profile[field]).find((value) => value !== "") ?? "";
	const pictured = told.find(({ picture }) => picture !== "");
	return {
		username: first("username").replace(/^@/, ""),
		name: first("name"),
		biography: first("biography"),
		website: first("website"),
		picture:
			pictured === undefined
				? undefined
				: mediumOf({ uri: pictured.picture, caption: "", subtitles: "" }, pictured.part, resolve),
	};
}

function nameInParts(parts: readonly string[]): string {
	return parts.map(nameInPart).find((name) => name !== "") ?? "";
}

/** The user name in the name of a ZIP or folder; empty when there is none. */
export function nameInPart(part: string): string {
	return IN_FILE_NAME.map((pattern) => pattern.exec(part)?.[1]).find((name) => name !== undefined) ?? "";
}
