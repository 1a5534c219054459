/** A byte order mark, or the zero byte of the first letter: JSON and HTML begin in ASCII. */
const UTF16LE = /^(?:\xff\xfe|[^\0]\0)/;
const UTF16BE = /^(?:\xfe\xff|\0[^\0])/;

/**
 * Decodes an index from UTF-8 or UTF-16 in either byte order, without its byte order mark. Instagram writes UTF-8; PowerShell
 * and old editors write UTF-16 when they save a file again.
 */
export function decodeText(bytes: Buffer): string {
	const head = bytes.toString("latin1", 0, 2);
	if (UTF16LE.test(head)) return new TextDecoder("utf-16le").decode(bytes);
	if (UTF16BE.test(head)) return new TextDecoder("utf-16be").decode(bytes);
	const text = bytes.toString("utf8");
	return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
