import assert from "node:assert/strict";
import { test } from "node:test";
import type { SampleFile } from "../../sample/layouts.ts";
import { ownerLanguage } from "../../src/languages/problems/owner-language.ts";
import { readingOf } from "../../src/report/reading.ts";
import { reportOf } from "../../src/report/report.ts";
import { summary } from "../../src/report/summary.ts";
import { defaultSelectOptions, type SelectOptions, select } from "../../src/select/select.ts";
import { downloadOf, readThrough } from "../read-download.ts";

const MEDIA = "your_instagram_activity/media";
const at = (day: number) => Date.UTC(2020, 0, day) / 1000;
const post = (day: number) => ({ media: [{ uri: `media/posts/${day}.jpg`, creation_timestamp: at(day), title: "" }] });
const json = (path: string, value: unknown): SampleFile => ({ path, bytes: () => Buffer.from(JSON.stringify(value)) });

/** What the end of a build of posts of three days, an archived one and a story says of what was left out. */
async function leftOut(lang: string, chosen: Partial<SelectOptions>): Promise<string> {
	const download = downloadOf([
		json(`${MEDIA}/posts_1.json`, [post(1), post(2), post(3)]),
		json(`${MEDIA}/archived_posts.json`, { ig_archived_post_media: [post(4)] }),
		json(`${MEDIA}/stories.json`, {
			ig_stories: [{ uri: "media/stories/5.jpg", creation_timestamp: at(5), title: "" }],
		}),
	]);
	const { archive, recognised, indexes } = await readThrough(download);
	const selection = select(archive, { ...defaultSelectOptions, ...chosen }, "UTC");
	const report = reportOf(readingOf({ download, recognised, indexes, archive, selection, zone: "UTC" }), {
		...{ selection, placed: new Map(), output: "site" },
		...{ publishedPrivateTexts: [], removed: [], unusedOwnerLines: [], alts: [] },
	});
	const texts = summary(report, ownerLanguage(lang), []).map(({ text }) => text);
	const line = texts.find((text) => /^(Noted|Zu beachten): /.test(text)) ?? "";
	return line
		.replace(/^.*?: /, "")
		.split("; ")
		.filter((thing) => /left out|weggelassen/.test(thing))
		.join("; ");
}

test("the end of a build counts what dates and kinds left out apart from what is hidden, deleted or a draft", async () => {
	const chosen = { from: at(2), kinds: new Set(["post"] as const) };
	assert.equal(await leftOut("en", {}), "1 left out as hidden, deleted, draft or without a post");
	assert.equal(
		await leftOut("en", chosen),
		"1 left out by --from or --to; 1 left out by --without; 1 left out as hidden, deleted, draft or without a post",
	);
	assert.equal(
		await leftOut("de", { ...chosen, from: at(2), to: at(2), hidden: ["2020-01-01"] }),
		[
			"1 durch --from oder --to weggelassen",
			"1 durch --without weggelassen",
			"2 weggelassen, weil ausgeblendet, gelöscht, Entwürfe oder ohne Beitrag",
		].join("; "),
	);
});
