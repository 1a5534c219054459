import assert from "node:assert/strict";
import { test } from "node:test";
import type { SampleFile } from "../../sample/layouts.ts";
import { readingOf } from "../../src/report/reading.ts";
import { reportOf } from "../../src/report/report.ts";
import { defaultSelectOptions, select } from "../../src/select/select.ts";
import { downloadOf, readThrough } from "../read-download.ts";
import { box, main } from "../readers/html/markup.ts";

const DATE = "<div>Oct 01, 2025 2:20 am</div>";
const text = (path: string, content: string): SampleFile => ({ path, bytes: () => Buffer.from(content) });
const stories = (...media: readonly string[]) =>
	text(
		"your_instagram_activity/media/stories.html",
		`<html><body>${main(media.map((medium) => box(`<div>${medium}</div>${DATE}`)).join(""))}</body></html>`,
	);
const posts = (...uris: readonly string[]) =>
	text(
		"your_instagram_activity/media/posts_1.json",
		JSON.stringify(uris.map((uri, index) => ({ media: [{ uri, creation_timestamp: 1_500_000_000 + 1000 * index }] }))),
	);

/** The pictures and videos that the report counts; none of them is in the download. */
async function counted(...files: readonly SampleFile[]) {
	const download = downloadOf(files);
	const { archive, recognised, indexes } = await readThrough(download);
	const selection = select(archive, defaultSelectOptions, "UTC");
	const { pictures, videos, receipt } = reportOf(
		readingOf({ download, recognised, indexes, archive, selection, zone: "UTC" }),
		{
			...{ selection, placed: new Map(), output: "" },
			...{ publishedPrivateTexts: [], removed: [], unusedOwnerLines: [], alts: [] },
		},
	);
	return { pictures: pictures.found, videos: videos.found, receipt };
}

test("a missing medium is counted as the kind that its path or its element says", async () => {
	const linked = (uri: string) => `<a target="_blank" href="${uri}"><img src="${uri}"></a>`;
	const found = await counted(
		stories(
			linked("https://cdn.example.invalid/v/t51/1_2_3_n.jpg?stp=dst-jpg&amp;oe=00000000"),
			linked("https://cdn.example.invalid/v/t51/1?oe=2"),
			'<img src="https://cdn.example.invalid/v/2.heic#x">',
			'<video src="https://cdn.example.invalid/v/3.mp4?oe=1.jpg"></video>',
			'<video src="https://cdn.example.invalid/v/4"></video>',
		),
	);
	assert.deepEqual([found.pictures, found.videos], [3, 2]);
	const json = await counted(
		posts(
			"https://cdn.example.invalid/1.webp?x=.mp4",
			"media/posts/201806/G0Nq_1794",
			"https://cdn.example.invalid/2",
			"media/other/3.MOV",
		),
	);
	assert.deepEqual([json.pictures, json.videos], [2, 2]);
});

test("a medium whose element names no file is counted once", async () => {
	const video = '<video src="" controls="1"><a target="_blank" href=""><div>Click for video:</div></a></video>';
	const record = `<div class="uiBoxWhite"><h2>the video has no name</h2><div>${video}</div><div>Sep 24, 2020 8:07 pm</div></div>`;
	const file = text("your_instagram_activity/media/igtv_videos.html", `<html><body>${main(record)}</body></html>`);
	const { receipt } = await counted(file);
	assert.deepEqual(
		receipt.find(({ kind }) => kind === "igtv"),
		{ kind: "igtv", records: 1, unread: 0, repeated: 0, leftOut: 0, shown: 1 },
	);
});
