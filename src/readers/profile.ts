import type { ProfileRecord } from "./collections.ts";
import type { LabelledLine } from "./label-values.ts";
import { meaningOf, truthOf } from "./labels.ts";
import { kindOfValue } from "./private-values.ts";
import type { Records } from "./reading.ts";

/** What Instagram allows in a user name. */
export const USERNAME = /^[a-z0-9._]{1,30}$/;

const FIELDS = ["username", "name", "biography", "website"] as const;
type Field = (typeof FIELDS)[number];

/** Whether this is what a profile shows; all else beside it is private. */
export function isShown(meaning: string | undefined): boolean {
	return FIELDS.some((field) => field === meaning);
}

/**
 * The profile in some lines: the values of the labels known for it, and nothing else. A known label without a value means
 * that there is nothing. Where none of the four labels is known, the user name may be recognised by its link. E-mail,
 * telephone, gender, birth date and address are among the lines, so one that is not understood is not shown but reported.
 */
export function profileOf(file: string, lines: readonly LabelledLine[], picture: string): Records<ProfileRecord> {
	if (lines.length === 0 && picture === "") {
		return { records: [], unread: [{ kind: "profile", code: "profileMissing", params: {}, where: file }] };
	}
	const read = lines.map((line) => ({ ...line, meaning: meaningOf(line.label) }));
	const shown = read.filter(({ meaning }) => isShown(meaning));
	// A group in a profile is about something else, such as a business or another account.
	const depth = shown.reduce((least, line) => Math.min(least, line.depth), Number.POSITIVE_INFINITY);
	const own = shown.filter((line) => line.depth === depth);
	const ownValue = (field: Field) =>
		own
			.filter(({ meaning }) => meaning === field)
			.map(({ value, href }) => (value || href).trim())
			.find((value) => value !== "") ?? "";
	const profile: ProfileRecord = {
		username: shown.length > 0 ? ownValue("username") : linkedUsername(lines),
		name: ownValue("name"),
		biography: ownValue("biography"),
		website: ownValue("website"),
		picture,
	};
	const isWhole = FIELDS.every((field) => own.some(({ meaning }) => meaning === field));
	const strange = read.filter(({ meaning, value }) => meaning === undefined && couldBeShown(value.trim())).length;
	if (isWhole || strange === 0) return { records: [profile], unread: [] };
	const params = { n: strange };
	return { records: [profile], unread: [{ kind: "profile", code: "profileLinesUnknown", params, where: file }] };
}

function couldBeShown(value: string): boolean {
	return value !== "" && truthOf(value) === undefined && kindOfValue(value) === undefined;
}

const LINK = /^https?:\/\/(?:www\.)?instagram\.com\/(?:_u\/)?([a-z0-9._]{1,30})\/?$/;

/**
 * The user name in lines whose labels are all in no table: the one that links to itself; else empty. Nothing else has a shape
 * of its own: a biography looks like an address, a name like a town, a website like a private calendar.
 */
export function linkedUsername(lines: readonly { readonly value: string; readonly href: string }[]): string {
	const linked = new Set(lines.filter(({ value, href }) => LINK.exec(href)?.[1] === value).map(({ value }) => value));
	const [only = ""] = linked;
	return linked.size === 1 ? only : "";
}
