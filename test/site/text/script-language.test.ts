import assert from "node:assert/strict";
import { test } from "node:test";
import { languageOfScript } from "../../../src/site/text/caption.ts";

const CERTAIN: readonly (readonly [string, string])[] = [
	["ja", "今日は京都でお茶を飲みました"],
	["ko", "오늘은 바다에 갔다 🌊"],
	["el", "Καλημέρα από τη Νάξο"],
	["he", "בוקר טוב מתל אביב"],
	["th", "สวัสดีตอนเช้า"],
	["ar", "صباح الخير من القاهرة"],
	["zh", "今天我们一起去爬山看见了很多美丽的风景和花朵"],
];

for (const [lang, text] of CERTAIN) {
	test(`a text in its own script is known to be ${lang}`, () => {
		assert.equal(languageOfScript(`${text} #tag @somebody`), lang);
	});
}

test("a language that the script leaves open is not guessed", () => {
	for (const text of [
		"Guten Morgen",
		"Доброе утро",
		"東京",
		"صبح بخیر از تهران، چای و گپ",
		"",
		"😀",
		"Hej · こんにちは and much more",
	]) {
		assert.equal(languageOfScript(text), "", text);
	}
});
