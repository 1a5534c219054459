import assert from "node:assert/strict";
import { test } from "node:test";
import { asWindows1252, fromWindows1252 } from "../../src/readers/windows-1252.ts";
import { decodeOwnerText, linesOf } from "../../src/select/owner-text.ts";

test("a file in the encoding of Windows has its own signs in every version of Node, and lines where they end", () => {
	const bytes = Buffer.from("At the sea\x85 5 \x80\r\n\x84Gr\xfc\xdfe\x93 \x96 Zo\xeb\x92s", "latin1");
	assert.deepEqual(linesOf(decodeOwnerText(bytes) ?? ""), ["At the sea… 5 €", "„Grüße“ – Zoë’s"]);
});

test("every byte of Windows-1252 comes back from its character", () => {
	const all = String.fromCharCode(...Array.from({ length: 256 }, (_, byte) => byte));
	const text = asWindows1252(all);
	assert.equal(text.length, 256);
	assert.equal(new Set(text).size, 256);
	assert.equal(fromWindows1252(text), all);
	assert.equal(text.slice(0x80, 0xa0), "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ");
});
