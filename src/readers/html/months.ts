/** A word that begins like this is that month. */
type Stem = readonly [beginning: string, month: number];

/**
 * The beginnings of month names, January first, alternatives after a bar, a dash where a line above has it already. Read from
 * HTML downloads: English, Spanish, French, Portuguese, some of German; the others are from the calendars. Korean, Japanese, Chinese and Vietnamese number their months.
 */
const LINES: Readonly<Record<string, string>> = {
	"en, de, nl, sv, da, no, sk": "jan feb mar apr may|mai|maj|mei jun jul aug sep oct|okt nov dec|dez|des",
	"de, nl, hu": "jän - mär|mrz|mrt|maa ápr - - - - sze - - -",
	fr: "- fév - avr - juin juil août|aou - - - déc",
	es: "ene - - abr - - - ago set - - dic",
	it: "gen - - - mag giu lug - - ott - -",
	pt: "- fev - - - - - - - out - -",
	ro: "ian - - - - iun iul - - - noi -",
	"id, ms, fil": "- peb - - - hun hul agu|ags|ogos - - nob dis",
	pl: "sty lut - kwi - cze lip sie wrz paź lis gru",
	cs: "led úno bře dub kvě červn|čvn|červen červenc|čvc srp zář říj - pro",
	fi: "tam hel maalis huh tou kes hei elo syy lok marras jou",
	tr: "oca şub - nis - haz tem ağu eyl eki kas ara",
	"ru, bg": "янв|яну фев мар апр май|мая июн|юни июл|юли авг сен|сеп окт ноя|ное дек",
	uk: "січ лют бер кві тра чер лип сер вер жов лис гру",
	el: "ιαν φεβ μαρ απρ μαι ιουν ιουλ αυγ σεπ οκτ νοε δεκ",
	ar: "يناير فبراير مارس أبريل|ابريل مايو يونيو يوليو أغسطس|اغسطس سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر",
	he: "ינו פבר מרץ אפר מאי יונ יול אוג ספט אוק נוב דצמ",
	hi: "जन फ़र|फर मार्च अप्रै मई जून जुल अग सित अक्टू|अक्तू नव दिस",
	th: "มค|มกรา กพ|กุมภา มีค|มีนา เมย|เมษา พค|พฤษภา มิย|มิถุนา กค|กรกฎา สค|สิงหา กย|กันยา ตค|ตุลา พย|พฤศจิกา ธค|ธันวา",
};

/** Longest first, so that `marraskuu` is not taken for March or `červenec` for June. */
const STEMS: readonly Stem[] = Object.values(LINES)
	.flatMap((line) =>
		line
			.split(" ")
			.flatMap((stems, index) =>
				stems === "-" ? [] : stems.split("|").map((stem): Stem => [foldWord(stem), index + 1]),
			),
	)
	.sort(([a], [b]) => b.length - a.length);

/** The month, 1 to 12, that a folded word names in any of the languages. */
export function monthOf(word: string): number | undefined {
	return STEMS.find(([stem]) => word.startsWith(stem))?.[1];
}

/** Folds spellings: half-width digits and spaces, lower case, no accents of Latin, Greek and Cyrillic. */
export function foldWord(text: string): string {
	return text
		.normalize("NFKC")
		.toLowerCase()
		.normalize("NFD")
		.replace(/[\u0300-\u036f]/g, "")
		.normalize("NFC");
}
