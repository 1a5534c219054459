import type { ProfileRecord } from "../collections.ts";
import { profileOf } from "../profile.ts";
import type { Records } from "../reading.ts";
import type { Page } from "./page.ts";

/** Reads personal_information.html: tables of labels and values in the account's language, and the profile picture. */
export function profilePage(file: string, { parts }: Page): Records<ProfileRecord> {
	const lines = parts.filter((part) => part.is === "line");
	const picture = parts.find((part) => part.is === "medium" && part.uri !== "");
	return profileOf(file, lines, picture?.is === "medium" ? picture.uri : "");
}
