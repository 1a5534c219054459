import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { decodedMojibake } from "../../src/readers/mojibake.ts";
import { repairText } from "../../src/readers/text.ts";
import { asWindows1252 } from "../../src/readers/windows-1252.ts";
import { cases } from "../depth.ts";

const mojibake = (text: string) => Buffer.from(text, "utf8").toString("latin1");

test("a caption comes back with its emoji", () => {
	for (const text of [
		"für immer 👍🏽",
		"👨‍👩‍👧‍👦",
		"日本語のキャプション",
		"اسم المستخدم",
		"“quoted” – dashed…",
		"Â la carte",
	]) {
		assert.equal(repairText(mojibake(text)), text);
	}
});

test("text that is right already stays as it is", () => {
	for (const text of ["plain", "100 % Café", "Ω", "Emirgân Korusu", "ＡＢＣ", "Привет", "ü", "naïve façade"]) {
		assert.equal(repairText(text), text);
	}
});

test("a field that was converted twice is repaired twice", () => {
	assert.equal(repairText(mojibake(mojibake("für 👍"))), "für 👍");
});

test("a caption cut inside its last emoji keeps everything before it", () => {
	const cut = Buffer.from("schön 👍", "utf8").subarray(0, -1).toString("latin1");
	assert.equal(repairText(cut), "schön \ufffd");
});

test("controls and half characters go, line breaks and tabs stay", () => {
	assert.equal(repairText("a\u0000b\u0007\r\nc\rd\te\u007f"), "ab\nc\nd\te");
	assert.equal(repairText("x\ud800y"), "x\ufffdy");
});

test("every text that Instagram can break is mended", () => {
	const typed = fc.string({ unit: "grapheme", maxLength: 80 }).filter((text) => {
		const controls = /[\p{Cc}\ufffd]/u.test(text);
		// A text that is itself broken text is mended once more, which is asked for elsewhere.
		const itselfBroken = repairText(text) !== text;
		return !controls && !itselfBroken;
	});
	fc.assert(
		fc.property(typed, (text) => {
			assert.equal(repairText(mojibake(text)), text);
		}),
		{ seed: 20261123, numRuns: cases(2000) },
	);
});

describe("the fast way", () => {
	const pieces = fc.constantFrom(
		...["a", " ", "\n", "\t", "ü", "Ã", "É", "Þ", "ß", "\u0080", "\u00a0", "œ", "Ž", "’", "…", "€", "™", "ÿ", "ô", "õ"],
		...["\u07ff", "\u0800", "\ud7ff", "\ue000", "\ufeff", "\uffff", "𐀀", "👍🏽", "\u{10ffff}", "日"],
	);

	test("is gone with every text of Instagram", () => {
		for (const text of ["Grüße 👍🏽\n日本", "für\tAnna", "“é ” ž", "\u07ff\u0800\uffff\u{10ffff}"])
			assert.equal(decodedMojibake(mojibake(text)), text);
	});

	test("is not gone with anything that has to be looked at", () => {
		const others = [
			"ü",
			"’",
			"a\r",
			"a\u0000",
			"a\u007f",
			"\u00c3",
			"\u00c3a",
			"\u00c3\u00c3",
			"\u00c0\u0080",
			"\u00f5\u0080\u0080\u0080",
		];
		const overlong = [
			"\u00e0\u0080\u00af",
			"\u00ed\u00a0\u00bd",
			"\u00f0\u0080\u0080\u00af",
			"\u00f4\u0090\u0080\u0080",
		];
		for (const text of [...others, ...overlong, mojibake(mojibake("ü")), mojibake("é™")])
			assert.equal(decodedMojibake(text), undefined);
	});

	test("ends where the other does, which a carriage return takes", () => {
		const texts = fc
			.array(fc.tuple(pieces, fc.boolean()))
			.map((all) => all.map(([text, isGarbled]) => (isGarbled ? mojibake(text) : text)).join(""));
		const bytes = fc.string({ unit: fc.integer({ min: 0x41, max: 0xff }).map((code) => String.fromCharCode(code)) });
		fc.assert(
			fc.property(fc.oneof(texts, texts.map(mojibake), bytes), (text) => {
				const decoded = decodedMojibake(text);
				if (decoded !== undefined) assert.equal(`${decoded}\n`, repairText(`${text}\r`));
			}),
			{ seed: 20_261_129, numRuns: cases(5000) },
		);
	});
});

