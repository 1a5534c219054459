import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../../src/languages/en.ts";
import { CATALOGUES, languageFor } from "../../src/languages/language.ts";

const namesIn = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

for (const [lang, { site: messages, stick, ask, stopWords }] of Object.entries(CATALOGUES)) {
	test(`every message is there in ${lang}, with the values that the English one has`, () => {
		assert.deepEqual(Object.keys(messages).sort(), Object.keys(en.site).sort());
		for (const [key, message] of Object.entries(messages)) {
			const english = Object.entries(en.site).find(([name]) => name === key)?.[1];
			assert.ok(english !== undefined, key);
			if (typeof message === "string") assert.deepEqual(namesIn(message), namesIn(String(english)), key);
			assert.equal(typeof message, typeof english, key);
		}
	});

	test(`a stick, a request for a download and the words of a year have their texts in ${lang}`, () => {
		assert.deepEqual(Object.keys(stick).sort(), Object.keys(en.stick).sort());
		for (const [key, text] of Object.entries(stick)) {
			assert.deepEqual(namesIn(text), key === "what" ? ["{name}"] : [], key);
			assert.notEqual(text.trim(), "", key);
		}
		assert.ok(ask.includes("JSON"), ask);
		// Japanese writes no spaces between words, so they are not counted.
		assert.equal(/\p{L}{4}/u.test(stopWords), lang !== "ja");
	});

	test(`every number in ${lang} has its plural form`, () => {
		const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
		for (const [key, message] of Object.entries(messages)) {
			if (typeof message === "string") continue;
			assert.deepEqual(Object.keys(message).sort(), [...forms].sort(), key);
			for (const [form, text] of Object.entries(message)) assert.notEqual(text, "", `${key} ${form}`);
		}
		const { say } = languageFor(lang);
		for (const n of [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000]) assert.doesNotMatch(say("posts", { n }), /\{|undefined/);
	});
}

test("numbers are written as the language writes them, in its plural forms", () => {
	assert.equal(languageFor("de").say("posts", { n: 12_345 }), "12.345 Beiträge");
	assert.equal(languageFor("pl").say("posts", { n: 3 }), "3 posty");
	assert.equal(languageFor("pl").say("posts", { n: 5 }), "5 postów");
	assert.equal(languageFor("ar").say("posts", { n: 2 }), "منشوران");
});

test("Arabic runs from right to left, the others do not", () => {
	assert.equal(languageFor("ar-EG").direction, "rtl");
	assert.equal(languageFor("ja").direction, "ltr");
});

test("a language without messages is English throughout, dates included", () => {
	const { locale, messages, say } = languageFor("fi");
	assert.deepEqual([locale, messages, say("posts", { n: 1 })], ["en", "en", "1 post"]);
});

test("a message that lacks its value stops the build", () => {
	assert.throws(() => languageFor("en").say("storiesOf"), /storiesOf.*\{date\}/);
});
