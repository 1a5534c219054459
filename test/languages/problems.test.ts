import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import * as de from "../../src/languages/problems/de.ts";
import { reasonsInGerman } from "../../src/languages/problems/de-reasons.ts";
import * as en from "../../src/languages/problems/en.ts";
import * as deHints from "../../src/languages/problems/error-hints-de.ts";
import * as enHints from "../../src/languages/problems/error-hints-en.ts";
import * as deErrors from "../../src/languages/problems/errors-de.ts";
import * as enErrors from "../../src/languages/problems/errors-en.ts";
import { firstOf, lineOf } from "../../src/languages/problems/lists.ts";
import { hasErrorParams, isClause, isErrorCode } from "../../src/languages/problems/message.ts";
import { inEnglish, ownerLanguage } from "../../src/languages/problems/owner-language.ts";
import type { Text } from "../../src/languages/problems/text.ts";
import { HOME } from "../../src/model/home.ts";
import { BuildError } from "../../src/model/problem.ts";

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
		error: [enErrors.errors, deErrors.errors],
		"hint of an error": [enHints.errorHints, deHints.errorHints],
		work: [en.works, de.works],
		stage: [en.stages, de.stages],
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

test("every error has a sentence and a hint, and is thrown somewhere", () => {
	assert.deepEqual(Object.keys(enHints.errorHints).sort(), Object.keys(enErrors.errors).sort());
	const src = join(HOME, "src/");
	const throwing = readdirSync(src, { recursive: true, encoding: "utf8" })
		.filter((path) => path.endsWith(".ts") && !path.startsWith("languages"))
		.map((path) => readFileSync(join(src, path), "utf8"))
		.filter((text) => text.includes("new BuildError(") || text.includes("assertNoForeignFiles("))
		.join("\n");
	for (const code of Object.keys(enErrors.errors)) assert.ok(throwing.includes(`"${code}"`), code);
});

test("an error is said in both languages, with its clauses and numbers", () => {
	const error = new BuildError(
		"zipIncomplete",
		{ bytes: 2_500_000, reason: "and its end is missing", advice: "Give a text." },
		{ where: lineOf("a file", 1234) },
	);
	assert.equal(error.message, "The ZIP is not complete: 2.5 MB are here, and its end is missing");
	assert.deepEqual([error.where, error.hint], ["a file, line 1234", "Give a text."]);
	assert.deepEqual(german.error(error), {
		what: "Das ZIP ist unvollständig: 2,5 MB sind da, und sein Ende fehlt",
		where: "a file, Zeile 1234",
		hint: "Geben Sie einen Text an.",
	});
	// What a file is called stays as it is, also where it is called as a clause.
	assert.equal(german.error(new BuildError("zipEmpty", {}, { where: "a file" })).where, "a file");
	const most = firstOf(["a", "b", "c"], 2);
	assert.deepEqual([inEnglish.text(most), german.text(most)], ["a, b and 1 more", "a, b und 1 weitere"]);
});

test("of an error that came from elsewhere the params are checked", () => {
	const wrong = [{}, { bytes: "2" }, { bytes: 2, free: "1" }, null, undefined];
	for (const params of wrong) assert.ok(!hasErrorParams("stickTooSmall", params), JSON.stringify(params));
	assert.ok(hasErrorParams("stickTooSmall", { bytes: 2, free: 1 }));
	assert.ok(hasErrorParams("zipPassedOver", { reason: { code: "zipInZip", params: { name: "a" } } }));
	assert.ok(!hasErrorParams("zipPassedOver", { reason: { code: "zipInZip", params: {} } }));
	for (const code of ["toString", "", 1, undefined]) assert.ok(!isErrorCode(code));
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
