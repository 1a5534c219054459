import assert from "node:assert/strict";
import { test } from "node:test";
import { CATALOGUES } from "../../src/languages/language.ts";
import { ownTexts } from "../../src/verify/own-texts.ts";

test("the messages of pages are the program's own, and what else there is in their language is not", async () => {
	const own = await ownTexts();
	for (const { site, stick, ask, stopWords } of Object.values(CATALOGUES)) {
		for (const message of Object.values(site)) {
			for (const text of typeof message === "string" ? [message] : Object.values(message))
				assert.ok(own.includes(text));
		}
		for (const text of [...Object.values(stick), ask]) assert.ok(!own.includes(text), text);
		const words = stopWords.trim().split(/\s+/).slice(0, 5).join(" ");
		assert.ok(words === "" || !own.includes(words), words);
	}
});
