import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { asTyped } from "../../src/languages/problems/command-line.ts";
import * as german from "../../src/languages/problems/de.ts";
import * as english from "../../src/languages/problems/en.ts";
import { errorHints as germanHints } from "../../src/languages/problems/error-hints-de.ts";
import { errorHints as englishHints } from "../../src/languages/problems/error-hints-en.ts";
import { HOME } from "../../src/model/home.ts";

test("a command in a text is written as it was started", () => {
	const text = "npm run check netlify, npm run build -- --lang de, npm run build --, npm run stick E:\\x";
	assert.equal(asTyped(text, undefined), text);
	assert.equal(
		asTyped(text, "npx vitrine"),
		"npx vitrine check netlify, npx vitrine build --lang de, npx vitrine build, npx vitrine stick E:\\x",
	);
	// What stands for a path in a replacement is text.
	assert.equal(asTyped("npm run build", "$&/vitrine.sh"), "$&/vitrine.sh build");
});

test("no text of a catalogue tells who has a package to type what only a checkout has", () => {
	const texts = JSON.stringify([german, english, germanHints, englishHints]);
	assert.ok(texts.includes("npm run build"));
	assert.doesNotMatch(asTyped(texts, "vitrine"), /npm run|npm ci/);
});

test("whatever else of the program names a command writes it as it was started", () => {
	const files = readdirSync(join(HOME, "src"), { recursive: true, encoding: "utf8" })
		.map((path) => path.replaceAll("\\", "/"))
		.filter((path) => path.endsWith(".ts") && !path.startsWith("languages/problems/"));
	const named = files.flatMap((path) => {
		const code = readFileSync(join(HOME, "src", path), "utf8").replace(/^\s*(?:\/\*\*|\*|\/\/).*$/gm, "");
		return /npm (?:run|ci)\b/.test(code.replace(/asTyped\(\s*(?:"[^"]*"|`[^`]*`)/g, "")) ? [path] : [];
	});
	// The documentation is written for a checkout.
	assert.deepEqual(named, ["options/markdown.ts"]);
});
