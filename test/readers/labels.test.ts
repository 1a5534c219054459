import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { labelWords, meaningOf, truthOf } from "../../src/readers/labels.ts";

describe("labels", () => {
	test("stand for one thing in all languages", () => {
		for (const [word, meaning] of labelWords) assert.equal(meaningOf(word), meaning, word);
	});

	test("are known in any case, with any space, apostrophe or joiner", () => {
		assert.equal(meaningOf("NOM D’UTILISATEUR"), "username");
		assert.equal(meaningOf(" Date\u00a0de création "), "creation time");
		assert.equal(meaningOf("Імʼя користувача"), "username");
		assert.equal(meaningOf("\u200fשם משתמש\u200e"), "username");
		assert.equal(meaningOf("وب\u200cسایت"), "website");
	});

	test("are known in the languages of Instagram's interface", () => {
		const captions =
			"Felirat Popisek Titulok Billedtekst Kuvateksti Bildetekst Bildtext Λεζάντα כיתוב คำบรรยาย Kapsyen Keterangan Підпис Надпис Opis Legendă कैप्शन";
		for (const word of captions.split(" ")) assert.equal(meaningOf(word), "caption", word);
		const biographies =
			"Életrajz Životopis Biografi Esittely Βιογραφικό ביוגרפיה ชีวประวัติ Біографія Биография Biografija Biografie बायो";
		for (const word of biographies.split(" ")) assert.equal(meaningOf(word), "biography", word);
		const places = "Hely Místo Miesto Sted Paikka Plats Τοποθεσία מיקום สถานที่ Lokasi Місце Място Mjesto Locație स्थान";
		for (const word of places.split(" ")) assert.equal(meaningOf(word), "place", word);
	});

	test("of private lines are none of those that are shown", () => {
		for (const word of [
			"Business address",
			"Üzleti cím",
			"E-Mail-Adresse",
			"Date de naissance",
			"Пол",
			"전화번호",
			"Naslov",
		]) {
			assert.equal(meaningOf(word), "private", word);
		}
	});
});

test("yes and no are never the same word", () => {
	for (const word of "Igen Ano Áno Tak Так Ναι כן ใช่ Có Ya Да Da हाँ Vrai 예 はい 是".split(" "))
		assert.equal(truthOf(word), true, word);
	for (const word of "Nem Ne Nie Ні Όχι לא ไม่ Không Tidak Не Nu नहीं Faux 아니요 いいえ 否".split(" ")) {
		assert.equal(truthOf(word), false, word);
	}
	assert.equal(truthOf("Đúng"), true);
	assert.equal(truthOf("perhaps"), undefined);
});
