const escaped = (unit: number) => `\\u${unit.toString(16).padStart(4, "0")}`;
/** As Instagram writes a text. */
export const mojibake = (text: string): string =>
	JSON.stringify(Buffer.from(text).toString("latin1")).replace(/[\x7f-\xff]/g, (byte) => escaped(byte.charCodeAt(0)));

/** As others do, and as it did now and then. */
export const SPELLINGS: readonly ((text: string) => string)[] = [
	(text) => mojibake(text).replace(/u00../g, (digits) => `u${digits.slice(1).toUpperCase()}`),
	(text) => mojibake(Buffer.from(text).toString("latin1")),
	(text) => mojibake(text).replaceAll("/", "\\/"),
	(text) => JSON.stringify(text),
	(text) => `"${Array.from({ length: text.length }, (_, at) => escaped(text.charCodeAt(at))).join("")}"`,
	(text) => `${mojibake(text).slice(0, -1)}é"`,
];

const lines = (text: string) => text.trim().split("\n");

export const TEXTS = [
	...lines(`
Anna Smith
Zoë 🌿
Grüße – “so”
窯 🙈
__proto__
constructor
1600000000000
 a
ok
Share
Plan
Anna sent an attachment.
Liked a message
Reacted 😂 to your message
Anna started an audio call
Anna missed a video chat
Anna named the group X.
https://www.instagram.com/p/Cx1/
https://www.instagram.com/stories/anna/1/
https://example.com/?a=b
Ã¼ half ü`),
	...["", "Line\nand\ttab", "\r\n", "\ud83d", "\\\"'", "é\u0120", "\0", "\x7f", "\ufffd", "\ufeff", "\u00a0", "\u2028"],
];

/** Around the longest text that is decoded at once. */
export const LONG_TEXTS = ["a".repeat(5000), `ü${"b".repeat(4093)}`, `ü${"b".repeat(4095)}`, "é🌿".repeat(700)];

/** Spelt as no text is, or as none may be. */
export const ODD_TEXTS = [
	...lines(String.raw`
"\u00f0\u009f"
"\u00c3 \u00a9"
"\u00c3\u00C3"
"\u00e2\u0080"
"\u00ed\u00a0\u00bd"
"\u01c3\u00a9"
"\u10c3\u10bc"
"\ud83d"
"\ud83d\udc4d"
"a\bc"
"\f"
"a\r\nb"
"\u0000"
"\u007f"
"\u0020\u0041"
"\x"
"\0"
"\U0041"
"\u00g0"
"\u00c"
"\u
"a
"\"
'a'`),
	...['"\t"', '"\n"', '"\0"', '"\x7f"', '""'],
];

export const ODD_NUMBERS = [
	...[
		"0",
		"-0",
		"1e3",
		"1.6e12",
		"1600000000",
		"1600000000000000",
		"01",
		"01600000000000",
		"1600000000000.5",
		"-1600000000000",
		"",
	],
	...[
		"9".repeat(400),
		"16000000000001234",
		"160000000000a",
		"+1600000000000",
		"1600000000000e0",
		"NaN",
		"0x18",
		"7",
		"9999999999999",
	],
];

export const ODD_VALUES = [
	...lines(`
null
true
tru
falsee
7
"a"
[]
[{}]
[null,1]
["a","b"]
[1,]
{}
{"a":1}
{"":""}
{"a":"}"}
{"a":1,}
{
]`),
	...[`${"[".repeat(62)}"deep"${"]".repeat(62)}`, `${'{"d":'.repeat(63)}"deep"${"}".repeat(63)}`],
];
