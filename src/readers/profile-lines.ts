import type { ProfileRecord } from "./collections.ts";
import { meaningOf, truthOf } from "./labels.ts";
import { linkedUsername } from "./profile-shape.ts";
import type { Records } from "./reading.ts";
import { kindOfValue } from "./secrets.ts";

/** A line of a profile: its label, what stands behind it, and where that links to. */
export interface ProfileLine {
	readonly label: string;
	readonly value: string;
	readonly href: string;
	/** How deep in groups it stands; a group inside a profile is of something else, such as a business or another account. */
	readonly depth: number;
}

const FIELDS = ["username", "name", "biography", "website"] as const;
type Field = (typeof FIELDS)[number];

/**
 * The profile that some lines tell: what stands behind a label known for it, and nothing else. A known label with nothing
 * behind it means that there is nothing. Where no label of the four is known the user name may be told by its link. E-mail,
 * telephone, gender, birth date and address stand beside them, so a line that is not understood is not shown but reported.
 */
export function profileOf(file: string, lines: readonly ProfileLine[], picture: string): Records<ProfileRecord> {
	const read = lines.map((line) => ({ ...line, meaning: meaningOf(line.label) }));
	const shown = read.filter(({ meaning }) => FIELDS.some((field) => field === meaning));
	const depth = shown.reduce((least, line) => Math.min(least, line.depth), Number.POSITIVE_INFINITY);
	const own = shown.filter((line) => line.depth === depth);
	const behind = (field: Field) =>
		own
			.filter(({ meaning }) => meaning === field)
			.map(({ value, href }) => (value || href).trim())
			.find((value) => value !== "") ?? "";
	const told: ProfileRecord = {
		username: shown.length > 0 ? behind("username") : linkedUsername(lines),
		name: behind("name"),
		biography: behind("biography"),
		website: behind("website"),
		picture,
	};
	const isWhole = FIELDS.every((field) => own.some(({ meaning }) => meaning === field));
	const strange = read.filter(({ meaning, value }) => meaning === undefined && couldBeShown(value.trim())).length;
	if (isWhole || strange === 0) return { records: [told], unread: [] };
	const what = `Lines of the profile under labels that are not known: ${strange}. A name, biography or website among them is not shown`;
	return { records: [told], unread: [{ kind: "profile", what, where: file }] };
}

function couldBeShown(value: string): boolean {
	return value !== "" && truthOf(value) === undefined && kindOfValue(value) === undefined;
}
