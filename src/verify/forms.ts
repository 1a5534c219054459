import type { PrivateValue } from "../readers/private-values.ts";

/** The forms in which a private value is searched for in pages, which escape some characters. Pure. */
export function textForms(secret: PrivateValue): readonly string[] {
	const coordinate = /^-?(\d{1,3}[.,]\d{3,4})\d*°?$/.exec(secret.value)?.[1];
	// Rounded to about ten metres.
	if (coordinate !== undefined) return [coordinate.replace(",", ".")];
	return mediaForms(secret).map(unescapable);
}

/** The same for media, which escape nothing. Pure. */
export function mediaForms({ value }: PrivateValue): readonly string[] {
	return [value, ...timeForms(value), ...phoneForms(value)];
}

/** A capture time as cameras, phones and web pages write it. */
function timeForms(value: string): readonly string[] {
	const [, year, month, day, hour, minute, second] =
		/^(\d{4})[:-]?(\d\d)[:-]?(\d\d)[ T](\d\d):?(\d\d):?(\d\d)/.exec(value) ?? [];
	if (year === undefined) return [];
	const clock = `${hour}:${minute}:${second}`;
	return [
		`${year}:${month}:${day} ${clock}`,
		`${year}-${month}-${day}T${clock}`,
		`${year}-${month}-${day} ${clock}`,
		`${year}${month}${day}T${hour}${minute}${second}`,
	];
}

function phoneForms(value: string): readonly string[] {
	const digits = value.replace(/\D/g, "");
	return /^\+?[\d ()./-]+$/.test(value) && digits.length >= 9 ? [digits] : [];
}

/** The longest piece in which no page escapes anything. */
function unescapable(text: string): string {
	return text
		.split(/[&<>"'`\\\r\n\t]+/)
		.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), "");
}
