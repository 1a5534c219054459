import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { HOME } from "../../src/model/home.ts";
import * as en from "../../src/private/languages/en/all.ts";
import { TRANSLATIONS } from "../../src/private/languages/translations.ts";
import { privateLanguage } from "../../src/private/languages/words.ts";

/** Every text with the way to it, and of those that count each plural form. */
function* textsIn(value: unknown, way: string): Generator<readonly [string, string]> {
	if (typeof value === "string") yield [way, value];
	else if (typeof value === "object" && value !== null)
		for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, `${way}.${key}`);
}
const namesIn = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
const PLURAL = /\.(?:zero|one|two|few|many|other)$/;
const english = new Map(textsIn(en, "en"));

for (const [lang, translation] of Object.entries(TRANSLATIONS)) {
	test(`every text of a private edition is there in ${lang}, with the same names to fill in`, () => {
		const texts = [...textsIn(translation, "en")];
		const withoutForms = (ways: Iterable<string>) =>
			[...new Set([...ways].map((way) => (way.startsWith("en.words.") ? way.replace(PLURAL, "") : way)))].sort();
		assert.deepEqual(withoutForms(texts.map(([way]) => way)), withoutForms(english.keys()));
		for (const [way, text] of texts) {
			assert.notEqual(text.trim(), "", way);
			const original = english.get(way) ?? english.get(way.replace(PLURAL, ".other")) ?? "";
			// "One" and "two" may be said in words.
			const mayLack = /\.(?:zero|one|two)$/.test(way) ? ["{n}"] : [];
			assert.deepEqual(
				namesIn(original).filter((name) => !namesIn(text).includes(name) && !mayLack.includes(name)),
				[],
				`${way}: ${text}`,
			);
			assert.deepEqual(
				namesIn(text).filter((name) => !namesIn(original).includes(name)),
				[],
				`${way}: ${text}`,
			);
		}
	});

	test(`every number of a private edition has its plural form in ${lang}`, () => {
		const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
		for (const [key, text] of Object.entries(translation.words))
			if (typeof text !== "string") assert.deepEqual(Object.keys(text).sort(), [...forms].sort(), key);
	});

	// What stays English in a translation was forgotten, but for names and words that are the same. Words are counted in English: Japanese has no spaces.
	if (lang !== "en")
		test(`a private edition in ${lang} is not in English`, () => {
			const isSentence = (way: string) => (english.get(way) ?? "").split(" ").length > 3;
			const sentences = [...textsIn(translation, "en")].filter(([way]) => isSentence(way));
			assert.ok(sentences.length > 100);
			assert.deepEqual(
				sentences.filter(([way, text]) => english.get(way) === text),
				[],
			);
		});
}

test("French has no-break spaces where it has spaces before signs, so that none begins a line", () => {
	const breaking = [...textsIn(TRANSLATIONS["fr"], "fr")].filter(([, text]) => / [:;!?%»]|« /.test(text));
	assert.deepEqual(breaking, []);
});

test("no page writes a colon that is not the one of its language", () => {
	assert.deepEqual(
		["fr", "nl", "ja"].map((lang) => privateLanguage(lang, "UTC").colon),
		["\u202f: ", ": ", Object.hasOwn(TRANSLATIONS, "ja") ? "：" : ": "],
	);
	const folders = ["templates/private", "src/private/pages", "src/private/render"].map((path) => join(HOME, path));
	const written = folders.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: "utf8" })
			.filter((name) => /\.(?:ts|njk)$/.test(name))
			.map((name) => readFileSync(join(folder, name), "utf8"))
			.filter((text) => /\}: \$\{|\}\}(?:<\/\w+>)?: /.test(text)),
	);
	assert.deepEqual(written, []);
});

test("a language without texts is English throughout, dates included; a region of one that is there keeps its dates", () => {
	assert.equal(privateLanguage("fi", "UTC").lang, "en");
	assert.equal(privateLanguage("de-AT", "UTC").lang, "de-AT");
	assert.equal(privateLanguage("de-AT", "UTC").calendar.month("2024-01"), "Jänner 2024");
});
