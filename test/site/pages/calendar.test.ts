import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { buildSite, workFolder } from "../../builds.ts";
import { writeTiny } from "../../tiny-download.ts";

test("a day of words alone has a place like that of a picture in the calendar", async (t) => {
	const folder = await workFolder(t);
	const output = join(folder, "site");
	const words = [{ title: "No picture today", creation_timestamp: 1_741_000_000, media: [] }];
	const download = await writeTiny(
		folder,
		[],
		{},
		{
			"your_instagram_activity/media/posts_1.json": JSON.stringify(words),
		},
	);
	await buildSite([download], output, { lang: "en", timezone: "UTC" });
	const [, day = ""] =
		/id="d03-03"[^>]*>([\s\S]*?)<\/a>/.exec(await readFile(join(output, "days/index.html"), "utf8")) ?? [];
	assert.match(day, /^<span class="calendar-picture calendar-blank"><\/span><span class="calendar-number"/);
});
