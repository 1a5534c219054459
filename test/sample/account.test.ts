import assert from "node:assert/strict";
import { test } from "node:test";
import { inventAccount, type SampleEntry } from "../../sample/account.ts";
import { shelfMarks } from "../../sample/canaries.ts";

const account = inventAccount();
const shown = account.entries.filter((entry) => entry.shelf === "published");
const of = (kind: SampleEntry["kind"]) => shown.filter((entry) => entry.kind === kind);
const captions = shown.map((entry) => entry.caption);
const iso = (entry: SampleEntry) => new Date(entry.posted * 1000).toISOString();

test("the account has posts of three years, reels, IGTV and stories of many days", () => {
	const posts = of("post");
	const [first, last] = [posts[0]?.posted ?? 0, posts[posts.length - 1]?.posted ?? 0];
	assert.ok(posts.length >= 60);
	assert.ok(last - first > 3 * 365 * 86_400);
	assert.ok(of("reel").length >= 8);
	assert.equal(of("igtv").length, 2);
	assert.ok(new Set(of("story").map((entry) => iso(entry).slice(0, 10))).size >= 8);
});

test("every shelf is filled, and what is hidden says so at the end of its caption or in the middle of it", () => {
	for (const [shelf, mark] of Object.entries(shelfMarks)) {
		const entries = account.entries.filter((entry) => entry.shelf === shelf);
		assert.ok(entries.length >= 2, shelf);
		for (const entry of entries) assert.ok(entry.caption.includes(mark));
	}
	for (const caption of captions) assert.doesNotMatch(caption, /canary/);
});

test("two posts share a second, two stories do, one day has several posts, two lie at the edge of a month and a year", () => {
	const shared = (kind: SampleEntry["kind"]) => of(kind).length - new Set(of(kind).map((entry) => entry.posted)).size;
	assert.equal(shared("post"), 1);
	assert.equal(shared("story"), 1);
	assert.equal(of("post").filter((entry) => iso(entry).startsWith("2023-07-22")).length, 3);
	assert.ok(of("post").some((entry) => iso(entry).startsWith("2022-12-31T23:59")));
	assert.ok(of("post").some((entry) => iso(entry).startsWith("2023-09-01T00:1")));
});

test("carousels hold two to ten slides, photos alone and with videos", () => {
	const counts = of("post").map((entry) => entry.media.length);
	assert.equal(Math.max(...counts), 10);
	assert.ok(new Set(counts).size >= 6);
	const mixed = of("post").filter((entry) => new Set(entry.media.map((medium) => medium.type === "mp4")).size === 2);
	assert.ok(mixed.length >= 3);
	assert.ok(of("post").some((entry) => entry.media.length === 1 && entry.media[0].type === "mp4"));
});

test("pictures are square, upright, wide and panoramic", () => {
	const ratios = new Set(
		of("post").flatMap((entry) => entry.media.map(({ width, height }) => (width / height).toFixed(2))),
	);
	for (const ratio of ["1.00", "0.80", "1.91", "3.00"]) assert.ok(ratios.has(ratio), ratio);
});

const kinds: readonly (readonly [string, (caption: string) => boolean])[] = [
	["empty", (caption) => caption === ""],
	["one word", (caption) => /^\w+$/.test(caption)],
	["2,200 characters", (caption) => caption.length === 2200],
	["a word of 80 letters", (caption) => /\p{L}{80}/u.test(caption)],
	["line breaks", (caption) => caption.includes("\n\n")],
	["a hashtag in Arabic", (caption) => /#\p{Script=Arabic}/u.test(caption)],
	["a hashtag in Hebrew", (caption) => /#\p{Script=Hebrew}/u.test(caption)],
	["a hashtag in Devanagari", (caption) => /#\p{Script=Devanagari}/u.test(caption)],
	["a hashtag in Hangul", (caption) => /#\p{Script=Hangul}/u.test(caption)],
	["a hashtag in Cyrillic", (caption) => /#\p{Script=Cyrillic}/u.test(caption)],
	["a hashtag in Han", (caption) => /#\p{Script=Han}/u.test(caption)],
	["a mention", (caption) => /@\w+\.\w+/.test(caption)],
	["German", (caption) => /Grüße/.test(caption)],
	["French", (caption) => /déjeuner/i.test(caption)],
	["Portuguese", (caption) => /coração/.test(caption)],
	["a family of several people", (caption) => /👨‍👩‍👧‍👦/u.test(caption)],
	["a flag", (caption) => /🇸🇪/u.test(caption)],
	["a rainbow flag", (caption) => /🏳️‍🌈/u.test(caption)],
	["skin tones", (caption) => /👍🏿/u.test(caption)],
	["a keycap", (caption) => /2️⃣/u.test(caption)],
	["the end of a script", (caption) => caption.includes("</script>")],
	["a template", (caption) => caption.includes("{{7*7}}")],
	["an entity typed by hand", (caption) => caption.includes("&amp;")],
	["curly quotes", (caption) => /“.*”/.test(caption)],
	["full width", (caption) => caption.includes("ＡＢＣ")],
	["Â la carte", (caption) => caption.includes("Â la carte")],
];

test("captions come in every kind", () => {
	for (const [kind, is] of kinds) assert.ok(captions.some(is), kind);
});

test("no two media share a name, a number, an md5 or a mark", () => {
	const media = [...account.entries.flatMap((entry) => entry.media), ...account.profile.photos];
	for (const key of ["name", "fbid", "md5"] as const) {
		assert.equal(new Set(media.map((medium) => medium[key])).size, media.length, key);
	}
	assert.equal(new Set(media.map((medium) => medium.private.serial)).size, media.length);
	for (const { fbid } of media) assert.match(fbid, /^17\d{15}$/);
});

test("nothing was posted at the minute and second that mark a capture time", () => {
	for (const entry of account.entries) assert.ok(!iso(entry).includes(":47:53"));
	for (const medium of shown.flatMap((entry) => entry.media)) assert.match(medium.private.captured, /:47:53$/);
});

test("the account is the same in every run", () => {
	assert.deepEqual(inventAccount(), account);
});

test("strange files occur: a lying name, no ending, a missing file, one in the wrong folder, one told twice", () => {
	const media = shown.flatMap((entry) => entry.media);
	for (const extension of [".webp", ".heic"]) {
		assert.ok(
			media.some((medium) => medium.type === "jpeg" && medium.extension === extension),
			extension,
		);
	}
	assert.ok(media.some((medium) => medium.type === "mp4" && medium.extension === ""));
	assert.equal(media.filter((medium) => medium.absent).length, 1);
	assert.equal(media.filter((medium) => medium.misplaced).length, 1);
	assert.equal(shown.filter((entry) => entry.alsoPost).length, 1);
});
