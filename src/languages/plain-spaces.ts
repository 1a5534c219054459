/**
 * A date or a time with plain spaces. Node prints "10:04" and "AM" with a narrow no-break space (U+202F) between them or with a plain
 * one: by its version (26 the latter), and by whether it writes them as a whole or in parts, which luxon does for UTC. So one
 * site would differ between two computers in every page. Numbers are left alone: French ones are grouped by such spaces.
 */
export function withPlainSpaces(date: string): string {
	return date.replaceAll("\u202f", " ");
}
