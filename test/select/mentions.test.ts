import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, test } from "node:test";
import fc from "fast-check";
import type { Entry } from "../../src/model/archive.ts";
import { HOME } from "../../src/model/home.ts";
import { mentionsAs } from "../../src/select/mentions.ts";
import { defaultSelectOptions, select } from "../../src/select/select.ts";
import { websiteLink } from "../../src/site/pages/profile.ts";
import { webVtt } from "../../src/site/pages/subtitles.ts";
import { plainText } from "../../src/verify/plain.ts";
import { buildSite, contentsOf, workFolder } from "../builds.ts";
import { cases } from "../depth.ts";
import { writeTiny } from "../tiny-download.ts";

const mask = mentionsAs("mask", "mara");
const text = mentionsAs("text", "mara");

describe("a mention is one wherever the sign stands", () => {
	for (const [typed, plain, masked] of [
		["thanks.@anna", "thanks.anna", "thanks.@•••••"],
		["with@anna", "with anna", "with@•••••"],
		["with@anna.berg", "with@anna.berg", "with@•••••"],
		["_@anna_", "_anna_", "_@•••••"],
		["@.anna", ".anna", "@•••••"],
		["\ufe6banna", "anna", "@•••••"],
		["@\u200banna", "\u200banna", "@•••••"],
		["@\u2066anna\u2069!", "\u2066anna\u2069!", "@•••••\u2069!"],
		["@an\u00adna", "an\u00adna", "@•••••"],
		["@ａｎｎａ", "ａｎｎａ", "@•••••"],
		["@𝓪𝓷𝓷𝓪", "𝓪𝓷𝓷𝓪", "@•••••"],
		["@@anna", "@anna", "@@•••••"],
		["@anna@bo", "anna bo", "@•••••@•••••"],
		["@anna... so", "anna... so", "@•••••... so"],
		[`@${"anna_".repeat(9)}`, "anna_".repeat(9), "@•••••"],
		["@annaと一緒", "annaと一緒", "@•••••と一緒"],
		["by @MARA. and @mara_", "by @MARA. and mara_", "by @MARA. and @•••••"],
		["https://threads.net/@anna", "https://threads.net/anna", "https://threads.net/@•••••"],
		["https://x.example/%40anna", "https://x.example/%40anna", "https://x.example/@•••••"],
		["instagram.com/anna.berg/", "instagram.com/anna.berg/", "instagram.com/•••••/"],
		["instagram.com/stories/anna/1", "instagram.com/stories/anna/1", "instagram.com/stories/•••••/1"],
		["instagram.com/mara?x", "instagram.com/mara?x", "instagram.com/mara?x"],
		["www.instagram.com/p/Abc_1", "www.instagram.com/p/Abc_1", "www.instagram.com/p/Abc_1"],
		["a@b.com, info@my-shop.de", "a@b.com, info@my-shop.de", "a@b.com, info@my-shop.de"],
		["me@anna.de", "me@anna.de", "me@•••••"],
		["@..., 5 @ 3, @", "@..., 5 @ 3, @", "@..., 5 @ 3, @"],
	] as const) {
		test(typed, () => {
			assert.equal(text(typed), plain);
			assert.equal(mask(typed), masked);
		});
	}
});

/** What a user name can be, and is never part of the words around it. */
const name = fc.stringMatching(/^[a-z0-9._]{0,8}(?:zq[0-9._]{0,3}){1,4}[a-z0-9._]{0,6}$/);
const before = fc.constantFrom(
	...[
		"",
		" ",
		".",
		"thanks.",
		"with",
		"_",
		"(",
		"は",
		"#love",
		"\n",
		"\u200b",
		"👍",
		"@",
		"a@b.com ",
		"1",
		"é",
		"/",
		"-",
	],
);
const sign = fc.constantFrom("@", "\uff20", "\ufe6b", "@\u200b", "@.", "%40", " instagram.com/", "@\u2066");
const behind = fc.constantFrom("", " ", ".", "...", "!", "と", ")", "_", "'s", "\u2069", "\n", "🎉", ", and more", "/");
const hostile = fc
	.array(fc.tuple(before, sign, name, behind), { minLength: 1, maxLength: 6 })
	.map((pieces) => pieces.flat().join(""));

