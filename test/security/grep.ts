import { inflateSync } from "node:zlib";
import { plainText } from "../../src/verify/plain.ts";

/** The marks that stand in a file in any form in which a person or a program could read them out of it. */
export function marksIn(marks: readonly string[], path: string, bytes: Buffer): readonly string[] {
	const raw = bytes.toString("latin1");
	const utf8 = bytes.toString("utf8");
	const texts = [
		raw,
		raw.replaceAll("\0", ""),
		...(/\.(jpg|png|webp|gif|mp4)$/.test(path)
			? compressedTexts(bytes)
			: [plainText(path, utf8), percentDecoded(utf8)]),
	];
	return marks.filter(
		(mark) => texts.some((text) => text.includes(mark)) || base64Forms(mark).some((form) => raw.includes(form)),
	);
}

/** What the base64 of any text with the mark in it must hold, wherever in it the mark begins. */
function base64Forms(mark: string): readonly string[] {
	return [0, 1, 2]
		.map((before) => {
			const whole = Buffer.from("\0".repeat(before) + mark).toString("base64");
			// The letters at both ends depend on what stands beside the mark.
			return whole.slice(before === 0 ? 0 : 4, Math.floor(((before + mark.length) * 8) / 24) * 4);
		})
		.filter((form) => form.length >= 8);
}

function percentDecoded(text: string): string {
	return text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Whatever in a picture or video unpacks, such as text of a PNG or a colour profile. */
function compressedTexts(bytes: Buffer): readonly string[] {
	const found: string[] = [];
	for (const head of ["\x78\x01", "\x78\x5e", "\x78\x9c", "\x78\xda"]) {
		for (let at = bytes.indexOf(head, 0, "latin1"); at >= 0; at = bytes.indexOf(head, at + 2, "latin1")) {
			try {
				found.push(inflateSync(bytes.subarray(at), { maxOutputLength: 1 << 22 }).toString("latin1"));
			} catch {
				// Two bytes of a picture that look like the beginning of something packed.
			}
		}
	}
	return found;
}
