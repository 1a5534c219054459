import { timeExists } from "../model/address.ts";

const INVISIBLE = /\p{Cf}|\ufe0f/gu;
const DASHES = /[\u2010-\u2015\u2212\u30fc\ufe58]/g;
const SLASHES = /[\u2044\u2215\\]/g;
const EASTERN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * A date or an address as a keyboard of ASCII would have typed it: word processors turn what is typed into dashes and quotation
 * marks, other keyboards have wide or eastern digits, and copying brings marks that nobody sees. Pure.
 */
export function typedPlainly(text: string): string {
	return text
		.normalize("NFKC")
		.replace(INVISIBLE, "")
		.replace(DASHES, "-")
		.replace(SLASHES, "/")
		.replace(EASTERN_DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
		.replace(/\s+/g, " ")
		.trim();
}

const YEAR_FIRST = [
	/^(?<year>\d{4}) ?(?<sign>[-./]) ?(?<month>\d{1,2}) ?\k<sign> ?(?<day>\d{1,2})\.?$/,
	/^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)$/,
	/^(?<year>\d{4}) ?[年년] ?(?<month>\d{1,2}) ?[月월] ?(?<day>\d{1,2}) ?[日일]$/,
];
const YEAR_LAST = /^(?<first>\d{1,2}) ?(?<sign>[-./]) ?(?<second>\d{1,2}) ?\k<sign> ?(?<year>\d{4})$/;

/**
 * A day as `2019-01-31`, from every form that means one day and no other: `2019-1-31`, `2019/1/31`, `31.1.2019`, `31/01/2019`.
 * Undefined for what is no day, or could be two, such as `03/04/2019`. Pure.
 */
export function dayMeant(text: string): string | undefined {
	const typed = typedPlainly(text);
	const yearFirst = YEAR_FIRST.map((form) => form.exec(typed)?.groups).find((groups) => groups !== undefined);
	if (yearFirst !== undefined) return existing(yearFirst["year"], yearFirst["month"], yearFirst["day"]);
	const { first, second, sign, year } = YEAR_LAST.exec(typed)?.groups ?? {};
	const dayFirst = existing(year, second, first);
	// Full stops separate dates that begin with the day; other signs also those of the United States.
	const monthFirst = sign === "." ? undefined : existing(year, first, second);
	if (dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst) return undefined;
	return dayFirst ?? monthFirst;
}

function existing(year = "", month = "", day = ""): string | undefined {
	const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
	return timeExists(`${text}T00:00:00`) ? text : undefined;
}
