import assert from "node:assert/strict";
import { test } from "node:test";
import { inventAccount } from "../../../sample/account.ts";
import type { SampleLayout } from "../../../sample/layouts.ts";
import { layout2018, layout2020 } from "../../../sample/layouts.ts";

const account = inventAccount();
const published = account.entries.filter((entry) => entry.shelf === "published");

async function read(layout: SampleLayout, path: string) {
	const file = layout.write(account).find((candidate) => candidate.path === path);
	assert.ok(file !== undefined, path);
	return JSON.parse((await file.bytes()).toString("utf8"));
}

test("every slide is an entry of its own with the text of its post, in plain UTF-8", async () => {
	const media = await read(layout2018, "media.json");
	const ten = published.find((entry) => entry.media.length === 10);
	const same = [...media.photos, ...media.videos].filter((slide) => slide.caption === ten?.caption);
	assert.equal(same.length, 10);
	assert.ok(media.photos.some(({ caption }: { caption: string }) => caption.startsWith("益子に着きました")));
	const slides = published.flatMap((entry) => entry.media);
	assert.equal(media.photos.length + media.videos.length + media.stories.length, slides.length);
	assert.equal(media.profile.length, account.profile.photos.length);
});

test("times of 2018 have no zone, times of 2020 have one", async () => {
	assert.match((await read(layout2018, "media.json")).photos[0].taken_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
	assert.match((await read(layout2020, "media.json")).photos[0].taken_at, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/);
});

test("the first slide has the time of its post", async () => {
	const { photos } = await read(layout2020, "media.json");
	const ten = published.find((entry) => entry.media.length === 10);
	const first = photos.find(({ path }: { path: string }) => path.includes(ten?.media[0].md5 ?? "none"));
	assert.equal(Date.parse(first.taken_at) / 1000, ten?.posted);
});

test("messages of 2020 are garbled while captions are not", async () => {
	const path = layout2020.write(account).find(({ path: name }) => name.startsWith("messages/inbox/"))?.path ?? "none";
	const { messages } = await read(layout2020, path);
	assert.match(messages[0].content, /grÃ¼Ã\u009f dich/);
	assert.ok(layout2018.write(account).some(({ path: name }) => name === "messages.json"));
});