test("no name of another stays in any text of a masked selection", () => {
	const medium = (caption: string) => ({ uri: "x.jpg", caption, file: undefined, subtitles: undefined });
	fc.assert(
		fc.property(hostile, (typed) => {
			const entry: Entry = {
				...{ kind: "post", shelf: "published", caption: typed, place: typed, media: [medium(typed)], records: [] },
				posted: { seconds: 1_563_000_000, precision: "second" },
			};
			const profile = { username: "mara", name: typed, biography: typed, website: typed, picture: undefined };
			const selectOptions = { ...defaultSelectOptions, mentions: "mask", places: true, profilePictures: true } as const;
			const { archive, rewriteMentions: retell } = select(
				{ profile, entries: [entry], profilePictures: [medium(typed)] },
				selectOptions,
				"UTC",
			);
			assert.ok(!JSON.stringify(archive).includes("zq"), JSON.stringify(archive));
			const vtt = webVtt(`1\n00:00:00,000 --> 00:00:02,000\n<i>${typed.replaceAll("\n", " ")}</i>\n`, retell);
			assert.ok(!vtt.includes("zq"), vtt);
		}),
		{ numRuns: cases(2000), seed: 7 },
	);
});

test("what is no mention stays as it is", () => {
	const word = fc.constantFrom(
		"Boats",
		"and",
		"bread",
		"5 @ 3",
		"a@b.org",
		"日本",
		"#sea",
		"…",
		"\n",
		"instagram.com/p/Ab",
		"@mara",
	);
	fc.assert(
		fc.property(fc.array(word), (words) => {
			assert.equal(mask(words.join(" ")), words.join(" "));
		}),
		{ numRuns: cases(500), seed: 7 },
	);
});

test("tags inside a name in subtitles hide no mention", () => {
	const vtt = webVtt("1\n00:00:00,000 --> 00:00:02,000\nthis is @an<b>na</b>.berg, call her\n", mask);
	assert.match(vtt, /\nthis is @•••••, call her\n/);
});

test("a website in which a name is masked is text and no link", () => {
	assert.deepEqual(websiteLink(mask("https://video.example/@anna")), { url: "", text: "https://video.example/@•••••" });
});

test("a built site with masked mentions names nobody, in captions, subtitles and descriptions", async (t) => {
	const folder = await workFolder(t);
	const clip = await readFile(join(HOME, "test", "fixtures", "clips", "h264.mp4"));
	const video = {
		uri: "media/reels/201907/0.mp4",
		creation_timestamp: 1_563_000_000,
		title: "hi @anna.berg #with@anna.berg",
	};
	const subtitles = { video_metadata: { subtitles: { uri: "media/other/s.srt" } } };
	const export_ = await writeTiny(
		folder,
		[{ at: 1_563_086_400, caption: "thanks.@anna.berg and ＠anna.berg" }],
		{ Name: "Tessa (not @anna.berg)", Bio: "of @anna.berg", Website: "https://video.example/@anna.berg" },
		{
			"media/reels/201907/0.mp4": clip,
			"media/other/s.srt": "1\n00:00:00,000 --> 00:00:02,000\nthis is @anna.berg, call her\n",
			"your_instagram_activity/media/reels.json": JSON.stringify({
				ig_reels_media: [{ media: [{ ...video, media_metadata: subtitles }] }],
			}),
		},
	);
	const site = join(folder, "site");
	const alt = "\ufeffpost,slide,alt,picture,caption\r\n2019/07-13-064000,1,@anna.berg at sea,,\r\n";
	await writeFile(`${site}.alt.csv`, alt);
	const selectOptions = { ...defaultSelectOptions, mentions: "mask" } as const;
	await buildSite([export_], site, { selectOptions, base: "https://mara.example/" });
	const files = await contentsOf(site);
	let shown = "";
	for (const [path, bytes] of files) {
		if (!/\.(html|js|json|xml|css|txt)$/.test(path)) continue;
		const read = plainText(path, bytes.toString("utf8"));
		assert.ok(!/anna\.berg/i.test(read), path);
		shown += read;
	}
	for (const words of ["this is @•••••, call her", "@••••• at sea", "thanks.@•••••"])
		assert.ok(shown.includes(words), words);
	assert.match(
		await readFile(`${site}.owner/alt.csv`, "utf8"),
		/,@anna\.berg at sea,/,
		"the owner's own file stays as it was",
	);
});