describe("a text that is garbled only in part", () => {
	// Node 20's own decoder of that name is one of Latin-1.
	const through1252 = (text: string) => asWindows1252(Buffer.from(text).toString("latin1"));
	const cesu8 = (text: string) =>
		Buffer.concat(
			Array.from({ length: text.length }, (_, at) => {
				const unit = text.charCodeAt(at);
				if (unit < 0xd800 || unit > 0xdfff) return Buffer.from(text.charAt(at));
				return Buffer.from([0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)]);
			}),
		).toString("latin1");

	test("is repaired where it can be", () => {
		// As found in captions that other tools had repaired, cut or converted.
		const captions: readonly (readonly [string, string])[] = [
			["CESU: GrÃ¼Ã\u009fe \u00ed\u00a0\u00bd\u00ed\u00b8\u0082 ende", "CESU: Grüße 😂 ende"],
			["half repaired: GrÃ¼Ã\u009fe â\u0080\u0093 – and 🌉", "half repaired: Grüße – – and 🌉"],
			["right already: Grüße – 🌉", "right already: Grüße – 🌉"],
			["twice: GrÃ\u0083Â¼Ã\u0083Â\u009fe", "twice: Grüße"],
			["entities &amp; &#064;mara &lt;3 <b>x</b>", "entities &amp; &#064;mara &lt;3 <b>x</b>"],
			["cut inside an emoji ð\u009f", "cut inside an emoji \ufffd"],
			["lone middle ð\u009f\u0098 then more GrÃ¼Ã\u009fe", "lone middle \ufffd then more Grüße"],
			["smart cp1252: Itâ€™s GrÃ¼ÃŸe", "smart cp1252: It’s Grüße"],
		];
		for (const [garbled, right] of captions) assert.equal(repairText(garbled), right);
	});

	test("comes back although its emoji are two surrogates of three bytes each", () => {
		for (const text of ["😂", "für 👩‍👩‍👧 und 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "日本 𝓕𝓪𝓷"]) assert.equal(repairText(cesu8(text)), text);
	});

	test("comes back from Windows-1252, in every script", () => {
		for (const text of ["It’s “fine”", "Grüße", "👍🏽", "Привет", "日本語", "שלום", "مرحبا", "Việt Nam"]) {
			assert.equal(repairText(through1252(text)), text);
		}
	});

	test("is right where capitals and endings of sentences only look like it", () => {
		const right = [
			"CAFÉ…",
			"“OLÉ”",
			"«É» ’",
			"AMANHÃ…",
			"I love this café…”",
			"CAFÉ\u00a0! 🎉",
			"Ça va… É’s ß»",
			"ŠKODA’S",
			"«olá»… «está»— «già»™",
		];
		for (const text of right) assert.equal(repairText(text), text);
	});

	test("loses one character to one lost byte, wherever that is", () => {
		const words = fc.array(fc.constantFrom("a", " ", "ü", "ß", "’", "–", "😂", "日", "ж", "é"), {
			minLength: 1,
			maxLength: 20,
		});
		fc.assert(
			fc.property(words, words, fc.constantFrom("👍", "’", "😂", "—"), fc.nat(2), (before, after, broken, lost) => {
				const [left, right] = [before.join(""), after.join("")];
				const bytes = [...Buffer.from(broken)];
				const kept = Buffer.from(bytes.toSpliced(Math.max(1, lost), 1)).toString("latin1");
				// What follows begins with a letter, so that no other byte completes the broken character.
				const repaired = repairText(`${mojibake(left)}${kept}.${mojibake(right)}`);
				assert.ok(repaired.startsWith(left) && repaired.endsWith(`.${right}`), repaired);
				assert.ok(repaired.length <= left.length + right.length + 3, repaired);
			}),
			{ seed: 20_261_128, numRuns: cases(2000) },
		);
	});

	test("keeps what is right beside what is repaired", () => {
		const right = fc.constantFrom("ü", "É", "’", "…", "😂", "x", " ", "日", "ñ", "œ");
		const garbled = fc.constantFrom("’", "–", "😂", "“", "…", "日");
		fc.assert(
			fc.property(fc.array(right), garbled, fc.array(right), (before, middle, after) => {
				const [left, rest] = [before.join(""), after.join("")];
				assert.equal(repairText(`${left} ${mojibake(middle)} ${rest}.`), `${left} ${middle} ${rest}.`);
			}),
			{ seed: 20_261_128, numRuns: cases(2000) },
		);
	});
});
