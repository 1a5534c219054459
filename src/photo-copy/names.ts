import type { Moment } from "../model/archive.ts";
import { isDeviceName } from "../model/device-name.ts";

const LETTERS_OF_CAPTION = 40;
const BYTES_OF_CAPTION = 100;

const KNOWN: Readonly<Partial<Record<Moment["precision"], number>>> = {
	day: "2019-07-14".length,
	month: "2019-07".length,
};

/** The known part of an ISO 8601 time: all of it, its day or its month. */
export function knownOf(iso: string, { precision }: Moment): string {
	return iso.slice(0, KNOWN[precision]);
}

/** The time of a file's name, in the owner's zone, as far as it is known: `2019-07-14 18.30.05`, `2019-07-14`, `2019-07`. */
export function stampOf(iso: string, moment: Moment): { readonly folder: string; readonly stamp: string } {
	if (iso === "" || moment.precision === "none") return { folder: "undated", stamp: "" };
	const stamp = knownOf(iso, moment).slice(0, 19).replace("T", " ").replaceAll(":", ".");
	return { folder: iso.slice(0, 4), stamp };
}

/** The beginning of a caption as every file system takes it: letters, digits, spaces and a few signs, up to the first hashtag. */
export function captionStart(caption: string): string {
	const [line = ""] = caption.trim().split(/[\n#＃]/u);
	const plain = line
		.normalize("NFC")
		.replace(/\p{Variation_Selector}/gu, "")
		.replace(/[^\p{L}\p{M}\p{N} ,'’-]+/gu, " ")
		.replace(/\s+/g, " ")
		.trim();
	let kept = "";
	let [letters, bytes] = [0, 0];
	for (const { segment } of new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(plain)) {
		letters += 1;
		bytes += Buffer.byteLength(segment);
		// A word is not cut in two where there is one before it.
		if (letters > LETTERS_OF_CAPTION || bytes > BYTES_OF_CAPTION) {
			kept = kept.replace(/(?<=\S) \S*$/u, "");
			break;
		}
		kept += segment;
	}
	return kept.replace(/(?<![ ,'’-])[ ,'’-]+$/u, "");
}

/** A time and the beginning of a caption as one name. Each may be empty, and the latter alone be none that Windows takes: then `kind` is in it. */
export function joinedName(stamp: string, start: string, kind: string): string {
	const name = [stamp, start].filter((part) => part !== "").join(" ");
	if (name === "") return kind;
	return isDeviceName(name) ? `${kind} ${name}` : name;
}

/** Adds ` (2)`, ` (3)` until the name is free on file systems that ignore case and Unicode normalization. */
export function uniqueName(name: string, taken: Set<string>): string {
	for (let n = 1; ; n += 1) {
		const candidate = n === 1 ? name : `${name} (${n})`;
		const key = candidate.normalize("NFC").toLowerCase();
		if (taken.has(key)) continue;
		taken.add(key);
		return candidate;
	}
}
