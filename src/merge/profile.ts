import type { Profile } from "../archive.ts";
import { USERNAME } from "../readers/profile-shape.ts";
import type { ReadIndex } from "../readers/read.ts";
import type { ToldProfile } from "../readers/told.ts";
import { mediumOf } from "./join.ts";
import type { Resolve } from "./resolve.ts";

/** `instagram-NAME-2026-01-31-Ab12Cd34.zip` since 2023, `NAME_20201007_part_1.zip` before. */
const IN_FILE_NAME = [
	/instagram-([a-z0-9._]{1,30})-\d{4}-\d{2}-\d{2}/,
	/(?:^|\/)([a-z0-9._]{1,30}?)_\d{8}(?:_part_\d+)?(?:$|[ ./])/,
];

/** One profile from what the indexes tell, field by field; the user name at last from the name of the ZIP. */
export function mergeProfile(indexes: readonly ReadIndex[], resolve: Resolve): Profile {
	const told = indexes.flatMap(({ claim, reading }) =>
		reading.profiles.map((profile) => ({ ...profile, part: claim.file.part })),
	);
	const first = (field: keyof ToldProfile) => told.map((profile) => profile[field]).find((value) => value !== "") ?? "";
	const pictured = told.find((profile) => profile.picture !== "");
	const username = first("username").replace(/^@/, "");
	return {
		username: USERNAME.test(username) ? username : nameInParts(indexes.map(({ claim }) => claim.file.part)),
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
