/** Grows with its size: about as many characters, in whatever it takes to be hostile. */
export type Grow = (size: number) => string;

/** Pieces that are repeated: floods of one sign, beginnings of what is looked for that never end, and near matches. */
const SIGNS = 30;
const PIECES = [
	..."a \n\r0@#<>/\\-.:;,&%?!\"'(['_é漢﷽",
	...["\u00c3\u00a9", "\u0301", "👩\u200d", "\ufffd", "\u202e", "\ud800", "한", "ก"],
	...[
		"a ",
		" a",
		"a\n",
		"\n ",
		"a@",
		"@a",
		"@a.",
		"#a",
		"# ",
		"#a#",
		"a.",
		"a-",
		"a/",
		"./",
		"../",
		"..",
		"//",
		"\\u",
		"%4",
		"%41",
	],
	...["&#", "&#6", "&amp;", "<a", "<a ", "</a", "<b>", "<!--", "http://", "https://x ", "://", "data:", ";base64,"],
	...[
		"1.",
		"1,",
		"1:",
		"1:2:",
		"1 2 ",
		"12:34 ",
		"+4",
		"+46 7",
		"1.2.3.",
		"12.3456 ",
		"a@b.",
		"a@b.ex ",
		"/home/",
		"c:\\Users\\",
	],
	...[
		"00:00 --> ",
		"00:00:00,000 --> 00:00:01,000\n",
		"1\n00:00:00,000 --> 00:00:01,000\na\n\n",
		'"a',
		'""',
		'"a",',
		"a,b\n",
		"a;",
	],
	...[
		"2019-07-14",
		"14.07.2019 ",
		"Aug 17, 2025 ",
		"Lieu ",
		"name (Tagged, 0.00, 0.00",
		"(a, 1.0",
		"media/posts/201907/",
		".jpg",
	],
];
/** The same with a number, so that no two are alike. */
const NUMBERED: readonly ((n: number) => string)[] = [
	(n) => `w${word(n)} `,
	(n) => `#t${n} `,
	(n) => `@n${n} `,
	(n) => `a${n}@b.ex `,
	(n) => `${n % 80}.${100_000 + n} `,
	(n) => `+46 70 ${10_000_000 + n}\n`,
	(n) => `/home/u${n} `,
	(n) => `p${n},${n},text,,\r\n`,
];

/** A number in letters. */
function word(n: number): string {
	return [...String(n)].map((digit) => "abcdefghij"[Number(digit)]).join("");
}

/** Pieces that a number tells apart, one behind the other, until there are enough characters. */
export function counted(size: number, piece: (n: number) => string): string {
	const pieces: string[] = [];
	for (let n = 0, length = 0; length < size; n++) {
		const next = piece(n);
		length += next.length;
		pieces.push(next);
	}
	return pieces.join("");
}

function nested(size: number, open: string, close: string, inner = ""): string {
	const depth = Math.max(1, Math.floor((size - inner.length) / (open.length + close.length)));
	return open.repeat(depth) + inner + close.repeat(depth);
}

/** Texts in which no two words are alike. */
export const WORDS: ReadonlyMap<string, Grow> = new Map<string, Grow>([
	...NUMBERED.map((piece): [string, Grow] => [`${piece(1)}${piece(2)}`, (size) => counted(size, piece)]),
]);

/** Texts that nobody writes, by what they are made of. */
export const TEXTS: ReadonlyMap<string, Grow> = new Map<string, Grow>([
	...PIECES.map((piece): [string, Grow] => [piece, (size) => piece.repeat(Math.ceil(size / piece.length))]),
	...PIECES.slice(0, SIGNS).map((piece): [string, Grow] => [
		`${piece}…`,
		(size) => `a${piece.repeat(size / piece.length)}\n!\u0000\ufffd`,
	]),
	...WORDS,
]);

const record = (members: string) => `[{${members}}]`;
const list = (size: number, element: (n: number) => string) =>
	`[${counted(size, (n) => `${n === 0 ? "" : ","}${element(n)}`)}]`;
const medium = (n: number) => `{"uri":"media/posts/201907/${n}.jpg","creation_timestamp":1563000000,"title":"t${n}"}`;
const labelled = (lines: string) => `[{"timestamp":1563000000,"media":[${medium(0)}],"label_values":${lines}}]`;
const old = (n: number) => `{"caption":"same","taken_at":"2019-07-14T18:30:05","path":"photos/201907/${n}.jpg"}`;

