import { POST_LABELS } from "./post-labels.ts";
import { PROFILE_LABELS } from "./profile-labels.ts";

/**
 * Instagram sometimes translates the keys inside `string_map_data` and the labels of `label_values`, and never says into which
 * language. A word has one meaning only, so that no label of one language is taken for another's.
 */
const LABELS = { ...PROFILE_LABELS, ...POST_LABELS };

/** What a key or label means, in whatever language the account had when the download was made. */
export type Meaning = keyof typeof LABELS;

/** Every word of the tables with its meaning. */
export const labelWords = Object.entries(LABELS).flatMap(([meaning, lines]) => wordsOf(lines, meaning as Meaning));

const MEANINGS = byFolded(labelWords);

const TRUE = [
	"true, yes, 1, vrai, oui, wahr, ja, verdadero, verdadeiro, sí, sim, vero, sì, waar, prawda, tak, doğru, evet, истина, верно, да, так, правда",
	"참, 예, 네, true, 真, はい, صحيح, نعم, 是, sant, sand, sann, tosi, kyllä, on, igaz, igen, ano, áno, pravda, αληθές, αληθής, ναι, σωστό, כן, נכון, אמת",
	"ใช่, จริง, có, đúng, ya, benar, вярно, тачно, da, točno, tačno, istina, resnično, adevărat, हाँ, हां, सही, सत्य, بله, درست, ہاں, হ্যাঁ, সত্য, taip, jā, jah, já, oo",
];
const FALSE = [
	"false, no, 0, faux, non, falsch, nein, falso, não, onwaar, nee, fałsz, nie, yanlış, hayır, ложь, неверно, нет, ні, неправда, хибно",
	"거짓, 아니요, 아니오, 偽, いいえ, خطأ, لا, 否, 不是, falskt, falsk, usann, nej, nei, epätosi, ei, hamis, nem, ne, nepravda, ψευδές, ψευδής, όχι, λάθος, לא, לא נכון, שקר",
	"ไม่, ไม่ใช่, เท็จ, không, sai, tidak, salah, palsu, не, невярно, нетачно, netočno, netačno, neistina, ni, nu, fals, नहीं, गलत, असत्य, خیر, نادرست, نہیں, না, মিথ্যা, nē, hindi",
];
const TRUTHS = byFolded([...wordsOf(TRUE, true), ...wordsOf(FALSE, false)]);

/** The meaning of a key or label; undefined for one in no table. */
export function meaningOf(label: string): Meaning | undefined {
	return MEANINGS.get(fold(label));
}

/** True for yes, false for no, undefined for a word in no table. */
export function truthOf(word: string): boolean | undefined {
	return TRUTHS.get(fold(word));
}

type Word<T> = readonly [word: string, meaning: T];

function wordsOf<T>(lines: readonly string[], meaning: T): readonly Word<T>[] {
	return lines.flatMap((line) => line.split(", ")).map((word) => [word, meaning]);
}

function byFolded<T>(words: readonly Word<T>[]): ReadonlyMap<string, T> {
	return new Map(words.map(([word, meaning]) => [fold(word), meaning]));
}

/** Keys differ in case, spaces (French has U+00A0), apostrophes (U+2019), joiners and direction marks. */
function fold(text: string): string {
	return text
		.normalize("NFKC")
		.replace(/\p{Cf}/gu, "")
		.replace(/[’ʼ‘`]/g, "'")
		.replace(/\s+/g, " ")
		.trim()
		.toLowerCase();
}
