import assert from "node:assert/strict";
import { test } from "node:test";
import { sharp } from "../../src/media/sharp.ts";
import { defaultSelectOptions, select } from "../../src/select/select.ts";
import { downloadOf, jsonFile, mediaFile, readThrough, together } from "../read-download.ts";

const FOLDER = "your_instagram_activity/media";
const SIDE = 80;

/** Waves that differ with the number; with no height it is a plain ground. */
async function picture(number: number, height = 90): Promise<Buffer> {
	const pixels = Buffer.alloc(SIDE * SIDE);
	for (const at of pixels.keys()) {
		const [x, y] = [at % SIDE, Math.floor(at / SIDE)];
		pixels[at] = 128 + height * Math.sin(x / (3 + 4 * number)) * Math.cos(y / (9 + number));
	}
	return sharp(pixels, { raw: { width: SIDE, height: SIDE, channels: 1 } })
		.jpeg({ quality: 90 })
		.toBuffer();
}

const anew = async (bytes: Buffer) => sharp(bytes).resize(50).jpeg({ quality: 60 }).toBuffer();

interface Told {
	readonly name: string;
	readonly seconds: number;
	readonly caption?: string;
	readonly bytes: Buffer;
}

/** A download whose stories or posts are these. */
function download(part: string, told: readonly Told[], index: "stories" | "archived_posts" = "stories") {
	const records = told.map(({ name, seconds, caption = "" }) => ({
		uri: `media/${name}.jpg`,
		creation_timestamp: seconds,
		title: caption,
	}));
	const listed = index === "stories" ? records : records.map((medium) => ({ media: [medium] }));
	const media = told.map(({ name, bytes }) => mediaFile(`media/${name}.jpg`, bytes));
	return downloadOf([jsonFile(`${FOLDER}/${index}.json`, listed), ...media], { part, drawn: true });
}

const entriesOf = async (...downloads: ReturnType<typeof download>[]) =>
	(await readThrough(together(...downloads))).archive.entries;

test("a picture that two downloads encode and date differently is one entry, and another picture is another", async () => {
	const [one, other] = [await picture(0), await picture(3)];
	const old = download("old", [{ name: "a", seconds: 1_500_000_004, bytes: await anew(one) }]);
	assert.equal((await entriesOf(old, download("new", [{ name: "b", seconds: 1_500_000_000, bytes: one }]))).length, 1);
	assert.equal(
		(await entriesOf(old, download("new", [{ name: "b", seconds: 1_500_000_000, bytes: other }]))).length,
		2,
	);
	assert.equal((await entriesOf(old, download("new", [{ name: "b", seconds: 1_500_000_020, bytes: one }]))).length, 2);
});

test("an address of the hide list hides its entry although a newer download dates it otherwise", async () => {
	const bytes = await picture(0);
	const old = download("old", [{ name: "a", seconds: 1_500_000_004, bytes: await anew(bytes) }]);
	const recent = download("new", [{ name: "b", seconds: 1_500_000_000, bytes }]);
	const { archive } = await readThrough(together(old, recent));
	for (const second of ["024000", "024004"]) {
		const selectOptions = { ...defaultSelectOptions, hidden: [`stories/2017/07-14.html#t${second}`] };
		assert.deepEqual(select(archive, selectOptions, "UTC").archive.entries, [], second);
	}
});

test("plain grounds are not joined by what they look like", async () => {
	const [one, other] = [await picture(0, 0), await anew(await picture(1, 0))];
	const old = download("old", [{ name: "a", seconds: 1_500_000_004, bytes: other }]);
	assert.equal((await entriesOf(old, download("new", [{ name: "b", seconds: 1_500_000_000, bytes: one }]))).length, 2);
});

test("of a series of alike pictures each is joined once, the others stay", async () => {
	const bytes = await picture(2);
	const series = (part: string, count: number, encoded: Buffer) =>
		download(
			part,
			Array.from({ length: count }, (_, n) => ({
				name: `${part}${n}`,
				seconds: 1_500_000_000 + 2 * n,
				bytes: encoded,
			})),
		);
	assert.equal((await entriesOf(series("a", 5, bytes), series("b", 3, await anew(bytes)))).length, 5);
});

test("what was archived some seconds before is not what was posted then, however alike", async () => {
	const bytes = await picture(1);
	const archived = download("old", [{ name: "a", seconds: 1_500_000_000, bytes: await anew(bytes) }], "archived_posts");
	const records = [{ media: [{ uri: "media/b.jpg", creation_timestamp: 1_500_000_008, title: "" }] }];
	const files = [jsonFile(`${FOLDER}/posts_1.json`, records), mediaFile("media/b.jpg", bytes)];
	const posted = downloadOf(files, { part: "new", drawn: true });
	assert.deepEqual((await entriesOf(archived, posted)).map(({ shelf }) => shelf).sort(), ["archived", "published"]);
});

test("two records of one index with the same file at the same time are one entry, unless the captions differ", async () => {
	const bytes = await picture(1);
	const twice = (...captions: string[]) =>
		download(
			"one",
			captions.map((caption) => ({ name: "a", seconds: 1_500_000_000, caption, bytes })),
		);
	assert.equal((await entriesOf(twice("hello", "hello"))).length, 1);
	assert.equal((await entriesOf(twice("", "hello"))).length, 1);
	assert.equal((await entriesOf(twice("hello", "good-bye"))).length, 2);
});
