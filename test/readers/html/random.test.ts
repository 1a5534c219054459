import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { postsPage } from "../../../src/readers/html/posts.ts";
import { clean } from "../../../src/readers/text.ts";
import { cases } from "../../depth.ts";
import { readHtml, STYLES } from "./markup.ts";

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** As an English download of 2025 prints it. */
function printed(seconds: number): string {
	const date = new Date(seconds * 1000);
	const hour = date.getUTCHours();
	const minute = String(date.getUTCMinutes()).padStart(2, "0");
	const day = `${MONTHS[date.getUTCMonth()]} ${String(date.getUTCDate()).padStart(2, "0")}, ${date.getUTCFullYear()}`;
	return `${day} ${hour % 12 || 12}:${minute} ${hour < 12 ? "am" : "pm"}`;
}

const uri = fc
	.tuple(
		fc.constantFrom("media/posts/202508/", "media/other/", "media/reels/201912/"),
		fc.bigInt(10n ** 16n, 10n ** 17n),
		fc.constantFrom(".jpg", ".mp4", ".webp", ".heic", ""),
	)
	.map(([folder, number, ending]) => `${folder}${number}${ending}`);
// Of fast-check's own unit "binary" every process would make a table of all code points, for 1.5 s.
const codePoint = fc
	.nat(0x10ffff)
	.filter((code) => code < 0xd800 || code > 0xdfff)
	.map((code) => String.fromCodePoint(code));
const piece = fc.oneof(
	fc.string({ unit: codePoint, maxLength: 20 }),
	fc.constantFrom(
		"<b>",
		"</div>",
		"&amp;",
		"\n",
		"\n\n",
		"<!--",
		"]]>",
		"🧑‍🎨",
		"مرحبا",
		"#tag",
		"</script>",
		"&#039;",
		" ",
		"'",
		'"',
	),
);
const record = fc.record(
	{
		caption: fc.array(piece, { maxLength: 6 }).map((pieces) => clean(pieces.join("")).trim()),
		uris: fc.uniqueArray(uri, { minLength: 1, maxLength: 10 }),
		minutes: fc.integer({ min: Date.UTC(2011, 0) / 60_000, max: Date.UTC(2027, 0) / 60_000 }),
	},
	{ noNullPrototype: true },
);

for (const style of STYLES) {
	test(`any records come back from ${style.name}`, () => {
		fc.assert(
			fc.property(fc.array(record, { minLength: 1, maxLength: 6 }), (records) => {
				const body = records.map(({ caption, uris, minutes }) =>
					style.record({ caption, uris, date: printed(minutes * 60) }),
				);
				const html = `<html><body>${style.page(body.join(""))}</body></html>`;
				const { records: entries } = readHtml(postsPage("post", "published"), html);
				assert.deepEqual(
					entries.map(({ caption, media, posted }) => ({
						caption,
						uris: media.map((medium) => medium.uri),
						minutes: posted.seconds / 60,
					})),
					records,
				);
			}),
			{ seed: 20_260_123, numRuns: cases(60) },
		);
	});
}
