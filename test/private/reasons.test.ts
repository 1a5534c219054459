import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { reasonsInGerman } from "../../src/languages/problems/de-reasons.ts";
import type { Clause, Message } from "../../src/languages/problems/message.ts";
import { ownerLanguage } from "../../src/languages/problems/owner-language.ts";
import { makeEdition } from "../../src/private/edition.ts";
import { REASONS, reasonsIn } from "../../src/private/languages/reasons.ts";
import { TRANSLATIONS } from "../../src/private/languages/translations.ts";
import { contentsOf, workFolder } from "../builds.ts";
import { REQUEST } from "./request.ts";

const tooLarge: Message = {
	code: "indexDamaged",
	params: { reason: { code: "is larger than {n} MB", params: { n: 9 } } },
};
const encrypted: Message = { code: "zipFileRefused", params: { reason: "is encrypted" } };

test("why a file could not be read or shown is said in every language of an edition, exactly where the program speaks it", () => {
	for (const lang of ["en", "de", "de-AT", "sv"])
		assert.equal(reasonsIn(lang)(tooLarge), ownerLanguage(lang).text(tooLarge), lang);
	assert.deepEqual(
		Object.keys(REASONS).sort(),
		Object.keys(TRANSLATIONS)
			.filter((lang) => !/^(?:en|de)$/.test(lang))
			.sort(),
	);
	for (const [lang, texts] of Object.entries(REASONS)) {
		const text = reasonsIn(lang);
		assert.equal(text(tooLarge), texts.tooLarge);
		assert.equal(text(encrypted), texts.encrypted);
		assert.equal(text({ code: "indexNotJson", params: {} }), texts.damaged);
		const clause: Clause = {
			code: "was encoded anew, because {reason}",
			params: { reason: "it has 16 bits a channel" },
		};
		assert.equal(text(clause), texts.encodedAnew);
		assert.equal(new Set(Object.values(texts)).size, Object.keys(texts).length, lang);
	}
});

test("no language says a reason in English, or as a sentence", () => {
	const english = new Set(Object.keys(reasonsInGerman));
	const all = Object.values(REASONS).flatMap((texts) => Object.values(texts));
	for (const text of all) {
		assert.ok(!english.has(text) && text === text.trim(), text);
		assert.doesNotMatch(text, /[{}.]$/);
	}
});

test("the receipt of an Arabic edition says in Arabic why a file could not be read", async (t) => {
	const folder = await workFolder(t);
	const likes = join(folder, "download", "your_instagram_activity", "likes");
	await mkdir(likes, { recursive: true });
	await writeFile(join(likes, "liked_posts.json"), '{"likes');
	await writeFile(join(likes, "liked_comments.json"), '{"likes_comment_likes":[{"title":"anna"}]}');
	const output = join(folder, "_private");
	await makeEdition({ ...REQUEST, lang: "ar", archives: [join(folder, "download")], output });
	const receipt = (await contentsOf(output)).get("receipt/1.html")?.toString() ?? "";
	assert.ok(receipt.includes("تعذّرت قراءته: ملف تالف أو غير مكتمل"));
	assert.doesNotMatch(receipt, /An index|valid/);
});
