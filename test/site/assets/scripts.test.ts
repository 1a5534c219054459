import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { transformSync } from "esbuild";
import { HOME } from "../../../src/model/home.ts";
import { siteScripts } from "../../../src/site/assets/scripts.ts";

test("scripts lose comments and indentation, and nothing else", () => {
	const code = (text: string) => transformSync(text, { minifyWhitespace: true, legalComments: "none" }).code;
	const scripts = [...siteScripts()];
	assert.ok(scripts.length > 0);
	for (const [path, text] of scripts) {
		assert.equal(code(text), code(readFileSync(join(HOME, path), "utf8")), path);
		assert.doesNotMatch(text, /^\s|^\/\/|^\/\*(?:[^*]|\*+[^*/])*\*\/$/m, path);
	}
});
