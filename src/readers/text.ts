const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Control characters that no caption means; line feed and tab stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * A string of the download as it was typed. Since December 2020 Instagram's JSON writes every byte of a text's UTF-8 form
 * as a character of its own (`ü` as `\u00c3\u00bc`), in values and in keys; checked on 387 such captions of one real
 * download, all of which decode strictly. Text with any character above U+00FF is right already, and so is text that is
 * no valid UTF-8 when read as bytes. Some fields are converted twice (told of a download of 2026).
 */
export function repairText(text: string): string {
	return clean(repairOnce(repairOnce(text)));
}

function repairOnce(text: string): string {
	if (!/[\u0080-\u00ff]/.test(text) || /[\u0100-\uffff]/.test(text)) return text;
	const bytes = Buffer.from(text, "latin1");
	try {
		return utf8.decode(bytes);
	} catch {
		// Old captions can end inside an emoji; when all before it was byte for byte UTF-8, the rest is a mark for what is lost.
		const decoded = bytes.toString("utf8");
		return /^[^\ufffd]*[\u0080-\ufffc][^\ufffd]*\ufffd$/.test(decoded) ? decoded : text;
	}
}

/** Line ends as line feeds, no control characters, no half characters. */
export function clean(text: string): string {
	return text.replace(/\r\n?/g, "\n").replace(CONTROLS, "").toWellFormed();
}
