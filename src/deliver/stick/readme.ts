import type { ArchiveCopy } from "../../exports/archive-copy.ts";
import { textsIn } from "../../languages/language.ts";
import { legible } from "../../terminal/escape-controls.ts";

/** Optional parts of the README. */
interface ReadmeParts {
	/** About the folder of pictures and videos for televisions. */
	readonly tv?: boolean;
	/** About extracting the ZIP first. */
	readonly packed?: boolean;
}

/**
 * README.txt in the language of the site: what this is, how to open it, how to keep it. With byte-order mark and CRLF, so that
 * the oldest Notepad displays it correctly. Names are escaped to one line of text.
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
