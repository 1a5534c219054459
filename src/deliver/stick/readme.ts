import type { ArchiveCopy } from "../../exports/archive-copy.ts";
import { textsIn } from "../../languages/language.ts";
import { legible } from "../../terminal/escape-controls.ts";

/** What the README says beside its fixed text. */
interface ReadmeParts {
	/** The folder of pictures and films for televisions is there. */
	readonly tv?: boolean;
	/** The site is in a ZIP, which has to be extracted first. */
	readonly packed?: boolean;
}

/**
 * README.txt in the language of the site: what this is, how to open it, how to keep it. With byte-order mark and CRLF, so that
 * the oldest Notepad shows it as it is. A name is text on one line in it, whatever it is made of.
 */
export function readmeText(
	{ title, language, profile, entries }: ArchiveCopy,
	{ tv = false, packed = false }: ReadmeParts = {},
): string {
	const { stick: text } = textsIn(language);
	const heading = legible(title);
	const name = legible(profile.name) || legible(profile.username) || heading;
	const years = entries.flatMap(({ published }) => (published === "" ? [] : [published.slice(0, 4)])).sort();
	const [first = "", last = ""] = [years[0], years.at(-1)];
	const span = first === last ? first : `${first} – ${last}`;
	const lines = [
		heading,
		"=".repeat(Math.min(72, [...heading].length)),
		"",
		`${text.what.replace("{name}", () => name)}${span === "" ? "" : ` (${span})`}`,
		"",
		...(packed ? [text.extract, ""] : []),
		text.open,
		text.phone,
		...(tv ? [text.tv] : []),
		"",
		text.copies,
		text.time,
		...(packed ? [] : [text.check]),
		"",
		text.people,
		"",
	];
	return `\uFEFF${lines.join("\r\n")}`;
}
