import assert from "node:assert/strict";
import { test } from "node:test";
import * as de from "../../src/languages/problems/de.ts";
import { reasonsInGerman } from "../../src/languages/problems/de-reasons.ts";
import * as en from "../../src/languages/problems/en.ts";
import { isClause } from "../../src/languages/problems/message.ts";
import { inEnglish, ownerLanguage } from "../../src/languages/problems/owner-language.ts";
import type { Text } from "../../src/languages/problems/text.ts";

const german = ownerLanguage("de-AT");
const formsOf = (text: Text): readonly string[] => (typeof text === "string" ? [text] : Object.values(text));
const namesIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
const reasons = Object.fromEntries(Object.keys(reasonsInGerman).map((reason) => [reason, reason]));

const catalogues: Readonly<Record<string, readonly [Readonly<Record<string, Text>>, Readonly<Record<string, Text>>]>> =
	{
		problem: [en.problems, de.problems],
		hint: [en.hints, de.hints],
		"word of the report": [en.words, de.words],
		reason: [reasons, reasonsInGerman],
	};

for (const [what, [english, translated]] of Object.entries(catalogues)) {
	test(`every ${what} is there in both languages, each with all of its params`, () => {
		assert.deepEqual(Object.keys(translated).sort(), Object.keys(english).sort());
		for (const [code, text] of Object.entries(english)) {
			const [names = []] = formsOf(text).map(namesIn);
			for (const form of [...formsOf(text), ...formsOf(translated[code] ?? "")]) {
				assert.deepEqual(namesIn(form), names, `${code}: ${form}`);
				assert.ok(form.trim() !== "" && !/\s\s/.test(form), code);
			}
		}
	});
}

test("every hint belongs to a problem", () => {
	for (const code of Object.keys(en.hints)) assert.ok(Object.hasOwn(en.problems, code), code);
});

test("a sentence is said in German for every German tag, and in English for all others", () => {
	const damaged = {
		code: "indexDamaged",
		params: { reason: { code: "is larger than {n} MB", params: { n: 1234 } } },
	} as const;
	assert.equal(inEnglish.text(damaged), "An index is larger than 1,234 MB");
	assert.equal(ownerLanguage("de").text(damaged), "Ein Verzeichnis ist größer als 1.234 MB");
	for (const lang of ["de-AT", "de-CH", "de-Latn-DE"]) assert.match(ownerLanguage(lang).text(damaged), /^Ein Verz/);
	for (const lang of ["fi", "fr-CA", "dsb", "nds"]) assert.match(ownerLanguage(lang).text(damaged), /^An index/);
	assert.equal(german.hint("indexDamaged"), de.hints.indexDamaged);
	assert.equal(german.hint("pageTooDeep"), undefined);
});

test("one has another form than many, and several reasons are said one after the other", () => {
	const more = (n: number) => ({ code: "zipFilesRefused", params: { n } }) as const;
	assert.deepEqual(
		[1, 2].map((n) => german.text(more(n))),
		["1 weitere Datei im ZIP wurde nicht geöffnet", "2 weitere Dateien im ZIP wurden nicht geöffnet"],
	);
	const cut = {
		code: "medium",
		params: {
			medium: "is empty",
			notes: [
				"breaks off before its end",
				{ code: "{reason} at byte {offset}", params: { reason: "GIF is cut off", offset: "4096" } },
			],
		},
	} as const;
	assert.equal(inEnglish.text(cut), "is empty breaks off before its end; GIF is cut off at byte 4096");
	// The name of a file stays what it is, whatever it says.
	assert.equal(german.text(cut), "is empty bricht vor dem Ende ab; GIF ist abgeschnitten, bei Byte 4096");
});

test("names in the text of a param are not filled in", () => {
	const names = { code: "zipInZip", params: { name: "{name} {n} $& \\1" } } as const;
	assert.equal(inEnglish.text(names), "The ZIP holds another ZIP, {name} {n} $& \\1");
});

test("of what was stored only the clauses of today are taken, with all that belongs to them", () => {
	const nested = (reason: unknown) => ({ code: "cannot be shown: {reason}", params: { reason } });
	const clauses = [
		"is empty",
		nested("GIF is cut off"),
		nested({ code: "{reason} at byte {offset}", params: { reason: "PNG is cut off", offset: "1" } }),
		{ code: "is larger than {n} MB", params: { n: 3 } },
	];
	for (const clause of clauses) assert.ok(isClause(JSON.parse(JSON.stringify(clause))), JSON.stringify(clause));
	const others = [
		...["", "is full", "toString", "cannot be shown: {reason}", "was encoded anew, because it is HEIC", null, 1, []],
		...[nested("is full"), nested(undefined), nested({}), nested(["is empty"])],
		...[
			{ code: "is larger than {n} MB", params: { n: "3" } },
			{ code: "is larger than {n} MB" },
			{ code: "x", params: {} },
		],
	];
	for (const other of others) assert.ok(!isClause(other), JSON.stringify(other));
});
