type Check = (start: string) => boolean;

const begins =
	(...marks: readonly string[]): Check =>
	(start) =>
		marks.some((mark) => start.startsWith(mark));

/** Tabs, ends of lines and of pages; nobody types the other control characters. */
const BLANKS = new Set([9, 10, 12, 13]);
/** In UTF-8, or in a code page of one byte. */
const isText: Check = (start) =>
	Buffer.from(start, "latin1").every((byte) => (byte >= 32 && byte !== 127) || BLANKS.has(byte));

/**
 * Files that do no harm when somebody opens them from the folder: what is on this list, begins as its kind does, and has no programs in
 * it. Documents with macros (`.docm`) are not on it, and neither is anything that a browser runs (`.html`, `.svg`, `.xml`) or a
 * spreadsheet calculates (`.csv`).
 */
const SAFE: ReadonlyMap<string, Check> = new Map([
	["pdf", begins("%PDF-")],
	...["docx", "xlsx", "pptx", "odt", "ods", "odp", "zip"].map((name) => [name, begins("PK\x03\x04")] as const),
	["txt", isText],
	["amr", begins("#!AMR")],
	["avi", (start) => start.startsWith("RIFF") && start.startsWith("AVI ", 8)],
	["tif", begins("II*\0", "MM\0*")],
]);

/** The extension under which a file is put into an edition: its own where it is safe, else one that no program opens. */
export function safeExtension(path: string, head: Uint8Array): string {
	const [, given = ""] = /\.([a-z0-9]{1,5})$/.exec(path.toLowerCase()) ?? [];
	return SAFE.get(given)?.(Buffer.from(head).toString("latin1")) === true ? given : "bin";
}
