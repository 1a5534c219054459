import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { transformSync } from "esbuild";
import { HOME } from "../../../src/model/home.ts";
import { COMPONENTS, siteScripts } from "../../../src/site/assets/scripts.ts";

const SOURCES = join(HOME, "assets", "scripts");

test("the script of a page is those of its components without comments and indentation, and nothing else", () => {
	const code = (text: string) => transformSync(text, { minifyWhitespace: true, legalComments: "none" }).code;
	const scripts = siteScripts();
	assert.equal(scripts.size, Object.keys(COMPONENTS).length);
	for (const [page, names] of Object.entries(COMPONENTS)) {
		const text = scripts.get(`assets/scripts/${page}.js`) ?? "";
		const sources = names.map((name) => readFileSync(join(SOURCES, `${name}.js`), "utf8"));
		assert.equal(code(text), code(sources.join("")), page);
		assert.doesNotMatch(text, /^\s|^\/\/|^\/\*(?:[^*]|\*+[^*/])*\*\/$/m, page);
	}
});

test("every component is in the script of a page", () => {
	assert.deepEqual(
		[...new Set(Object.values(COMPONENTS).flat())].sort(),
		readdirSync(SOURCES)
			.map((name) => name.replace(/\.js$/, ""))
			.sort(),
	);
});
