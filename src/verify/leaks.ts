import { homedir } from "node:os";
import type { Clause, Plain } from "../languages/problems/message.ts";
import type { Problem } from "../model/problem.ts";
import { type PrivateValue, TIME } from "../readers/private-values.ts";
import { type Check, redacted } from "./check.ts";
import { textForms } from "./forms.ts";
import { MultiSearch } from "./multi-search.ts";
import { OwnPhrases } from "./own-phrases.ts";
import { ownTexts } from "./own-texts.ts";
import { plainText } from "./plain.ts";
import { folded, type Published } from "./published.ts";
import { shapesIn } from "./shapes.ts";

export const privateTexts: Check = {
	id: "private-texts",
	passes: "No page has a private value of the download, or a text that looks private and was not published",
	fails: "A page has something private",
};

/** Bytes of the shortest text that is searched for: shorter ones occur in pages by chance. */
const SHORTEST = 6;

/** What the leak check works with. */
export interface LeakSources {
	readonly secrets: Iterable<PrivateValue>;
	readonly published: Published;
	/** Phrases that the program wrote in the language and zone of this site. */
	readonly own?: Iterable<string>;
	/** Folders of this computer whose paths may be in no page. */
	readonly folders: readonly string[];
}

/** Searches one written text after the other for what is private. */
interface LeakCheck {
	/** The finding in a text file; undefined when there is none. */
	text(path: string, bytes: Buffer): Promise<Clause | undefined>;
	/** Private-looking texts that the owner published, each once. */
	readonly allowed: readonly Problem[];
}

export function leakCheck({ secrets, published, folders, own: written = [] }: LeakSources): LeakCheck {
	const all = [...secrets];
	const phrases = new OwnPhrases(written);
	const inText = new MultiSearch(all, textForms, SHORTEST);
	const likeWords = all.filter(({ value }) => /^[\p{L} -]{1,100}$/u.test(value)).slice(0, MOST_WORDS);
	const words = new Map(likeWords.map((secret) => [secret.value, secret]));
	const word = words.size === 0 ? undefined : wordPattern([...words.keys()]);
	const number = numberPattern(all);
	const inPublished = foldedIn(published, all);
	let ownSecrets: ReadonlySet<PrivateValue> | undefined;
	const folderPath = folderPattern([...folders, homedir()]);
	const judged = new Map<string, boolean>();
	const allowed = new Map<string, Problem>();
	let own: Promise<string> | undefined;

	/** Cached: a private text was published by the owner, or is in Vitrine's own files, or it is a leak. */
	const isAllowed = async (
		kind: Plain,
		text: string,
		wasPublished: () => boolean,
		secret?: PrivateValue,
	): Promise<boolean> => {
		const known = judged.get(text);
		if (known !== undefined) return known;
		own ??= ownTexts();
		ownSecrets ??= new Set(inText.find(Buffer.from(await own)));
		const mayBeOwn = secret === undefined || ownSecrets.has(secret);
		const isOwn = mayBeOwn && (words.has(text) ? wordPattern([text]).test(await own) : (await own).includes(text));
		const isPublished = wasPublished();
		judged.set(text, isPublished || isOwn);
		// Some pictures are posted in the second in which they are taken; the time of posting reveals nothing.
		if (isPublished && !isOwn && kind !== TIME)
			allowed.set(text, { code: "publishedPrivateText", params: { kind, text }, where: "" });
		return isPublished || isOwn;
	};

	return {
		text: async (path, bytes) => {
			const text = plainText(path, bytes.toString("utf8"));
			for (const secret of inText.find(bytes)) {
				if (words.has(secret.value)) continue;
				const wasPublished = () => inPublished.has(secret) || published.hasAny([secret.value, ...textForms(secret)]);
				if (await isAllowed(secret.kind, secret.value, wasPublished, secret)) continue;
				if (!phrases.coversAll(text, secret.value)) return redacted(secret.kind, secret.value);
			}
			for (const { kind, text: found } of shapesIn(text)) {
				if (!(await isAllowed(kind, found, () => published.hasShape(found)))) return redacted(kind, found);
			}
			for (const { 0: found, index } of word === undefined ? [] : text.matchAll(word)) {
				const kind = words.get(found)?.kind;
				if (kind === undefined) continue;
				if (await isAllowed(kind, found, () => published.has(found))) continue;
				if (!phrases.covers(text, index, found)) return redacted(kind, found);
			}
			for (const found of number === undefined ? [] : (text.match(number) ?? [])) {
				if (!(await isAllowed(NUMBER, found, () => published.has(found)))) return redacted(NUMBER, found);
			}
			const folder =
				folderPath === undefined ? undefined : text.match(folderPath)?.find((found) => !published.has(found));
			return folder === undefined ? undefined : "it names a folder of this computer";
		},
		get allowed() {
			return [...allowed.values()];
		},
	};
}

/** The secrets that are in what was published, in one pass: there may be as many of them as words in a text. */
function foldedIn({ text }: Published, secrets: readonly PrivateValue[]): ReadonlySet<PrivateValue> {
	const search = new MultiSearch(secrets, (secret) => textForms(secret).map(folded), SHORTEST);
	return new Set(search.find(Buffer.from(text)));
}

/** Values that are searched for as whole words; more than any profile has, and far fewer than a pattern can have. */
const MOST_WORDS = 1000;

/** Letters, spaces and hyphens need no escapes in a pattern. */
function wordPattern(words: readonly string[]): RegExp {
	return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "gu");
}

const NUMBER = "a telephone number";
/** Numbers that are searched for in every format; a person has one or two. */
const MOST_NUMBERS = 8;

/** The last nine digits of the known telephone numbers, with any separators, so that the country code does not matter. */
function numberPattern(secrets: readonly PrivateValue[]): RegExp | undefined {
	const digits = secrets.filter(({ kind }) => kind === NUMBER).map(({ value }) => value.replace(/\D/g, ""));
	const plausible = digits.filter(({ length }) => length >= 9 && length <= 15).slice(0, MOST_NUMBERS);
	if (plausible.length === 0) return undefined;
	const spaced = plausible.map((number) => [...number.slice(-9)].join("[\\s()./-]{0,3}"));
	return new RegExp(`(?:${spaced.join("|")})(?!\\d)`, "g");
}

/** Paths of two names and more, where they are no part of a URL; undefined when there is none. */
function folderPattern(folders: readonly string[]): RegExp | undefined {
	const deep = [...new Set(folders)].filter((folder) => folder.split(/[/\\]/).filter((name) => name !== "").length > 1);
	if (deep.length === 0) return undefined;
	const escaped = deep.map((folder) => folder.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
	return new RegExp(`(?<![\\w.:/-])(?:${escaped.join("|")})`, "g");
}
