import type { Reason } from "../../languages/problems/de-reasons.ts";
import type { Clause, Message, ProblemCode } from "../../languages/problems/message.ts";
import { ownerLanguage } from "../../languages/problems/owner-language.ts";
import { reasons as ar } from "./ar/reasons.ts";
import { reasons as es } from "./es/reasons.ts";
import { reasons as fr } from "./fr/reasons.ts";
import { reasons as it } from "./it/reasons.ts";
import { reasons as ja } from "./ja/reasons.ts";
import { reasons as nl } from "./nl/reasons.ts";
import { reasons as pl } from "./pl/reasons.ts";
import { reasons as pt } from "./pt/reasons.ts";
import { reasons as tr } from "./tr/reasons.ts";

/** What can be wrong with a file, as far as its owner can do something about it. */
export type ReasonKind = keyof typeof fr;

/** By language. The program itself speaks English and German, and says in these exactly what is wrong. */
export const REASONS: Readonly<Record<string, Readonly<Record<ReasonKind, string>>>> = {
	...{ fr, es, it, pt, nl, pl, tr, ar, ja },
};

/** The codes of each kind; all others are of files that contradict their format. */
const CODES = {
	damaged: [],
	undecodable: [
		...["the decoder is closed", "the decoder stopped unexpectedly", "it took longer than {seconds} s"],
		...["its pictures could not be decoded", "ffmpeg could not decode it", "ffmpeg took too long"],
		...["picture cannot be decoded", "picture cannot be opened", "there was not enough memory for it"],
	],
	tooLarge: [
		...["indexTooLarge", "is larger than {n} MB", "is a picture of more than 200 MB"],
		...["picture of {size} pixels, more than {limit} million", "its picture is too large ({size})"],
	],
	unreadable: [
		...["fileUnreadable", "folderUnreadable", "cannot be read ({error})", "was changed while it was read"],
		...["cannot be unpacked", "is packed with {method}, which is not read here"],
		"The file became shorter while it was read.",
	],
	empty: ["is empty"],
	unknownKind: [
		...["is a text, not a picture or a video", "is neither a picture nor a video"],
		"is not of a kind that can be shown without what may be private in it",
	],
	codec: [
		"its pictures are coded as browsers do not play them",
		"Its pictures are coded as {codec}, which browsers do not play. The film is in your download; a program such as VLC shows it.",
		"Its sound is coded as {codec}, which browsers do not play. It is in your download; a program such as VLC plays it.",
	],
	soundless: ["is shown without its sound, which browsers do not play ({codec})"],
	noStill: ["has no picture of it, because no frame could be decoded ({reason})"],
	encodedAnew: ["was encoded anew, because {reason}"],
	inPart: ["is damaged; what could be decoded of it is shown", "breaks off before its end", "pageTooDeep"],
	noDecoder: ["the video decoder is not installed", "ffmpeg is not installed"],
	missing: ["is not in the download", "names no file of the download"],
	encrypted: ["is encrypted"],
	notSafe: [
		...["linkNotFollowed", "folderTooDeep", "is a link to somewhere else", "has two different sizes"],
		...["grows more than {n} times, as a ZIP bomb does", "reaches past the end of the ZIP"],
		...["shares its bytes with another file, as a ZIP bomb does", "has the same name as another one"],
		...["has the same name as another one before it", "has an absolute path", "climbs out of its folder"],
		...["has no name", "has a path of more than 1,000 bytes", "has a control character in its name"],
		...["is not where the ZIP says", "has two different names in the ZIP"],
	],
	moreNotOpened: ["zipFilesRefused"],
	ours: ["folderIsSite", "zipOfEdition", "ownCopy"],
	zipInZip: ["zipInZip"],
	notInstagram: ["zipOfOther", "partOfOther"],
	unfinished: ["unfinishedDownload"],
	mayBePart: ["mayBePart"],
} as const satisfies Readonly<Record<ReasonKind, readonly (ProblemCode | Reason)[]>>;

const KINDS = new Map<string, string>(
	Object.entries(CODES).flatMap(([kind, codes]) => codes.map((code) => [code, kind])),
);
/** Sentences around a reason that say no more than that. */
const AROUND: ReadonlySet<string> = new Set([
	"indexDamaged",
	"fileRefused",
	"zipFileRefused",
	"zipPassedOver",
	"cannot be shown: {reason}",
	"{reason}; {also}",
	"{reason}; the next run tries again",
	"{reason} at byte {offset}",
] satisfies readonly (ProblemCode | Reason)[]);

/** Says in a language why a file could not be read or shown: exactly where the program speaks that language, else what kind of reason it is. */
export function reasonsIn(lang: string): (message: Message | Clause) => string {
	const language = new Intl.Locale(lang).language;
	const texts = Object.hasOwn(REASONS, language) ? REASONS[language] : undefined;
	return texts === undefined ? ownerLanguage(lang).text : (message) => texts[kindOf(message)];
}

function kindOf(message: Message | Clause): ReasonKind {
	if (typeof message === "string") return kindIn(message);
	const { code, params } = message;
	return AROUND.has(code) && "reason" in params ? kindOf(params.reason) : kindIn(code);
}

function kindIn(code: string): ReasonKind {
	const kind = KINDS.get(code);
	return kind !== undefined && isKind(kind) ? kind : "damaged";
}

const isKind = (kind: string): kind is ReasonKind => Object.hasOwn(CODES, kind);
