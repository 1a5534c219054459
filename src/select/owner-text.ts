import { readFile, stat } from "node:fs/promises";
import { asWindows1252 } from "../readers/windows-1252.ts";

/**
 * Reads a file that the owner wrote. Throws as reading does, and for what is no file: a pipe, which may lie there, would be waited for
 * without end, and no signal ends that.
 */
export async function readOwnerFile(path: string): Promise<Buffer> {
	const found = await stat(path).catch(() => undefined);
	if (found !== undefined && !found.isFile() && !found.isDirectory())
		throw Object.assign(new Error(`${path} is no file`), { code: "EINVAL" });
	return readFile(path);
}

/**
 * Decodes a file that the owner wrote, in whichever encoding Windows, a spreadsheet or an editor saved it: UTF-8, UTF-16 and
 * UTF-32 with a byte-order mark, UTF-16 without one (known by its zero bytes), else Windows-1252. Returns undefined where no
 * single encoding explains all of it, such as a line that PowerShell appended in UTF-16 to a file of UTF-8. Pure.
 */
export function decodeOwnerText(bytes: Uint8Array): string | undefined {
	const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	const mark = all.toString("latin1", 0, 4);
	if (mark === "\u00ff\u00fe\0\0") return utf32(all, (at) => all.readUInt32LE(at));
	if (mark === "\0\0\u00fe\u00ff") return utf32(all, (at) => all.readUInt32BE(at));
	if (mark.startsWith("\u00ff\u00fe")) return utf16(all.subarray(2), "LE");
	if (mark.startsWith("\u00fe\u00ff")) return utf16(all.subarray(2), "BE");
	const isUtf8 = mark.startsWith("\u00ef\u00bb\u00bf");
	if (!isUtf8 && all.includes(0)) return utf16(all, zerosAt(all, 1) > zerosAt(all, 0) ? "LE" : "BE");
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(all);
	} catch {
		return asWindows1252(all.toString("latin1"));
	}
}

/** NUL, and a CRLF of 8-bit text that was decoded as UTF-16. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a control character is what is looked for
const MIXED = /[\u0000\u0a0d]/;

function utf16(bytes: Buffer, order: "LE" | "BE"): string | undefined {
	if (bytes.length % 2 !== 0) return undefined;
	const text = (order === "LE" ? bytes : Buffer.from(bytes).swap16()).toString("utf16le");
	return MIXED.test(text) || !text.isWellFormed() ? undefined : text;
}

function utf32(bytes: Buffer, read: (at: number) => number): string | undefined {
	if (bytes.length % 4 !== 0) return undefined;
	const characters: string[] = [];
	for (let at = 4; at < bytes.length; at += 4) {
		const code = read(at);
		if (code === 0 || code > 0x10ffff) return undefined;
		characters.push(String.fromCodePoint(code));
	}
	return characters.join("");
}

/** The number of zero bytes at even (0) or odd (1) offsets. */
function zerosAt(bytes: Buffer, first: 0 | 1): number {
	let zeros = 0;
	for (let at = first; at < bytes.length; at += 2) if (bytes[at] === 0) zeros += 1;
	return zeros;
}

/** Splits a text at the line ends of any system. */
export function linesOf(text: string): readonly string[] {
	return text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/);
}
