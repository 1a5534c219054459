import type { Medium, Profile } from "../model/archive.ts";
import type { ProfileRecord } from "../readers/collections.ts";
import { USERNAME } from "../readers/profile-shape.ts";
import type { OneDownload } from "./downloads.ts";
import { mediumOf } from "./medium.ts";
import { nameInParts } from "./part-names.ts";
import type { Resolve } from "./resolve.ts";

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
		username: username ?? nameInParts(downloads.flatMap(({ indexes }) => indexes.map(({ claim }) => claim.file))),
		name: newest?.name ?? "",
		biography: newest?.biography ?? "",
		website: newest?.website ?? "",
		picture:
			pictured.map(({ picture }) => picture).find((picture) => picture?.file !== undefined) ??
			(newest ?? told[0])?.picture,
	};
}

interface OneProfile extends Omit<ProfileRecord, "picture"> {
	readonly picture: Medium | undefined;
}

/** One profile from what the indexes of a download tell, field by field; undefined when none does. */
function profileIn({ indexes }: OneDownload, resolve: Resolve): OneProfile | undefined {
	const told = indexes.flatMap(({ claim, reading }) =>
		(reading.records.profiles ?? []).map((profile) => ({ ...profile, part: claim.file.part })),
	);
	if (told.length === 0) return undefined;
	const first = (field: keyof ProfileRecord) =>
		told.map((profile) => profile[field]).find((value) => value !== "") ?? "";
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