/** Indexes in JSON, each with one thing of which there is too much. */
export const INDEXES: ReadonlyMap<string, Grow> = new Map<string, Grow>([
	["one post with many slides", (size) => record(`"title":"x","media":${list(size, medium)}`)],
	["one post with one slide many times", (size) => record(`"media":${list(size, () => medium(0))}`)],
	["many posts", (size) => list(size, (n) => `{"title":"p","media":[${medium(n)}]}`)],
	["many posts without anything", (size) => list(size, () => `{"title":""}`)],
	["many single media", (size) => list(size, medium)],
	["a long title", (size) => record(`"title":"${"\u00c3\u00a9".repeat(size / 2)}\u00c3","media":[${medium(0)}]`)],
	["a long time", (size) => record(`"creation_timestamp":"${"1".repeat(size)}","media":[${medium(0)}]`)],
	["a long path", (size) => record(`"media":[{"uri":"media/${"?/.".repeat(size / 3)}"}]`)],
	["a long key above many records", (size) => `{"${"k".repeat(size / 2)}":${list(size / 2, () => `{"title":""}`)}}`],
	["many keys", (size) => `{"title":"x",${counted(size, (n) => `"k${n}":${n},`)}"uri":"a.jpg"}`],
	["many keys of one name", (size) => `{${`"media":[${medium(1)}],`.repeat(size / 90)}"uri":"a.jpg"}`],
	["many lists", (size) => `{${counted(size, (n) => `"k${n}":[${medium(n)}],`)}"l":[]}`],
	["lists in lists", (size) => nested(size, "[", "]")],
	["records in records", (size) => nested(size, '{"media":', "}", "[]")],
	["lists in the media", (size) => record(`"media":${nested(size, '[{"media":', "}]", "[]")}`)],
	["many labels", (size) => labelled(list(size, (n) => `{"label":"l${word(n)}","value":"yes"}`))],
	["many words", (size) => labelled(list(size, (n) => `{"label":"same","value":"v${word(n)}"}`))],
	[
		"many labels with words of their own",
		(size) => labelled(list(size, (n) => `{"label":"l${n}","value":"v${word(n)}"}`)),
	],
	[
		"many records with labels of their own",
		(size) => list(size, (n) => labelled(list(1, () => `{"label":"l${n}","value":"no"}`)).slice(1, -1)),
	],
	["many records that contradict each other", (size) => list(size, (n) => labelled(contradicting(n)).slice(1, -1))],
	[
		"one label with many words among many labels",
		(size) => labelled(list(size, (n) => `{"label":"${n % 2 ? "a" : `l${n}`}","value":"v ${n}"}`)),
	],
	["many values of one label", (size) => labelled(`[{"label":"a","vec":${list(size, (n) => `{"value":"v${n}"}`)}}]`)],
	["many media of one label", (size) => labelled(`[{"label":"a","media":${list(size, medium)}}]`)],
	[
		"many groups",
		(size) => labelled(list(size, (n) => `{"title":"g","dict":[{"dict":[{"label":"m","media":[${medium(n)}]}]}]}`)),
	],
	["groups in groups", (size) => labelled(nested(size, '[{"title":"g","dict":', "}]", "[]"))],
	[
		"many lines of a profile",
		(size) =>
			`{"profile_user":[{"string_map_data":{${counted(size, (n) => `"k${n}":{"value":"a line ${n}"},`)}"Name":{"value":"n"}}}]}`,
	],
	[
		"many pictures of a profile",
		(size) => `{"profile_user":[{"media_map_data":{${counted(size, (n) => `"k${n}":{"uri":"${n}.jpg"},`)}"z":{}}}]}`,
	],
	[
		"many media of 2018",
		(size) => `{"photos":${list(size / 2, old)},"stories":${list(size / 4, old)},"profile":${list(size / 4, old)}}`,
	],
	[
		"data of a camera",
		(size) => record(`"media":[{"uri":"a.jpg","media_metadata":${nested(size, '{"a":', "}", '"12345678"')}}]`),
	],
	[
		"many data of a camera",
		(size) => record(`"media":[{"uri":"a.jpg","media_metadata":${list(size, (n) => `{"device_id":"android-${n}"}`)}}]`),
	],
]);

