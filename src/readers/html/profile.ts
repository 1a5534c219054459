import type { Meaning } from "../labels.ts";
import { meaningOf } from "../labels.ts";
import { USERNAME } from "../profile.ts";
import { nothing, type Reading, type ToldProfile } from "../told.ts";
import { readPage } from "./collect.ts";
import type { LinePart } from "./parts.ts";

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
	const told: ToldProfile = {
		username: known("username") ?? linkedName(unknown),
		name: known("name") ?? "",
		biography: known("biography") ?? longText(unknown),
		website: known("website") ?? address(unknown),
		picture: picture?.is === "medium" ? picture.uri : "",
	};
	return { ...nothing, profiles: [told] };
}

/** In an unknown language: the name that links to its own profile. */
function linkedName(lines: readonly LinePart[]): string {
	return lines.find(({ value, href }) => USERNAME.test(value) && href.endsWith(`instagram.com/${value}`))?.value ?? "";
}

/** Long or broken into lines, so that no gender, town or telephone number is taken for a biography. */
function longText(lines: readonly LinePart[]): string {
	const found = lines.find(({ value }) => value.includes("\n") || (value.length > 40 && /\s/.test(value)))?.value ?? "";
	return /\S@\S/.test(found) ? "" : found;
}

function address(lines: readonly LinePart[]): string {
	return lines.find(({ value }) => /^https?:\/\/\S+$/.test(value))?.value ?? "";
}
