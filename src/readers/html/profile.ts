import { type Meaning, meaningOf } from "../labels.ts";
import { profileByShape } from "../profile-shape.ts";
import { nothing, type Reading, type ToldProfile } from "../told.ts";
import { readPage } from "./collect.ts";

/**
 * Reads personal_information.html: tables of labels and values in the account's language, and the profile picture. E-mail,
 * telephone, gender and birth date stand beside what is read here and are not looked at.
 */
export function profilePage(file: string, html: string): Reading {
	const { parts } = readPage(html, file);
	const lines = parts.filter((part) => part.is === "line");
	const picture = parts.find((part) => part.is === "medium" && part.uri !== "");
	if (lines.length === 0 && picture === undefined) {
		return { ...nothing, unread: [{ kind: "profile", what: "No profile stands in it", where: file }] };
	}
	const known = (meaning: Meaning) => {
		const named = lines.filter(({ label }) => meaningOf(label) === meaning);
		return named.find(({ value }) => value !== "")?.value ?? (named.length > 0 ? "" : undefined);
	};
	const unknown = lines.filter(({ label, value }) => meaningOf(label) === undefined && value !== "");
	const shaped = profileByShape(unknown);
	const told: ToldProfile = {
		username: known("username") ?? shaped.username,
		name: known("name") ?? "",
		biography: known("biography") ?? shaped.biography,
		website: known("website") ?? shaped.website,
		picture: picture?.is === "medium" ? picture.uri : "",
	};
	return { ...nothing, profiles: [told] };
}