/** Two labels of three that say the opposite of each other, others in each record. */
function contradicting(n: number): string {
	return `[{"label":"a${n % 500}","value":"si"},{"label":"b${n % 499}","value":"no"},{"label":"c","value":"${n % 2 ? "si" : "no"}"}]`;
}

const DATE = "<p>Aug 17, 2025 11:23 am</p>";

/** Pages, the same way. */
export const PAGES: ReadonlyMap<string, Grow> = new Map<string, Grow>([
	...[..."a<>&\"'/ \n"].map((piece): [string, Grow] => [piece, (size) => piece.repeat(size)]),
	...[
		...[
			"<a",
			"<a ",
			"</a",
			"</",
			"<!--",
			"<!",
			"<![CDATA[",
			"&amp",
			"&#",
			"&#38;",
			"<a b",
			"<a b=",
			'<a b="',
			"a&",
			"<script>",
			"<style>",
			"<title>",
		],
		...[
			"<div>",
			"</div>",
			"<div></div>",
			"<p>",
			"<p>x",
			"<b>",
			"<b>x",
			"<br>",
			"<br>x\n",
			"<main>",
			"<main></main>",
			"<body>",
			"<svg>",
			"<textarea>",
		],
		...[
			"<table>",
			"<tr>",
			"<td>",
			"<tr><td>a<td>b",
			"<table><tr><td>a</table>",
			"<dl>",
			"<dl><dt>a<dd>b",
			"<h2>",
			"<h2>x",
			"<h2>x</h2>",
			"<li>",
			"<option>",
		],
		...[
			"<img>",
			"<img src=a.jpg>",
			"<video><source src=a.mp4>",
			"<a href=a.jpg>",
			"<a href=a.srt>x</a>",
			"<track src=a.srt>",
			"<a href=../a>",
			"<div class=_a6-g>",
		],
		...[
			"<div class=_a6-g><img src=a.jpg></div>",
			`<div><img src=a.jpg>${DATE}</div>`,
			DATE,
			`<div>${DATE}`,
			"<div class=_a6-q>x",
			"<div role=main>",
		],
		...['<time datetime="', '<time datetime="Z">', "<time ", "<p>14.07.2019</p>", "<p>x lis 14 2019 11:23</p>"],
	].map((piece): [string, Grow] => [piece, (size) => piece.repeat(size / piece.length)]),
	["divs in divs", (size) => nested(Math.min(size, 10_000), "<div>", "</div>", `<img src=a.jpg>${DATE}`)],
	[
		"many texts in 900 elements, again and again",
		(size) => nested(10_000, "<div>", `${"x<br>".repeat(20)}</div>`, "<p>x</p>".repeat(size / 8) + DATE),
	],
	[
		"one post of many slides",
		(size) => `<div class=_a6-g>${counted(size, (n) => `<img src=media/posts/201907/${n}.jpg>`)}${DATE}</div>`,
	],
	[
		"many posts",
		(size) => counted(size, (n) => `<div class=_a6-g><h2>t${n}</h2><img src=media/posts/201907/${n}.jpg>${DATE}</div>`),
	],
	[
		"a box of many posts",
		(size) => `<div>${counted(size, (n) => `<div><img src=${n}.jpg>${DATE}</div>`)}${DATE}</div>`,
	],
	[
		"many captions in one post",
		(size) => `<div class=_a6-g><img src=a.jpg>${counted(size, (n) => `<h2>t${n}</h2>`)}${DATE}</div>`,
	],
	[
		"many labels in one post",
		(size) =>
			`<div class=_a6-g><table>${counted(size, (n) => `<tr><td>l${word(n)}<td>v${word(n)}</tr>`)}</table><img src=a.jpg></div>`,
	],
	["many tables in one another", (size) => nested(Math.min(size, 10_000), "<table><tr><td>a", "</table>")],
	["many attributes", (size) => `<div ${counted(size, (n) => `a${n}=${n} `)}>`],
	["a long class", (size) => `<div class="${"_a6-".repeat(size / 4)}">x</div>`],
	["a long address", (size) => `<img src="${"../?#".repeat(size / 5)}">${DATE}`],
	[
		"many months that nobody knows",
		(size) => counted(size, (n) => `<div><img src=media/posts/201907/${n}.jpg><p>14 m${word(n)} 2019 11:23</p></div>`),
	],
]);
