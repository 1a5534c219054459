import type { Language } from "./languages.ts";

interface Calendar {
	/** Twelve names, separated by spaces, January first. */
	readonly months: string;
	readonly am: string;
	readonly pm: string;
}

const western = { am: "am", pm: "pm" };

/** Month names as HTML downloads print them. Seen: en, es, fr, ko, the am/pm of pl; the others by analogy. */
const calendars: Record<Language, Calendar> = {
	en: { months: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", ...western },
	de: { months: "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.", ...western },
	fr: { months: "jan fév mar avr mai juin juil août sept oct nov déc", ...western },
	es: { months: "ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic.", ...western },
	it: { months: "gen feb mar apr mag giu lug ago set ott nov dic", ...western },
	nl: { months: "jan feb mrt apr mei jun jul aug sep okt nov dec", ...western },
	pt: { months: "jan fev mar abr mai jun jul ago set out nov dez", ...western },
	pl: { months: "sty lut mar kwi maj cze lip sie wrz paź lis gru", am: "rano", pm: "po południu" },
	tr: { months: "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara", am: "öö", pm: "ös" },
	ru: { months: "янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.", ...western },
	ko: { months: "1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월", am: "오전", pm: "오후" },
	ja: { months: "1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月", am: "午前", pm: "午後" },
	invented: { months: "Nuj Beb Zar Vrip Yam Nuk Luk Gug Pez Toz Voz Ced", am: "ma", pm: "mp" },
};

/** Prints a moment (UTC seconds, on a clock that shows UTC) as an HTML download does: to the minute, without a zone. */
export type PrintDate = (seconds: number, language: Language) => string;

/** Since 2023: `Aug 07, 2025 11:23 am`; Russian `07 авг. 2025 г., 11:23`. */
export const recentDate: PrintDate = (seconds, language) => {
	const { month, day, year, hour, minute, half } = parts(seconds, language);
	const padded = String(day).padStart(2, "0");
	if (language === "ru") return `${padded} ${month} ${year} г., ${String(hour).padStart(2, "0")}:${minute}`;
	return `${month} ${padded}, ${year} ${hour % 12 || 12}:${minute} ${half}`;
};

/** Until 2022: `Sep 8, 2016, 4:36 PM`. */
export const formerDate: PrintDate = (seconds, language) => {
	if (language === "ru") return recentDate(seconds, language);
	const { month, day, year, hour, minute, half } = parts(seconds, language);
	return `${month} ${day}, ${year}, ${hour % 12 || 12}:${minute} ${half.toUpperCase()}`;
};

function parts(seconds: number, language: Language) {
	const date = new Date(seconds * 1000);
	const { months, am, pm } = calendars[language];
	const hour = date.getUTCHours();
	return {
		month: months.split(" ")[date.getUTCMonth()] ?? "",
		day: date.getUTCDate(),
		year: date.getUTCFullYear(),
		hour,
		minute: String(date.getUTCMinutes()).padStart(2, "0"),
		half: hour < 12 ? am : pm,
	};
}
