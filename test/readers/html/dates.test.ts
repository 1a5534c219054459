import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isDate, namedMonth, orderOf, parseDate, parseDay } from "../../../src/readers/html/dates.ts";

/** `2025-08-17 11:23`, with seconds where they are known. */
function spoken(text: string): string {
	const date = parseDate(text);
	if (date === undefined) return "no date";
	const two = (value: number) => String(value).padStart(2, "0");
	const { year, month, day, hour, minute, second } = date;
	const seconds = second === undefined ? "" : `:${two(second)}`;
	return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}${seconds}`;
}

const PRINTED: Readonly<Record<string, readonly (readonly [text: string, means: string])[]>> = {
	English: [
		["Aug 17, 2025 11:23 am", "2025-08-17 11:23"],
		["Sep 8, 2016, 4:36 PM", "2016-09-08 16:36"],
		["Oct 05, 2026 7:19:44 am", "2026-10-05 07:19:44"],
		["Jan 1, 2020 12:05 am", "2020-01-01 00:05"],
		["Jan 1, 2020 12:05 p.m.", "2020-01-01 12:05"],
		["May 31, 2024 11:59\u202fPM", "2024-05-31 23:59"],
	],
	German: [
		["Dez. 28, 2020 7:20 am", "2020-12-28 07:20"],
		["März 03, 2021 7:20 nachm.", "2021-03-03 19:20"],
		["28. Dez. 2020, 07:20", "2020-12-28 07:20"],
		["28.12.2020 07:20", "2020-12-28 07:20"],
		["Jän. 2, 2020 7:20 vorm.", "2020-01-02 07:20"],
		["2. Mrz 2020 17:20:09", "2020-03-02 17:20:09"],
	],
	French: [
		["fév 22, 2026 8:58 am", "2026-02-22 08:58"],
		["22 févr. 2026 à 20:58", "2026-02-22 20:58"],
		["août 1, 2026 8:58 pm", "2026-08-01 20:58"],
		["mardi 11 août 2026 à 8 h 58", "2026-08-11 08:58"],
		["juin 5, 2026 8:58 pm", "2026-06-05 20:58"],
		["juil. 5, 2026 8:58 pm", "2026-07-05 20:58"],
	],
	Spanish: [
		["abr. 14, 2023 9:27 am", "2023-04-14 09:27"],
		["jun. 07, 2024 5:44 p. m.", "2024-06-07 17:44"],
		["martes, 3 de agosto de 2021 a las 9:27 de la noche", "2021-08-03 21:27"],
		["dic. 31, 2023 9:27 am", "2023-12-31 09:27"],
	],
	Italian: [
		["mag 14, 2023 9:27 pm", "2023-05-14 21:27"],
		["14 lug 2023, 09:27", "2023-07-14 09:27"],
		["gen 1, 2023 9:27 di mattina", "2023-01-01 09:27"],
	],
	Portuguese: [
		["ago 10, 2026 4:38 da manhã", "2026-08-10 04:38"],
		["ago 07, 2026 8:17 da tarde/noite", "2026-08-07 20:17"],
		["jan 05, 2026 12:30 da manhã", "2026-01-05 00:30"],
		["out 05, 2026 12:30 da tarde/noite", "2026-10-05 12:30"],
	],
	Dutch: [
		["mrt 14, 2023 9:27 pm", "2023-03-14 21:27"],
		["14 mei 2023 09:27", "2023-05-14 09:27"],
	],
	Polish: [
		["sie 10, 2026 4:38 po południu", "2026-08-10 16:38"],
		["PAŹ 9, 2016, 4:36 RANO", "2016-10-09 04:36"],
		["10 września 2020 16:38", "2020-09-10 16:38"],
	],
	Russian: [
		["07 авг. 2025 г., 11:23", "2025-08-07 11:23"],
		["7 мая 2025 г., 23:03", "2025-05-07 23:03"],
		["июн 7, 2025 3:03 пп", "2025-06-07 15:03"],
		["июл 7, 2025 3:03 дп", "2025-07-07 03:03"],
	],
	Turkish: [
		["Ağu 17, 2025 11:23 öö", "2025-08-17 11:23"],
		["Şub 8, 2016, 4:36 ÖS", "2016-02-08 16:36"],
		["12 Aralık 2020 14:00", "2020-12-12 14:00"],
		["Kas 2, 2020 12:00 öö", "2020-11-02 00:00"],
	],
	Korean: [
		["3월 16, 2026 6:41 오후", "2026-03-16 18:41"],
		["7월 27, 2026 10:48:07오후", "2026-07-27 22:48:07"],
		["2026년 3월 16일 오전 12:41", "2026-03-16 00:41"],
	],
	Japanese: [
		["3月 16, 2026 6:41 午後", "2026-03-16 18:41"],
		["2026年3月16日 18:41", "2026-03-16 18:41"],
		["2026年12月6日 午前6時41分", "2026-12-06 06:41"],
	],
	others: [
		["16 thg 3, 2026 18:41", "2026-03-16 18:41"],
		["2026/3/16 下午6:41", "2026-03-16 18:41"],
		["٣ أغسطس ٢٠٢٥ ١١:٢٣ م", "2025-08-03 23:23"],
		["marras 3, 2020 3:03 ip.", "2020-11-03 15:03"],
		["7. července 2020 15:03", "2020-07-07 15:03"],
		["7. června 2020 15:03", "2020-06-07 15:03"],
		["14-03-2021 kl. 09.27", "2021-03-14 09:27"],
		["2024:09:24 15:42:54", "2024-09-24 15:42:54"],
		["2021-03-04T05:06", "2021-03-04 05:06"],
		["16.3.21 07:20", "2021-03-16 07:20"],
	],
};

for (const [language, printed] of Object.entries(PRINTED)) {
	test(`dates of ${language} downloads are read`, () => {
		for (const [text, means] of printed) assert.equal(spoken(text), means, text);
	});
}

test("every month of every language stands for itself", () => {
	const years: Readonly<Record<string, string>> = {
		de: "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
		fr: "janv. févr. mars avril mai juin juil. août sept. oct. nov. déc.",
		es: "ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic.",
		it: "gen feb mar apr mag giu lug ago set ott nov dic",
		pt: "jan fev mar abr mai jun jul ago set out nov dez",
		nl: "jan feb mrt apr mei jun jul aug sep okt nov dec",
		pl: "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
		tr: "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
		ru: "янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.",
		uk: "січ лют бер кві тра чер лип сер вер жов лис гру",
		sv: "jan. feb. mars apr. maj juni juli aug. sep. okt. nov. dec.",
		fi: "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
		ro: "ian. feb. mar. apr. mai iun. iul. aug. sept. oct. nov. dec.",
		cs: "led úno bře dub kvě čvn čvc srp zář říj lis pro",
		hu: "jan. febr. márc. ápr. máj. jún. júl. aug. szept. okt. nov. dec.",
		id: "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des",
		el: "Ιαν Φεβ Μαρ Απρ Μαΐ Ιουν Ιουλ Αυγ Σεπ Οκτ Νοε Δεκ",
		ar: "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
		th: "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.",
	};
	for (const [language, names] of Object.entries(years)) {
		const read = names.split(" ").map((name) => parseDate(`${name} 07, 2025 11:23`)?.month);
		assert.deepEqual(read, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], language);
	}
});

describe("what is no date", () => {
	for (const text of [
		"",
		"Aug 17, 2025",
		"11:23 am",
		"Feb 30, 2021 10:00 am",
		"Aug 17, 2025 25:10",
		"31.11.2020 07:20",
		"Saw it at 10:30 in the year 2020, on a bench by the lake, in the rain of Aug 17",
		"57.7089 11:97",
		"Aug 2025 11:23",
	]) {
		test(`"${text}" is none`, () => {
			assert.equal(parseDate(text), undefined);
			assert.equal(isDate(text), false);
		});
	}
});

test("a date without a time of day is a day, and only when it is nothing else", () => {
	for (const [text, order, means] of [
		["Aug 17, 2025", "month first", "2025 8 17"],
		["28. Dez. 2020", "month first", "2020 12 28"],
		["28.12.2020", "month first", "2020 12 28"],
		["2020-12-28", "month first", "2020 12 28"],
		["03/04/2021", "day first", "2021 4 3"],
		["14 de julho de 2019", "month first", "2019 7 14"],
		["7 мая 2025 г.", "month first", "2025 5 7"],
		["2025年8月17日", "month first", "2025 8 17"],
		["2025년 8월 17일", "month first", "2025 8 17"],
		["17 pots in August 2025", "month first", ""],
		["Lisbon, 17 May 2025", "month first", ""],
		["31.11.2020", "month first", ""],
		["17 pots, 2025", "month first", ""],
		["May 2025", "month first", ""],
		["192.168.10.12", "month first", ""],
	] as const) {
		const day = parseDay(text, order);
		assert.equal(day === undefined ? "" : `${day.year} ${day.month} ${day.day}`, means, text);
	}
});

test("a month of an unknown language is named, and whoever knows it better can say what it is", () => {
	assert.deepEqual(namedMonth("Zarv 07, 2025 11:23")?.name, "zarv");
	assert.equal(namedMonth("Qoq 07, 2025 11:23")?.month, undefined);
	assert.equal(parseDate("Qoq 07, 2025 11:23"), undefined);
	assert.equal(isDate("Qoq 07, 2025 11:23"), true);
	assert.equal(parseDate("Qoq 07, 2025 11:23", { month: 3 })?.month, 3);
	assert.equal(parseDate("07.05.2025 11:23", { month: 3 })?.month, 5);
});

describe("dates of numbers and slashes", () => {
	const dates = (...texts: string[]) => texts.map((date) => ({ date, month: undefined }));

	test("begin with the month unless something on the page speaks against it", () => {
		assert.equal(orderOf(dates("03/04/2021 10:00")), "month first");
		assert.equal(spoken("03/04/2021 10:00"), "2021-03-04 10:00");
	});

	test("begin with the day when one on the page has no such month", () => {
		assert.equal(orderOf(dates("03/04/2021 10:00", "13/04/2021 10:00")), "day first");
		assert.equal(parseDate("03/04/2021 10:00", { order: "day first" })?.month, 4);
	});

	test("begin with the day when the folder of the media says so", () => {
		assert.equal(orderOf([{ date: "03/04/2021 10:00", month: 4 }]), "day first");
		assert.equal(orderOf([{ date: "03/04/2021 10:00", month: 3 }]), "month first");
	});

	test("are read the only way that makes a date", () => {
		assert.equal(spoken("13/04/2021 10:00"), "2021-04-13 10:00");
		assert.equal(parseDate("04/13/2021 10:00", { order: "day first" })?.month, 4);
	});
});
