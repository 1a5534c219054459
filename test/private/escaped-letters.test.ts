import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { ESCAPED, lengthOf, letterAt } from "../../src/private/readers/escaped-letters.ts";
import { cases } from "../depth.ts";

const spelt = (byte: number) => `\\u00${byte.toString(16).padStart(2, "0")}`;
const escaped = (bytes: readonly number[]) => Buffer.from(`${bytes.map(spelt).join("")}"`);

/** The first letter of bytes, if it is beyond ASCII, as the platform decodes it. */
function decoded(bytes: readonly number[]): string | undefined {
	for (let end = 2; end <= bytes.length; end++) {
		try {
			const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
			const [letter = ""] = decoder.decode(Uint8Array.from(bytes.slice(0, end)));
			return letter > "\x7f" ? letter : undefined;
		} catch (error) {
			assert.ok(error instanceof TypeError);
		}
	}
	return undefined;
}

describe("a letter in JSON that has each of its bytes escaped", () => {
	test("is the one that the bytes are in UTF-8", () => {
		const edges = [0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xc3, 0xdf];
		const leads = [0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff];
		const byte = fc.oneof(fc.constantFrom(...edges, ...leads), fc.integer({ min: 0x80, max: 0xbf }));
		let found = 0;
		fc.assert(
			fc.property(fc.array(byte, { minLength: 1, maxLength: 5 }), (bytes) => {
				const letter = letterAt(escaped(bytes), 0);
				const expected = decoded(bytes);
				assert.equal(letter < 0 ? undefined : String.fromCodePoint(letter), expected);
				if (expected === undefined) return;
				found += 1;
				assert.equal(lengthOf(letter), 6 * Buffer.from(expected).length);
			}),
			{ seed: 20261130, numRuns: cases(20_000) },
		);
		assert.ok(found > 1000, `${found}`);
		for (const letter of ["\x80", "\u07ff", "\u0800", "\ud7ff", "\ue000", "\uffff", "\u{10000}", "\u{10ffff}"]) {
			const bytes = [...Buffer.from(letter)];
			assert.equal(letterAt(escaped(bytes), 0), letter.codePointAt(0));
			assert.equal(lengthOf(letter.codePointAt(0) ?? 0), 6 * bytes.length);
		}
	});

	test("is none where one of its bytes is written otherwise", () => {
		const whole = String.raw`\u00f0\u009f\u008c\u00bf`;
		assert.equal(letterAt(Buffer.from(whole), 0), 0x1f33f);
		for (let at = 0; at < whole.length; at++)
			for (const other of ["x", "\\", '"', "1"]) {
				const text = Buffer.from(whole.slice(0, at) + other + whole.slice(at + 1));
				const found = letterAt(text, 0);
				assert.ok(found < 0 || JSON.parse(`"${text}"`).length === 4, `${text}`);
			}
		assert.equal(letterAt(Buffer.from(whole.slice(0, -1)), 0), -1);
	});

	test("is none of those that one letter behind a backslash stands for, which are what JSON says", () => {
		for (let byte = 0; byte < 256; byte++) {
			const stands = ESCAPED[byte] ?? 0;
			if (stands > 0) assert.equal(JSON.parse(`"\\${String.fromCharCode(byte)}"`), String.fromCharCode(stands));
		}
		assert.equal(ESCAPED.filter((byte) => byte > 0).length, 5);
	});
});
