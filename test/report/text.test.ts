import assert from "node:assert/strict";
import { test } from "node:test";
import type { SampleFile } from "../../sample/layouts.ts";
import type { Clause } from "../../src/languages/problems/message.ts";
import { ownerLanguage } from "../../src/languages/problems/owner-language.ts";
import type { Placed } from "../../src/media/prepare/prepare.ts";
import { readingOf } from "../../src/report/reading.ts";
import { type Report, reportOf } from "../../src/report/report.ts";
import { summary } from "../../src/report/summary.ts";
import { reportText } from "../../src/report/text.ts";
import { defaultSelectOptions, select } from "../../src/select/select.ts";
import { downloadOf, readThrough } from "../read-download.ts";
import { box, main } from "../readers/html/markup.ts";

const MEDIA = "your_instagram_activity/media";
const file = (path: string, content: unknown = ""): SampleFile => ({
	path,
	bytes: () => Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
});
const medium = (uri: string) => ({ uri, creation_timestamp: 1_500_000_000, title: "" });
const DAMAGED: Clause = {
	code: "cannot be shown: {reason}",
	params: { reason: { code: "{reason} at byte {offset}", params: { reason: "GIF is cut off", offset: "12" } } },
};

/** The report of a download with as many faults as one can have. */
async function faulty(): Promise<Report> {
	const download = downloadOf([
		file(`${MEDIA}/posts_1.json`, [
			...["media/posts/1.jpg", "media/posts/2.jpg", "media/posts/3.mp4", "https://x.invalid/4"].map((uri, index) => ({
				media: [{ ...medium(uri), creation_timestamp: 1_500_000_000 + 100_000 * index }],
			})),
			{ media: [] },
			{ media: [medium(""), medium("media/posts/5.jpg")] },
			{ media: Array.from({ length: 2000 }, () => medium("media/posts/1.jpg")) },
		]),
		file(`${MEDIA}/reels.json`, "{"),
		file(`${MEDIA}/archived_posts.json`, { ig_archived_post_media: [{ media: [medium("media/posts/6.jpg")] }] }),
		file(
			`${MEDIA}/stories.html`,
			`<html><body>${main(box("<video></video><div>Oct 01, 2025 2:20 am</div>"))}</body></html>`,
		),
		file(`${MEDIA}/something_new.json`, []),
		file("personal_information/personal_information/personal_information.json", {
			profile_user: [{ string_map_data: { Username: { value: "tessa" }, Xozu: { value: "something of hers" } } }],
		}),
		file("your_instagram_activity/likes/liked_posts.json", []),
		file("ads_information/ads.json", []),
		...[1, 2, 3].map((name) => file(`media/posts/${name}.${name === 3 ? "mp4" : "jpg"}`)),
		file("media/posts/nobody-names-it.jpg"),
	]);
	const { archive, recognised, indexes } = await readThrough(download);
	const selection = select(archive, { ...defaultSelectOptions, hidden: ["2017-07-14", "2001-01-01"] }, "UTC");
	const placed = new Map<(typeof download.files)[number], Placed>();
	const notes: readonly Clause[] = [DAMAGED, "is empty", "is neither a picture nor a video"];
	for (const [index, one] of download.files.filter(({ path }) => path.startsWith("media/")).entries()) {
		placed.set(one, {
			prepared: { kind: "unusable", notes: notes.slice(index, index + 1) },
			files: [],
			fingerprint: "",
			isSettled: true,
		});
	}
	return {
		...reportOf(readingOf({ download, recognised, indexes, archive, selection, zone: "Europe/Berlin" }), {
			...{ selection, placed, output: "", alts: [], unusedOwnerLines: [] },
			publishedPrivateTexts: [
				{ code: "publishedPrivateText", params: { kind: "an e-mail address", text: "a@b.example" }, where: "" },
			],
			removed: [
				{
					code: "removed",
					params: { reason: { code: "{kind} of {date}", params: { kind: "IGTV video", date: "2018-07-14" } } },
					where: "",
				},
			],
		}),
		setAside: [
			{ code: "zipPassedOver", params: { reason: { code: "zipOfOther", params: {} } }, where: "x.zip" },
			{ code: "zipFileRefused", params: { reason: "is encrypted" }, where: "x.zip: y" },
		],
		changed: [
			{
				code: "medium",
				params: {
					medium: "media/posts/7.png",
					notes: [
						{ code: "was encoded anew, because {reason}", params: { reason: "it has 16 bits a channel" } },
						"is damaged; what could be decoded of it is shown",
					],
				},
				where: "z.zip: posts_1.json[9]",
			},
		],
		anonymous: ["z.zip"],
		backups: ["_site.changed/index.html"],
		photos: { written: 1, kept: 2, plain: ["2019/07-14"] },
	};
}

/** What the report quotes untranslated: names of files, places in them, lines of the owner's lists. */
const VERBATIM = /\([^()]*: [^()]*\)|\S*[/_@]\S*|"[^"]*"|--\w[\w-]*( \w+)?|\balt\.csv|\.owner\b|^Vitrine report\./gm;
const ENGLISH =
	/\b(?:a|an|and|are|as|be|because|been|but|by|cannot|could|did|do|does|each|file|files|for|from|had|has|have|how|is|it|its|no|not|of|on|or|picture|pictures|read|shown|site|than|that|the|them|there|they|this|to|were|what|which|with|without|you|your)\b/gi;

test("the German report and the end of a German build have no English sentence", async () => {
	const report = await faulty();
	const end = summary(report, ownerLanguage("de-AT"), []).map(({ text }) => text);
	const german = [reportText(report, ownerLanguage("de-AT")), ...end].join("\n");
	assert.deepEqual(german.replace(VERBATIM, "").match(ENGLISH), null, german);
	// Proves the test itself: it finds the English in an English report.
	const english = reportText(report, ownerLanguage("en"));
	const isEnglish = (line: string) => (line.replace(VERBATIM, "").match(ENGLISH) ?? []).length > 0;
	const titles = english.split("\n").filter((line) => /^\S.*: \d+$/.test(line));
	assert.ok(titles.length === 13, english);
	const found = english.split("\n").filter(isEnglish).length;
	assert.ok(found > 30, `${found}`);
	const lines = (text: string) => text.split("\n").length;
	assert.equal(lines(english), lines(reportText(report, ownerLanguage("de"))));
});

test("both reports begin with the line that proves a file of ours, and warn against publishing", async () => {
	const report = await faulty();
	for (const [lang, plea] of [
		["en", /Do not publish/],
		["de", /nicht veröffentlichen/],
	] as const) {
		const [first = ""] = reportText(report, ownerLanguage(lang)).split("\n");
		assert.match(first, /^Vitrine report\. /);
		assert.match(first, plea);
	}
});

test("the columns of the receipt do not touch in either language", async () => {
	const report = await faulty();
	for (const lang of ["en", "de"]) {
		const row = reportText(report, ownerLanguage(lang)).split("\n")[6] ?? "";
		assert.equal(row.length, 12 + 5 * 15, row);
		assert.ok(
			[27, 42, 57, 72].every((at) => row[at - 1] !== " " && row[at] === " "),
			row,
		);
	}
});
