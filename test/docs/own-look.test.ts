import assert from "node:assert/strict";
import { test } from "node:test";
import { privateStylesheet } from "../../src/private/render/render.ts";
import { bundleStylesheet } from "../../src/site/assets/stylesheet.ts";
import { blocks, document, LANGUAGES } from "./documents.ts";

/** The names of the custom properties that a text has. */
const namesIn = (text: string) => [...new Set(text.match(/--[a-z]+(?=:)/g))];

test("every property that is meant to be changed changes the gallery, and the private edition but for those that are named", () => {
	for (const language of LANGUAGES) {
		const page = document(`docs/${language}/keep.md`);
		const [styles = ""] = blocks(page, "css");
		const names = namesIn(styles);
		assert.ok(names.length > 10, language);
		const unusedIn = (stylesheet: string) => names.filter((name) => !stylesheet.includes(`var(${name})`));
		assert.deepEqual(unusedIn(bundleStylesheet([], [])), [], language);
		const [paragraph = ""] = /^.*`npm run private`.*`--gap`.*$/m.exec(page.text) ?? [];
		const said = [...paragraph.matchAll(/`(--[a-z]+)`/g)].map(([, name]) => name);
		assert.deepEqual(unusedIn(privateStylesheet()), said, language);
	}
});
