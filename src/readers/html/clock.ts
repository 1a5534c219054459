import { foldWord } from "./months.ts";

/** A time of day in a text. */
export interface Clock {
	readonly hour: number;
	readonly minute: number;
	/** Only where seconds are printed. */
	readonly second?: number;
	/** The text without the time and its word for the half of the day. */
	readonly rest: string;
}

/**
 * Words for the halves of the day. Read from HTML downloads: am and pm in English, French and Spanish, `rano` and
 * `po południu`, `da manhã` and `da tarde/noite` (one word for both), `오전` and `오후`. The others are what the languages have.
 */
const HALVES = [
	...words(
		"morning",
		"am, a m, vorm, vormittags, morgens, nachts, du matin, de la mañana, de la madrugada, da manhã, da madrugada, di mattina",
		"del mattino, rano, przed południem, утра, ночи, дп, öö, ap, fm, f m, dop, πμ, π μ, ص, صباحا, 오전, 午前, 上午, 早上, 凌晨, sa, पूर्वाह्न, ก่อนเที่ยง, לפנה״צ",
	),
	...words(
		"afternoon",
		"pm, p m, nachm, nachmittags, abends, de l'après-midi, du soir, de la tarde, de la noche, da tarde/noite, da tarde, da noite",
		"del pomeriggio, di sera, po południu, wieczorem, дня, вечера, пп, ös, ip, em, e m, odp, μμ, μ μ, م, مساء, 오후, 午後, 下午, 晚上, 中午, ch, अपराह्न, หลังเที่ยง, אחה״צ",
	),
	// Longest first: `da tarde/noite` before `da tarde`.
].sort(([a], [b]) => b.length - a.length);

/** Hours and minutes, with or without seconds. A full stop separates them only where no colon does. */
const TIMES = [
	/(?<![\d:])(\d{1,2}):(\d{2})(?::(\d{2}))?(?![\d:])/,
	/(?<!\d)(\d{1,2})\s?[h時时시点點]\s?(\d{1,2})(?:\s?[分분])?(?:\s?(\d{1,2})\s?[秒초])?(?!\d)/u,
	/(?<![\d.])(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![\d.])/,
];

/** Finds the time of day in a folded text; undefined when there is none. */
export function findClock(text: string): Clock | undefined {
	const match = TIMES.map((pattern) => pattern.exec(text)).find((found) => found !== null);
	if (match === undefined || match === null) return undefined;
	const [whole, hours = "", minutes = "", seconds] = match;
	const [before, beforeHalf] = splitEnd(text.slice(0, match.index));
	const [after, afterHalf] = splitStart(text.slice(match.index + whole.length));
	const half = afterHalf ?? beforeHalf;
	const hour = Number(hours);
	return {
		hour: half === undefined ? hour : (hour % 12) + (half === "afternoon" ? 12 : 0),
		minute: Number(minutes),
		...(seconds === undefined ? {} : { second: Number(seconds) }),
		rest: `${before} ${after}`,
	};
}

type Half = "morning" | "afternoon";

const LETTER = /\p{L}/u;

/** The text after the time, without its word for the half of the day: `p.m.` and `p. m.` are `pm` and `p m`. */
function splitStart(text: string): readonly [string, Half | undefined] {
	const plain = text.replaceAll(".", "").trimStart();
	const found = HALVES.find(([word]) => plain.startsWith(word) && !LETTER.test(plain.charAt(word.length)));
	return found === undefined ? [text, undefined] : [plain.slice(found[0].length), found[1]];
}

/** The same for the text before it: `오후 6:41`. */
function splitEnd(text: string): readonly [string, Half | undefined] {
	const plain = text.replace(/(?<![\s.,])[\s.,]+$/, "");
	const found = HALVES.find(
		([word]) => plain.endsWith(word) && !LETTER.test(plain.charAt(plain.length - word.length - 1)),
	);
	return found === undefined ? [text, undefined] : [plain.slice(0, -found[0].length), found[1]];
}

function words(half: Half, ...lines: readonly string[]): readonly (readonly [word: string, half: Half])[] {
	return lines.flatMap((line) => line.split(", ")).map((word) => [foldWord(word), half]);
}
