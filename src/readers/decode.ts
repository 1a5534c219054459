/** The mark at the begin of a text, or what has to stand there without one: JSON and HTML begin with a letter of ASCII. */
const UTF16LE = /^(?:\xff\xfe|[^\0]\0)/;
const UTF16BE = /^(?:\xfe\xff|\0[^\0])/;

/**
 * The text of an index, whichever of UTF-8 and the two kinds of UTF-16 it is written in, without its mark. Instagram writes
 * UTF-8; PowerShell and old editors write UTF-16 when they save a file again.
 */
export function decodeText(bytes: Buffer): string {
	const head = bytes.toString("latin1", 0, 2);
	if (UTF16LE.test(head)) return new TextDecoder("utf-16le").decode(bytes);
	if (UTF16BE.test(head)) return new TextDecoder("utf-16be").decode(bytes);
	const text = bytes.toString("utf8");
	return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
